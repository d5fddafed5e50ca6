/**
 * The whole article as a thin line: ticks where things stand, a frame where the reader is. It is the
 * map, the scroll bar and the dispersion plot in one; a table says the same in words.
 */
import { h, svg } from '../../dom.js';
import { GROUP_NAMES, groupOfCue } from '../../scheme.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */
/** @import { AnnotatedText } from '../annotated-text/annotated-text.js' */

/** The line is cut into this many cells; a tick is a cell with something in it. */
const CELLS = 240;
/** Where the panel is a sheet, the line lies above it. */
const LYING = '(max-width: 60rem)';
const LANES = /** @type {const} */ (['actors', 'quotes', ...GROUP_NAMES]);

export class DispersionStrip extends Component {
  #text;
  #scheduled = false;

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {AnnotatedText} text
   */
  constructor($root, app, text) {
    super($root, app);
    this.#text = text;
    this.$frame = svg('rect', { class: 'frame' });
    this.$map = h('div', {
      class: 'map', role: 'slider', tabindex: 0, 'aria-orientation': 'vertical', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': 0,
      onpointerdown: (/** @type {PointerEvent} */ event) => this.#press(event),
      onpointermove: (/** @type {PointerEvent} */ event) => event.buttons === 1 && this.#goTo(event),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.$table = h('div', { class: 'visually-hidden' });
    $root.append(this.$map, this.$table);
    this.lying = matchMedia(LYING);
    this.lying.addEventListener('change', () => this.render());
    addEventListener('scroll', () => this.#follow(), { passive: true });
  }

  render() {
    const { strings } = this;
    const cells = this.#cells();
    const breadth = LANES.length * 4;
    const ticks = LANES.map((lane, column) => svg('path', { class: `tick ${lane}`, d: this.#ticks(cells.get(lane) ?? [], column * 4) }));
    this.$map.setAttribute('aria-orientation', this.lying.matches ? 'horizontal' : 'vertical');
    this.$map.setAttribute('aria-label', strings.t('strip.label'));
    this.$map.replaceChildren(svg('svg', { viewBox: this.lying.matches ? `0 0 ${CELLS} ${breadth}` : `0 0 ${breadth} ${CELLS}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...ticks, this.$frame));
    this.$table.replaceChildren(this.#table(cells));
    this.#follow();
  }

  /** One path for a whole lane. @param {number[]} counts @param {number} across */
  #ticks(counts, across) {
    return counts.flatMap((count, row) => {
      const { x, y, width, height } = this.#place(row, 1.2, across, 3);
      return count === 0 ? [] : [`M${x} ${y}h${width}v${height}h${-width}z`];
    }).join('');
  }

  /**
   * A rectangle along the text (`from`, `length`) and across it, standing or lying.
   *
   * @param {number} from
   * @param {number} length
   * @param {number} across
   * @param {number} width
   */
  #place(from, length, across, width) {
    return this.lying.matches ? { x: from, y: across, width: length, height: width } : { x: across, y: from, width, height: length };
  }

  /** @returns {Map<string, number[]>} How many things begin in each cell, by lane. */
  #cells() {
    const { analysis, analysedText } = this.session;
    const cells = new Map(LANES.map((lane) => [/** @type {string} */ (lane), /** @type {number[]} */ (new Array(CELLS).fill(0))]));
    if (!analysis || analysedText.length === 0) return cells;
    const cellOf = (/** @type {number} */ offset) => Math.min(CELLS - 1, Math.floor((offset / analysedText.length) * CELLS));
    const count = (/** @type {string} */ lane, /** @type {number} */ from, to = from) => {
      const row = cells.get(lane);
      for (let cell = cellOf(from); row && cell <= cellOf(to); cell += 1) row[cell] = (row[cell] ?? 0) + 1;
    };
    for (const mention of analysis.mentions) if (!mention.removed) count('actors', mention.start);
    for (const quote of analysis.quotes) count('quotes', quote.start, quote.end);
    for (const cue of analysis.cues) if (!cue.removed) count(groupOfCue(cue), cue.start);
    return cells;
  }

  /** @param {Map<string, number[]>} cells */
  #table(cells) {
    const { strings } = this;
    const head = h('tr', {}, h('th', { scope: 'col' }, strings.t('strip.part')), ...LANES.map((lane) => h('th', { scope: 'col' }, strings.t(`layer.${lane}`))));
    const rows = Array.from({ length: 10 }, (_, part) => {
      const sums = LANES.map((lane) => (cells.get(lane) ?? []).slice(part * (CELLS / 10), (part + 1) * (CELLS / 10)).reduce((a, b) => a + b, 0));
      return h('tr', {}, h('th', { scope: 'row' }, part + 1), ...sums.map((sum) => h('td', {}, sum)));
    });
    return h('table', {}, h('caption', {}, strings.t('strip.table')), h('thead', {}, head), h('tbody', {}, ...rows));
  }

  /** @param {PointerEvent} event */
  #press(event) {
    this.$map.setPointerCapture(event.pointerId);
    this.#goTo(event);
  }

  /** @param {PointerEvent} event */
  #goTo(event) {
    const { top, left, width, height } = this.$map.getBoundingClientRect();
    const share = width > height ? (event.clientX - left) / width : (event.clientY - top) / height;
    this.#jump(share);
  }

  /** @param {number} share - In 0…1 of the text. */
  #jump(share) {
    const inside = Math.max(0, Math.min(0.999, share));
    this.#text.scrollTo(Math.floor(inside * this.session.analysedText.length));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const now = Number(this.$map.getAttribute('aria-valuenow')) / 100;
    const moves = /** @type {Record<string, number>} */ ({
      ArrowDown: now + 0.05, ArrowRight: now + 0.05, ArrowUp: now - 0.05, ArrowLeft: now - 0.05,
      PageDown: now + 0.2, PageUp: now - 0.2, Home: 0, End: 1,
    });
    const share = moves[event.key];
    if (share === undefined) return;
    event.preventDefault();
    this.#jump(share);
  }

  /** Keeps the frame where the window is, at most once per frame. */
  #follow() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#moveFrame();
    });
  }

  #moveFrame() {
    const { length } = this.session.analysedText;
    const { $article } = this.#text;
    if (length === 0 || !$article.isConnected) return;
    const { top, height } = $article.getBoundingClientRect();
    // While one writes, the article is not shown.
    if (height === 0) return;
    const from = Math.max(0, -top / height);
    const to = Math.min(1, (innerHeight - top) / height);
    const box = this.#place(from * CELLS, Math.max(0, to - from) * CELLS, 0, LANES.length * 4);
    for (const [name, value] of Object.entries(box)) this.$frame.setAttribute(name, String(value));
    this.$map.setAttribute('aria-valuenow', String(Math.round(from * 100)));
  }
}

