/** The open articles, one press each; shown as soon as there is a choice. */
import { h } from '../../dom.js';
import { nameOf } from '../../session/shelf.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */
/** @import { Article } from '../../session/shelf.js' */

export class ShelfBar extends Component {
  #drawn = '';

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    app.shelf.onChange(() => this.render());
  }

  render() {
    const { articles, current } = this.app.shelf;
    this.$root.hidden = articles.length < (current ? 2 : 1);
    this.$root.setAttribute('aria-label', this.strings.t('shelf.label'));
    // While one types, only a name that changes is worth drawing.
    const drawn = JSON.stringify([this.strings.locale, ...articles.map((article) => [nameOf(article), article === current])]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.$root.replaceChildren(h('ul', {}, ...articles.map((article) => this.#item(article))));
  }

  /** @param {Article} article */
  #item(article) {
    const { shelf } = this.app;
    const name = nameOf(article);
    const close = this.strings.t('shelf.close', { name });
    return h('li', {},
      h('button', { type: 'button', class: 'article-name', title: name, 'aria-pressed': String(article === shelf.current), onclick: () => this.#show(article) }, h('bdi', {}, name)),
      h('button', { type: 'button', class: 'article-close', 'aria-label': close, title: close, onclick: () => shelf.close(article) }, '×'));
  }

  /** @param {Article} article - Its button keeps the focus. */
  #show(article) {
    this.app.shelf.show(article);
    /** @type {HTMLElement | null} */ (this.$root.querySelector('[aria-pressed="true"]'))?.focus();
  }
}
