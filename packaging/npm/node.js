/** `createAnalyzer` for Node: the same, with Node's own worker threads. */
import { readFile } from 'node:fs/promises';

import { answer, start } from '../../www/answer.js';
import { AnalyzerClient } from '../../www/client.js';
import { analyzerOver } from './over.js';
import { Here } from './here.js';
import { ThreadWorker } from './thread-worker.js';

/** @param {import('./index.js').CreateOptions} [options] */
export async function createAnalyzer({ worker = true, lexicon } = {}) {
  const wasm = () => readFile(new URL('./partipris_bg.wasm', import.meta.url));
  const make = worker ? () => new ThreadWorker(new URL('./worker-node.js', import.meta.url)) : () => new Here(answer, () => start(wasm()));
  return analyzerOver(new AnalyzerClient(/** @type {any} */ (make)), lexicon);
}
