/** One measure in words: its value, its interval as a bar, how many observations, what it means. */
import { h } from '../../dom.js';
import { THIN } from '../../scheme.js';
import { intervalBar, scaleEnd } from '../interval-bar.js';

/** @import { Rate } from '../../types.js' */
/** @import { Strings } from '../../strings.js' */

/** @typedef {'evaluativeLoad' | 'commitment' | 'sourcedShare' | 'sourceTransparency' | 'intensity'} Measure */

/** @type {Record<Measure, (rate: Rate) => { min: number, max: number, middle?: number }>} */
const SCALES = {
  evaluativeLoad: (rate) => ({ min: 0, max: Math.max(50, scaleEnd([rate])) }),
  commitment: () => ({ min: -1, max: 1, middle: 0 }),
  sourcedShare: () => ({ min: 0, max: 1 }),
  sourceTransparency: () => ({ min: 0, max: 1 }),
  intensity: (rate) => ({ min: -Math.max(20, Math.abs(rate.value) * 2), max: Math.max(20, Math.abs(rate.value) * 2), middle: 0 }),
};

/** @type {Record<Measure, (value: number, strings: Strings) => string>} */
const WRITE = {
  evaluativeLoad: (value, strings) => strings.number(value, { maximumFractionDigits: 0 }),
  commitment: (value, strings) => strings.signed(value, 2),
  sourcedShare: (value, strings) => strings.percent(value),
  sourceTransparency: (value, strings) => strings.percent(value),
  intensity: (value, strings) => strings.signed(value, 0),
};

/**
 * A number with its interval: « 24 [10 ; 47] ».
 *
 * @param {Rate} rate
 * @param {(value: number) => string} write
 * @param {Strings} strings
 */
export function withInterval(rate, write, strings) {
  return strings.t('scores.interval', { value: write(rate.value), low: write(rate.low), high: write(rate.high) });
}

/**
 * @param {Measure} name
 * @param {Rate} rate
 * @param {Strings} strings
 */
export function measureRow(name, rate, strings) {
  const write = (/** @type {number} */ value) => WRITE[name](value, strings);
  const thin = rate.n < THIN;
  return h('div', { class: `measure${thin ? ' thin' : ''}` },
    h('h3', {}, strings.t(`scores.name.${name}`)),
    h('p', { class: 'figure' }, h('strong', {}, write(rate.value)), ' ', h('span', { class: 'bounds' }, boundsOf(rate, write, strings)),
      ' ', h('span', { class: 'words' }, strings.t(`scores.${name}`))),
    intervalBar(rate, SCALES[name](rate)),
    h('p', { class: 'note' }, strings.t('scores.n', { n: rate.n }), thin && `, ${strings.t('scores.thin')}`));
}

/**
 * @param {Rate} rate
 * @param {(value: number) => string} write
 * @param {Strings} strings
 */
function boundsOf(rate, write, strings) {
  return strings.t('scores.interval', { value: '', low: write(rate.low), high: write(rate.high) }).trim();
}
