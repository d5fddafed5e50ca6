/** The stance scheme's names as the page uses them: groups, dimensions, layers, types. */

/** @import { Cue, Dimension, EntityType, Group, LayerName } from './types.js' */

/** @type {Record<Group, Dimension[]>} */
export const GROUPS = {
  evaluation: ['judgement', 'appreciation', 'affect', 'labelling'],
  commitment: ['hedge', 'booster', 'hearsay', 'necessity'],
  attribution: ['attribution'],
  staging: ['graduation', 'engagement', 'disclaim', 'scare_quote'],
};

/** In the order the page shows them. */
export const GROUP_NAMES = /** @type {Group[]} */ (Object.keys(GROUPS));

/** @type {Dimension[]} */
export const DIMENSIONS = GROUP_NAMES.flatMap((group) => GROUPS[group]);

const groupOf = new Map(GROUP_NAMES.flatMap((group) => GROUPS[group].map((dimension) => [dimension, group])));

/**
 * @param {Cue} cue
 * @returns {Group}
 */
export function groupOfCue(cue) {
  return groupOf.get(cue.dimension) ?? 'staging';
}

/** @type {LayerName[]} */
export const LAYERS = ['actors', 'quotes', 'evaluation', 'commitment', 'attribution', 'staging', 'foreign', 'sentences'];

/** What is marked until the reader chooses: the article stays an article. @type {LayerName[]} */
export const DEFAULT_LAYERS = ['actors', 'quotes', 'evaluation', 'commitment'];

/** Who can act. @type {EntityType[]} */
export const ACTOR_TYPES = ['PER', 'ORG', 'LOC', 'NORP'];

/** @type {EntityType[]} */
export const THING_TYPES = ['EVENT', 'PRODUCT', 'WORK'];

/** Measures, not actors. @type {EntityType[]} */
export const FIGURE_TYPES = ['DATE', 'MONEY', 'QUANTITY'];

/** @type {EntityType[]} */
export const TYPES = [...ACTOR_TYPES, ...THING_TYPES, ...FIGURE_TYPES];

/** Below this many observations a number is shown in grey, with the reason. */
export const THIN = 3;
