/** What is going on, in words: mode switch, progress beyond one second, failures with what to do. */
import { h } from '../../dom.js';
import { PartiprisError } from '../../errors.js';
import { pageUrl } from '../../place.js';
import { Component } from '../component.js';

/** @import { App } from '../component.js' */
/** @import { StringKey } from '../../strings.js' */
/** @import { Mode } from '../../session/session.js' */

/** An analysis that takes longer than this, in milliseconds, says what it is doing. */
const PATIENCE = 1000;
/** What is said aloud waits for the typing to settle. */
const SETTLE = 900;

export class StatusBar extends Component {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #slow;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settle;
  #said = '';

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {{ readonly: boolean }} options
   */
  constructor($root, app, { readonly }) {
    super($root, app);
    this.readonly = readonly;
    this.$live = h('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
    this.$modes = h('div', { class: 'modes', role: 'group' });
    this.$actions = h('div', { class: 'actions' });
    this.$note = h('p', { class: 'note', 'aria-hidden': 'true' });
    this.$progress = h('p', { class: 'progress', hidden: true });
    this.$notice = h('div', { class: 'notice', role: 'alert', hidden: true });
    $root.append(this.$live, this.$modes, this.$actions, this.$note, this.$progress, this.$notice);
  }

  /** @param {string} message - Heard, not seen. */
  announce(message) {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.$live.textContent = message;
    }, SETTLE);
  }

  /** @param {string} message - Seen and heard. */
  notify(message) {
    this.$note.textContent = message;
    this.announce(message);
  }

  render() {
    const { session, strings } = this;
    const filled = session.text.trim() !== '';
    this.$modes.hidden = this.readonly || !filled;
    this.$actions.hidden = !filled;
    this.#drawModes();
    this.#drawActions();
    this.#drawProgress();
    if (session.status === 'failed' && session.error) this.fail(session.error);
    else if (session.status === 'done') this.#done();
    if (!filled) this.$note.textContent = '';
    this.$modes.setAttribute('aria-label', strings.t('mode.label'));
  }

  #drawModes() {
    const { session, strings } = this;
    /** @type {Mode[]} */
    const modes = ['read', 'write'];
    if (this.$modes.childElementCount === 0) {
      this.$modes.append(...modes.map((mode) => h('button', { type: 'button', 'data-mode': mode, onclick: () => session.setMode(mode) })));
    }
    for (const $button of this.$modes.querySelectorAll('button')) {
      const mode = /** @type {Mode} */ ($button.dataset.mode);
      $button.setAttribute('aria-pressed', String(session.mode === mode));
      $button.textContent = strings.t(`mode.${mode}`);
    }
  }

  #drawActions() {
    const { session, strings } = this;
    const action = (/** @type {StringKey} */ key, /** @type {() => void} */ act, disabled = false) => h('button', { type: 'button', class: 'quiet', disabled, onclick: act }, strings.t(key));
    const { done, undone } = session.corrections;
    const hadFocus = this.$actions.contains(/** @type {ShadowRoot} */ (this.$root.getRootNode()).activeElement ?? null);
    this.$actions.replaceChildren(
      ...(this.readonly ? [] : [action('action.new', () => this.app.shelf.leave())]),
      ...(done.length + undone.length > 0 ? [action('action.undo', () => session.undo(), done.length === 0), action('action.redo', () => session.redo(), undone.length === 0)] : []));
    if (hadFocus) this.$actions.querySelector('button')?.focus();
  }

  #drawProgress() {
    const { session, strings } = this;
    clearTimeout(this.#slow);
    this.$progress.hidden = true;
    if (session.status !== 'working') return;
    this.#slow = setTimeout(() => {
      this.$progress.replaceChildren(strings.t('status.working'), ' ',
        h('button', { type: 'button', class: 'quiet', onclick: () => session.client.cancel() }, strings.t('action.cancel')));
      this.$progress.hidden = false;
      this.announce(strings.t('status.working'));
    }, PATIENCE);
  }

  #done() {
    const { session, strings } = this;
    const { analysis } = session;
    if (!analysis) return;
    if (this.$notice.dataset.about === 'analysis') this.$notice.hidden = true;
    const foreign = analysis.language !== 'fr' && analysis.language !== 'und' && analysis.scores.words > 30;
    const summary = foreign ? strings.t('status.language', { language: strings.language(analysis.language) }) : strings.t('status.done', {
      actors: strings.t('count.actors', { n: analysis.entities.filter((entity) => entity.mentions.length > 0).length }),
      quotes: strings.t('count.quotes', { n: analysis.quotes.length }),
      cues: strings.t('count.cues', { n: analysis.cues.filter((cue) => !cue.removed).length }),
    });
    const words = strings.t('count.words', { n: analysis.scores.words });
    this.$note.textContent = [foreign ? summary : `${words}, ${summary}`, this.#origin()].filter(Boolean).join(' ');
    if (summary !== this.#said) this.announce(summary);
    this.#said = summary;
  }

  /** How the file was read: a wrong guess explains strange letters. */
  #origin() {
    const encoding = this.app.shelf.current?.encoding;
    return encoding ? this.strings.t('status.encoding', { encoding }) : '';
  }

  /** @param {PartiprisError} error - Of the analysis, or of what was pasted. */
  fail(error) {
    const { strings, session } = this;
    const isAddress = error.code === 'url';
    const $actions = isAddress ? this.#bookmarklet() : h('button', { type: 'button', onclick: () => session.analyze() }, strings.t('action.retry'));
    this.#show(isAddress ? 'input' : 'analysis', [h('p', {}, this.#sentence(error))], $actions);
  }

  /** @param {{ error: PartiprisError, name: string }[]} failures - Files that could not be read, each with its reason. */
  failFiles(failures) {
    const colon = this.strings.t('punct.colon');
    this.#show('input', failures.map(({ error, name }) => h('p', {}, h('strong', {}, h('bdi', {}, name)), colon, this.#sentence(error))), null);
  }

  /** @param {PartiprisError} error */
  #sentence({ code }) {
    const sentence = this.strings.name('error', code);
    return sentence === code ? this.strings.t('error.unexpected') : sentence;
  }

  /** Where an address was pasted: what brings an article here from its own page. */
  #bookmarklet() {
    const href = pageUrl('bookmarklet.html');
    return href === null ? null : h('a', { class: 'button', href: `${href}?lang=${this.strings.locale}`, target: '_blank', rel: 'noopener' }, this.strings.t('action.bookmarklet'));
  }

  /**
   * @param {'analysis' | 'input'} about - A later success takes away what it made true no more.
   * @param {HTMLElement[]} sentences
   * @param {HTMLElement | null} $action
   */
  #show(about, sentences, $action) {
    this.$notice.dataset.about = about;
    this.$notice.replaceChildren(h('div', {}, ...sentences), h('div', { class: 'notice-actions' }, $action,
      h('button', { type: 'button', onclick: () => { this.$notice.hidden = true; } }, this.strings.t('action.close'))));
    this.$notice.hidden = false;
  }
}
