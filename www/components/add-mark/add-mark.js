/** A few words selected in the text: what are they? Adds an actor or a stance word, or a pupil's mark. */
import { debounce, h } from '../../dom.js';
import { DIMENSIONS, GROUPS } from '../../scheme.js';
import { Component } from '../component.js';
import { entitySelect, typeSelect } from '../reason-card/correction-form.js';

/** @import { App } from '../component.js' */
/** @import { AnnotatedText } from '../annotated-text/annotated-text.js' */
/** @import { Dimension, EntityType, Range } from '../../types.js' */

/** A longer selection is for copying, not for marking. */
const LONGEST = 300;

export class AddMark extends Component {
  #text;

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {AnnotatedText} text
   */
  constructor($root, app, text) {
    super($root, app);
    this.#text = text;
    const look = debounce(() => this.#look(), 200);
    document.addEventListener('selectionchange', look);
    $root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  close() {
    this.$root.hidden = true;
  }

  #look() {
    if (this.$root.matches(':focus-within') || this.session.mode !== 'read') return;
    const selection = this.#selection();
    const range = selection && !selection.collapsed ? this.#text.rangeOfSelection(selection) : null;
    if (!range || range.end - range.start > LONGEST) return this.close();
    this.#open(trimmed(this.session.analysedText, range));
  }

  /** The selection as seen from inside the shadow root. @returns {StaticRange | globalThis.Range | null} */
  #selection() {
    const root = this.$root.getRootNode();
    const selection = /** @type {any} */ (document.getSelection());
    if (!selection || !(root instanceof ShadowRoot)) return null;
    if (selection.getComposedRanges) return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
    return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  }

  /** @param {Range} range */
  #open(range) {
    const { strings, session } = this;
    const covered = session.pupil !== null && !session.pupil.uncovered;
    this.$root.setAttribute('role', 'group');
    this.$root.setAttribute('aria-label', strings.t('add.label'));
    this.$root.replaceChildren(
      h('button', { type: 'button', onclick: () => (covered ? this.#pupilMark(range, 'actor') : this.#askActor(range)) }, strings.t(covered ? 'class.actor' : 'add.actor')),
      h('button', { type: 'button', onclick: () => (covered ? this.#pupilMark(range, 'stance') : this.#askStance(range)) }, strings.t(covered ? 'class.stance' : 'add.stance')));
    this.$root.hidden = false;
    this.#place();
  }

  #place() {
    const $frame = this.$root.parentElement?.getBoundingClientRect();
    const selection = this.#selection();
    if (!$frame || !selection) return;
    const live = document.createRange();
    live.setStart(selection.startContainer, selection.startOffset);
    live.setEnd(selection.endContainer, selection.endOffset);
    const box = live.getBoundingClientRect();
    this.$root.style.setProperty('--top', `${box.bottom - $frame.top + 6}px`);
    this.$root.style.setProperty('--left', `${Math.max(0, Math.min(box.left - $frame.left, $frame.width - 260))}px`);
  }

  /** @param {Range} range @param {'actor' | 'stance'} kind */
  #pupilMark(range, kind) {
    const { pupil } = this.session;
    if (pupil) this.session.setPupil({ ...pupil, marks: [...pupil.marks, { ...range, kind }] });
    this.close();
  }

  /** @param {Range} range */
  #askActor({ start, end }) {
    const { strings, session } = this;
    /** @type {EntityType} */
    let type = 'PER';
    const $name = h('input', { type: 'text', value: session.analysedText.slice(start, end) });
    this.$root.replaceChildren(
      h('label', {}, strings.t('actors.rename'), $name), h('label', {}, strings.t('actors.retype'), typeSelect(type, strings, (chosen) => { type = chosen; })),
      h('button', { type: 'button', onclick: () => {
        session.correct({ op: 'add-mention', start, end, type, name: $name.value.trim() || session.analysedText.slice(start, end) });
        this.close();
      } }, strings.t('action.add')));
    $name.focus();
  }

  /** @param {Range} range */
  #askStance({ start, end }) {
    const { strings, session } = this;
    /** @type {number | null} */
    let target = null;
    const choice = (/** @type {[string | number, string][]} */ options) => h('select', {}, ...options.map(([value, label]) => h('option', { value }, label)));
    const $dimension = choice(DIMENSIONS.map((name) => [name, strings.name('dimension', name)]));
    const $polarity = choice([[-1, strings.t('reason.negative')], [1, strings.t('reason.positive')], [0, strings.t('add.neutral')]]);
    const $strength = choice([1, 2, 3].map((strength) => [strength, strings.name('reason.strength', String(strength))]));
    const $target = entitySelect(session.analysis?.entities ?? [], null, strings.t('card.target.none'), (id) => { target = id; });
    this.$root.replaceChildren(
      h('label', {}, strings.t('add.dimension'), $dimension), h('label', {}, strings.t('add.polarity'), $polarity),
      h('label', {}, strings.t('add.strength'), $strength), h('label', {}, strings.t('card.target'), $target),
      h('button', { type: 'button', onclick: () => {
        const dimension = /** @type {Dimension} */ ($dimension.value);
        const polarity = GROUPS.evaluation.includes(dimension) ? Number($polarity.value) : 0;
        session.correct({ op: 'add-cue', start, end, dimension, polarity: /** @type {-1 | 0 | 1} */ (polarity), strength: /** @type {1 | 2 | 3} */ (Number($strength.value)), target });
        this.close();
      } }, strings.t('action.add')));
    $dimension.focus();
  }
}

/** @param {string} text @param {Range} range - Without the spaces at its ends. */
function trimmed(text, { start, end }) {
  const surface = text.slice(start, end);
  return { start: start + surface.length - surface.trimStart().length, end: end - (surface.length - surface.trimEnd().length) };
}
