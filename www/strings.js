/**
 * All words of the interface, in French and English, and the ways to write numbers in each.
 * The sentences themselves are in `strings/`.
 */
import { fr } from './strings/fr.js';
import { en } from './strings/en.js';

/** @typedef {keyof typeof fr} StringKey */
/** @typedef {'fr' | 'en'} Locale */

/** @type {Record<Locale, Record<StringKey, string | Record<string, string>>>} */
const TABLES = { fr, en };

/** Words and numbers of one interface language. */
export class Strings {
  /** @param {string} [wanted] - BCP 47; anything that is not English becomes French. */
  constructor(wanted = 'fr') {
    /** @type {Locale} */
    this.locale = wanted.toLowerCase().startsWith('en') ? 'en' : 'fr';
    this.#table = TABLES[this.locale];
    this.#plurals = new Intl.PluralRules(this.locale);
    this.#list = new Intl.ListFormat(this.locale, { style: 'short', type: 'unit' });
  }

  #table;
  #plurals;
  #list;
  /** @type {Map<string, Intl.NumberFormat>} */
  #formats = new Map();

  /**
   * A sentence, with `{name}` replaced by the parameter of that name. Where the sentence has plural
   * forms, the parameter `n` chooses; numbers are written the language's way.
   *
   * @param {StringKey} key
   * @param {Record<string, string | number>} [params]
   */
  t(key, params = {}) {
    const entry = this.#table[key] ?? key;
    const form = typeof entry === 'string' ? entry : (entry[this.#plurals.select(Number(params.n))] ?? entry.other ?? '');
    return form.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /**
   * A sentence whose key is made of data (`dimension.` + name); the data itself where there is none.
   *
   * @param {string} prefix
   * @param {string} name
   */
  name(prefix, name) {
    const key = /** @type {StringKey} */ (`${prefix}.${name}`);
    return key in this.#table ? this.t(key) : name;
  }

  /**
   * @param {number} value
   * @param {Intl.NumberFormatOptions} [options]
   */
  number(value, options = { maximumFractionDigits: 1 }) {
    const key = JSON.stringify(options);
    const format = this.#formats.get(key) ?? new Intl.NumberFormat(this.locale, options);
    this.#formats.set(key, format);
    return format.format(value).replace('-', '−');
  }

  /** @param {number} value - With its sign, in the typographic minus. */
  signed(value, digits = 1) {
    return this.number(value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });
  }

  /** @param {number} share - In 0…1. */
  percent(share) {
    return this.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** @param {string[]} items */
  list(items) {
    return this.#list.format(items);
  }

  /** @param {string} tag - BCP 47. @returns {string} The language's name. */
  language(tag) {
    try {
      return new Intl.DisplayNames([this.locale], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }
}

/** @returns {Locale} What the browser asks for. */
export function preferredLocale() {
  const first = navigator.languages?.[0] ?? navigator.language ?? 'fr';
  return first.toLowerCase().startsWith('fr') ? 'fr' : navigator.languages?.some((tag) => tag.toLowerCase().startsWith('fr')) ? 'fr' : 'en';
}
