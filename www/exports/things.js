/** What an analysis holds, each with its id, without what the reader removed. */

/** @import { Analysis, Cue, Entity, Mention, Quote, Voice } from '../types.js' */

/** @param {Analysis} analysis @returns {(Mention & { id: number })[]} */
export function mentionsOf({ mentions }) {
  return mentions.map((mention, id) => ({ ...mention, id })).filter(({ removed }) => !removed);
}

/** @param {Analysis} analysis @returns {(Cue & { id: number })[]} */
export function cuesOf({ cues }) {
  return cues.map((cue, id) => ({ ...cue, id })).filter(({ removed }) => !removed);
}

/** @param {Analysis} analysis @returns {(Quote & { id: number })[]} */
export function quotesOf({ quotes }) {
  return quotes.map((quote, id) => ({ ...quote, id }));
}

/** Entities that something points to: a merge leaves empty ones behind. @param {Analysis} analysis @returns {Entity[]} */
export function entitiesOf(analysis) {
  /** @type {Set<unknown>} */
  const used = new Set([
    ...mentionsOf(analysis).flatMap(({ entity, standsFor }) => [entity, standsFor]),
    ...analysis.quotes.flatMap(({ speaker, via }) => [speaker, via]),
    ...cuesOf(analysis).flatMap(({ voice, target }) => [voice, target]),
  ]);
  return analysis.entities.filter(({ id }) => used.has(id));
}

/** @param {Analysis} analysis @param {Voice | null} id @returns {string} Name of an entity; other voices as they are. */
export function nameOf({ entities }, id) {
  if (id === null) return '';
  return typeof id === 'number' ? (entities[id]?.name ?? '') : id;
}
