/** Identifiers of the stance scheme's 13 dimensions. */
export type Dimension =
  | "hedge" | "booster" | "hearsay" | "necessity" | "attribution" | "judgement" | "appreciation" | "affect"
  | "labelling" | "graduation" | "engagement" | "disclaim" | "scare_quote";

export type EntityType =
  | "PER" | "LOC" | "ORG" | "NORP" | "EVENT" | "PRODUCT" | "WORK" | "DATE" | "MONEY" | "QUANTITY";

export type QuoteKind = "direct" | "mixed" | "indirect" | "according_to" | "embedded_post";

/** Whose words: the text's own, a speaker who is no entity, or an entity id. */
export type Voice = "author" | "unnamed" | number;

/** Half-open range of UTF-16 code units of the analysed string. */
export interface Span { start: number; end: number }

/** A number, its 95 % interval, and how many observations it rests on. */
export interface Rate { value: number; low: number; high: number; n: number }

/** One entry per token in each column. */
export interface Tokens {
  length: number;
  start: Uint32Array;
  end: Uint32Array;
  /** Index into `Analyzer.tokenKinds()`. */
  kind: Uint8Array;
  /** Index into `Analyzer.uposNames()`. */
  upos: Uint8Array;
  /** Index into `lemmas`. */
  lemma: Uint32Array;
}

export interface Foreign extends Span { language: string }

export interface Entity {
  id: number;
  type: EntityType;
  name: string;
  mentions: number[];
  /** Where the text surely means it by a description (« le président russe », « ce dernier »), in text order; absent where it never does. */
  references?: Span[];
}

export interface Mention extends Span { type: EntityType; entity: number; standsFor: number | null }

export interface Quote extends Span {
  kind: QuoteKind;
  speaker: number | null;
  speakerText: string | null;
  cue: Span | null;
  via: number | null;
}

export interface Cue extends Span {
  dimension: Dimension;
  subtype: string;
  polarity: -1 | 0 | 1;
  strength: 1 | 2 | 3;
  value: number;
  voice: Voice;
  quote: number | null;
  target: number | null;
  targetRule: "a" | "b" | "c" | "d" | "none";
  targetConfidence: number;
  modifiers: string[];
  trace: string[];
  entry: string;
}

export interface Framing extends Rate { source: Voice; target: number; cues: number[] }

export interface Naming extends Rate { target: number; cues: number[] }

/** Indexes of the cues behind each score; of quotes behind `sourcedShare`. */
export interface Evidence {
  density: Record<Dimension, number[]>;
  evaluativeLoad: number[];
  commitment: number[];
  sourcedShare: number[];
  sourceTransparency: number[];
  intensity: number[];
}

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
  evidence: Evidence;
}

export interface Analysis {
  version: string;
  /** BCP 47, of the text as a whole. */
  language: string;
  foreign: Foreign[];
  sentences: Span[];
  tokens: Tokens;
  /** Each lemma once; `tokens.lemma` indexes it. */
  lemmas: string[];
  entities: Entity[];
  mentions: Mention[];
  quotes: Quote[];
  cues: Cue[];
  scores: Scores;
}

/** What `Analyzer.segment` gives: untagged tokens (`upos` X). */
export interface Segmentation { sentences: Span[]; tokens: Tokens }

/** What `Analyzer.tag` gives: what an analysis says of sentences, tokens and lemmas, without the rest. */
export interface Tagging extends Segmentation {
  /** Each lemma once; `tokens.lemma` indexes it. */
  lemmas: string[];
}

/** How much denser a measure is in A than in B; `high` is null where unbounded, `ratio` where B has none. */
export interface RateRatio {
  /** A dimension, or `evaluativeLoad`. */
  measure: string;
  a: number;
  b: number;
  ratio: number | null;
  low: number;
  high: number | null;
  /** Whether the difference holds after Holm's correction. */
  established: boolean;
}

/** A word that sets two texts apart. */
export interface KeyWord { lemma: string; a: number; b: number; g2: number; logRatio: number; established: boolean }

export interface NamingPair {
  name: string;
  a: { mentions: number; loaded: number };
  b: { mentions: number; loaded: number };
}

/** What `Analyzer.compare` gives. */
export interface Comparison { ratios: RateRatio[]; words: KeyWord[]; naming: NamingPair[] }

export interface AnalyzerOptions {
  /** Extra cue entries: TSV lines with the columns of `lexicon/`. */
  lexicon?: string;
}

/** What `new Analyzer()` throws for a resource that cannot be used. */
export interface LoadError extends Error { code: string; line?: number; column?: number }
