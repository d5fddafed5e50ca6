/** Who is in the article: names, other names, counts, who stands for whom, and how each is named. */
import { h } from '../../dom.js';
import { ACTOR_TYPES, FIGURE_TYPES, THING_TYPES } from '../../scheme.js';
import { Panel } from '../component.js';
import { pagedList } from '../paged-list.js';
import { entitySelect, typeSelect } from '../reason-card/correction-form.js';

/** @import { Analysis, Entity, Mention } from '../../types.js' */

/**
 * @typedef {object} Actor
 * @property {Entity} entity
 * @property {number[]} mentions - Of the entity and of what stands for it, in text order.
 * @property {Map<string, number>} names - Other surfaces, with their counts.
 * @property {Set<string>} standIns - Names of those who stand for it.
 */

export class ActorList extends Panel {
  render() {
    const { analysis } = this.session;
    const { strings } = this;
    const actors = analysis ? actorsOf(analysis, this.session.analysedText) : [];
    const ofTypes = (/** @type {string[]} */ types) => actors.filter(({ entity }) => types.includes(entity.type));
    const figures = ofTypes(FIGURE_TYPES);
    this.$root.replaceChildren(
      h('h2', {}, strings.t('actors.title')),
      ...(actors.length === 0 ? [h('p', { class: 'empty' }, strings.t('actors.none'))] : []),
      ...[...ACTOR_TYPES, ...THING_TYPES].flatMap((type) => this.#group(strings.name('types', type), ofTypes([type]), type)),
      ...(figures.length > 0 ? [h('details', {}, h('summary', {}, `${strings.t('actors.things')} (${strings.number(figures.length)})`), this.#list(figures))] : []),
    );
  }

  /**
   * @param {string} title
   * @param {Actor[]} actors
   * @param {string} type
   */
  #group(title, actors, type) {
    if (actors.length === 0) return [];
    return [h('section', { class: `actors-${type}` }, h('h3', {}, title), this.#list(actors))];
  }

  /** @param {Actor[]} actors */
  #list(actors) {
    return pagedList(actors, (actor) => this.#item(actor), this.strings, { size: 40, class: 'actors' });
  }

  /** @param {Actor} actor */
  #item(actor) {
    const { strings } = this;
    const { entity, mentions, names, standIns } = actor;
    return h('li', { 'data-entity': entity.id },
      h('div', { class: 'row' },
        h('button', { type: 'button', class: 'name', onclick: () => this.#step(mentions, 1) }, h('bdi', {}, entity.name)),
        h('span', { class: 'count' }, strings.number(mentions.length)),
        this.#stepButton(mentions, -1), this.#stepButton(mentions, 1), this.#editButton(entity)),
      names.size > 0 && h('p', { class: 'note' }, strings.t('actors.also', { names: strings.list([...names.keys()].slice(0, 6)) })),
      standIns.size > 0 && h('p', { class: 'note' }, strings.t('actors.stoodBy', { names: strings.list([...standIns]) })),
      this.#naming(entity));
  }

  /** Loaded words side by side with plain ones. @param {Entity} entity */
  #naming(entity) {
    const { analysis, analysedText } = this.session;
    const loaded = (analysis?.cues ?? []).filter((cue) => !cue.removed && cue.dimension === 'labelling' && cue.target === entity.id);
    if (loaded.length === 0) return null;
    const words = [...new Set(loaded.map(({ start, end }) => analysedText.slice(start, end)))];
    return h('p', { class: 'note loaded' }, this.strings.t('actors.loaded', { names: this.strings.list(words.slice(0, 6)) }));
  }

  /** @param {number[]} mentions @param {1 | -1} step */
  #stepButton(mentions, step) {
    const name = this.strings.t(step > 0 ? 'action.next' : 'action.previous');
    return h('button', { type: 'button', class: 'step', 'aria-label': name, title: name, onclick: () => this.#step(mentions, step) }, step > 0 ? '↓' : '↑');
  }

  /** Goes to the mention after (or before) the selected one, round and round. @param {number[]} mentions @param {1 | -1} step */
  #step(mentions, step) {
    const { selected } = this.session;
    const at = selected?.kind === 'mention' ? mentions.indexOf(selected.id) : -1;
    const next = at < 0 ? (step > 0 ? 0 : mentions.length - 1) : (at + step + mentions.length) % mentions.length;
    const id = mentions[next];
    if (id !== undefined) this.session.select({ kind: 'mention', id });
  }

  /** @param {Entity} entity */
  #editButton(entity) {
    const name = this.strings.t('actors.edit', { name: entity.name });
    const $button = h('button', { type: 'button', class: 'step', 'aria-label': name, title: name, 'aria-expanded': 'false', onclick: () => {
      const $item = $button.closest('li');
      const $old = $item?.querySelector('.correct');
      $button.setAttribute('aria-expanded', String(!$old));
      if ($old) $old.remove();
      else $item?.append(this.#form(entity));
    } }, '✎');
    return $button;
  }

  /** @param {Entity} entity */
  #form(entity) {
    const { strings, session } = this;
    const others = (session.analysis?.entities ?? []).filter(({ id, mentions }) => id !== entity.id && mentions.length > 0);
    const $name = h('input', { type: 'text', value: entity.name, onchange: () => {
      if ($name.value.trim()) session.correct({ op: 'rename-entity', entity: entity.id, name: $name.value.trim() });
    } });
    return h('div', { class: 'correct' },
      h('label', {}, strings.t('actors.rename'), $name),
      h('label', {}, strings.t('actors.retype'), typeSelect(entity.type, strings, (type) => session.correct({ op: 'retype-entity', entity: entity.id, type }))),
      h('label', {}, strings.t('actors.merge'), entitySelect(others, null, strings.t('actors.merge.none'), (into) => {
        if (into !== null) session.correct({ op: 'merge-entity', entity: entity.id, into });
      })));
  }
}

/**
 * Entities with their mentions, the most mentioned first.
 *
 * @param {Analysis} analysis
 * @param {string} text
 * @returns {Actor[]}
 */
export function actorsOf(analysis, text) {
  /** @type {Map<number, Actor>} */
  const actors = new Map(analysis.entities.map((entity) => [entity.id, { entity, mentions: [], names: new Map(), standIns: new Set() }]));
  analysis.mentions.forEach((mention, id) => {
    if (!mention.removed) addMention(actors, mention, id, text);
  });
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
  if (own && surface !== own.entity.name) own.names.set(surface, (own.names.get(surface) ?? 0) + 1);
  const meant = mention.standsFor === null ? undefined : actors.get(mention.standsFor);
  meant?.mentions.push(id);
  meant?.standIns.add(own?.entity.name ?? surface);
}
