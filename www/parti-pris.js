/**
 * `<parti-pris>`: reads an article with its marks, anywhere. Without script or WebAssembly its own
 * content stays as it was.
 *
 * Attributes: `lang` (interface), `layers` and `views` (names, spaces between), `readonly`, `theme`
 * (`light`, `dark`), `for` (id of an element whose text is read), `samples` (addresses of texts to try).
 * Property `text`. Methods `analyze()`, `select(ref)`, `export(format)`. Events `ready`, `analysis`,
 * `select`, `error`, each with a `detail`.
 */
import { sharedClient } from './client.js';
import { PartiprisError } from './errors.js';
import { exportAs } from './exports/index.js';
import { VIEWS } from './panels.js';
import { LAYERS } from './scheme.js';
import { Session } from './session/session.js';
import { adoptSheets } from './sheets.js';
import { preferredLocale, Strings } from './strings.js';
import { SHEETS, Workbench } from './workbench.js';

/** @import { Analysis, LayerName, Ref } from './types.js' */

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption';

export class PartiPris extends HTMLElement {
  static observedAttributes = ['lang', 'layers', 'theme'];

  #session = new Session(sharedClient());
  /** @type {Workbench | null} */
  #workbench = null;
  #root = this.attachShadow({ mode: 'open' });
  #started = false;
  #internals = this.attachInternals();

  constructor() {
    super();
    // Until styles are there, and where they never come, the host's own content shows.
    this.#root.append(document.createElement('slot'));
    this.#forward();
  }

  connectedCallback() {
    if (this.#started) return;
    this.#started = true;
    this.#start();
  }

  async #start() {
    const early = this.querySelector('textarea');
    const own = early ? '' : this.#ownText();
    try {
      await adoptSheets(this.#root, SHEETS);
    } catch (error) {
      // Without its styles the element would be unreadable: the host's content stays.
      return this.#tell('error', { error });
    }
    this.#compose(early, own);
    await this.#introduce();
    this.#tell('ready', { version: this.#session.info?.version ?? null });
  }

  /** Wakes the analyzer before the first text comes; says at once if it cannot start. */
  async #introduce() {
    try {
      this.#session.info = await this.#session.client.info();
    } catch (error) {
      const known = error instanceof PartiprisError ? error : new PartiprisError('wasm-blocked', String(error));
      this.#workbench?.status.fail(known.code === 'worker-crashed' ? new PartiprisError('worker-blocked', known.detail) : known);
      this.#tell('error', { error: known });
    }
  }

  /**
   * @param {HTMLTextAreaElement | null} early - A box that stood in the page before the script came.
   * @param {string} own - Text to read.
   */
  #compose(early, own) {
    const readonly = this.hasAttribute('readonly') || own !== '';
    this.#setLayers();
    this.#workbench = new Workbench({
      session: this.#session, strings: this.#strings(), readonly, early,
      views: names(this.getAttribute('views')) ?? VIEWS,
      samples: (names(this.getAttribute('samples')) ?? []).map((path) => new URL(path, document.baseURI)),
      tour: this.hasAttribute('tour'),
    });
    this.#root.replaceChildren(this.#workbench.$root);
    if (own !== '') this.text = own;
  }

  #strings() {
    return new Strings(this.getAttribute('lang') ?? preferredLocale());
  }

  /** Text of the element that `for` names, else of the own content, paragraph by paragraph. */
  #ownText() {
    const id = this.getAttribute('for');
    const $source = id === null ? this : document.getElementById(id);
    if (!$source) return '';
    const $blocks = [...$source.querySelectorAll(BLOCKS)].filter(($block) => !$block.querySelector(BLOCKS));
    if ($blocks.length === 0) return ($source.textContent ?? '').trim();
    return $blocks.map(($block) => ($block.textContent ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.#workbench) return;
    if (name === 'lang') this.#workbench.setStrings(this.#strings());
    if (name === 'layers') this.#setLayers();
  }

  #setLayers() {
    const wanted = names(this.getAttribute('layers'));
    if (wanted) this.#session.setLayers(LAYERS.filter((layer) => wanted.includes(layer)));
  }

  /** Session events, told to the host. */
  #forward() {
    this.#session.on('analysis', () => this.#session.analysis && this.#tell('analysis', { analysis: this.#session.analysis, text: this.#session.analysedText }));
    this.#session.on('text', () => this.#reflect());
    this.#session.on('select', () => this.#tell('select', { ref: this.#session.selected }));
    this.#session.on('status', () => this.#session.error && this.#tell('error', { error: this.#session.error }));
  }

  /** `:state(filled)`: the host's own styles may make room for the text. */
  #reflect() {
    if (this.#session.text.trim() === '') this.#internals.states.delete('filled');
    else this.#internals.states.add('filled');
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  get text() {
    return this.#session.text;
  }

  set text(text) {
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

if (!customElements.get('parti-pris')) customElements.define('parti-pris', PartiPris);
