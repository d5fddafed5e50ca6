/**
 * Runs the analyzer off the main thread. One message in, one answer or one error out, always.
 */
import init, * as core from '../pkg/partipris.js';

/** @import { WorkerRequest, WorkerAnswer } from './types.js' */

const ready = init();

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
function answer(request) {
  switch (request.method) {
    case 'analyze':
      return analyzerWith(request.lexicon).analyze(request.text);
    case 'compare':
      return core.Analyzer.compare(request.a, request.b);
    case 'info':
      return {
        version: core.version(),
        tokenKinds: core.Analyzer.tokenKinds(),
        uposNames: core.Analyzer.uposNames(),
      };
  }
}

/** @param {any} value - Columns are moved, not copied: a long text has a million tokens. */
function transferable(value) {
  const columns = value?.tokens ? Object.values(value.tokens) : [];
  const buffers = columns.filter((column) => ArrayBuffer.isView(column)).map((column) => column.buffer);
  return [...new Set(buffers)];
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

addEventListener('message', async (/** @type {MessageEvent<WorkerRequest>} */ event) => {
  const { id } = event.data;
  try {
    await ready;
  } catch (error) {
    reply({ id, ok: false, error: { ...plain(error), code: 'wasm-blocked' } });
    return;
  }
  try {
    const value = answer(event.data);
    reply({ id, ok: true, value }, transferable(value));
  } catch (error) {
    reply({ id, ok: false, error: plain(error) });
  }
});

/**
 * @param {WorkerAnswer} message
 * @param {Transferable[]} [transfer]
 */
function reply(message, transfer = []) {
  postMessage(message, { transfer });
}
