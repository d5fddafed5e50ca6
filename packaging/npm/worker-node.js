/** The package's worker thread for Node. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';

import { answer, start, transferable } from '../../www/answer.js';

start(readFile(new URL('./partipris_bg.wasm', import.meta.url)));

parentPort?.on('message', async (request) => {
  const message = await answer(request);
  parentPort?.postMessage(message, transferable(message));
});
