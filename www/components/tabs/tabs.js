/** One panel at a time, chosen by tabs that keep their place. */
import { h } from '../../dom.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */
/** @import { StringKey } from '../../strings.js' */

/** @typedef {{ name: string, $panel: HTMLElement, shown: (visible: boolean) => void }} Tab */

export class Tabs extends Component {
  #tabs;
  #current = '';
  /** @type {Map<string, HTMLElement>} */
  #$buttons = new Map();

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {Tab[]} tabs
   */
  constructor($root, app, tabs) {
    super($root, app);
    this.#tabs = tabs;
    this.$list = h('div', { role: 'tablist', onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
    for (const { name, $panel } of tabs) {
      const $button = h('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => this.open(name) });
      $panel.id = `panel-${name}`;
      $panel.setAttribute('role', 'tabpanel');
      $panel.setAttribute('aria-labelledby', `tab-${name}`);
      $panel.tabIndex = 0;
      this.#$buttons.set(name, $button);
      this.$list.append($button);
    }
    $root.append(this.$list, ...tabs.map(({ $panel }) => $panel));
    this.restring();
    if (tabs[0]) this.open(tabs[0].name);
  }

  get current() {
    return this.#current;
  }

  restring() {
    this.$list.setAttribute('aria-label', this.strings.t('tabs.label'));
    for (const [name, $button] of this.#$buttons) $button.textContent = this.strings.t(/** @type {StringKey} */ (`tab.${name}`));
  }

  /** @param {string} name */
  open(name) {
    if (!this.#$buttons.has(name)) return;
    this.#current = name;
    for (const tab of this.#tabs) {
      const visible = tab.name === name;
      const $button = this.#$buttons.get(tab.name);
      $button?.setAttribute('aria-selected', String(visible));
      if ($button) $button.tabIndex = visible ? 0 : -1;
      tab.$panel.hidden = !visible;
      tab.shown(visible);
    }
    this.$root.dispatchEvent(new Event('tab'));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const names = this.#tabs.map(({ name }) => name);
    const at = names.indexOf(this.#current);
    const next = /** @type {Record<string, number>} */ ({ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 })[event.key];
    const name = next === undefined ? undefined : names[(next + names.length) % names.length];
    if (!name) return;
    event.preventDefault();
    this.open(name);
    this.#$buttons.get(name)?.focus();
  }
}
