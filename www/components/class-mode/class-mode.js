/** For a class: the marks are hidden, pupils make their own, then both are laid side by side. */
import { h } from '../../dom.js';
import { ACTOR_TYPES } from '../../scheme.js';
import { Component } from '../component.js';

/** @import { PupilMark, Range } from '../../types.js' */

/** @typedef {{ both: PupilMark[], onlyYou: PupilMark[], onlyMachine: Range[] }} Agreement */

export class ClassMode extends Component {
  render() {
    const { pupil } = this.session;
    this.$root.hidden = pupil === null;
    if (!pupil) return this.$root.replaceChildren();
    const { strings } = this;
    const button = (/** @type {string} */ label, /** @type {() => void} */ act) => h('button', { type: 'button', onclick: act }, label);
    this.$root.replaceChildren(
      h('h2', {}, strings.t(pupil.uncovered ? 'class.result' : 'class.title')),
      h('p', {}, pupil.uncovered ? strings.t('class.note') : `${strings.t('class.help')} ${strings.t('class.yours', { n: pupil.marks.length })}.`),
      pupil.uncovered ? this.#result(pupil.marks) : this.#marks(pupil.marks),
      h('p', { class: 'class-actions' },
        !pupil.uncovered && button(strings.t('class.uncover'), () => this.session.setPupil({ ...pupil, uncovered: true })),
        button(strings.t('class.leave'), () => this.session.setPupil(null))));
  }

  /** @param {PupilMark[]} marks */
  #marks(marks) {
    const { strings, session } = this;
    return h('ul', { class: 'pupil-marks' }, ...marks.map((mark, index) => {
      const text = session.analysedText.slice(mark.start, mark.end);
      const name = strings.t('class.remove', { text });
      return h('li', {}, h('bdi', {}, text), h('button', { type: 'button', 'aria-label': name, title: name, onclick: () => {
        if (session.pupil) session.setPupil({ ...session.pupil, marks: marks.filter((_, other) => other !== index) });
      } }, '×'));
    }));
  }

  /** @param {PupilMark[]} marks */
  #result(marks) {
    const { strings, session: { analysis } } = this;
    if (!analysis) return h('p');
    const actors = agreement(marks.filter(({ kind }) => kind === 'actor'), analysis.mentions.filter(({ removed, type }) => !removed && ACTOR_TYPES.includes(type)));
    const stances = agreement(marks.filter(({ kind }) => kind === 'stance'), analysis.cues.filter((cue) => !cue.removed));
    const row = (/** @type {string} */ name, /** @type {Agreement} */ { both, onlyYou, onlyMachine }) => h('tr', {}, h('th', { scope: 'row' }, name),
      ...[both, onlyYou, onlyMachine].map((part) => h('td', { class: 'number' }, strings.number(part.length))));
    return h('table', { class: 'figures' }, h('caption', { class: 'visually-hidden' }, strings.t('class.result')),
      h('thead', {}, h('tr', {}, h('td'), ...[strings.t('class.both'), strings.t('class.onlyYou'), strings.t('class.onlyMachine')].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, row(strings.t('class.actors'), actors), row(strings.t('class.stances'), stances)));
  }
}

/**
 * Two marks agree when they overlap: pupils rarely cut at the same letter.
 *
 * @param {PupilMark[]} yours
 * @param {Range[]} machine
 * @returns {Agreement}
 */
export function agreement(yours, machine) {
  const overlap = (/** @type {Range} */ a, /** @type {Range} */ b) => a.start < b.end && b.start < a.end;
  const both = yours.filter((mark) => machine.some((other) => overlap(mark, other)));
  return {
    both,
    onlyYou: yours.filter((mark) => !both.includes(mark)),
    onlyMachine: machine.filter((other) => !yours.some((mark) => overlap(mark, other))),
  };
}
