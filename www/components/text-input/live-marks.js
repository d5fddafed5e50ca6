/**
 * Marks behind the box while one types. The box stays the reader's own; a copy of its lines lies beneath
 * it, unseen but for the marks. A keystroke moves the marks at once; the next analysis renews them.
 */
import { h } from '../../dom.js';
import { groupOfCue } from '../../scheme.js';
import { signOf } from '../../text/reasons.js';
import { segmentsOf } from '../../text/segments.js';
import { shownSpans } from '../annotated-text/shown-spans.js';
import { editBetween, moved } from './edit.js';

/** @import { Analysis } from '../../types.js' */
/** @import { Span } from '../../text/segments.js' */
/** @import { App } from '../component.js' */

/** A longer text is not copied: laying it out twice would be felt. */
const LONGEST = 100_000;
/** A longer line is not marked while it is typed, for the same reason. */
const LONGEST_LINE = 20_000;
/** So many new lines are drawn before it is known whether they are seen: one is being typed. */
const FEW = 20;
/** Drawn this far beyond what is seen. */
const NEAR = '300px 0px';

/** @typedef {Span & { look: string, sign: string }} Mark */
/** @typedef {{ text: string, start: number, $line: HTMLElement, near: boolean, drawn: string }} Line */

export class LiveMarks {
  #app;
  #$box;
  #$lines = h('div', { class: 'lines' });
  #text = '';
  /** @type {Line[]} */
  #lines = [];
  /** @type {Mark[]} */
  #marks = [];
  /** @type {WeakMap<Element, Line>} */
  #lineOf = new WeakMap();
  #observer;

  /**
   * @param {HTMLTextAreaElement} $box
   * @param {App} app
   */
  constructor($box, app) {
    this.#$box = $box;
    this.#app = app;
    this.$root = h('div', { class: 'live-marks', 'aria-hidden': 'true' }, this.#$lines);
    this.#observer = new IntersectionObserver((entries) => this.#approach(entries), { root: this.$root, rootMargin: NEAR });
    $box.addEventListener('scroll', () => this.#scroll(), { passive: true });
    new ResizeObserver(() => this.#fit()).observe($box);
    app.session.on('analysis', () => this.renew());
    app.session.on('layers', () => this.renew());
  }

  /** The box holds something else: lines and marks go along. */
  follow() {
    const text = this.#$box.value.length > LONGEST ? '' : this.#$box.value;
    if (text === this.#text) return;
    const edit = editBetween(this.#text, text);
    this.#marks = moved(this.#marks, edit);
    this.#text = text;
    this.#layOut(text.split('\n'));
    this.#draw();
    this.#fit();
  }

  /** Marks as the session now knows them; those of another text are left alone until theirs come. */
  renew() {
    const { analysis, analysedText, layers, mode } = this.#app.session;
    if (mode !== 'write' || analysedText !== this.#text) return;
    this.#marks = analysis ? marksOf(analysis, shownSpans(analysis, layers, null)) : [];
    this.#draw();
  }

  /** Lines that stay keep their element. @param {string[]} texts */
  #layOut(texts) {
    const old = this.#lines;
    let head = 0;
    while (head < old.length && head < texts.length && old[head]?.text === texts[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(old.length, texts.length) - head && old[old.length - 1 - tail]?.text === texts[texts.length - 1 - tail]) tail += 1;
    for (const { $line } of old.slice(head, old.length - tail)) {
      this.#observer.unobserve($line);
      $line.remove();
    }
    const changed = texts.slice(head, texts.length - tail);
    const fresh = changed.map((text) => this.#makeLine(text, changed.length <= FEW));
    const after = old[old.length - tail]?.$line ?? null;
    for (const { $line } of fresh) this.#$lines.insertBefore($line, tail > 0 ? after : null);
    this.#lines = [...old.slice(0, head), ...fresh, ...(tail > 0 ? old.slice(-tail) : [])];
    let start = 0;
    for (const line of this.#lines) {
      line.start = start;
      start += line.text.length + 1;
    }
  }

  /** @param {string} text @param {boolean} near @returns {Line} */
  #makeLine(text, near) {
    const $line = h('div', { class: 'line' }, text);
    const line = { text, start: 0, $line, near, drawn: '' };
    this.#lineOf.set($line, line);
    this.#observer.observe($line);
    return line;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #approach(entries) {
    for (const { target, isIntersecting } of entries) {
      const line = this.#lineOf.get(target);
      if (line) line.near = isIntersecting;
    }
    this.#draw();
  }

  /** Draws the lines in sight whose marks have changed. */
  #draw() {
    const marks = [...this.#marks];
    let next = 0;
    for (const line of this.#lines) {
      const end = line.start + line.text.length;
      while (next < marks.length && (marks[next]?.end ?? 0) <= line.start) next += 1;
      if (line.near) this.#drawLine(line, marksIn(marks, next, line.start, end));
    }
  }

  /** @param {Line} line @param {Mark[]} marks */
  #drawLine(line, marks) {
    const shown = line.text.length > LONGEST_LINE ? [] : marks;
    const drawn = shown.map(({ start, end, look }) => `${start - line.start} ${end - line.start} ${look}`).join();
    if (drawn === line.drawn) return;
    line.drawn = drawn;
    const segments = segmentsOf({ start: line.start, end: line.start + line.text.length }, shown);
    line.$line.replaceChildren(...segments.map((segment) => drawSegment(line.text.slice(segment.start - line.start, segment.end - line.start), segment.end, /** @type {Mark[]} */ (segment.spans))));
  }

  #scroll() {
    this.#$lines.style.transform = `translateY(${-this.#$box.scrollTop}px)`;
  }

  /** The copy is as wide as the box without its scroll bar. */
  #fit() {
    this.$root.style.width = `${this.#$box.clientWidth}px`;
    this.$root.style.height = `${this.#$box.clientHeight}px`;
    this.#scroll();
  }
}

/**
 * @param {Analysis} analysis
 * @param {Span[]} spans
 * @returns {Mark[]} In text order.
 */
function marksOf(analysis, spans) {
  return spans.flatMap((span) => {
    const mark = markOf(span, analysis);
    return mark ? [{ ...span, ...mark }] : [];
  }).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** @param {Span} span @param {Analysis} analysis */
function markOf({ kind, id }, analysis) {
  if (kind === 'mention') return { look: `actor type-${analysis.mentions[id]?.type}`, sign: '' };
  if (kind === 'quote') return { look: 'quoted', sign: '' };
  const cue = kind === 'cue' ? analysis.cues[id] : undefined;
  return cue ? { look: `cue ${groupOfCue(cue)} strength-${cue.strength}`, sign: signOf(cue) } : null;
}

/**
 * Those that touch a line; a mark from before may reach into it.
 *
 * @param {Mark[]} marks - In text order.
 * @param {number} next - Index of the first that can.
 * @param {number} start
 * @param {number} end
 */
function marksIn(marks, next, start, end) {
  const found = [];
  for (let at = next; at < marks.length; at += 1) {
    const mark = marks[at];
    if (!mark || mark.start >= end) break;
    if (mark.end > start) found.push(mark);
  }
  return found;
}

/** @param {string} content @param {number} end @param {Mark[]} marks */
function drawSegment(content, end, marks) {
  if (marks.length === 0) return document.createTextNode(content);
  const sign = marks.find((mark) => mark.sign !== '' && mark.end === end)?.sign;
  return h('span', { class: marks.map(({ look }) => look).join(' '), 'data-sign': sign }, content);
}
