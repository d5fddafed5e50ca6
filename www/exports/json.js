/** Our own format: everything, to be opened here again or read by a program. */
import { PartiprisError } from '../errors.js';

/** @import { Analysis, Correction } from '../types.js' */
/** @import { Exported } from './index.js' */

/** Raised when a reader of the old shape would misread the new one. */
export const VERSION = 1;

/**
 * @typedef {object} Imported
 * @property {string} text
 * @property {readonly Correction[]} corrections
 * @property {Analysis | null} analysis - As corrected; null in a file without one.
 */

/** @type {Readonly<Record<string, Uint32ArrayConstructor | Uint8ArrayConstructor>>} */
const COLUMNS = { start: Uint32Array, end: Uint32Array, kind: Uint8Array, upos: Uint8Array, lemma: Uint32Array };

/** What each correction must name. @type {Record<Correction['op'], readonly string[]>} */
const NEEDED = {
  'remove-mention': ['mention'], 'retype-entity': ['entity', 'type'], 'rename-entity': ['entity', 'name'], 'merge-entity': ['entity', 'into'],
  'split-mention': ['mention'], 'add-mention': ['start', 'end', 'type', 'name'], 'remove-cue': ['cue'], 'target-cue': ['cue', 'target'],
  'add-cue': ['start', 'end', 'dimension', 'polarity', 'strength', 'target'],
};

/** @param {Exported} exported */
export function toJson({ text, analysis, corrections }) {
  const { tokens, ...rest } = analysis;
  const columns = Object.fromEntries(Object.entries(tokens).map(([name, column]) => [name, typeof column === 'number' ? column : [...column]]));
  return JSON.stringify({ format: 'partipris', version: VERSION, text, corrections, analysis: { ...rest, tokens: columns } });
}

/**
 * The text and the corrections are what counts: the core analyses the text again and the corrections
 * follow. The analysis of then comes along for programs.
 *
 * @param {string} json
 * @returns {Imported}
 * @throws {PartiprisError} `import` when it is not ours, or of a later version.
 */
export function importJson(json) {
  const { format, version, text, corrections = [], analysis = null } = parse(json);
  if (format !== 'partipris') throw refusal('not a file of this page');
  // Files without a number are older than it.
  if (version !== undefined && version !== VERSION) throw refusal(`version ${version}`);
  if (typeof text !== 'string') throw refusal('no text');
  if (!Array.isArray(corrections) || !corrections.every((correction) => isCorrection(correction, text.length))) throw refusal('unknown correction');
  return { text, corrections, analysis: analysis && withColumns(analysis) };
}

/** @param {string} json @returns {any} */
function parse(json) {
  try {
    return Object(JSON.parse(json));
  } catch {
    throw refusal('not JSON');
  }
}

/** @param {string} detail */
function refusal(detail) {
  return new PartiprisError('import', detail);
}

/** @param {any} correction @param {number} length - Of the text. */
function isCorrection(correction, length) {
  const needed = NEEDED[/** @type {Correction['op']} */ (correction?.op)];
  if (!needed?.every((name) => name in correction)) return false;
  return !('start' in correction) || (correction.start >= 0 && correction.start < correction.end && correction.end <= length);
}

/** @param {any} analysis */
function withColumns(analysis) {
  const { tokens } = analysis;
  const lists = Object.keys(COLUMNS).map((name) => tokens?.[name]);
  if (!lists.every((list) => Array.isArray(list) && list.length === tokens.length)) throw refusal('tokens do not fit together');
  const columns = Object.entries(COLUMNS).map(([name, Column]) => [name, Column.from(tokens[name])]);
  return { ...analysis, tokens: { length: tokens.length, ...Object.fromEntries(columns) } };
}
