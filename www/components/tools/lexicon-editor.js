/** A reader's own lexicon: opened, edited, checked by the core, used, saved. */
import { h } from '../../dom.js';
import { codeOf, PartiprisError } from '../../errors.js';
import { Component } from '../component.js';
import { saveFile } from './save-file.js';

/** @import { App } from '../component.js' */

/** The columns of the project's own lexicon files. */
const HEADER = 'entry\tpos\tdimension\tsubtype\tpolarity\tstrength\ttarget\texample\torigin\tnote\n';

export class LexiconEditor extends Component {
  /**
   * @param {HTMLElement} $root
   * @param {App} app
   */
  constructor($root, app) {
    super($root, app);
    this.$box = h('textarea', { rows: 5, spellcheck: 'false', wrap: 'off', class: 'tsv' });
    this.$box.value = HEADER;
    this.$file = h('input', { type: 'file', id: 'lexicon-file', class: 'visually-hidden', accept: '.tsv,.txt,text/tab-separated-values', onchange: () => this.#load() });
    this.$said = h('p', { role: 'status', class: 'note' });
  }

  render() {
    const { strings, session } = this;
    this.$root.replaceChildren(
      h('h2', {}, strings.t('tools.lexicon')), h('p', { class: 'note' }, strings.t('tools.lexicon.note')),
      h('label', {}, strings.t('tools.lexicon.label'), this.$box),
      h('p', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => this.#apply() }, strings.t('tools.lexicon.apply')),
        h('span', { class: 'file' }, this.$file, h('label', { for: 'lexicon-file', class: 'button' }, strings.t('tools.lexicon.load'))),
        h('button', { type: 'button', onclick: () => saveFile({ name: 'lexique.tsv', type: 'text/tab-separated-values', content: this.$box.value }) }, strings.t('tools.lexicon.save')),
        session.lexicon !== null && h('button', { type: 'button', onclick: () => this.#clear() }, strings.t('tools.lexicon.clear'))),
      this.$said);
  }

  async #load() {
    const [file] = this.$file.files ?? [];
    if (!file) return;
    this.$box.value = await file.text();
    await this.#apply();
  }

  async #apply() {
    const { strings } = this;
    this.$box.removeAttribute('aria-invalid');
    try {
      await this.session.useLexicon(this.$box.value);
      this.$said.textContent = strings.t('tools.lexicon.ok');
    } catch (error) {
      this.$box.setAttribute('aria-invalid', 'true');
      this.$said.textContent = this.#complaint(error);
      if (error instanceof PartiprisError) this.#pointAt(error);
    }
  }

  /** @param {unknown} error */
  #complaint(error) {
    const { strings } = this;
    if (!(error instanceof PartiprisError) || codeOf(error).startsWith('w')) return strings.name('error', codeOf(error));
    const place = error.line === undefined ? '' : `${strings.t('tools.lexicon.place', { line: error.line, column: error.column ?? 1 })}${strings.t('punct.colon')}`;
    return strings.t('error.lexicon', { detail: `${place}${error.detail}` });
  }

  /** Selects the line that was refused. @param {PartiprisError} error */
  #pointAt({ line }) {
    if (line === undefined) return;
    const lines = this.$box.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    this.$box.focus();
    this.$box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }

  async #clear() {
    await this.session.useLexicon(null);
    this.$said.textContent = '';
    this.render();
  }
}
