/** Key word in context: each occurrence on its line, what comes before and after beside it. */
import { debounce, h } from '../../dom.js';
import { DIMENSIONS } from '../../scheme.js';
import { lemmaCounts, lemmaOccurrences, occurrences } from '../../text/vocabulary.js';
import { Panel } from '../component.js';
import { pagedList } from '../paged-list.js';

/** @import { App } from '../component.js' */
/** @import { Range, Ref } from '../../types.js' */
/** @import { StringKey } from '../../strings.js' */

/** @typedef {Range & { ref: Ref | null }} Hit */
/** @typedef {Hit & { left: string, right: string, surface: string }} Line */

const KINDS = /** @type {const} */ (['word', 'lemma', 'actor', 'dimension']);
const SORTS = /** @type {const} */ (['text', 'left', 'right']);
/** Context on either side, in units. */
const CONTEXT = 60;
const MOST = 5000;

export class Concordance extends Panel {
  #sort = 'text';
  #filter = '';

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.$form = h('form', { class: 'search', role: 'search', onsubmit: (/** @type {Event} */ event) => event.preventDefault() });
    this.$lines = h('div', { class: 'lines' });
    this.$list = h('div', { class: 'word-list' });
    this.searchSoon = debounce((/** @type {string} */ query) => this.session.setSearch(this.session.search.kind, query), 150);
  }

  render() {
    const { strings } = this;
    this.#drawForm();
    this.#drawLines();
    this.#drawList();
    if (!this.$form.isConnected) this.$root.replaceChildren(h('h2', {}), this.$form, this.$lines, this.$list);
    /** @type {HTMLElement} */ (this.$root.firstElementChild).textContent = strings.t('words.title');
  }

  /** The form is redrawn only when its kind changes, so that typing is never disturbed. */
  #drawForm() {
    const { strings, session } = this;
    const drawn = `${strings.locale} ${session.search.kind} ${session.search.kind === 'word' || session.search.kind === 'lemma' ? '' : session.search.query} ${session.analysis?.entities.length}`;
    if (this.$form.dataset.drawn === drawn) {
      const $query = this.$form.querySelector('input[type="search"]');
      if ($query instanceof HTMLInputElement && !$query.matches(':focus')) $query.value = session.search.query;
      return;
    }
    this.$form.dataset.drawn = drawn;
    const $kind = this.#select(KINDS, 'words.kind', session.search.kind, (kind) => session.setSearch(kind, ''));
    const $sort = this.#select(SORTS, 'words.sort', this.#sort, (sort) => { this.#sort = sort; this.#drawLines(); });
    const $filter = h('input', { type: 'text', value: this.#filter, oninput: () => { this.#filter = $filter.value; this.#drawLines(); } });
    this.$form.replaceChildren(
      h('label', {}, strings.t('words.kind'), $kind), h('label', { class: 'wide' }, strings.t('words.search'), this.#query()),
      h('label', {}, strings.t('words.sort'), $sort), h('label', {}, strings.t('words.filter'), $filter));
  }

  /** What to look for: typed, or chosen where the choices are known. */
  #query() {
    const { strings, session } = this;
    const { kind, query } = session.search;
    if (kind === 'word' || kind === 'lemma') {
      const $query = h('input', { type: 'search', value: query, oninput: () => this.searchSoon($query.value) });
      return $query;
    }
    const choices = kind === 'dimension' ? DIMENSIONS.map((name) => [name, strings.name('dimension', name)])
      : [...new Set((session.analysis?.entities ?? []).filter(({ mentions }) => mentions.length > 0).map(({ name }) => name))].slice(0, 500).map((name) => [name, name]);
    const $choice = h('select', { onchange: () => session.setSearch(kind, $choice.value) }, h('option', { value: '' }, strings.t('words.all')),
      ...choices.map(([value, label]) => h('option', { value, selected: value === query }, label ?? '')));
    return $choice;
  }

  /**
   * @param {readonly string[]} values
   * @param {string} prefix
   * @param {string} current
   * @param {(value: string) => void} choose
   */
  #select(values, prefix, current, choose) {
    const $select = h('select', { onchange: () => choose($select.value) },
      ...values.map((value) => h('option', { value, selected: value === current }, this.strings.t(/** @type {StringKey} */ (`${prefix}.${value}`)))));
    return $select;
  }

  #drawLines() {
    const { strings, session } = this;
    const { kind, query } = session.search;
    if ((kind === 'word' || kind === 'lemma') && query.trim() === '') {
      return this.$lines.replaceChildren(h('p', { class: 'empty' }, strings.t('words.hint')));
    }
    const lines = this.#lines();
    this.$lines.replaceChildren(h('p', { class: 'note', role: 'status' }, lines.length === 0 ? strings.t('words.none') : strings.t('words.count', { n: lines.length })),
      pagedList(lines, (line) => this.#line(line), strings, { tag: 'ol', class: 'kwic', size: 80 }));
  }

  /** @param {Line} line */
  #line(line) {
    return h('li', {}, h('button', { type: 'button', onclick: () => this.#jump(line) },
      h('span', { class: 'left' }, h('bdi', {}, line.left)), ' ', h('b', {}, line.surface), ' ', h('span', { class: 'right' }, line.right)));
  }

  /** @param {Line} line - A plain word has no mark: its place is selected as text. */
  #jump({ ref, start, end }) {
    if (ref) this.session.select(ref);
    else this.$root.dispatchEvent(new CustomEvent('show-range', { bubbles: true, detail: { start, end } }));
  }

  /** @returns {Line[]} */
  #lines() {
    const text = this.session.analysedText;
    const wanted = this.#filter.trim().toLocaleLowerCase();
    const lines = this.#hits().map((hit) => ({
      ...hit, surface: flat(text.slice(hit.start, hit.end)),
      left: flat(text.slice(Math.max(0, hit.start - CONTEXT), hit.start)), right: flat(text.slice(hit.end, hit.end + CONTEXT)),
    })).filter(({ left, right }) => `${left} ${right}`.toLocaleLowerCase().includes(wanted));
    const collator = new Intl.Collator('fr');
    if (this.#sort === 'left') lines.sort((a, b) => collator.compare(backwards(a.left), backwards(b.left)));
    if (this.#sort === 'right') lines.sort((a, b) => collator.compare(a.right.trim(), b.right.trim()));
    return lines;
  }

  /** @returns {Hit[]} */
  #hits() {
    const { analysis, analysedText, search: { kind, query } } = this.session;
    if (!analysis) return [];
    if (kind === 'word') return occurrences(analysedText, query, MOST).map((range) => ({ ...range, ref: null }));
    if (kind === 'lemma') return lemmaOccurrences(analysis, query, MOST).map((range) => ({ ...range, ref: null }));
    if (kind === 'actor') {
      return analysis.mentions.flatMap((mention, id) => {
        const name = analysis.entities[mention.entity]?.name;
        return mention.removed || (query !== '' && name !== query) ? [] : [{ start: mention.start, end: mention.end, ref: { kind: /** @type {const} */ ('mention'), id } }];
      });
    }
    return analysis.cues.flatMap((cue, id) => (cue.removed || (query !== '' && cue.dimension !== query) ? []
      : [{ start: cue.start, end: cue.end, ref: { kind: /** @type {const} */ ('cue'), id } }]));
  }

  #drawList() {
    const { analysis, info } = this.session;
    if (!analysis || !info) return this.$list.replaceChildren();
    const counts = [...lemmaCounts(analysis, info)].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 200);
    this.$list.replaceChildren(h('h3', {}, this.strings.t('words.list')), pagedList(counts, ([word, count]) => h('li', {},
      h('button', { type: 'button', onclick: () => this.session.setSearch('lemma', word) }, word), h('span', { class: 'count' }, count)), this.strings, { size: 40, class: 'frequencies' }));
  }
}

/** @param {string} context */
function flat(context) {
  return context.replace(/\s+/g, ' ');
}

/** Words from the nearest to the farthest. @param {string} left */
function backwards(left) {
  return left.trim().split(' ').reverse().join(' ');
}
