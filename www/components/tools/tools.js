/** What a reader may do with the whole: take it away, see the corrections, bring a lexicon, keep, forget. */
import { h } from '../../dom.js';
import { PartiprisError } from '../../errors.js';
import { exportAs } from '../../exports/index.js';
import { forget, remember } from '../../session/memory.js';
import { Panel } from '../component.js';
import { LexiconEditor } from './lexicon-editor.js';
import { saveFile } from './save-file.js';

/** @import { App } from '../component.js' */
/** @import { Correction } from '../../types.js' */
/** @import { StringKey } from '../../strings.js' */

const FORMATS = /** @type {const} */ (['json', 'csv', 'conllu', 'webannotation', 'tei', 'html']);

export class Tools extends Panel {
  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.lexicon = new LexiconEditor(h('section', { class: 'lexicon' }), app);
    this.$said = h('p', { class: 'note', role: 'status' });
  }

  render() {
    this.$root.replaceChildren(this.#exports(), this.#corrections(), this.#class(), this.lexicon.$root, this.#memory(), this.$said);
    this.lexicon.render();
  }

  #exports() {
    const { strings, session } = this;
    const buttons = FORMATS.map((format) => h('button', { type: 'button', disabled: !session.analysis, onclick: () => this.#export(format) }, strings.t(`export.${format}`)));
    return h('section', {}, h('h2', {}, strings.t('tools.export')), h('p', { class: 'buttons' }, ...buttons,
      h('button', { type: 'button', disabled: !session.analysis, onclick: () => print() }, strings.t('export.print'))), h('p', { class: 'note' }, strings.t('tools.export.note')));
  }

  /** @param {string} format */
  async #export(format) {
    const { analysis, analysedText, corrections } = this.session;
    if (!analysis) return;
    try {
      saveFile(await exportAs(format, { text: analysedText, analysis, corrections: corrections.done }, { locale: this.strings.locale }));
    } catch {
      this.$said.textContent = this.strings.t('error.export');
    }
  }

  #corrections() {
    const { strings, session } = this;
    const { done } = session.corrections;
    return h('section', {}, h('h2', {}, strings.t('tools.corrections')),
      h('p', { class: 'note' }, done.length === 0 ? strings.t('tools.corrections.none') : strings.t('tools.corrections.count', { n: done.length })),
      h('ol', { class: 'corrections' }, ...done.map((correction) => h('li', {}, this.#describe(correction)))));
  }

  /** @param {Correction} correction */
  #describe(correction) {
    const { strings, session: { analysis, analysedText } } = this;
    const surface = (/** @type {{ start: number, end: number } | undefined} */ range) => (range ? `« ${analysedText.slice(range.start, range.end)} »` : '');
    const name = (/** @type {number} */ id) => analysis?.entities[id]?.name ?? '';
    const key = /** @type {StringKey} */ (`correction.${correction.op}`);
    if ('cue' in correction) return strings.t(key, { text: surface(analysis?.cues[correction.cue]) });
    if ('mention' in correction) return strings.t(key, { text: surface(analysis?.mentions[correction.mention]) });
    if ('start' in correction) return strings.t(key, { text: surface(correction) });
    return strings.t(key, {
      text: name(correction.entity),
      type: correction.op === 'retype-entity' ? strings.name('type', correction.type) : '',
      into: correction.op === 'merge-entity' ? name(correction.into) : '',
    });
  }

  #class() {
    const { strings, session } = this;
    return h('section', {}, h('h2', {}, strings.t('tools.class')), h('p', { class: 'note' }, strings.t('tools.class.note')),
      h('button', { type: 'button', disabled: !session.analysis, onclick: () => {
        session.setMode('read');
        session.setPupil({ marks: [], uncovered: false });
      } }, strings.t('tools.class.start')));
  }

  #memory() {
    const { strings, session } = this;
    const act = (/** @type {() => void | Promise<void>} */ action, /** @type {StringKey} */ said) => async () => {
      try {
        await action();
        this.$said.textContent = strings.t(said);
      } catch (error) {
        this.$said.textContent = strings.name('error', error instanceof PartiprisError ? error.code : 'unexpected');
      }
    };
    return h('section', {}, h('h2', {}, strings.t('tools.memory')), h('p', { class: 'note' }, strings.t('tools.memory.note')), h('p', { class: 'buttons' },
      h('button', { type: 'button', onclick: act(() => remember({ text: session.text, corrections: session.corrections.done, lexicon: session.lexicon }), 'tools.memory.kept') }, strings.t('tools.memory.keep')),
      h('button', { type: 'button', onclick: act(forget, 'tools.memory.forgotten') }, strings.t('tools.memory.forget'))));
  }
}
