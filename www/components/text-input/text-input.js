/** Where the article comes in: a box to paste or type, files by drop or picker, three samples. */
import { h } from '../../dom.js';
import { textFromHtml } from '../../readers/rich-text.js';
import { isAddress } from '../../readers/url.js';
import { Component } from '../component.js';
import { LiveMarks } from './live-marks.js';

/** @import { App } from '../component.js' */

/** A paste of at least this many units is an article, not a word: the page goes over to reading it. */
const ARTICLE = 400;
/** A text longer than this is not put into the box before the reader wants to write: laying it out is slow. */
const HEAVY = 100_000;

/** What is promised beside the box wears the very mark it will bear in the text. */
const WORN = { actors: 'actor', quotes: 'quoted-word', cues: 'cue evaluation strength-2' };

export class TextInput extends Component {
  /** Their texts; empty until they have come. @type {Map<string, string>} */
  #samples = new Map();

  /**
   * @param {HTMLElement} $root
   * @param {App} app
   * @param {{ accept: string, samples: URL[], $intro: HTMLElement }} options - `$intro`: where the
   *   samples stand, beside the box, so that nothing moves when the first text comes.
   */
  constructor($root, app, { accept, samples, $intro }) {
    super($root, app);
    this.$box = h('textarea', { id: 'text', spellcheck: 'false', rows: 12, oninput: () => this.#typed(), onpaste: (/** @type {ClipboardEvent} */ event) => this.#pasted(event) });
    this.$label = h('label', { for: 'text' });
    this.$file = h('input', { type: 'file', accept, multiple: true, class: 'visually-hidden', id: 'file', onchange: () => this.#picked() });
    this.$fileLabel = h('label', { for: 'file', class: 'button' });
    this.$formats = h('span', { class: 'formats' });
    this.$samples = h('div', { class: 'samples' });
    this.$what = h('div', { class: 'what' });
    this.live = new LiveMarks(this.$box, app);
    $root.append(this.$label, h('div', { class: 'writing' }, this.live.$root, this.$box), h('p', { class: 'sources' }, h('span', { class: 'file' }, this.$file, this.$fileLabel), this.$formats));
    $intro.append(this.$samples, this.$what);
    this.#loadSamples(samples);
    this.restring();
  }

  restring() {
    const { strings } = this;
    this.$label.textContent = strings.t('input.label');
    this.$box.placeholder = strings.t('input.placeholder');
    this.$fileLabel.textContent = strings.t('input.file');
    this.$formats.textContent = strings.t('input.formats');
    const what = /** @type {const} */ (['actors', 'quotes', 'cues']);
    this.$what.replaceChildren(h('h2', {}, strings.t('input.what')), h('ul', {}, ...what.map((name) => h('li', { class: `what-${name}` },
      h('b', { class: WORN[name] }, strings.t(`input.what.${name}`)), strings.t('punct.colon'), strings.t(`input.what.${name}.note`)))));
    this.#drawSamples();
  }

  /** Takes over a box that stood on the page before the script, with what was already typed there. */
  adopt(/** @type {HTMLTextAreaElement | null} */ $early) {
    if (!$early) return;
    const hadFocus = document.activeElement === $early;
    this.$box.value = $early.value;
    if (hadFocus) {
      this.$box.focus();
      this.$box.setSelectionRange($early.selectionStart, $early.selectionEnd);
    }
    if ($early.value) this.#typed();
  }

  /** Brings the box up to date with the session; called when writing begins. */
  fill() {
    if (this.$box.value !== this.session.text) this.$box.value = this.session.text;
    this.live.follow();
    this.live.renew();
  }

  #typed() {
    this.live.follow();
    if (isAddress(this.$box.value)) this.app.complain('url');
    this.session.setText(this.$box.value);
  }

  /** @param {ClipboardEvent} event */
  #pasted(event) {
    const { text, rich } = textIn(event.clipboardData);
    // A few plain words are the browser's own business.
    if (text === '' || (text.length < ARTICLE && !rich)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = this.$box;
    const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    if (text.length >= ARTICLE) return this.take(whole);
    this.$box.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#typed();
  }

  /** @param {string} text - A whole article: shown for reading at once. */
  take(text) {
    if (text.length < HEAVY) this.$box.value = text;
    this.session.setMode('read');
    this.session.setText(text, { now: true });
  }

  async #picked() {
    const files = [...this.$file.files ?? []];
    this.$file.value = '';
    await this.takeFiles(files);
  }

  /** @param {File[]} files - Each becomes an article of the shelf. */
  async takeFiles(files) {
    const readings = await this.app.readFiles(files);
    this.app.shelf.open(readings);
  }

  /** @param {DataTransfer} data - Dropped text. */
  takeDropped(data) {
    const { text } = textIn(data);
    if (text !== '') this.app.shelf.open([{ text }]);
  }

  /** @param {URL[]} urls - Fetched when the page opens, so that nothing is asked for later. */
  async #loadSamples(urls) {
    for (const url of urls) this.#samples.set(nameOf(url), '');
    await Promise.all(urls.map(async (url) => {
      const response = await fetch(url).catch(() => null);
      if (response?.ok) this.#samples.set(nameOf(url), await response.text());
      else this.#samples.delete(nameOf(url));
    }));
    this.#drawSamples();
  }

  #drawSamples() {
    const { strings } = this;
    const buttons = [...this.#samples].map(([name, text]) => h('li', {},
      h('button', { type: 'button', class: 'sample', disabled: text === '', onclick: () => this.app.shelf.open([{ text, name: strings.name('sample', name) }]) },
        h('strong', {}, strings.name('sample', name)), ' ', h('span', {}, strings.name('sample', `${name}.note`)))));
    this.$samples.replaceChildren(...(buttons.length > 0 ? [h('h2', {}, strings.t('input.samples')), h('ul', {}, ...buttons)] : []));
  }
}

/**
 * What was copied or dropped, as paragraphs: from its markup when it has any, without the menus.
 *
 * @param {DataTransfer | null} data
 * @returns {{ text: string, rich: boolean }}
 */
function textIn(data) {
  const plain = (data?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
  const html = data?.getData('text/html') ?? '';
  const text = /<(p|h[1-6]|div|li|br|td)\b/i.test(html) ? textFromHtml(html) : '';
  return text === '' ? { text: plain, rich: false } : { text, rich: true };
}

/** @param {URL} url - Its fragment names a text that has no file name of its own. */
function nameOf(url) {
  return url.hash.slice(1) || url.pathname.replace(/^.*\/|\.[^.]*$/g, '');
}
