/**
 * The page's side of the worker: numbered questions, one at a time, cancellable; a crashed worker is
 * replaced and whoever waited for it is told.
 */
import { PartiprisError, WorkerCrashError, revive } from './errors.js';
import { startWorker } from './place.js';

/** @import { Analysis, AnalyzerInfo, Comparison, WorkerAnswer } from './types.js' */

/**
 * @typedef {object} Job
 * @property {object} request - Without its id.
 * @property {AbortSignal | undefined} signal
 * @property {(value: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */

export class AnalyzerClient {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Job[]} */
  #queue = [];
  /** @type {(Job & { id: number }) | null} */
  #running = null;
  #lastId = 0;
  #makeWorker;

  /** @param {() => Worker} [makeWorker] - Replaced in tests. */
  constructor(makeWorker = startWorker) {
    this.#makeWorker = makeWorker;
  }

  /** Ends the worker; whoever still waits is told. The next question starts a new one. */
  close() {
    const waiting = [this.#running, ...this.#queue];
    this.#queue = [];
    this.#replaceWorker();
    for (const job of waiting) job?.reject(new DOMException('closed', 'AbortError'));
  }

  /**
   * @param {string} text
   * @param {{ signal?: AbortSignal, lexicon?: string | null }} [options]
   * @returns {Promise<Analysis>} Rejects with an `AbortError` when `signal` fires first.
   */
  analyze(text, { signal, lexicon = null } = {}) {
    return this.#ask({ method: 'analyze', text, lexicon }, signal);
  }

  /**
   * @param {Analysis} a
   * @param {Analysis} b
   * @returns {Promise<Comparison>}
   */
  compare(a, b) {
    return this.#ask({ method: 'compare', a, b });
  }

  /** @returns {Promise<AnalyzerInfo>} */
  info() {
    return this.#ask({ method: 'info' });
  }

  /** Ends the running analysis for good: a loop inside wasm has no other way out. */
  cancel() {
    const job = this.#running;
    this.#replaceWorker();
    job?.reject(new DOMException('cancelled', 'AbortError'));
    this.#next();
  }

  /**
   * @param {object} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  #ask(request, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const job = { request, signal, resolve, reject };
      signal?.addEventListener('abort', () => this.#drop(job), { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  /** @param {Job} job - Unqueued, or, when it is already running, its answer will be ignored. */
  #drop(job) {
    this.#queue = this.#queue.filter((queued) => queued !== job);
    job.reject(job.signal?.reason);
  }

  #next() {
    if (this.#running) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#lastId += 1;
    this.#running = { ...job, id: this.#lastId };
    try {
      this.#worker ??= this.#listen(this.#makeWorker());
      this.#worker.postMessage({ ...job.request, id: this.#lastId });
    } catch (error) {
      this.#fail(new PartiprisError('worker-blocked', String(error)));
    }
  }

  /** @param {Worker} worker */
  #listen(worker) {
    worker.addEventListener('message', (event) => this.#settle(event.data));
    worker.addEventListener('messageerror', () => this.#fail(new WorkerCrashError('messageerror')));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(new WorkerCrashError(event.message ?? ''));
    });
    return worker;
  }

  /** @param {WorkerAnswer} answer */
  #settle(answer) {
    const job = this.#running;
    if (!job || job.id !== answer.id) return;
    if (!answer.ok && answer.error.code === 'trap') return this.#fail(new WorkerCrashError(answer.error.message));
    this.#running = null;
    if (answer.ok) job.resolve(answer.value);
    else job.reject(revive(answer.error));
    this.#next();
  }

  /** @param {PartiprisError} error - Told to whoever waits; the next question gets a fresh worker. */
  #fail(error) {
    const job = this.#running;
    this.#replaceWorker();
    if (job) job.reject(error);
    this.#next();
  }

  #replaceWorker() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#running = null;
  }
}

/** @type {AnalyzerClient | undefined} */
let shared;

/** One worker and one wasm instance for all elements of a page. */
export function sharedClient() {
  shared ??= new AnalyzerClient();
  return shared;
}
