/**
 * The contract's records, of numbers: one literal for each kind, so that all its objects have one shape, which engines
 * make faster than they read text. `Records` in `src/view/records.rs` says how the numbers stand.
 */

/** What a voice below 0 means: −2 and −1. */
const VOICES = ['author', 'unnamed'];

/** @param {number} number */
const orNull = (number) => (number < 0 ? null : number);

/**
 * @template T
 * @param {Int32Array} numbers
 * @param {number} width - Numbers in a record.
 * @param {(at: number) => T} record - Of the numbers from `at`.
 */
function list(numbers, width, record) {
  const records = new Array(numbers.length / width);
  for (let i = 0; i < records.length; i++) records[i] = record(i * width);
  return records;
}

/** @param {Int32Array} n */
export const sentences = (n) => list(n, 2, (at) => ({ start: n[at], end: n[at + 1] }));

/**
 * @param {Int32Array} n
 * @param {string[]} strings
 */
const mentions = (n, strings) => list(n, 5, (at) => ({
  start: n[at], end: n[at + 1], type: strings[n[at + 2]], entity: n[at + 3], standsFor: orNull(n[at + 4]),
}));

/**
 * @param {Int32Array} n
 * @param {string[]} strings
 */
const quotes = (n, strings) => list(n, 8, (at) => ({
  start: n[at],
  end: n[at + 1],
  kind: strings[n[at + 2]],
  speaker: orNull(n[at + 3]),
  speakerText: n[at + 4] < 0 ? null : strings[n[at + 4]],
  cue: n[at + 5] < 0 ? null : { start: n[at + 5], end: n[at + 6] },
  via: orNull(n[at + 7]),
}));

/**
 * @param {Int32Array} n
 * @param {Float64Array} measures
 * @param {string[]} strings
 */
function cues(n, measures, strings) {
  const records = new Array(measures.length / 2);
  let at = 0;
  const lines = () => {
    // Of its length from the start: an array that grows takes room for seventeen.
    const found = new Array(n[at++]);
    for (let i = 0; i < found.length; i++) found[i] = strings[n[at++]];
    return found;
  };
  for (let i = 0; i < records.length; i++) {
    const first = at;
    at += 11;
    records[i] = {
      start: n[first],
      end: n[first + 1],
      dimension: strings[n[first + 2]],
      subtype: strings[n[first + 3]],
      polarity: n[first + 4],
      strength: n[first + 5],
      value: measures[2 * i],
      voice: n[first + 6] < 0 ? VOICES[n[first + 6] + 2] : n[first + 6],
      quote: orNull(n[first + 7]),
      target: orNull(n[first + 8]),
      targetRule: strings[n[first + 9]],
      targetConfidence: measures[2 * i + 1],
      modifiers: lines(),
      trace: lines(),
      entry: strings[n[first + 10]],
    };
  }
  return records;
}

/**
 * Sets the lists of `analysis`. The columns are views of the module's memory: nothing here may keep them.
 *
 * @param {Record<string, unknown>} analysis
 * @param {string[]} strings
 * @param {Int32Array} sentenceColumn
 * @param {Int32Array} mentionColumn
 * @param {Int32Array} quoteColumn
 * @param {Int32Array} cueColumn
 * @param {Float64Array} measures
 */
export function fill(analysis, strings, sentenceColumn, mentionColumn, quoteColumn, cueColumn, measures) {
  analysis.sentences = sentences(sentenceColumn);
  analysis.mentions = mentions(mentionColumn, strings);
  analysis.quotes = quotes(quoteColumn, strings);
  analysis.cues = cues(cueColumn, measures, strings);
}
