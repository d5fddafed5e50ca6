/** Runs the analyzer off the main thread. */
import { answer, rehearse, start, transferable } from './answer.js';

/** @import { WorkerRequest } from './types.js' */

start();
rehearse();

addEventListener('message', async (/** @type {MessageEvent<WorkerRequest>} */ event) => {
  const message = await answer(event.data);
  postMessage(message, { transfer: transferable(message) });
});
