/** The articles opened together: one is being read, the others wait with their corrections. */
import { Corrections } from './corrections.js';

/** @import { Correction } from '../types.js' */
/** @import { Session } from './session.js' */

/** Of a name made from a text's first words, in units. */
const LONGEST_NAME = 48;

/**
 * @typedef {object} Article
 * @property {string | null} name - A file's or a sample's; null for what was pasted or typed.
 * @property {string} text
 * @property {string | null} encoding - What a file was read as.
 * @property {Corrections} corrections
 */

/** @typedef {{ text: string, name?: string | null, encoding?: string | null, corrections?: readonly Correction[] }} Brought */

export class Shelf extends EventTarget {
  /** @type {readonly Article[]} */
  articles = [];
  /** The one being read; null before the first and while a new one is awaited. @type {Article | null} */
  current = null;
  #session;

  /** @param {Session} session */
  constructor(session) {
    super();
    this.#session = session;
    session.on('text', () => this.#follow());
    session.on('analysis', () => this.#keepCorrections());
  }

  /** @param {() => void} listener - Called when an article comes, goes, or is chosen. */
  onChange(listener) {
    this.addEventListener('change', listener);
  }

  /** @returns {readonly Article[]} What the article being read can be compared with. */
  get others() {
    return this.articles.filter((article) => article !== this.current);
  }

  /** @param {Brought[]} texts - All are put on the shelf, the first of them is read. */
  open(texts) {
    const [first] = this.put(texts);
    if (first) this.show(first);
  }

  /**
   * @param {Brought[]} texts
   * @returns {Article[]} As they stand on the shelf; what is already there is not put there twice.
   */
  put(texts) {
    const articles = texts.map(({ text, name = null, encoding = null, corrections = [] }) => {
      const known = this.articles.find((article) => article.text === text && corrections.length === 0);
      return known ?? this.#add({ text, name, encoding, corrections: new Corrections(corrections) });
    });
    this.#tell();
    return articles;
  }

  /** @param {Article} article */
  show(article) {
    this.current = article;
    this.#session.setMode('read');
    this.#session.setText(article.text, { now: true, corrections: article.corrections });
    this.#tell();
  }

  /** @param {Article} article */
  close(article) {
    const at = this.articles.indexOf(article);
    this.articles = this.articles.filter((other) => other !== article);
    if (article !== this.current) return this.#tell();
    const next = this.articles[at] ?? this.articles.at(-1);
    if (next) this.show(next);
    else this.leave();
  }

  /** An empty box for another text; all stay on the shelf. */
  leave() {
    this.current = null;
    this.#session.setText('');
    this.#tell();
  }

  /** @param {Article} article */
  #add(article) {
    this.articles = [...this.articles, article];
    return article;
  }

  /** What is typed belongs to the article being read; what is emptied leaves the shelf. */
  #follow() {
    const { text } = this.#session;
    if (this.current?.text === text) return;
    if (text.trim() === '') {
      this.articles = this.articles.filter((article) => article !== this.current);
      this.current = null;
    } else if (this.current) {
      Object.assign(this.current, { text, encoding: null });
    } else {
      this.current = this.#add({ text, name: null, encoding: null, corrections: new Corrections() });
    }
    this.#tell();
  }

  #keepCorrections() {
    const { analysedText, corrections } = this.#session;
    if (this.current?.text === analysedText) this.current.corrections = corrections;
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * What an article is called: its own name, else its first words.
 *
 * @param {Article} article
 */
export function nameOf({ name, text }) {
  if (name) return name;
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return first.length > LONGEST_NAME ? `${first.slice(0, LONGEST_NAME - 1).trimEnd()}…` : first;
}
