/** Actors as a reader counts them: an entity with its mentions, its names, and those who stand for it. */

import { rangeOf } from '../../text/reasons.js';
import { referencesOf } from '../../text/references.js';

/** @import { Analysis, Entity, Mention, Ref } from '../../types.js' */

/**
 * @typedef {object} Actor
 * @property {Entity} entity
 * @property {number[]} mentions - Of the entity and of what stands for it.
 * @property {Ref[]} places - These, and where it is meant without its name, in text order.
 * @property {Map<string, number>} names - As the text writes or describes it, with their counts.
 * @property {Set<string>} standIns - Names of those who stand for it.
 */

/**
 * Entities with their mentions, the most mentioned first.
 *
 * @param {Analysis} analysis
 * @param {string} text
 * @returns {Actor[]}
 */
export function actorsOf(analysis, text) {
  /** @type {Map<number, Actor>} */
  const actors = new Map(analysis.entities.map((entity) => [entity.id, { entity, mentions: [], places: [], names: new Map(), standIns: new Set() }]));
  analysis.mentions.forEach((mention, id) => {
    if (!mention.removed) addMention(actors, mention, id, text);
  });
  for (const actor of actors.values()) {
    addDescriptions(actor, text);
    actor.places = actor.mentions.map((id) => ({ kind: 'mention', id }));
  }
  referencesOf(analysis).forEach(({ entity }, id) => actors.get(entity)?.places.push({ kind: 'reference', id }));
  const place = (/** @type {Ref} */ ref) => rangeOf(ref, analysis)?.start ?? 0;
  for (const { places } of actors.values()) places.sort((a, b) => place(a) - place(b));
  return [...actors.values()].filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length || a.entity.id - b.entity.id);
}

/**
 * @param {Map<number, Actor>} actors
 * @param {Mention} mention
 * @param {number} id
 * @param {string} text
 */
function addMention(actors, mention, id, text) {
  const own = actors.get(mention.entity);
  const surface = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  own?.mentions.push(id);
  if (own) own.names.set(surface, (own.names.get(surface) ?? 0) + 1);
  const meant = mention.standsFor === null ? undefined : actors.get(mention.standsFor);
  meant?.mentions.push(id);
  meant?.standIns.add(own?.entity.name ?? surface);
}

/**
 * « le président russe », « ce dernier »: what the text calls an actor besides its names.
 *
 * @param {Actor} actor
 * @param {string} text
 */
function addDescriptions({ entity, names }, text) {
  for (const { start, end } of entity.references ?? []) {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    const description = words.charAt(0).toLocaleLowerCase('fr') + words.slice(1);
    names.set(description, (names.get(description) ?? 0) + 1);
  }
}

/**
 * The loaded words that name an entity, with their counts.
 *
 * @param {Analysis} analysis
 * @param {string} text
 * @param {number} entity
 * @returns {Map<string, number>}
 */
export function loadedWords(analysis, text, entity) {
  /** @type {Map<string, number>} */
  const words = new Map();
  for (const cue of analysis.cues) {
    if (cue.removed || cue.dimension !== 'labelling' || cue.target !== entity) continue;
    const word = text.slice(cue.start, cue.end).replace(/\s+/g, ' ');
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}
