/**
 * A worker where the browser allows one, else the same questions answered on the main thread. Browsers differ
 * in what they allow a page from a disk, and some tell only later, by an error event before any answer.
 */
import { answer, start } from '../../www/answer.js';

export class FallbackWorker extends EventTarget {
  /** @type {Worker | null} */
  #worker = null;
  #wasm;
  /** Asked before the worker has shown that it runs. @type {unknown[] | null} */
  #unanswered = [];

  /**
   * @param {() => Worker} startWorker
   * @param {() => Promise<BufferSource>} wasm
   */
  constructor(startWorker, wasm) {
    super();
    this.#wasm = wasm;
    try {
      this.#worker = this.#listen(startWorker());
    } catch {
      this.#fallBack();
    }
  }

  /** @param {Worker} worker */
  #listen(worker) {
    worker.addEventListener('message', ({ data }) => {
      this.#unanswered = null;
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#unanswered) this.#fallBack();
      else this.dispatchEvent(new ErrorEvent('error', { message: event.message, cancelable: true }));
    });
    return worker;
  }

  #fallBack() {
    this.#worker?.terminate();
    this.#worker = null;
    start(this.#wasm());
    const waiting = this.#unanswered ?? [];
    this.#unanswered = null;
    for (const request of waiting) this.postMessage(request);
  }

  /** @param {any} request */
  postMessage(request) {
    this.#unanswered?.push(request);
    if (this.#worker) this.#worker.postMessage(request);
    else if (!this.#unanswered) this.#answerHere(request);
  }

  /** @param {any} request */
  async #answerHere(request) {
    const data = await answer(request);
    if (data.ok && request.method === 'info') data.value = { .../** @type {object} */ (data.value), mainThread: true };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  terminate() {
    this.#worker?.terminate();
  }
}
