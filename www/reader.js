/** What `<parti-pris>` becomes once it is used: the whole workbench in its shadow root. */
import { sharedClient } from './client.js';
import { PartiprisError } from './errors.js';
import { exportAs } from './exports/index.js';
import { VIEWS } from './panels.js';
import { LAYERS } from './scheme.js';
import { Session } from './session/session.js';
import { adoptSheets } from './sheets.js';
import { readSource } from './source.js';
import { preferredLocale, Strings } from './strings.js';
import { SHEETS, Workbench } from './workbench.js';

/** @import { Analysis, Ref } from './types.js' */

export class Reader {
  #session = new Session(sharedClient());
  /** @type {Workbench | null} */
  #workbench = null;
  /** Whether the host set the text itself. */
  #given = false;
  #host;
  #root;
  #internals;

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   * @param {ElementInternals} internals
   */
  constructor(host, root, internals) {
    this.#host = host;
    this.#root = root;
    this.#internals = internals;
    this.#forward();
  }

  /** @param {string | null} given - The `text` property, when it was set before now. */
  async start(given) {
    const own = given === null ? await readSource(this.#host) : '';
    await adoptSheets(this.#root, SHEETS);
    this.#compose(own !== '');
    if (given !== null) this.text = given;
    else if (own !== '') this.#show(own);
    await this.#introduce();
    this.#tell('ready', { version: this.#session.info?.version ?? null });
  }

  /** Wakes the analyzer before the first text comes; says at once if it cannot start. */
  async #introduce() {
    try {
      this.#session.info = await this.#session.client.info();
      if (this.#session.info?.mainThread) this.#workbench?.status.notify(this.#strings().t('status.main-thread'));
    } catch (error) {
      const known = error instanceof PartiprisError ? error : new PartiprisError('wasm-blocked', String(error));
      this.#workbench?.status.fail(known.code === 'worker-crashed' ? new PartiprisError('worker-blocked', known.detail) : known);
      this.#tell('error', { error: known });
    }
  }

  /** @param {boolean} filled - Whether the host's page gives the text. */
  #compose(filled) {
    const host = this.#host;
    this.#setLayers();
    this.#workbench = new Workbench({
      session: this.#session,
      strings: this.#strings(),
      readonly: filled || host.hasAttribute('readonly'),
      // A box that stood in the page before the script came.
      early: host.querySelector('textarea'),
      views: names(host.getAttribute('views')) ?? VIEWS,
      samples: (names(host.getAttribute('samples')) ?? []).map((path) => new URL(path, document.baseURI)),
      tour: host.hasAttribute('tour'),
    });
    this.#root.replaceChildren(this.#workbench.$root);
  }

  #strings() {
    return new Strings(this.#host.getAttribute('lang') ?? preferredLocale());
  }

  /** @param {string} name */
  attributeChanged(name) {
    if (name === 'lang') this.#workbench?.setStrings(this.#strings());
    if (name === 'layers') this.#setLayers();
    if (name === 'for' || name === 'src') this.reread();
  }

  /** Takes the text anew from the host's page, unless the host set it. */
  async reread() {
    if (this.#given) return;
    const text = await readSource(this.#host);
    if (text !== '') this.#show(text);
  }

  #setLayers() {
    const wanted = names(this.#host.getAttribute('layers'));
    if (wanted) this.#session.setLayers(LAYERS.filter((layer) => wanted.includes(layer)));
  }

  /** Session events, told to the host. */
  #forward() {
    this.#session.on('analysis', () => this.#session.analysis && this.#tell('analysis', { analysis: this.#session.analysis, text: this.#session.analysedText }));
    this.#session.on('text', () => this.#reflect());
    this.#session.on('mode', () => this.#reflect());
    this.#session.on('select', () => this.#tell('select', { ref: this.#session.selected }));
    this.#session.on('status', () => this.#session.error && this.#tell('error', { error: this.#session.error }));
  }

  /** `:state(filled)`, `:state(reading)`: the host's own styles may make room for the text. */
  #reflect() {
    const { text, mode } = this.#session;
    this.#setState('filled', text.trim() !== '');
    this.#setState('reading', mode === 'read');
  }

  /** @param {string} name @param {boolean} on */
  #setState(name, on) {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.#host.dispatchEvent(new CustomEvent(type, { detail }));
  }

  get text() {
    return this.#session.text;
  }

  set text(text) {
    this.#given = true;
    this.#show(text);
  }

  /** @param {string} text */
  #show(text) {
    if (this.#workbench) this.#workbench.input.take(text);
    else this.#session.setText(text, { now: true });
  }

  /** @returns {Analysis | null} With the reader's corrections. */
  get analysis() {
    return this.#session.analysis;
  }

  get session() {
    return this.#session;
  }

  /** @returns {Promise<Analysis | null>} */
  async analyze() {
    await this.reread();
    await this.#session.analyze();
    return this.#session.analysis;
  }

  /** @param {Ref | null} ref */
  select(ref) {
    this.#session.select(ref);
  }

  /** @param {string} format */
  async export(format) {
    const { analysis, analysedText, corrections } = this.#session;
    if (!analysis) throw new PartiprisError('export', 'no analysis');
    return exportAs(format, { text: analysedText, analysis, corrections: corrections.done });
  }
}

/** @param {string | null} list - Names with spaces between. */
function names(list) {
  return list === null ? null : list.split(/\s+/).filter(Boolean);
}
