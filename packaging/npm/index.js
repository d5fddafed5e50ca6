/** `createAnalyzer`: the analyzer with or without a worker, in browsers. */
import { AnalyzerClient } from '../../www/client.js';
import { answer, start } from '../../www/answer.js';
import { analyzerOver } from './over.js';
import { Here } from './here.js';

/** @param {import('./index.js').CreateOptions} [options] */
export async function createAnalyzer({ worker = true, lexicon } = {}) {
  const client = worker ? new AnalyzerClient() : new AnalyzerClient(() => /** @type {any} */ (new Here(answer, () => start())));
  return analyzerOver(client, lexicon);
}
