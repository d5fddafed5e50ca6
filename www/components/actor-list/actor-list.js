/** Who is in the article: names, other names, counts, who stands for whom, and how each is named. */
import { h } from '../../dom.js';
import { ACTOR_TYPES, FIGURE_TYPES, THING_TYPES } from '../../scheme.js';
import { stepRound } from '../../session/step-round.js';
import { Panel } from '../component.js';
import { pagedList } from '../paged-list.js';
import { entitySelect, typeSelect } from '../reason-card/correction-form.js';
import { actorsOf, loadedWords } from './actors.js';

/** @import { Entity, Ref } from '../../types.js' */
/** @import { StringKey } from '../../strings.js' */
/** @import { Actor } from './actors.js' */

/** Of one actor, shown. */
const MOST_NAMES = 6;

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
    const { entity, places, standIns } = actor;
    return h('li', { 'data-entity': entity.id },
      h('div', { class: 'row' },
        h('button', { type: 'button', class: 'name', onclick: () => stepRound(this.session, places) }, h('bdi', {}, entity.name)),
        h('span', { class: 'count' }, strings.number(places.length)),
        this.#stepButton(places, -1), this.#stepButton(places, 1), this.#editButton(entity)),
      standIns.size > 0 && h('p', { class: 'note' }, strings.t('actors.stoodBy', { names: strings.list([...standIns]) })),
      this.#naming(actor));
  }

  /** How the article names it: plain names beside loaded ones, each with its count. @param {Actor} actor */
  #naming({ entity, names }) {
    const { analysis, analysedText } = this.session;
    const loaded = analysis ? loadedWords(analysis, analysedText, entity.id) : new Map();
    const plain = [...names].sort((a, b) => b[1] - a[1]);
    if (loaded.size === 0) {
      const others = plain.map(([name]) => name).filter((name) => plainly(name) !== plainly(entity.name)).slice(0, MOST_NAMES);
      return others.length > 0 && h('p', { class: 'note' }, this.strings.t('actors.also', { names: this.strings.list(others) }));
    }
    return h('dl', { class: 'naming' }, ...this.#names('actors.neutral', plain), ...this.#names('actors.loaded', [...loaded]));
  }

  /** @param {StringKey} term @param {[string, number][]} names */
  #names(term, names) {
    const { strings } = this;
    const said = names.slice(0, MOST_NAMES).map(([name, n]) => (n > 1 ? `${name} (${strings.number(n)})` : name));
    return names.length > 0 ? [h('div', { class: term.replace('actors.', '') }, h('dt', {}, strings.t(term)), h('dd', {}, h('bdi', {}, strings.list(said))))] : [];
  }

  /** @param {Ref[]} places @param {1 | -1} step */
  #stepButton(places, step) {
    const name = this.strings.t(step > 0 ? 'action.next' : 'action.previous');
    return h('button', { type: 'button', class: 'step', 'aria-label': name, title: name, onclick: () => stepRound(this.session, places, step) }, step > 0 ? '↓' : '↑');
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

/** A name without the kinds of its spaces and apostrophes, which tell nothing. @param {string} name */
function plainly(name) {
  return name.replace(/\s+/g, ' ').replace(/ (?=[%€])/g, '').replace(/’/g, "'").toLocaleLowerCase('fr');
}
