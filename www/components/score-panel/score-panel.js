/** The text in numbers: modest ones, each with its interval, its n and the words for it. */
import { h } from '../../dom.js';
import { DIMENSIONS, THIN } from '../../scheme.js';
import { Panel } from '../component.js';
import { intervalBar, scaleEnd } from '../interval-bar.js';
import { measureRow, withInterval } from './measure-row.js';

/** @import { Scores } from '../../types.js' */

export class ScorePanel extends Panel {
  render() {
    const { strings } = this;
    const scores = this.session.analysis?.scores;
    if (!scores) return this.$root.replaceChildren();
    this.$root.replaceChildren(
      h('h2', {}, strings.t('stance.title')),
      h('div', { class: 'measures' },
        measureRow('evaluativeLoad', scores.evaluativeLoad, strings),
        measureRow('commitment', scores.commitment, strings),
        measureRow('intensity', scores.intensity, strings)),
      this.#densities(scores),
      h('p', { class: 'note' }, strings.t('scores.note')));
  }

  /** A real table, whose bars are drawn in its cells. @param {Scores} scores */
  #densities({ density }) {
    const { strings } = this;
    const max = scaleEnd(Object.values(density));
    const write = (/** @type {number} */ value) => strings.number(value);
    const rows = DIMENSIONS.filter((dimension) => density[dimension]).map((dimension) => {
      const rate = density[dimension];
      return h('tr', { class: rate.n < THIN ? 'thin' : null },
        h('th', { scope: 'row' }, strings.name('dimension', dimension)),
        h('td', { class: 'drawn' }, intervalBar(rate, { min: 0, max })),
        h('td', { class: 'number' }, withInterval(rate, write, strings)),
        h('td', { class: 'number' }, strings.number(rate.n)));
    });
    return h('table', { class: 'densities' }, h('caption', {}, strings.t('scores.density')),
      h('thead', { class: 'visually-hidden' }, h('tr', {}, ...[strings.t('scores.measure'), '95 %', strings.t('scores.value'), 'n']
        .map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, ...rows));
  }
}
