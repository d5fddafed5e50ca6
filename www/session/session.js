/**
 * What the reader is working on: the text, its analysis, the corrections, what is shown of it.
 * Components listen to it and never to each other.
 */
import { codeOf, PartiprisError } from '../errors.js';
import { DEFAULT_LAYERS } from '../scheme.js';
import { applyCorrections, Corrections } from './corrections.js';

/** @import { AnalyzerClient } from '../client.js' */
/** @import { Analysis, AnalyzerInfo, Correction, LayerName, PupilMark, Ref } from '../types.js' */

/** @typedef {'write' | 'read'} Mode */
/** @typedef {'idle' | 'working' | 'done' | 'failed'} Status */
/** @typedef {'text' | 'mode' | 'status' | 'analysis' | 'layers' | 'select' | 'pupil' | 'search' | 'strings'} SessionEvent */

/** Typing pauses this long, in milliseconds, before a text of up to `LONG` units is analysed. */
const PAUSE = 150;
const LONG_PAUSE = 500;
const LONG = 200_000;

export class Session extends EventTarget {
  text = '';
  /** The text that `analysis` is of: lags behind `text` while one types. */
  analysedText = '';
  /** The core's own. @type {Analysis | null} */
  raw = null;
  /** With the reader's corrections. @type {Analysis | null} */
  analysis = null;
  corrections = new Corrections();
  /** @type {Mode} */
  mode = 'write';
  /** @type {Status} */
  status = 'idle';
  /** @type {PartiprisError | null} */
  error = null;
  /** @type {Set<LayerName>} */
  layers = new Set(DEFAULT_LAYERS);
  /** @type {Ref | null} */
  selected = null;
  /** Extra lexicon entries, as TSV. @type {string | null} */
  lexicon = null;
  /** @type {AnalyzerInfo | null} */
  info = null;
  /** What a class has marked; null outside class mode. @type {{ marks: PupilMark[], uncovered: boolean } | null} */
  pupil = null;
  /** What the concordance shows. */
  search = { kind: 'word', query: '' };

  #client;
  /** @type {AbortController | null} */
  #pending = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What was corrected before in the text that comes now. @type {Corrections | null} */
  #brought = null;

  /** @param {AnalyzerClient} client */
  constructor(client) {
    super();
    this.#client = client;
  }

  get client() {
    return this.#client;
  }

  /**
   * @param {SessionEvent} type
   * @param {() => void} listener
   */
  on(type, listener) {
    this.addEventListener(type, listener);
  }

  /** @param {SessionEvent} type */
  #tell(type) {
    this.dispatchEvent(new Event(type));
  }

  /**
   * @param {string} text
   * @param {{ now?: boolean, corrections?: Corrections | null }} [options] - `now`: it came as a whole, do
   *   not wait for a pause; `corrections`: made to this very text before.
   */
  setText(text, { now = false, corrections = null } = {}) {
    if (text === this.text && !corrections) return;
    this.text = text;
    this.#brought = corrections;
    this.#pending?.abort();
    clearTimeout(this.#timer);
    this.#tell('text');
    if (text.trim() === '') return this.#clear();
    const pause = text.length > LONG ? LONG_PAUSE : PAUSE;
    if (now) this.analyze();
    else this.#timer = setTimeout(() => this.analyze(), pause);
  }

  #clear() {
    this.raw = null;
    this.analysis = null;
    this.analysedText = '';
    this.corrections = new Corrections();
    this.selected = null;
    this.pupil = null;
    this.#setStatus('idle');
    this.#tell('analysis');
    this.setMode('write');
  }

  /** Analyses the text as it is now; a later call makes an earlier answer stale. */
  async analyze() {
    this.#pending?.abort();
    const pending = new AbortController();
    this.#pending = pending;
    const { text } = this;
    this.#setStatus('working');
    try {
      const raw = await this.#client.analyze(text, { signal: pending.signal, lexicon: this.lexicon });
      if (pending.signal.aborted) return;
      this.#accept(text, raw);
    } catch (error) {
      if (!pending.signal.aborted) this.#failed(error);
    }
  }

  /**
   * @param {string} text
   * @param {Analysis} raw
   */
  #accept(text, raw) {
    if (text !== this.analysedText || this.#brought) {
      this.corrections = this.#brought ?? new Corrections();
      this.#brought = null;
      this.selected = null;
    }
    this.analysedText = text;
    this.raw = raw;
    this.#recompute();
    this.#setStatus('done');
  }

  #recompute() {
    this.analysis = this.raw && applyCorrections(this.raw, this.corrections.done);
    this.#tell('analysis');
  }

  /** @param {unknown} error */
  #failed(error) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError';
    this.error = cancelled ? null : error instanceof PartiprisError ? error : new PartiprisError(codeOf(error), String(error));
    this.#setStatus(cancelled ? 'idle' : 'failed');
  }

  /** @param {Status} status */
  #setStatus(status) {
    this.status = status;
    if (status !== 'failed') this.error = null;
    this.#tell('status');
  }

  /** @param {Mode} mode */
  setMode(mode) {
    if (mode === this.mode) return;
    this.mode = mode;
    this.#tell('mode');
  }

  /** @param {LayerName} name @param {boolean} on */
  setLayer(name, on) {
    this.layers = new Set(this.layers);
    if (on) this.layers.add(name);
    else this.layers.delete(name);
    this.#tell('layers');
  }

  /** @param {Iterable<LayerName>} names */
  setLayers(names) {
    this.layers = new Set(names);
    this.#tell('layers');
  }

  /** @param {Ref | null} ref - Selected, and brought into view. */
  select(ref) {
    this.selected = ref;
    if (ref) this.setMode('read');
    this.#tell('select');
  }

  /** @param {Correction} correction */
  correct(correction) {
    this.corrections.add(correction);
    this.#recompute();
  }

  undo() {
    this.corrections.undo();
    this.#recompute();
  }

  redo() {
    this.corrections.redo();
    this.#recompute();
  }

  /** @param {string | null} lexicon - Takes effect by a new analysis. */
  async useLexicon(lexicon) {
    const analysed = this.text.trim() !== '' ? this.text : ' ';
    const raw = await this.#client.analyze(analysed, { lexicon });
    this.lexicon = lexicon;
    if (analysed === this.text) this.#accept(analysed, raw);
  }

  /** @param {Session['pupil']} pupil */
  setPupil(pupil) {
    this.pupil = pupil;
    this.#tell('pupil');
  }

  /** @param {string} kind @param {string} query */
  setSearch(kind, query) {
    this.search = { kind, query };
    this.#tell('search');
  }

  /** Tells every component that the words of the interface have changed. */
  restring() {
    this.#tell('strings');
  }
}
