/** Every entry of the lexicon, to search and to filter. */
import { debounce, h } from '../dom.js';
import { DIMENSIONS } from '../scheme.js';

/** @import { StringKey, Strings } from '../strings.js' */

/** Rows shown at once. */
const PAGE = 50;

/** Columns of `lexicon.tsv`. */
const [ENTRY, POS, DIMENSION, POLARITY, STRENGTH, EXAMPLE] = [0, 1, 2, 3, 4, 5];

export class LexiconBrowser {
  /** @type {string[][]} */
  entries = [];
  #$root;
  #shown = PAGE;
  #query = '';
  #dimension = '';
  #polarity = '';
  #$result = h('div');

  /** @param {HTMLElement} $root */
  constructor($root) {
    this.#$root = $root;
  }

  /** @param {Strings} strings */
  draw(strings) {
    this.#$root.hidden = this.entries.length === 0;
    this.#$root.replaceChildren(
      h('h2', {}, strings.t('method.lexicon')), h('p', {}, strings.t('method.lexicon.note', { n: this.entries.length })),
      this.#form(strings), this.#$result);
    this.#drawRows(strings);
  }

  /** @param {Strings} strings */
  #form(strings) {
    const again = () => {
      this.#shown = PAGE;
      this.#drawRows(strings);
    };
    const soon = debounce(again, 120);
    const $query = h('input', { type: 'search', value: this.#query, oninput: () => { this.#query = $query.value; soon(); } });
    const choice = (/** @type {string} */ current, /** @type {[string, string][]} */ options, /** @type {(value: string) => void} */ choose) => {
      const $select = h('select', { onchange: () => { choose($select.value); again(); } },
        ...options.map(([value, label]) => h('option', { value, selected: value === current }, label)));
      return $select;
    };
    const dimensions = /** @type {[string, string][]} */ ([['', strings.t('words.all')], ...DIMENSIONS.map((name) => [name, strings.name('dimension', name)])]);
    const polarities = /** @type {[string, string][]} */ ([['', strings.t('method.any')], ['-1', strings.t('reason.negative')], ['1', strings.t('reason.positive')], ['0', strings.t('add.neutral')]]);
    return h('form', { class: 'browse', role: 'search', 'aria-label': strings.t('method.lexicon'), onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      h('label', {}, strings.t('words.search'), $query),
      h('label', {}, strings.t('add.dimension'), choice(this.#dimension, dimensions, (value) => { this.#dimension = value; })),
      h('label', {}, strings.t('add.polarity'), choice(this.#polarity, polarities, (value) => { this.#polarity = value; })));
  }

  /** @returns {string[][]} Whose entry begins with what is sought first. */
  #found() {
    const wanted = folded(this.#query.trim());
    const fits = (/** @type {string[]} */ row) => (this.#dimension === '' || row[DIMENSION] === this.#dimension)
      && (this.#polarity === '' || Number(row[POLARITY]) === Number(this.#polarity)) && folded(row[ENTRY] ?? '').includes(wanted);
    const late = (/** @type {string[]} */ row) => Number(!folded(row[ENTRY] ?? '').startsWith(wanted));
    return this.entries.filter(fits).sort((a, b) => late(a) - late(b));
  }

  /** @param {Strings} strings */
  #drawRows(strings) {
    const found = this.#found();
    const heads = /** @type {StringKey[]} */ (['method.entry', 'add.dimension', 'add.polarity', 'add.strength', 'method.example']);
    const left = found.length - this.#shown;
    this.#$result.replaceChildren(
      h('p', { class: 'note', role: 'status' }, strings.t('method.entries', { n: found.length })),
      h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': strings.t('method.entries', { n: found.length }) }, h('table', { class: 'entries' },
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, strings.t(head))))),
        h('tbody', {}, ...found.slice(0, this.#shown).map((row) => drawRow(row, strings))))),
      left > 0 ? h('p', {}, h('button', { type: 'button', class: 'button', onclick: () => { this.#shown += PAGE; this.#drawRows(strings); } }, strings.t('action.more', { n: Math.min(PAGE, left) }))) : '');
  }
}

/** @param {string[]} row @param {Strings} strings */
function drawRow(row, strings) {
  const polarity = Number(row[POLARITY]);
  const strength = row[STRENGTH] ?? '';
  return h('tr', {}, h('th', { scope: 'row' }, h('span', { lang: 'fr' }, row[ENTRY]), ' ', row[POS] !== '_' && h('code', {}, row[POS])), h('td', {}, strings.name('dimension', row[DIMENSION] ?? '')),
    h('td', {}, polarity === 0 ? '' : strings.t(polarity > 0 ? 'reason.positive' : 'reason.negative')),
    h('td', {}, strength ? `${strength} ${strings.name('reason.strength', strength)}` : ''), h('td', { lang: 'fr' }, row[EXAMPLE]));
}

/** Without case, accents, and the kinds of apostrophes. @param {string} text */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLocaleLowerCase('fr');
}
