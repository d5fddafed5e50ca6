/** What every component shares: a checked root, the session, the words of the interface. */
import { ComponentError } from '../errors.js';

/** @import { Reading } from '../readers/index.js' */
/** @import { Session } from '../session/session.js' */
/** @import { Shelf } from '../session/shelf.js' */
/** @import { Strings } from '../strings.js' */

/**
 * What a component may use of the whole.
 *
 * @typedef {object} App
 * @property {Session} session
 * @property {Strings} strings - Replaced when the reader changes the language; read it at each rendering.
 * @property {(message: string) => void} announce - Says it to those who listen, politely.
 * @property {Shelf} shelf - The open articles.
 * @property {(files: File[]) => Promise<(Reading & { name: string })[]>} readFiles - Those that could be read;
 *   of the others the reader is told.
 * @property {(code: string) => void} complain - Shows the plain sentence of a failure.
 * @property {(tab: string) => void} showPanel
 */

/** @type {WeakMap<HTMLElement, Component>} */
const owners = new WeakMap();

export class Component {
  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    const name = new.target.name;
    if (!($root instanceof HTMLElement)) throw new ComponentError(name, 'root is no element');
    if (owners.has($root)) throw new ComponentError(name, 'root already holds a component');
    owners.set($root, this);
    this.$root = $root;
    this.app = app;
  }

  get session() {
    return this.app.session;
  }

  get strings() {
    return this.app.strings;
  }
}

/** A component that draws itself anew from the session, and only while it is seen. */
export class Panel extends Component {
  #stale = true;
  #visible = false;

  /** @param {boolean} visible */
  setVisible(visible) {
    this.#visible = visible;
    if (visible && this.#stale) this.refresh();
  }

  /** To be called when what it shows has changed. */
  refresh() {
    this.#stale = !this.#visible;
    if (this.#visible) this.render();
  }

  /** Draws the panel from the session. */
  render() {
    throw new ComponentError(this.constructor.name, 'render() is missing');
  }
}
