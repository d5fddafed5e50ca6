/** The method page: both languages in one file, then the last figures and the whole lexicon. */
import { preferredLocale, Strings } from '../strings.js';
import { drawFigures } from './figures.js';
import { LexiconBrowser } from './lexicon-browser.js';

const PUBLISHED = new URL('../vendor/published/', import.meta.url);

const $figures = /** @type {HTMLElement} */ (document.querySelector('#figures'));
const browser = new LexiconBrowser(/** @type {HTMLElement} */ (document.querySelector('#lexicon')));
/** @type {string[][]} */
let figures = [];

/** @param {string} locale */
function draw(locale) {
  const strings = new Strings(locale);
  drawFigures($figures, figures, strings);
  browser.draw(strings);
}

/** @param {string} name @returns {Promise<string[][]>} The cells of a table; none where it is not there. */
async function table(name) {
  const response = await fetch(new URL(name, PUBLISHED)).catch(() => null);
  if (!response?.ok) return [];
  return (await response.text()).split('\n').filter(Boolean).map((line) => line.split('\t'));
}

document.addEventListener('language', (event) => draw(/** @type {CustomEvent<string>} */ (event).detail));
const [rows, lexicon] = await Promise.all([table('figures.tsv'), table('lexicon.tsv')]);
figures = rows;
browser.entries = lexicon.slice(1);
draw(document.documentElement.lang || preferredLocale());
