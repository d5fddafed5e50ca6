/** Two articles side by side: rates and their ratio, how each names the same actor, words apart. */
import { h } from '../../dom.js';
import { codeOf } from '../../errors.js';
import { nameOf } from '../../session/shelf.js';
import { actorsOf, loadedWords } from '../actor-list/actors.js';
import { Panel } from '../component.js';
import { ACCEPT } from '../../readers/index.js';
import { pagedList } from '../paged-list.js';

/** @import { App } from '../component.js' */
/** @import { Article } from '../../session/shelf.js' */
/** @import { Analysis, Comparison, KeyWord, RateRatio } from '../../types.js' */

/** Names of an actor that are shown for each article. */
const MOST_NAMES = 4;

/** How an article names an actor. @typedef {{ plain: string[], loaded: string[] }} Names */

export class Compare extends Panel {
  /** @type {Comparison | null} */
  #comparison = null;
  /** The second article's. @type {Analysis | null} */
  #analysis = null;
  #other = { name: '', text: '' };
  #run = 0;

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.$box = h('textarea', { rows: 6, spellcheck: 'false' });
    this.$file = h('input', { type: 'file', id: 'second-file', class: 'visually-hidden', accept: ACCEPT, onchange: () => this.#picked() });
    this.$result = h('div', { class: 'comparison' });
    this.$open = h('div', { class: 'open-articles' });
    this.session.on('analysis', () => this.#again());
    app.shelf.onChange(() => this.#drawOpen());
  }

  render() {
    const { strings } = this;
    this.$root.replaceChildren(
      h('h2', {}, strings.t('compare.title')), h('p', { class: 'note' }, strings.t('compare.intro')),
      this.$open,
      h('form', { class: 'second', onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#start({ name: '', text: this.$box.value }); } },
        h('label', {}, strings.t('compare.label'), this.$box), h('p', { class: 'buttons' }, h('button', { type: 'submit' }, strings.t('compare.run')),
          h('span', { class: 'file' }, this.$file, h('label', { for: 'second-file', class: 'button' }, strings.t('input.file'))))),
      this.$result);
    this.#drawOpen();
    this.#drawResult();
  }

  /** The other open articles: one press compares. */
  #drawOpen() {
    const { others } = this.app.shelf;
    const buttons = others.map((article) => h('li', {}, h('button', {
      type: 'button', 'aria-pressed': String(article.text === this.#other.text), onclick: () => this.#startWith(article),
    }, h('bdi', {}, nameOf(article)))));
    this.$open.replaceChildren(...(others.length > 0 ? [h('h3', {}, this.strings.t('compare.open')), h('ul', { class: 'buttons' }, ...buttons)] : []));
  }

  async #picked() {
    const readings = await this.app.readFiles([...this.$file.files ?? []]);
    this.$file.value = '';
    const [article] = this.app.shelf.put(readings);
    if (article) await this.#startWith(article);
  }

  /** @param {Article} article */
  async #startWith(article) {
    await this.#start({ name: nameOf(article), text: article.text });
    this.#drawOpen();
    /** @type {HTMLElement | null} */ (this.$open.querySelector('[aria-pressed="true"]'))?.focus();
  }

  /** The first article has changed: the comparison follows, unless it has become the second. */
  #again() {
    if (this.#other.text === this.session.analysedText) this.#clear();
    else if (this.#other.text) this.#start(this.#other);
  }

  #clear() {
    this.#run += 1;
    this.#other = { name: '', text: '' };
    this.#comparison = null;
    this.$result.replaceChildren();
  }

  /** @param {{ name: string, text: string }} other */
  async #start(other) {
    const { text } = other;
    if (text.trim() === '') return this.#clear();
    this.#other = other;
    this.#run += 1;
    const run = this.#run;
    const { raw, client, lexicon } = this.session;
    if (!raw) return;
    try {
      const analysis = await client.analyze(text, { lexicon });
      const comparison = await client.compare(raw, analysis);
      if (run !== this.#run) return;
      this.#analysis = analysis;
      this.#comparison = comparison;
      this.#drawResult();
    } catch (error) {
      if (run === this.#run) this.$result.replaceChildren(h('p', { role: 'alert' }, this.strings.name('error', codeOf(error))));
    }
  }

  #drawResult() {
    const { strings } = this;
    if (!this.#comparison) return;
    const { ratios, words, naming } = this.#comparison;
    const found = words.filter(({ established }) => established);
    this.$result.replaceChildren(
      this.#names(), h('h3', {}, strings.t('compare.rates')), this.#rates(ratios), h('p', { class: 'note' }, strings.t('compare.note')),
      h('h3', {}, strings.t('compare.naming')), this.#naming(naming),
      h('h3', {}, strings.t('compare.keywords')),
      ...(found.length === 0 ? [h('p', { class: 'empty' }, strings.t('compare.keywords.none'))] : [
        this.#words(strings.t('compare.keywords.a'), found.filter(({ logRatio }) => logRatio > 0)),
        this.#words(strings.t('compare.keywords.b'), found.filter(({ logRatio }) => logRatio <= 0))]));
  }

  /** Which article is which. */
  #names() {
    const { strings, app: { shelf: { current } } } = this;
    const row = (/** @type {string} */ letter, /** @type {string} */ name) => h('li', {}, h('b', {}, letter), ' ', h('bdi', {}, name));
    return h('ul', { class: 'compared' }, row('A', current ? nameOf(current) : strings.t('compare.first')), row('B', this.#other.name || strings.t('compare.label')));
  }

  /** @param {RateRatio[]} ratios */
  #rates(ratios) {
    const { strings } = this;
    const heads = [strings.t('compare.measure'), 'A', 'B', strings.t('compare.ratio')];
    const rows = ratios.map((row) => h('tr', { class: row.established ? null : 'thin' },
      h('th', { scope: 'row' }, row.measure === 'evaluativeLoad' ? strings.t('scores.name.evaluativeLoad') : strings.name('dimension', row.measure)),
      h('td', { class: 'number' }, strings.number(row.a)), h('td', { class: 'number' }, strings.number(row.b)), h('td', {}, this.#ratio(row))));
    return h('table', { class: 'figures' }, h('caption', { class: 'visually-hidden' }, strings.t('compare.rates')),
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, ...rows));
  }

  /** In words where nothing is established. @param {RateRatio} row */
  #ratio({ ratio, low, high, established }) {
    const { strings } = this;
    if (!established) return strings.t('compare.undecided');
    const bound = (/** @type {number | null} */ value) => (value === null ? '∞' : strings.number(value));
    return `${strings.t(ratio === null || ratio > 1 ? 'compare.more' : 'compare.less')}, ${strings.t('scores.interval', { value: bound(ratio), low: bound(low), high: bound(high) })}`;
  }

  /** @param {Comparison['naming']} naming */
  #naming(naming) {
    const { strings } = this;
    if (naming.length === 0) return h('p', { class: 'empty' }, strings.t('compare.naming.none'));
    const [inA, inB] = [namesIn(this.session.analysis, this.session.analysedText), namesIn(this.#analysis, this.#other.text)];
    const rows = naming.slice(0, 60).map(({ name, a, b }) => h('tr', {}, h('th', { scope: 'row' }, h('bdi', {}, name)),
      this.#namingCell(a, inA(name)), this.#namingCell(b, inB(name))));
    return h('table', { class: 'figures side-by-side' }, h('caption', { class: 'visually-hidden' }, strings.t('compare.naming')),
      h('thead', {}, h('tr', {}, h('td'), h('th', { scope: 'col' }, 'A'), h('th', { scope: 'col' }, 'B'))), h('tbody', {}, ...rows));
  }

  /** @param {{ mentions: number, loaded: number }} counts @param {Names} names */
  #namingCell({ mentions, loaded }, names) {
    const { strings } = this;
    return h('td', {}, strings.t('count.mentions', { n: mentions }), loaded > 0 && `, ${strings.t('compare.loaded', { n: loaded })}`,
      names.plain.length > 0 && h('span', { class: 'names' }, strings.list(names.plain)),
      names.loaded.length > 0 && h('span', { class: 'names loaded' }, strings.list(names.loaded)));
  }

  /** @param {string} title @param {KeyWord[]} words */
  #words(title, words) {
    return h('section', {}, h('h4', {}, title), pagedList(words, ({ lemma, a, b }) => h('li', {}, lemma, h('span', { class: 'count' }, `${a} / ${b}`)), this.strings, { size: 20, class: 'frequencies' }));
  }
}

/**
 * @param {Analysis | null} analysis
 * @param {string} text
 * @returns {(name: string) => Names} By the name of an entity.
 */
function namesIn(analysis, text) {
  const actors = new Map((analysis ? actorsOf(analysis, text) : []).map((actor) => [actor.entity.name, actor]));
  return (name) => {
    const actor = actors.get(name);
    if (!analysis || !actor) return { plain: [], loaded: [] };
    const plain = [...actor.names].sort((a, b) => b[1] - a[1]).map(([each]) => each);
    return { plain: plain.slice(0, MOST_NAMES), loaded: [...loadedWords(analysis, text, actor.entity.id).keys()].slice(0, MOST_NAMES) };
  };
}
