/** The worker of the single file: it finds its wasm in front of its own code. */
import { answer, rehearse, start, transferable } from '../../www/answer.js';
import { unpack } from './packed.js';

/* global PARTIPRIS_WASM */
start(unpack(PARTIPRIS_WASM));
rehearse();

addEventListener('message', async (event) => {
  const message = await answer(event.data);
  postMessage(message, { transfer: transferable(message) });
});
