/**
 * Three first steps, shown beside the empty box. Dismissing them is asking the page to remember just that.
 */
import { h } from '../../dom.js';
import { dismissTour, tourDismissed } from '../../session/memory.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */

const STEPS = /** @type {const} */ (['tour.1', 'tour.2', 'tour.3']);

export class Tour extends Component {
  #step = 0;
  #wanted;

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {{ wanted: boolean }} options
   */
  constructor($root, app, { wanted }) {
    super($root, app);
    this.#wanted = wanted && !tourDismissed();
    this.session.on('analysis', () => this.#begin());
    this.render();
  }

  /** Once there is a text, the step that asks for one is behind us. */
  #begin() {
    if (this.#step > 0 || !this.session.analysis) return;
    this.#step = 1;
    this.render();
  }

  render() {
    const { strings } = this;
    this.$root.hidden = !this.#wanted;
    if (!this.#wanted) return;
    const last = this.#step === STEPS.length - 1;
    this.$root.setAttribute('role', 'region');
    this.$root.setAttribute('aria-label', strings.t('tour.label'));
    this.$root.replaceChildren(
      h('p', { class: 'note' }, strings.t('tour.step', { step: this.#step + 1, of: STEPS.length })),
      h('p', { class: 'tour-text' }, strings.t(STEPS[this.#step] ?? 'tour.1')),
      h('p', { class: 'tour-actions' },
        h('button', { type: 'button', onclick: () => this.#go(last) }, strings.t(last ? 'tour.done' : 'tour.next')),
        !last && h('button', { type: 'button', class: 'quiet', onclick: () => this.#go(true) }, strings.t('tour.skip'))));
  }

  /** @param {boolean} end */
  #go(end) {
    this.#step += 1;
    if (end) {
      this.#wanted = false;
      dismissTour();
    }
    this.render();
    this.$root.querySelector('button')?.focus();
  }
}
