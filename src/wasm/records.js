/**
 * The contract's objects, of numbers and strings: one literal for each kind, so that all its objects have one shape, which
 * engines make faster than they read text. What `Records` in `src/view/records.rs` writes is read here in the same order.
 */

/** What a voice below 0 means: −2 and −1. */
const VOICES = ['author', 'unnamed'];

const ENTITY_TYPES = ['PER', 'LOC', 'ORG', 'NORP', 'EVENT', 'PRODUCT', 'WORK', 'DATE', 'MONEY', 'QUANTITY'];

const QUOTE_KINDS = ['direct', 'mixed', 'indirect', 'according_to', 'embedded_post'];

const TARGET_RULES = ['a', 'b', 'c', 'd', 'none'];

/** Each method reads what comes next. */
class Reader {
  #strings;
  #integers;
  #floats;
  #bytes;
  #integer = 0;
  #float = 0;
  #byte = 0;

  /**
   * @param {string[]} strings
   * @param {Int32Array} integers
   * @param {Float64Array} floats
   * @param {Uint8Array} bytes
   */
  constructor(strings, integers, floats, bytes) {
    this.#strings = strings;
    this.#integers = integers;
    this.#floats = floats;
    this.#bytes = bytes;
  }

  integer() { return this.#integers[this.#integer++]; }

  integerOrNull() {
    const number = this.integer();
    return number < 0 ? null : number;
  }

  float() { return this.#floats[this.#float++]; }

  floatOrNull() {
    const number = this.float();
    return Number.isNaN(number) ? null : number;
  }

  /** @param {string[]} names */
  name(names) { return names[this.integer()]; }

  string() { return this.#strings[this.integer()]; }

  stringOrNull() {
    const number = this.integer();
    return number < 0 ? null : this.#strings[number];
  }

  /** The strings from one number to another. */
  strings() { return this.#strings.slice(this.integer(), this.integer()); }

  voice() {
    const number = this.integer();
    return number < 0 ? VOICES[number + 2] : number;
  }

  spanOrNull() {
    const start = this.integer();
    return start < 0 ? null : { start, end: this.integer() };
  }

  /**
   * @template T
   * @param {(reader: Reader, at: number) => T} item - Reads one.
   */
  list(item) {
    // Of its length from the start: an array that grows takes room for seventeen.
    const list = new Array(this.integer());
    for (let i = 0; i < list.length; i++) list[i] = item(this, i);
    return list;
  }

  /** @param {number} length */
  integers(length) {
    const column = this.#integers.slice(this.#integer, this.#integer += length);
    return new Uint32Array(column.buffer);
  }

  /** @param {number} length */
  bytes(length) { return this.#bytes.slice(this.#byte, this.#byte += length); }
}

/**
 * @template T
 * @param {Reader} reader
 * @param {(reader: Reader) => T} item - Reads one.
 */
const byDimension = (reader, item) => ({
  hedge: item(reader),
  booster: item(reader),
  hearsay: item(reader),
  necessity: item(reader),
  attribution: item(reader),
  judgement: item(reader),
  appreciation: item(reader),
  affect: item(reader),
  labelling: item(reader),
  graduation: item(reader),
  engagement: item(reader),
  disclaim: item(reader),
  scare_quote: item(reader),
});

const DIMENSIONS = Object.keys(byDimension(new Reader([], new Int32Array(), new Float64Array(), new Uint8Array()), () => null));

/** @param {Reader} r */
const integer = (r) => r.integer();

/** @param {Reader} r */
const integers = (r) => r.list(integer);

/** @param {Reader} r */
const string = (r) => r.string();

/** @param {Reader} r */
const span = (r) => ({ start: r.integer(), end: r.integer() });

/** @param {Reader} r */
const foreign = (r) => ({ start: r.integer(), end: r.integer(), language: r.string() });

/**
 * @param {Reader} r
 * @param {number} id
 */
function entity(r, id) {
  const type = r.name(ENTITY_TYPES);
  const name = r.string();
  const mentions = integers(r);
  const references = r.list(span);
  return references.length > 0 ? { id, type, name, mentions, references } : { id, type, name, mentions };
}

/** @param {Reader} r */
const mention = (r) => ({
  start: r.integer(), end: r.integer(), type: r.name(ENTITY_TYPES), entity: r.integer(), standsFor: r.integerOrNull(),
});

/** @param {Reader} r */
const quote = (r) => ({
  start: r.integer(),
  end: r.integer(),
  kind: r.name(QUOTE_KINDS),
  speaker: r.integerOrNull(),
  speakerText: r.stringOrNull(),
  cue: r.spanOrNull(),
  via: r.integerOrNull(),
});

/** @param {Reader} r */
const cue = (r) => ({
  start: r.integer(),
  end: r.integer(),
  dimension: r.name(DIMENSIONS),
  subtype: r.string(),
  polarity: r.integer(),
  strength: r.integer(),
  value: r.float(),
  voice: r.voice(),
  quote: r.integerOrNull(),
  target: r.integerOrNull(),
  targetRule: r.name(TARGET_RULES),
  targetConfidence: r.float(),
  modifiers: r.list(string),
  trace: r.list(string),
  entry: r.string(),
});

/** @param {Reader} r */
const rate = (r) => ({ value: r.float(), low: r.float(), high: r.float(), n: r.integer() });

/** @param {Reader} r */
const framing = (r) => ({
  source: r.voice(),
  target: r.integer(),
  value: r.float(),
  low: r.float(),
  high: r.float(),
  n: r.integer(),
  cues: integers(r),
});

/** @param {Reader} r */
const naming = (r) => ({
  target: r.integer(), value: r.float(), low: r.float(), high: r.float(), n: r.integer(), cues: integers(r),
});

/** @param {Reader} r */
const evidence = (r) => ({
  density: byDimension(r, integers),
  evaluativeLoad: integers(r),
  commitment: integers(r),
  sourcedShare: integers(r),
  sourceTransparency: integers(r),
  intensity: integers(r),
});

/** @param {Reader} r */
const scores = (r) => ({
  words: r.integer(),
  authorWords: r.integer(),
  density: byDimension(r, rate),
  evaluativeLoad: rate(r),
  commitment: rate(r),
  sourcedShare: rate(r),
  sourceTransparency: rate(r),
  intensity: rate(r),
  framing: r.list(framing),
  naming: r.list(naming),
  evidence: evidence(r),
});

/** @param {Reader} r */
function tokens(r) {
  const length = r.integer();
  return {
    length,
    start: r.integers(length),
    end: r.integers(length),
    kind: r.bytes(length),
    upos: r.bytes(length),
    lemma: r.integers(length),
  };
}

/** @param {Reader} r */
const analysis = (r) => ({
  version: r.string(),
  language: r.string(),
  foreign: r.list(foreign),
  sentences: r.list(span),
  lemmas: r.strings(),
  entities: r.list(entity),
  mentions: r.list(mention),
  quotes: r.list(quote),
  cues: r.list(cue),
  scores: scores(r),
  tokens: tokens(r),
});

/** @param {Reader} r */
const segmentation = (r) => ({ sentences: r.list(span), tokens: tokens(r) });

/** @param {Reader} r */
const tagging = (r) => ({ ...segmentation(r), lemmas: r.strings() });

/** @param {Reader} r */
const ratio = (r) => ({
  measure: r.string(),
  a: r.integer(),
  b: r.integer(),
  ratio: r.floatOrNull(),
  low: r.float(),
  high: r.floatOrNull(),
  established: r.integer() === 1,
});

/** @param {Reader} r */
const keyWord = (r) => ({
  lemma: r.string(), a: r.integer(), b: r.integer(), g2: r.float(), logRatio: r.float(), established: r.integer() === 1,
});

/** @param {Reader} r */
const named = (r) => ({ mentions: r.integer(), loaded: r.integer() });

/** @param {Reader} r */
const namingPair = (r) => ({ name: r.string(), a: named(r), b: named(r) });

/** @param {Reader} r */
const comparison = (r) => ({ ratios: r.list(ratio), words: r.list(keyWord), naming: r.list(namingPair) });

/** By the numbers of `Shape` in `records.rs`. */
const SHAPES = [analysis, tagging, segmentation, comparison];

/**
 * Cuts both texts into strings of these lengths; what is below 0 is of the other.
 *
 * @param {string} ascii
 * @param {string} other
 * @param {Int32Array} lengths
 */
function cut(ascii, other, lengths) {
  const strings = new Array(lengths.length);
  let atAscii = 0;
  let atOther = 0;
  for (let i = 0; i < strings.length; i++) {
    const length = lengths[i];
    strings[i] = length < 0 ? other.slice(atOther, atOther -= length) : ascii.slice(atAscii, atAscii += length);
  }
  return strings;
}

/**
 * The object of that shape. The columns are views of the module's memory: nothing here may keep them.
 *
 * @param {number} shape
 * @param {string} ascii - The strings in ASCII, one after the other.
 * @param {string} other - The other strings.
 * @param {Int32Array} lengths - Of all strings.
 * @param {Int32Array} integers
 * @param {Float64Array} floats
 * @param {Uint8Array} bytes
 */
export function read(shape, ascii, other, lengths, integers, floats, bytes) {
  return SHAPES[shape](new Reader(cut(ascii, other, lengths), integers, floats, bytes));
}
