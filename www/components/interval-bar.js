/** A quiet bar for a number: its interval as a line, its value as a dot, grey when it rests on little. */
import { svg } from '../dom.js';
import { THIN } from '../scheme.js';

/** @import { Rate } from '../types.js' */

const WIDTH = 100;

/**
 * @param {Rate} rate
 * @param {{ min: number, max: number, middle?: number }} scale - `middle` draws a line to be left or right of.
 */
export function intervalBar(rate, { min, max, middle }) {
  const at = (/** @type {number} */ value) => ((Math.max(min, Math.min(max, value)) - min) / (max - min || 1)) * WIDTH;
  const side = middle === undefined || rate.value === middle ? '' : rate.value > middle ? ' above' : ' below';
  return svg('svg', { class: `interval${rate.n < THIN ? ' thin' : ''}${side}`, viewBox: `0 0 ${WIDTH} 12`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: 6, y2: 6 }),
    middle === undefined ? null : svg('line', { class: 'middle', x1: at(middle), x2: at(middle), y1: 0, y2: 12 }),
    svg('rect', { class: 'range', x: at(rate.low), width: Math.max(1, at(rate.high) - at(rate.low)), y: 4, height: 4 }),
    svg('rect', { class: 'value', x: at(rate.value) - 1, width: 2, y: 1, height: 10 }));
}

/**
 * The end of a scale that holds all rates without letting one wide interval flatten the others.
 *
 * @param {Rate[]} rates
 */
export function scaleEnd(rates) {
  const highest = Math.max(0, ...rates.map(({ value }) => value));
  const widest = Math.max(0, ...rates.map(({ high }) => high));
  return niceCeiling(Math.min(widest, highest * 2.5) || widest || 1);
}

/** @param {number} value */
function niceCeiling(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
