/**
 * The JavaScript contract as the page reads it, and the page's own shared shapes.
 *
 * Every offset is a half-open range `[start, end)` of UTF-16 code units into the analysed string;
 * every id is an index into the array it names.
 */

export interface Range { start: number; end: number }

export type EntityType =
  | "PER" | "LOC" | "ORG" | "NORP" | "EVENT" | "PRODUCT" | "WORK" | "DATE" | "MONEY" | "QUANTITY";

export type Dimension =
  | "hedge" | "booster" | "hearsay" | "necessity" | "attribution" | "judgement" | "appreciation"
  | "affect" | "labelling" | "graduation" | "engagement" | "disclaim" | "scare_quote";

export type Group = "evaluation" | "commitment" | "staging" | "attribution";

/** The author, a speaker who is no entity, or the entity id of a speaker. */
export type Voice = "author" | "unnamed" | number;

export interface Tokens {
  length: number;
  start: Uint32Array;
  end: Uint32Array;
  kind: Uint8Array;
  upos: Uint8Array;
  lemma: Uint32Array;
}

export interface Entity { id: number; type: EntityType; name: string; mentions: number[] }

export interface Mention extends Range {
  type: EntityType;
  entity: number;
  standsFor: number | null;
  /** Set by a correction: still in its place so that ids hold, but no longer counted or shown. */
  removed?: boolean;
  /** Set by a correction: added by the reader. */
  added?: boolean;
}

export type QuoteKind = "direct" | "mixed" | "indirect" | "according_to" | "embedded_post";

export interface Quote extends Range {
  kind: QuoteKind;
  speaker: number | null;
  speakerText: string | null;
  cue: Range | null;
  via: number | null;
}

export interface Cue extends Range {
  dimension: Dimension;
  subtype: string;
  polarity: -1 | 0 | 1;
  strength: 1 | 2 | 3;
  value: number;
  voice: Voice;
  quote: number | null;
  target: number | null;
  targetRule: string;
  targetConfidence: number;
  modifiers: string[];
  trace: string[];
  entry: string;
  removed?: boolean;
  added?: boolean;
}

/** A number, its 95 % interval and how many observations it rests on. */
export interface Rate { value: number; low: number; high: number; n: number }

export interface Framing extends Rate { source: Voice; target: number }

export interface Naming extends Rate { target: number }

export interface Scores {
  words: number;
  authorWords: number;
  density: Record<Dimension, Rate>;
  evaluativeLoad: Rate;
  commitment: Rate;
  sourcedShare: Rate;
  sourceTransparency: Rate;
  intensity: Rate;
  framing: Framing[];
  naming: Naming[];
  evidence?: Record<string, unknown>;
}

export interface Analysis {
  version: string;
  language: string;
  foreign: (Range & { language: string })[];
  sentences: Range[];
  tokens: Tokens;
  lemmas: string[];
  entities: Entity[];
  mentions: Mention[];
  quotes: Quote[];
  cues: Cue[];
  scores: Scores;
}

/** What the worker says about the analyzer once it is ready. */
export interface AnalyzerInfo { version: string; tokenKinds: string[]; uposNames: string[] }

/** One question to the worker; `id` comes back with the answer. */
export type WorkerRequest =
  | { id: number; method: "info" }
  | { id: number; method: "analyze"; text: string; lexicon: string | null };

export type WorkerAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { name: string; message: string; code: string } };

export type RefKind = "mention" | "quote" | "cue";

/** A thing in the text that can be selected. */
export interface Ref { kind: RefKind; id: number }

export type LayerName =
  | "actors" | "quotes" | "evaluation" | "commitment" | "attribution" | "staging" | "foreign" | "sentences";

/** A stretch that a reader selected or that a pupil marked. */
export interface PupilMark extends Range { kind: "actor" | "stance" }

/** One correction by the reader; a session holds them in the order they were made. */
export type Correction =
  | { op: "remove-mention"; mention: number }
  | { op: "retype-entity"; entity: number; type: EntityType }
  | { op: "rename-entity"; entity: number; name: string }
  | { op: "merge-entity"; entity: number; into: number }
  | { op: "split-mention"; mention: number }
  | { op: "add-mention"; start: number; end: number; type: EntityType; name: string }
  | { op: "remove-cue"; cue: number }
  | { op: "target-cue"; cue: number; target: number | null }
  | { op: "add-cue"; start: number; end: number; dimension: Dimension; polarity: -1 | 0 | 1; strength: 1 | 2 | 3; target: number | null };
