/** Where actors are meant without their names: « le président russe », « ce dernier ». */

/** @import { Analysis, Range } from '../types.js' */

/** @typedef {Range & { entity: number }} Reference */

/** @type {WeakMap<Analysis, Reference[]>} */
const known = new WeakMap();

/**
 * All references of an analysis; a reference's id is its index here.
 *
 * @param {Analysis} analysis
 * @returns {Reference[]}
 */
export function referencesOf(analysis) {
  const old = known.get(analysis);
  if (old) return old;
  const references = analysis.entities.flatMap(({ id, references: own = [] }) => own.map(({ start, end }) => ({ start, end, entity: id })));
  known.set(analysis, references);
  return references;
}
