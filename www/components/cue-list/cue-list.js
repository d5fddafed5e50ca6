/** The words by which the text takes a stance, by group, each with its reason. */
import { h } from '../../dom.js';
import { GROUP_NAMES, groupOfCue } from '../../scheme.js';
import { reasonOfCue, signOf, voiceName } from '../../text/reasons.js';
import { Panel } from '../component.js';
import { pagedList } from '../paged-list.js';

/** @import { Cue, Group, Voice } from '../../types.js' */

export class CueList extends Panel {
  /** Only cues of this voice; null for all. @type {string | null} */
  #voice = null;

  render() {
    const { strings, session } = this;
    const cues = (session.analysis?.cues ?? []).map((cue, id) => ({ cue, id })).filter(({ cue }) => !cue.removed);
    const heard = cues.filter(({ cue }) => this.#voice === null || String(cue.voice) === this.#voice);
    this.$root.replaceChildren(
      h('h2', {}, strings.t('stance.words')),
      ...(cues.length === 0 ? [h('p', { class: 'empty' }, strings.t('stance.none'))] : [this.#voiceSelect(cues.map(({ cue }) => cue.voice))]),
      ...GROUP_NAMES.flatMap((group) => this.#group(group, heard.filter(({ cue }) => groupOfCue(cue) === group))));
  }

  /** @param {Voice[]} voices */
  #voiceSelect(voices) {
    const { strings, session } = this;
    const names = [...new Set(voices)].slice(0, 200).map((voice) => h('option', { value: voice, selected: String(voice) === this.#voice },
      session.analysis ? voiceName(voice, session.analysis, strings) : ''));
    const $select = h('select', { onchange: () => {
      this.#voice = $select.value || null;
      this.render();
      /** @type {HTMLElement | null} */ (this.$root.querySelector('select'))?.focus();
    } }, h('option', { value: '' }, strings.t('stance.voice.all')), ...names);
    return h('label', { class: 'filter' }, `${strings.t('stance.voice')} `, $select);
  }

  /** @param {Group} group @param {{ cue: Cue, id: number }[]} cues */
  #group(group, cues) {
    if (cues.length === 0) return [];
    const { strings } = this;
    return [h('details', { open: group === 'evaluation' || group === 'commitment', class: `group group-${group}` },
      h('summary', {}, h('span', { class: 'swatch' }, strings.t(`group.${group}`)), ' ', h('span', { class: 'count' }, strings.number(cues.length)),
        h('small', {}, ` ${strings.t(`group.${group}.note`)}`)),
      pagedList(cues, ({ cue, id }) => this.#item(cue, id), strings, { class: 'cues' }))];
  }

  /** @param {Cue} cue @param {number} id */
  #item(cue, id) {
    const { analysis, analysedText } = this.session;
    const reason = analysis ? reasonOfCue(cue, analysis, this.strings) : '';
    const surface = analysedText.slice(cue.start, cue.end).replace(/\s+/g, ' ');
    return h('li', {}, h('button', { type: 'button', class: 'excerpt', onclick: () => this.session.select({ kind: 'cue', id }) },
      h('span', { class: `cue ${groupOfCue(cue)} strength-${cue.strength}`, 'data-sign': signOf(cue) || null },
        surface.length > 90 ? `${surface.slice(0, 88).trimEnd()}…` : surface)), h('p', { class: 'note' }, reason));
  }
}
