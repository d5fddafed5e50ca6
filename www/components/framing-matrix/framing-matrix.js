/**
 * Who judges whom: sources across, targets down; in each cell the value between −1 and +1 with its
 * interval. The picture comes first, the same figures as a table beneath.
 */
import { h } from '../../dom.js';
import { THIN } from '../../scheme.js';
import { entityName, voiceName } from '../../text/reasons.js';
import { Panel } from '../component.js';
import { intervalBar } from '../interval-bar.js';
import { pagedList } from '../paged-list.js';
import { withInterval } from '../score-panel/measure-row.js';

/** @import { Framing, Voice } from '../../types.js' */

/** The picture holds this many of the voices and targets that say or suffer most. */
const MOST_SOURCES = 6;
const MOST_TARGETS = 14;

export class FramingMatrix extends Panel {
  /** @type {{ source: Voice, target: number } | null} */
  #open = null;

  render() {
    const { strings } = this;
    const framing = this.session.analysis?.scores.framing ?? [];
    this.$root.replaceChildren(
      h('h2', {}, strings.t('framing.title')),
      ...(framing.length === 0 ? [h('p', { class: 'empty' }, strings.t('framing.none'))]
        : [h('p', { class: 'note' }, strings.t('framing.note')), this.#picture(framing), this.#cues(), this.#table(framing)]));
  }

  /** @param {Framing[]} framing */
  #picture(framing) {
    const sources = heaviest(framing, ({ source }) => source, MOST_SOURCES).sort((a, b) => Number(b === 'author') - Number(a === 'author'));
    const targets = heaviest(framing, ({ target }) => target, MOST_TARGETS);
    const find = (/** @type {Voice} */ source, /** @type {number} */ target) => framing.find((cell) => cell.source === source && cell.target === target);
    const head = h('tr', {}, h('td'), ...sources.map((source) => h('th', { scope: 'col' }, h('bdi', {}, this.#voice(source)))));
    const rows = targets.map((target) => h('tr', {}, h('th', { scope: 'row' }, h('bdi', {}, this.#name(target))),
      ...sources.map((source) => h('td', {}, this.#cell(find(source, target))))));
    return h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': this.strings.t('framing.title') },
      h('table', { class: 'matrix' }, h('thead', {}, head), h('tbody', {}, ...rows)));
  }

  /** @param {Framing | undefined} cell */
  #cell(cell) {
    if (!cell) return null;
    const { source, target, value, n } = cell;
    const open = this.#open?.source === source && this.#open.target === target;
    const label = this.strings.t('framing.cell', { source: this.#voice(source), target: this.#name(target), value: this.strings.signed(value, 2), n });
    return h('button', { type: 'button', class: `cell${n < THIN ? ' thin' : ''}`, 'aria-label': label, title: label, 'aria-pressed': String(open), onclick: () => {
      this.#open = open ? null : { source, target };
      this.render();
      /** @type {HTMLElement | null} */ (this.$root.querySelector(open ? '.cell' : '.cell[aria-pressed="true"]'))?.focus();
    } }, intervalBar(cell, { min: -1, max: 1, middle: 0 }), h('span', { class: 'figure' }, this.strings.signed(value, 1), h('small', {}, ` n ${n}`)));
  }

  /** The cues of the open cell, each leading to its place. */
  #cues() {
    const { analysis, analysedText } = this.session;
    const open = this.#open;
    if (!open || !analysis) return h('div');
    const ids = analysis.cues.flatMap((cue, id) => (cue.voice === open.source && cue.target === open.target && cue.polarity !== 0 && !cue.removed ? [id] : []));
    return h('div', { class: 'opened' }, h('h3', {}, `${this.#voice(open.source)} → ${this.#name(open.target)}`),
      pagedList(ids, (id) => {
        const cue = analysis.cues[id];
        return h('li', {}, h('button', { type: 'button', class: 'excerpt', onclick: () => this.session.select({ kind: 'cue', id }) },
          cue ? analysedText.slice(cue.start, cue.end) : '', h('span', { class: 'count' }, this.strings.signed(cue?.value ?? 0))));
      }, this.strings, { class: 'cues' }));
  }

  /** @param {Framing[]} framing */
  #table(framing) {
    const { strings } = this;
    const heads = [strings.t('framing.source'), strings.t('framing.target'), strings.t('scores.value'), 'n'];
    const rows = framing.slice(0, 300).map((cell) => h('tr', { class: cell.n < THIN ? 'thin' : null },
      h('th', { scope: 'row' }, this.#voice(cell.source)), h('td', {}, this.#name(cell.target)),
      h('td', { class: 'number' }, withInterval(cell, (value) => strings.signed(value, 2), strings)), h('td', { class: 'number' }, strings.number(cell.n))));
    return h('details', {}, h('summary', {}, strings.t('framing.table')),
      h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': strings.t('framing.table') }, h('table', { class: 'figures' },
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, ...rows))));
  }

  /** @param {Voice} voice */
  #voice(voice) {
    return this.session.analysis ? voiceName(voice, this.session.analysis, this.strings) : '';
  }

  /** @param {number} id */
  #name(id) {
    return this.session.analysis ? entityName(this.session.analysis, id) : '';
  }
}

/**
 * @template K
 * @param {Framing[]} framing
 * @param {(cell: Framing) => K} keyOf
 * @param {number} most
 * @returns {K[]} By how many cues they are in.
 */
function heaviest(framing, keyOf, most) {
  /** @type {Map<K, number>} */
  const weights = new Map();
  for (const cell of framing) weights.set(keyOf(cell), (weights.get(keyOf(cell)) ?? 0) + cell.n);
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, most).map(([key]) => key);
}
