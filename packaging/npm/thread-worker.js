/** Node's worker thread with the manners of a browser's worker. */
import { Worker } from 'node:worker_threads';

export class ThreadWorker extends EventTarget {
  #thread;

  /** @param {URL} url */
  constructor(url) {
    super();
    this.#thread = new Worker(url, { name: 'partipris' });
    this.#thread.on('message', (data) => this.#rest(new MessageEvent('message', { data })));
    this.#thread.on('error', ({ message }) => this.#rest(Object.assign(new Event('error', { cancelable: true }), { message })));
  }

  /** @param {unknown} request - While a question is open the process stays; an idle worker does not hold it back. */
  postMessage(request) {
    this.#thread.ref();
    this.#thread.postMessage(request);
  }

  /** @param {Event} event */
  #rest(event) {
    this.#thread.unref();
    this.dispatchEvent(event);
  }

  terminate() {
    this.#thread.terminate();
  }
}
