/** A reader's corrections: an ordered list that can be undone, and its effect on an analysis. */
import { rescore } from './rescore.js';

/** @import { Analysis, Correction, Cue, Entity, Mention } from '../types.js' */

/** What was done and what was undone. */
export class Corrections {
  /** @type {readonly Correction[]} */
  done;
  /** @type {readonly Correction[]} */
  undone = [];

  /** @param {readonly Correction[]} [done] - Made before, from a file or from memory. */
  constructor(done = []) {
    this.done = done;
  }

  /** @param {Correction} correction */
  add(correction) {
    this.done = [...this.done, correction];
    this.undone = [];
  }

  undo() {
    const last = this.done.at(-1);
    if (!last) return;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, last];
  }

  redo() {
    const last = this.undone.at(-1);
    if (!last) return;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, last];
  }
}

/**
 * The analysis as corrected. Ids keep their meaning: what is removed stays in its array, flagged;
 * what is added goes to the end.
 *
 * @param {Analysis} analysis
 * @param {readonly Correction[]} corrections
 * @returns {Analysis} The analysis itself when there is nothing to correct.
 */
export function applyCorrections(analysis, corrections) {
  if (corrections.length === 0) return analysis;
  const draft = {
    ...analysis,
    entities: analysis.entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] })),
    mentions: analysis.mentions.map((mention) => ({ ...mention })),
    quotes: analysis.quotes.map((quote) => ({ ...quote })),
    cues: analysis.cues.map((cue) => ({ ...cue })),
  };
  for (const correction of corrections) applyOne(draft, correction);
  return { ...draft, scores: rescore(analysis, draft) };
}

/**
 * @param {Analysis} draft
 * @param {Correction} correction
 */
function applyOne(draft, correction) {
  switch (correction.op) {
    case 'remove-mention': return change(draft.mentions[correction.mention], { removed: true });
    case 'retype-entity': return retype(draft, correction.entity, correction.type);
    case 'rename-entity': return change(draft.entities[correction.entity], { name: correction.name });
    case 'merge-entity': return merge(draft, correction.entity, correction.into);
    case 'split-mention': return split(draft, correction);
    case 'add-mention': return addMention(draft, correction);
    case 'remove-cue': return change(draft.cues[correction.cue], { removed: true });
    case 'target-cue': return change(draft.cues[correction.cue], { target: correction.target, targetRule: 'reader', targetConfidence: 1 });
    case 'add-cue': return addCue(draft, correction);
  }
}

/**
 * @template {object} T
 * @param {T | undefined} item
 * @param {Partial<T>} values
 */
function change(item, values) {
  if (item) Object.assign(item, values);
}

/**
 * @param {Analysis} draft
 * @param {number} id
 * @param {Entity['type']} type
 */
function retype(draft, id, type) {
  const entity = draft.entities[id];
  if (!entity) return;
  const old = entity.type;
  entity.type = type;
  for (const mention of entity.mentions.map((index) => draft.mentions[index])) {
    if (mention?.type === old) mention.type = type;
  }
}

/**
 * @param {Analysis} draft
 * @param {number} from
 * @param {number} into
 */
function merge(draft, from, into) {
  const source = draft.entities[from];
  const target = draft.entities[into];
  if (!source || !target || source === target) return;
  target.mentions = [...target.mentions, ...source.mentions].sort((a, b) => a - b);
  for (const id of source.mentions) change(draft.mentions[id], { entity: into });
  source.mentions = [];
  if (source.references) {
    target.references = [...(target.references ?? []), ...source.references].sort((a, b) => a.start - b.start);
    delete source.references;
  }
  for (const cue of draft.cues) {
    if (cue.target === from) cue.target = into;
    if (cue.voice === from) cue.voice = into;
  }
  for (const quote of draft.quotes) {
    if (quote.speaker === from) quote.speaker = into;
    if (quote.via === from) quote.via = into;
  }
  for (const mention of draft.mentions) if (mention.standsFor === from) mention.standsFor = into;
}

/**
 * @param {Analysis} draft
 * @param {Extract<Correction, { op: 'split-mention' }>} correction
 */
function split(draft, { mention: id, name }) {
  const mention = draft.mentions[id];
  const entity = mention && draft.entities[mention.entity];
  if (!mention || !entity) return;
  entity.mentions = entity.mentions.filter((other) => other !== id);
  mention.entity = draft.entities.length;
  draft.entities.push({ id: mention.entity, type: mention.type, name: name ?? entity.name, mentions: [id] });
}

/**
 * @param {Analysis} draft
 * @param {Extract<Correction, { op: 'add-mention' }>} correction
 */
function addMention(draft, { start, end, type, name }) {
  const known = draft.entities.findIndex((entity) => entity.name === name);
  const entity = known >= 0 ? known : draft.entities.push({ id: draft.entities.length, type, name, mentions: [] }) - 1;
  /** @type {Mention} */
  const mention = { start, end, type, entity, standsFor: null, added: true };
  draft.entities[entity]?.mentions.push(draft.mentions.push(mention) - 1);
}

/**
 * @param {Analysis} draft
 * @param {Extract<Correction, { op: 'add-cue' }>} correction
 */
function addCue(draft, { start, end, dimension, polarity, strength, target }) {
  const quote = draft.quotes.findIndex((span) => span.start <= start && end <= span.end);
  /** @type {Cue} */
  const cue = {
    start, end, dimension, subtype: '', polarity, strength, value: polarity * strength,
    voice: quote < 0 ? 'author' : (draft.quotes[quote]?.speaker ?? 'unnamed'),
    quote: quote < 0 ? null : quote, target, targetRule: target === null ? 'none' : 'reader', targetConfidence: 1,
    modifiers: [], trace: [], entry: 'reader', added: true,
  };
  draft.cues.push(cue);
}
