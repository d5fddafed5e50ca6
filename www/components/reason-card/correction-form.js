/** What a reader can say when a mark is wrong. */
import { h } from '../../dom.js';
import { TYPES } from '../../scheme.js';

/** @import { App } from '../component.js' */
/** @import { EntityType, Ref } from '../../types.js' */

/**
 * @param {Ref} ref - A mention or a cue.
 * @param {App} app
 * @param {() => void} done - Called after a correction was made.
 */
export function correctionForm(ref, app, done) {
  const rows = ref.kind === 'cue' ? cueRows(ref.id, app) : mentionRows(ref.id, app);
  return h('div', { class: 'correct', onchange: done, onclick: (/** @type {Event} */ event) => {
    if (event.target instanceof HTMLButtonElement) done();
  } }, ...rows);
}

/** @param {number} id @param {App} app */
function cueRows(id, { session, strings }) {
  const target = session.analysis?.cues[id]?.target ?? null;
  const $target = entitySelect(session.analysis?.entities ?? [], target, strings.t('card.target.none'), (chosen) => {
    session.correct({ op: 'target-cue', cue: id, target: chosen });
  });
  return [
    h('label', {}, `${strings.t('card.target')} `, $target),
    h('button', { type: 'button', onclick: () => session.correct({ op: 'remove-cue', cue: id }) }, strings.t('card.remove')),
  ];
}

/** @param {number} id @param {App} app */
function mentionRows(id, { session, strings }) {
  const mention = session.analysis?.mentions[id];
  const entity = mention?.entity ?? -1;
  const name = mention && session.analysedText.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  return [
    h('label', {}, `${strings.t('actors.retype')} `, typeSelect(session.analysis?.entities[entity]?.type, strings, (type) => {
      session.correct({ op: 'retype-entity', entity, type });
    })),
    h('button', { type: 'button', onclick: () => session.correct({ op: 'split-mention', mention: id, name }) }, strings.t('card.split')),
    h('button', { type: 'button', onclick: () => session.correct({ op: 'remove-mention', mention: id }) }, strings.t('card.remove')),
  ];
}

/**
 * @param {EntityType | undefined} current
 * @param {App['strings']} strings
 * @param {(type: EntityType) => void} choose
 */
export function typeSelect(current, strings, choose) {
  const options = TYPES.map((type) => h('option', { value: type, selected: type === current }, strings.name('type', type)));
  const $select = h('select', { onchange: () => choose(/** @type {EntityType} */ ($select.value)) }, ...options);
  return $select;
}

/**
 * @param {{ id: number, name: string }[]} entities
 * @param {number | null} current
 * @param {string} none - Label of the empty choice.
 * @param {(id: number | null) => void} choose
 */
export function entitySelect(entities, current, none, choose) {
  const named = entities.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  const options = named.slice(0, 500).map(({ id, name }) => h('option', { value: id, selected: id === current }, name));
  const $select = h('select', { onchange: () => choose($select.value === '' ? null : Number($select.value)) },
    h('option', { value: '', selected: current === null }, none), ...options);
  return $select;
}
