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

/**
 * Lines with a bit of everything. Browsers translate a function when it is first called, and tables are unpacked when
 * they are first asked for: most of what the first analysis of a page would wait for.
 */
const REHEARSAL = `La présidente Anne Morel dénonce un accord « honteux »

« Ce plan est absolument scandaleux, mais il n’est pas trop tard », a affirmé lundi 3 mars Anne Morel à Paris. Selon l’AFP, Moscou aurait livré 12 missiles à l’Iran pour 3 millions d’euros. Si Mme Morel cédait, ce serait peut-être une grave erreur, prévient-elle.`;

/** @type {{ lexicon: string | null, analyzer: any } | null} */
let current = null;

/** Reads the rehearsal before anyone asks. For workers: on a page's own thread it would be felt. */
export async function rehearse() {
  try {
    await ready;
    analyzerWith(null).analyze(REHEARSAL);
    performance.mark('rehearsed');
  } catch {
    // Told to whoever asks.
  }
}

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
