/**
 * `<parti-pris>`: reads an article with its marks, anywhere. docs/embedding.md documents it.
 *
 * This file is all that a page pays until the element is seen or used; the rest comes then. Without
 * script or WebAssembly, and whenever something fails, the host's own content stays as it was.
 */

/** @import { Analysis, Ref } from './types.js' */
/** @import { Session } from './session/session.js' */

/**
 * What the element becomes.
 *
 * @typedef {object} Body
 * @property {(given: string | null) => Promise<void>} start
 * @property {(name: string) => void} attributeChanged
 * @property {string} text
 * @property {Analysis | null} analysis
 * @property {Session} [session]
 * @property {() => Promise<Analysis | null>} analyze
 * @property {(ref: Ref | null) => void} select
 * @property {(format: string) => Promise<{ name: string, type: string, content: string | Uint8Array<ArrayBuffer> }>} export
 * @property {() => void} [remove]
 */

/** How far below the screen, in pixels, the element wakes up. */
const AHEAD = 300;

/** Attributes whose property has the same name. */
const MIRRORED = /** @type {const} */ (['layers', 'views', 'theme', 'src', 'mode', 'samples']);

/** One for all elements. @type {CSSStyleSheet | undefined} */
let sheet;

function hostSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { display: block; } :host([hidden]), [hidden] { display: none; }');
  }
  return sheet;
}

export class PartiPris extends HTMLElement {
  static observedAttributes = ['lang', 'layers', 'for', 'src'];

  #root = this.attachShadow({ mode: 'open' });
  #internals = this.attachInternals();
  /** @type {Body | null} */
  #body = null;
  /** @type {Promise<Body> | null} */
  #waking = null;
  /** @type {string | null} */
  #given = null;
  /** @type {IntersectionObserver | null} */
  #observer = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [hostSheet()];
    this.#root.append(slot(), slot('loading'), slot('error'));
    this.#showSlot(null);
  }

  connectedCallback() {
    if (this.#waking) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.#wake().catch(() => {});
    }, { rootMargin: `${AHEAD}px` });
    const named = this.getAttribute('mode') === 'annotate' ? document.getElementById(this.htmlFor) : null;
    this.#observer.observe(named ?? this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#body?.remove?.();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    this.#body?.attributeChanged(name);
  }

  /** Loads what the element needs; once. */
  #wake() {
    this.#observer?.disconnect();
    this.#waking ??= this.#load().catch((error) => {
      this.#showSlot('error');
      this.dispatchEvent(new CustomEvent('error', { detail: { error } }));
      throw error;
    });
    return this.#waking;
  }

  async #load() {
    this.#showSlot('loading');
    const { makeBody } = await import('./element.js');
    const body = await makeBody(this, this.#root, this.#internals);
    // Before it starts: who hears `ready` finds everything in place.
    this.#body = body;
    await body.start(this.#given);
    this.#showSlot(null);
    if (this.#given !== null && body.text !== this.#given) body.text = this.#given;
    return body;
  }

  /** @param {'loading' | 'error' | null} name */
  #showSlot(name) {
    for (const $slot of this.#root.querySelectorAll('slot')) $slot.hidden = $slot.name !== '' && $slot.name !== name;
  }

  get text() {
    return this.#body?.text ?? this.#given ?? '';
  }

  /** @param {string} text */
  set text(text) {
    this.#given = String(text);
    if (this.#body) this.#body.text = this.#given;
    else this.#wake().catch(() => {});
  }

  /** With the reader's corrections; null until there is one. */
  get analysis() {
    return this.#body?.analysis ?? null;
  }

  /** What the page around the element works with; not part of the public surface. */
  get session() {
    return this.#body?.session ?? null;
  }

  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(id) {
    this.setAttribute('for', id);
  }

  get readonly() {
    return this.hasAttribute('readonly');
  }

  set readonly(readonly) {
    this.toggleAttribute('readonly', readonly);
  }

  /** Reads the text anew from where it comes from, and analyses it. */
  async analyze() {
    return (await this.#wake()).analyze();
  }

  /** @param {Ref | null} ref */
  async select(ref) {
    (await this.#wake()).select(ref);
  }

  /** @param {string} format */
  async export(format) {
    return (await this.#wake()).export(format);
  }
}

for (const name of MIRRORED) {
  Object.defineProperty(PartiPris.prototype, name, {
    configurable: true,
    enumerable: true,
    /** @this {PartiPris} */
    get() {
      return this.getAttribute(name) ?? '';
    },
    /** @this {PartiPris} @param {string} value */
    set(value) {
      this.setAttribute(name, value);
    },
  });
}

function slot(name = '') {
  const $slot = document.createElement('slot');
  if (name) $slot.name = name;
  return $slot;
}

if (!customElements.get('parti-pris')) customElements.define('parti-pris', PartiPris);
