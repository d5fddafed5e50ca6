import type { Analysis, Comparison } from './partipris.js';

export type * from './partipris.js';

export interface CreateOptions {
  /** Runs in a worker (a worker thread in Node) unless false. */
  worker?: boolean;
  /** Extra cue entries: TSV lines with the columns of the project's lexicon. */
  lexicon?: string;
}

export interface AsyncAnalyzer {
  readonly version: string;
  /** Names by the numbers in `tokens.kind`. */
  readonly tokenKinds: readonly string[];
  /** Names by the numbers in `tokens.upos`. */
  readonly uposNames: readonly string[];
  /** Analyses any string. Rejects with the signal's reason once it is aborted; the answer of an aborted call is dropped. */
  analyze(text: string, options?: { signal?: AbortSignal }): Promise<Analysis>;
  /** Compares two analyses. */
  compare(a: Analysis, b: Analysis): Promise<Comparison>;
  /** Ends the worker. The analyzer starts a new one if it is used again. */
  close(): void;
}

/** Resolves once the analyzer is ready. Errors carry a stable `code`. */
export function createAnalyzer(options?: CreateOptions): Promise<AsyncAnalyzer>;
