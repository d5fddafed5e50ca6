/** Stands for a worker where none is wanted: answers on the calling thread. */
export class Here extends EventTarget {
  #answer;

  /**
   * @param {(request: any) => Promise<unknown>} answer
   * @param {() => void} start
   */
  constructor(answer, start) {
    super();
    this.#answer = answer;
    start();
  }

  /** @param {unknown} request */
  async postMessage(request) {
    this.dispatchEvent(new MessageEvent('message', { data: await this.#answer(request) }));
  }

  terminate() {}
}
