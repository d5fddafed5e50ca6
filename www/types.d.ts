/**
 * The page's own shapes. The JavaScript contract comes from the core's package and is not repeated here.
 *
 * Every offset is a half-open range `[start, end)` of UTF-16 code units into the analysed string;
 * every id is an index into the array it names.
 */
import type * as core from '../pkg/partipris.js';

export type {
  Comparison, Dimension, Entity, EntityType, Framing, KeyWord, Naming, Quote, QuoteKind, Rate, RateRatio, Scores,
  Span as Range, Tokens, Voice,
} from '../pkg/partipris.js';

type Range = core.Span;
type Dimension = core.Dimension;
type EntityType = core.EntityType;

export type Group = "evaluation" | "commitment" | "staging" | "attribution";

/** What a correction leaves on a thing. */
interface Corrected {
  /** Still in its place so that ids hold, but no longer counted or shown. */
  removed?: boolean;
  /** Added by the reader. */
  added?: boolean;
}

export type Mention = core.Mention & Corrected;
/** `targetRule` is `reader` where the reader chose the target. */
export type Cue = Omit<core.Cue, 'targetRule'> & Corrected & { targetRule: core.Cue['targetRule'] | 'reader' };

/** The core's analysis, as corrected. */
export type Analysis = Omit<core.Analysis, 'mentions' | 'cues'> & { mentions: Mention[]; cues: Cue[] };

/** What the worker says about the analyzer once it is ready. */
export interface AnalyzerInfo {
  version: string;
  tokenKinds: string[];
  uposNames: string[];
  /** The browser refuses workers: the analysis runs in the page itself. */
  mainThread?: boolean;
}

/** One question to the worker; `id` comes back with the answer. */
export type WorkerRequest =
  | { id: number; method: "info" }
  | { id: number; method: "analyze"; text: string; lexicon: string | null }
  | { id: number; method: "compare"; a: core.Analysis; b: core.Analysis };

export type WorkerAnswer =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: { name: string; message: string; code: string; line?: number; column?: number } };

/** A `reference` means an actor without naming him; its id counts through `referencesOf` in `text/references.js`. */
export type RefKind = "mention" | "reference" | "quote" | "cue";

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
  | { op: "split-mention"; mention: number; name?: string }
  | { op: "add-mention"; start: number; end: number; type: EntityType; name: string }
  | { op: "remove-cue"; cue: number }
  | { op: "target-cue"; cue: number; target: number | null }
  | { op: "add-cue"; start: number; end: number; dimension: Dimension; polarity: -1 | 0 | 1; strength: 1 | 2 | 3; target: number | null };
