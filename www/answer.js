/** Questions to the analyzer, wherever it runs: one question in, one answer or one error out, always. */
import init, * as core from '../pkg/partipris.js';

/** @import { WorkerRequest, WorkerAnswer } from './types.js' */

/** @type {Promise<unknown>} */
let ready = Promise.reject(new Error('not started'));
ready.catch(() => {});

/**
 * Wakes the analyzer.
 *
 * @param {Promise<BufferSource> | undefined} [wasm] - Its code, where it is not a file beside the glue.
 */
export function start(wasm) {
  ready = init(wasm && { module_or_path: wasm });
  // Told to whoever asks.
  ready.catch(() => {});
}

/** @type {{ lexicon: string | null, analyzer: any } | null} */
let current = null;

/** @param {string | null} lexicon - Extra cue entries, as TSV. */
function analyzerWith(lexicon) {
  if (!current || current.lexicon !== lexicon) {
    current = { lexicon, analyzer: new core.Analyzer(lexicon ? { lexicon } : undefined) };
  }
  return current.analyzer;
}

/** @param {WorkerRequest} request */
function valueFor(request) {
  switch (request.method) {
    case 'analyze':
      return analyzerWith(request.lexicon).analyze(request.text);
    case 'compare':
      return core.Analyzer.compare(request.a, request.b);
    case 'info':
      return { version: core.version(), tokenKinds: core.Analyzer.tokenKinds(), uposNames: core.Analyzer.uposNames() };
  }
}

/** @param {any} error */
function plain(error) {
  const trapped = error instanceof WebAssembly.RuntimeError;
  return {
    name: String(error?.name ?? 'Error'),
    message: String(error?.message ?? error),
    code: String(trapped ? 'trap' : (error?.code ?? 'unexpected')),
    line: error?.line,
    column: error?.column,
  };
}

/**
 * @param {WorkerRequest} request
 * @returns {Promise<WorkerAnswer>}
 */
export async function answer(request) {
  const { id } = request;
  try {
    await ready;
  } catch (error) {
    return { id, ok: false, error: { ...plain(error), code: 'wasm-blocked' } };
  }
  try {
    return { id, ok: true, value: valueFor(request) };
  } catch (error) {
    return { id, ok: false, error: plain(error) };
  }
}

/** @param {any} message - Columns are moved, not copied: a long text has a million tokens. */
export function transferable(message) {
  const columns = message.value?.tokens ? Object.values(message.value.tokens) : [];
  const buffers = columns.filter((column) => ArrayBuffer.isView(column)).map((column) => column.buffer);
  return [...new Set(buffers)];
}
