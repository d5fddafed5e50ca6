/**
 * The card that says why something is marked: a sentence, then the rule, all of its kind, and a way to
 * say that it is wrong. Hovering previews it, focus or a tap pins it, Escape closes it.
 */
import { h } from '../../dom.js';
import { referencesOf } from '../../text/references.js';
import { rangeOf, reasonOf } from '../../text/reasons.js';
import { stepInWords } from '../../text/trace.js';
import { Component } from '../component.js';
import { correctionForm } from './correction-form.js';

/** @import { App } from '../component.js' */
/** @import { Cue, Ref } from '../../types.js' */

/** The pointer may leave the mark for this long, in milliseconds, on its way to the card. */
const GRACE = 250;

export class ReasonCard extends Component {
  /** @type {HTMLElement | null} */
  #$anchor = null;
  #pinned = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #leaving;

  /**
   * @param {HTMLElement} $root - Positioned ancestor of the text.
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.$card = h('div', {
      class: 'card', part: 'card', role: 'dialog', tabindex: -1, hidden: true,
      onmouseenter: () => clearTimeout(this.#leaving),
      onmouseleave: () => this.leave(),
    });
    $root.append(this.$card);
  }

  get isOpen() {
    return !this.$card.hidden;
  }

  /**
   * @param {HTMLElement} $anchor
   * @param {Ref[]} refs - The innermost first.
   * @param {{ pinned: boolean }} options
   */
  show($anchor, refs, { pinned }) {
    if (this.#pinned && !pinned) return;
    clearTimeout(this.#leaving);
    this.#$anchor = $anchor;
    this.#pinned = pinned;
    this.$card.setAttribute('aria-label', this.strings.t('card.label'));
    this.$card.replaceChildren(...refs.map((ref) => this.#section(ref)), this.#closeButton());
    this.$card.hidden = false;
    this.#place($anchor);
  }

  /** The pointer has left the mark: a preview goes, a pinned card stays. */
  leave() {
    clearTimeout(this.#leaving);
    if (!this.#pinned) this.#leaving = setTimeout(() => this.close(), GRACE);
  }

  /** @returns {HTMLElement | null} The mark it belonged to, for the focus to go back to. */
  close() {
    const $anchor = this.#$anchor;
    this.$card.hidden = true;
    this.#pinned = false;
    this.#$anchor = null;
    return $anchor;
  }

  /** Moves the focus into the card. */
  enter() {
    const $first = /** @type {HTMLElement | null} */ (this.$card.querySelector('button, select, input'));
    ($first ?? this.$card).focus();
  }

  /** @param {HTMLElement} $anchor - Below its first line, inside the text's own column. */
  #place($anchor) {
    const frame = this.$root.getBoundingClientRect();
    const line = $anchor.getClientRects()[0] ?? $anchor.getBoundingClientRect();
    const width = this.$card.offsetWidth;
    const left = Math.min(Math.max(line.left - frame.left, 0), Math.max(0, frame.width - width));
    const below = line.bottom + this.$card.offsetHeight + 12 < innerHeight || line.top < this.$card.offsetHeight + 12;
    this.$card.style.setProperty('--left', `${left}px`);
    const top = below ? line.bottom - frame.top + 6 : line.top - frame.top - this.$card.offsetHeight - 6;
    this.$card.style.setProperty('--top', `${top}px`);
  }

  /** @param {Ref} ref */
  #section(ref) {
    const { analysis, analysedText } = this.session;
    const range = analysis && rangeOf(ref, analysis);
    if (!analysis || !range) return h('section');
    const surface = analysedText.slice(range.start, range.end);
    return h('section', { class: `about-${ref.kind}` },
      h('p', { class: 'reason' }, h('dfn', {}, h('bdi', {}, shortened(surface))), this.strings.t('punct.colon'), reasonOf(ref, analysis, this.strings)),
      h('div', { class: 'card-actions' }, this.#ruleButton(ref), this.#allButton(ref), this.#notButton(ref)));
  }

  /** @param {Ref} ref */
  #ruleButton(ref) {
    const cue = ref.kind === 'cue' ? this.session.analysis?.cues[ref.id] : undefined;
    if (!cue) return null;
    const $rule = this.#rule(cue);
    const $button = h('button', { type: 'button', 'aria-expanded': 'false', onclick: () => {
      $rule.hidden = !$rule.hidden;
      $button.setAttribute('aria-expanded', String(!$rule.hidden));
      $button.textContent = this.strings.t($rule.hidden ? 'card.rule' : 'card.rule.hide');
      if (!$rule.isConnected) $button.parentElement?.after($rule);
    } }, this.strings.t('card.rule'));
    return $button;
  }

  /** @param {Cue} cue */
  #rule(cue) {
    const { strings } = this;
    const technical = [cue.dimension, cue.subtype].filter(Boolean).join(' / ');
    return h('div', { class: 'rule', hidden: true },
      h('p', {}, strings.t('reason.technical', { name: technical })),
      h('p', {}, strings.t(cue.added ? 'card.added' : 'card.entry'), strings.t('punct.colon'), h('code', {}, cue.entry)),
      cue.modifiers.length > 0 && h('p', {}, strings.t('card.modifiers'), strings.t('punct.colon'), strings.list(cue.modifiers)),
      cue.trace.length > 0 && h('p', {}, strings.t('card.trace')),
      cue.trace.length > 0 && h('ol', {}, ...cue.trace.map((line) => h('li', {}, stepInWords(line, strings)))));
  }

  /** @param {Ref} ref */
  #allButton(ref) {
    const { analysis } = this.session;
    if (!analysis || ref.kind === 'quote') return null;
    const cue = ref.kind === 'cue' ? analysis.cues[ref.id] : undefined;
    const meant = ref.kind === 'reference' ? referencesOf(analysis)[ref.id] : analysis.mentions[ref.id];
    const entity = analysis.entities[meant?.entity ?? -1];
    return h('button', { type: 'button', onclick: () => {
      this.close();
      if (cue) this.session.setSearch('dimension', cue.dimension);
      else this.session.setSearch('actor', entity?.name ?? '');
      this.app.showPanel('words');
    } }, this.strings.t('card.all'));
  }

  /** @param {Ref} ref */
  #notButton(ref) {
    if (ref.kind === 'quote' || ref.kind === 'reference') return null;
    const $button = h('button', { type: 'button', 'aria-expanded': 'false', onclick: () => {
      const $old = $button.closest('section')?.querySelector('.correct');
      $button.setAttribute('aria-expanded', String(!$old));
      if ($old) return $old.remove();
      const $form = correctionForm(ref, this.app, () => this.close()?.focus());
      $button.closest('section')?.append($form);
      /** @type {HTMLElement | null} */ ($form.querySelector('select, button'))?.focus();
    } }, this.strings.t('card.not'));
    return $button;
  }

  #closeButton() {
    const name = this.strings.t('action.close');
    return h('button', { type: 'button', class: 'close', 'aria-label': name, title: name, onclick: () => this.close()?.focus() }, '×');
  }
}

/** @param {string} surface - A quote can be long: its beginning is enough to know it by. */
function shortened(surface) {
  const plain = surface.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 58).trimEnd()}…` : plain;
}
