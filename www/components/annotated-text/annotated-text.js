/**
 * The article with its marks. Paragraphs are laid out as plain text at once and marked when they come
 * near the window, so that a text of any length is readable immediately.
 */
import { breathe, h, nextFrame } from '../../dom.js';
import { blockAt, blocksOf } from '../../text/blocks.js';
import { rangeOf } from '../../text/reasons.js';
import { segmentsOf, spansByBlock } from '../../text/segments.js';
import { Component } from '../component.js';
import { lengthBefore, pointIn } from './places.js';
import { placeRules } from './margin.js';
import { drawSegment, keyOf, refOf } from './marks.js';
import { isSelectable, shownSpans } from './shown-spans.js';

/** @import { App } from '../component.js' */
/** @import { Range, Ref } from '../../types.js' */
/** @import { Block } from '../../text/blocks.js' */
/** @import { Span } from '../../text/segments.js' */

/** Paragraphs are grouped into chunks of about this many units: what is marked and placed together. */
const CHUNK = 6000;
/** Marked this far above and below the window. */
const NEAR = '1200px 0px';
/** Texts longer than this let the browser skip the layout of chunks out of sight. */
const LARGE = 120_000;
/** Work for one slice of laying out, in milliseconds. */
const SLICE = 8;
/** A place jumped to is held until it has stood still for this many frames, and for no longer than so many. */
const STILL_FRAMES = 4;
const MOST_FRAMES = 60;

/** @typedef {{ $chunk: HTMLElement, first: number, last: number, near: boolean, marked: boolean }} Chunk */

export class AnnotatedText extends Component {
  #text = '';
  /** @type {Block[]} */
  #blocks = [];
  /** @type {Span[][]} */
  #buckets = [];
  /** @type {HTMLElement[]} */
  #paragraphs = [];
  /** @type {Chunk[]} */
  #chunks = [];
  /** Selectable spans of the layers shown, in text order. @type {Span[]} */
  #walk = [];
  /** @type {WeakMap<Element, Chunk>} */
  #chunkOf = new WeakMap();
  #building = 0;
  /** The jump under way. */
  #bringing = new AbortController();
  #observer;

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.$article = h('div', { class: 'article', part: 'article', tabindex: 0, role: 'document' });
    $root.append(this.$article);
    this.#observer = new IntersectionObserver((entries) => this.#approach(entries), { rootMargin: NEAR });
    new ResizeObserver(() => this.#placeMarked()).observe(this.$article);
    addEventListener('beforeprint', () => this.#chunks.forEach((chunk) => this.#mark(chunk)));
    this.restring();
  }

  restring() {
    this.$article.setAttribute('aria-label', this.strings.t('text.label'));
    this.refresh();
  }

  /** Draws what the session now holds; the paragraphs stay where the text has not changed. */
  refresh() {
    const { text } = this.session;
    const changed = text !== this.#text;
    if (changed) this.#setText(text);
    this.#prepareSpans();
    // What is far from the window is marked again when it comes near.
    for (const chunk of this.#chunks) chunk.marked = false;
    for (const chunk of this.#chunks) if (chunk.near) this.#mark(chunk);
    if (changed) this.#build();
  }

  /** @param {string} text */
  #setText(text) {
    this.#text = text;
    this.#blocks = blocksOf(text);
    this.#paragraphs = [];
    this.#chunks = [];
    this.#observer.disconnect();
    this.$article.replaceChildren();
    this.$article.classList.toggle('large', text.length > LARGE);
  }

  /** The analysis of the text that is shown; null while a newer text waits for its own. */
  get #analysis() {
    const { analysis, analysedText } = this.session;
    return analysedText === this.#text ? analysis : null;
  }

  #prepareSpans() {
    const { layers, pupil } = this.session;
    const analysis = this.#analysis;
    const spans = analysis ? shownSpans(analysis, layers, pupil) : [];
    this.#buckets = spansByBlock(this.#blocks, spans);
    this.#walk = spans.filter(isSelectable).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Lays out all paragraphs, the first screenful at once, the rest between the browser's own work. */
  async #build() {
    this.#building += 1;
    const run = this.#building;
    let index = 0;
    let until = performance.now() + SLICE;
    while (index < this.#blocks.length) {
      index = this.#addChunk(index);
      if (performance.now() < until) continue;
      await breathe();
      if (run !== this.#building) return;
      until = performance.now() + SLICE;
      index = this.#paragraphs.length;
    }
  }

  /** @param {number} first - Index of a block. @returns {number} Index of the next block. */
  #addChunk(first) {
    let last = first;
    let size = 0;
    const $paragraphs = [];
    for (let block = this.#blocks[last]; block && size < CHUNK; block = this.#blocks[last]) {
      $paragraphs.push(h('p', { dir: 'auto', class: blockClass(block) }, this.#text.slice(block.start, block.end)));
      size += block.end - block.start;
      last += 1;
    }
    const $chunk = h('div', { class: 'chunk' }, ...$paragraphs);
    $chunk.style.setProperty('--lines', String(Math.ceil(size / 62) + $paragraphs.length));
    const chunk = { $chunk, first, last, near: false, marked: false };
    this.#paragraphs.push(...$paragraphs);
    this.#chunks.push(chunk);
    this.#chunkOf.set($chunk, chunk);
    this.$article.append($chunk);
    this.#observer.observe($chunk);
    return last;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #approach(entries) {
    for (const { target, isIntersecting } of entries) {
      const chunk = this.#chunkOf.get(target);
      if (!chunk) continue;
      chunk.near = isIntersecting;
      if (isIntersecting) this.#mark(chunk);
    }
  }

  /** @param {Chunk} chunk */
  #mark(chunk) {
    if (chunk.marked || !this.#analysis) return;
    chunk.marked = true;
    for (let index = chunk.first; index < chunk.last; index += 1) this.#markBlock(index);
    placeRules(this.#paragraphs.slice(chunk.first, chunk.last));
    this.#ensureTabStop();
  }

  /** @param {number} index */
  #markBlock(index) {
    const block = this.#blocks[index];
    const $paragraph = this.#paragraphs[index];
    const { layers } = this.session;
    const analysis = this.#analysis;
    if (!block || !$paragraph || !analysis) return;
    const ink = {
      text: this.#text, analysis, strings: this.strings,
      showForeign: layers.has('foreign'), showSentences: layers.has('sentences'),
    };
    const segments = segmentsOf(block, this.#buckets[index] ?? []);
    $paragraph.replaceChildren(...segments.flatMap((segment) => drawSegment(segment, ink)));
  }

  #placeMarked() {
    for (const chunk of this.#chunks) if (chunk.marked) placeRules(this.#paragraphs.slice(chunk.first, chunk.last));
  }

  /** One mark can be reached by Tab: the one the reader was last on, else the first. */
  #ensureTabStop() {
    if (this.$article.querySelector('[data-starts][tabindex="0"]')) return;
    const $first = /** @type {HTMLElement | null} */ (this.$article.querySelector('[data-starts]'));
    if ($first) $first.tabIndex = 0;
  }

  /**
   * Brings a thing into view and returns the element where it starts.
   *
   * @param {Ref} ref
   * @returns {HTMLElement | null}
   */
  reveal(ref) {
    const range = this.#analysis && rangeOf(ref, this.#analysis);
    if (!range) return null;
    const $paragraph = this.#paragraphAt(range);
    if (!$paragraph) return null;
    const startIn = () => /** @type {HTMLElement | null} */ ($paragraph.querySelector(`[data-starts~="${keyOf(ref)}"]`));
    this.#bring(() => startIn() ?? $paragraph);
    return startIn();
  }

  /**
   * @param {Range} range
   * @returns {HTMLElement | undefined} Laid out and marked.
   */
  #paragraphAt(range) {
    const index = blockAt(this.#blocks, range.start);
    while (this.#paragraphs.length <= index && this.#paragraphs.length < this.#blocks.length) this.#addChunk(this.#paragraphs.length);
    const chunk = this.#chunks.find(({ first, last }) => first <= index && index < last);
    if (chunk) this.#mark(chunk);
    return this.#paragraphs[index];
  }

  /**
   * Scrolls to an element and stays with it while what lies around is laid out: paragraphs that were never on screen
   * have a guessed height, and marking them moves all that follows. The reader's own scrolling ends it.
   *
   * @param {() => Element} find - Asked again each time, since marking makes new elements.
   */
  async #bring(find) {
    this.#bringing.abort();
    const bringing = new AbortController();
    this.#bringing = bringing;
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
      addEventListener(type, () => bringing.abort(), { once: true, passive: true, capture: true, signal: bringing.signal });
    }
    for (let still = 0, frames = 0; still < STILL_FRAMES && frames < MOST_FRAMES && !bringing.signal.aborted; frames += 1) {
      const moved = this.#center(find());
      still = moved ? 0 : still + 1;
      await nextFrame();
    }
    bringing.abort();
  }

  /** @param {Element} $element @returns {boolean} Whether it had moved. */
  #center($element) {
    const before = $element.getBoundingClientRect().top;
    $element.scrollIntoView({ block: 'center', behavior: 'instant' });
    return Math.abs($element.getBoundingClientRect().top - before) > 1;
  }

  /** @param {number} offset - In the text; scrolls there without selecting anything. */
  scrollTo(offset) {
    const $paragraph = this.#paragraphAt({ start: offset, end: offset });
    if ($paragraph) this.#bring(() => $paragraph);
  }

  /** Selects words that bear no mark, as a reader would with the pointer. @param {Range} range */
  selectText(range) {
    this.session.setMode('read');
    const $paragraph = this.#paragraphAt(range);
    const block = this.#blocks[blockAt(this.#blocks, range.start)];
    if (!$paragraph || !block) return;
    const [startNode, startOffset] = pointIn($paragraph, range.start - block.start);
    const [endNode, endOffset] = pointIn($paragraph, Math.min(range.end, block.end) - block.start);
    getSelection()?.setBaseAndExtent(startNode, startOffset, endNode, endOffset);
    this.#bring(() => startNode.parentElement ?? $paragraph);
  }

  /**
   * The next or previous mark from the focused one.
   *
   * @param {1 | -1} step
   * @returns {Ref | null}
   */
  neighbour(step) {
    const current = this.#focusedKey();
    const at = current === null ? (step > 0 ? -1 : this.#walk.length) : this.#walk.findIndex((span) => keyOf(span) === current);
    const next = this.#walk[at + step];
    return next ? /** @type {Ref} */ ({ kind: next.kind, id: next.id }) : null;
  }

  /** @returns {string | null} */
  #focusedKey() {
    const { selected } = this.session;
    if (selected && this.#walk.some((span) => keyOf(span) === keyOf(selected))) return keyOf(selected);
    return null;
  }

  /** @param {HTMLElement} $mark - Becomes the one mark that Tab reaches. */
  focusMark($mark) {
    for (const $other of this.$article.querySelectorAll('[data-starts][tabindex="0"]')) /** @type {HTMLElement} */ ($other).tabIndex = -1;
    $mark.tabIndex = 0;
    $mark.focus({ preventScroll: true });
  }

  /** @param {Ref | null} ref - Drawn as the selected one. */
  showSelected(ref) {
    for (const $old of this.$article.querySelectorAll('.selected')) $old.classList.remove('selected');
    if (!ref) return;
    for (const $part of this.$article.querySelectorAll(`[data-spans~="${keyOf(ref)}"]`)) $part.classList.add('selected');
  }

  /**
   * @param {EventTarget | null} $target
   * @returns {{ $mark: HTMLElement, refs: Ref[] } | null} The innermost first.
   */
  markAt($target) {
    const $mark = $target instanceof Element ? /** @type {HTMLElement | null} */ ($target.closest('mark[data-spans], .handle')) : null;
    if (!$mark) return null;
    const refs = (($mark.dataset.spans ?? '').split(' ').map(refOf)).filter((ref) => ref !== null);
    const length = (/** @type {Ref} */ ref) => {
      const range = this.session.analysis && rangeOf(ref, this.session.analysis);
      return range ? range.end - range.start : 0;
    };
    return { $mark, refs: refs.sort((a, b) => length(a) - length(b)) };
  }

  /**
   * The text range of a DOM selection inside the article.
   *
   * @param {StaticRange | globalThis.Range} selection
   * @returns {Range | null}
   */
  rangeOfSelection(selection) {
    const start = this.#offsetOf(selection.startContainer, selection.startOffset);
    const end = this.#offsetOf(selection.endContainer, selection.endOffset);
    return start === null || end === null || start >= end ? null : { start, end };
  }

  /** @param {Node} node @param {number} offset */
  #offsetOf(node, offset) {
    const $element = node instanceof Element ? node : node.parentElement;
    const $paragraph = /** @type {HTMLElement | null | undefined} */ ($element?.closest('p'));
    const block = this.#blocks[$paragraph ? this.#paragraphs.indexOf($paragraph) : -1];
    return $paragraph && block ? block.start + lengthBefore($paragraph, node, offset) : null;
  }
}

/** @param {Block} block */
function blockClass({ continued, blankBefore, headline }) {
  if (headline) return 'headline';
  return continued ? 'continued' : blankBefore ? 'spaced' : null;
}
