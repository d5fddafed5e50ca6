/** The figures that the project publishes, as a table in the reader's language. */
import { h } from '../dom.js';
import { figureWords } from '../strings/fr.js';

/** @import { Strings } from '../strings.js' */

/**
 * @param {HTMLElement} $root
 * @param {string[][]} rows - What, how much, by which command.
 * @param {Strings} strings
 */
export function drawFigures($root, rows, strings) {
  $root.hidden = rows.length === 0;
  const said = (/** @type {string} */ words) => (strings.locale === 'fr' ? inFrench(words) : words);
  const heads = [strings.t('method.what'), strings.t('method.figure'), strings.t('method.command')];
  $root.replaceChildren(h('h2', {}, strings.t('method.figures')), h('p', {}, strings.t('method.figures.note')),
    h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': strings.t('method.figures') }, h('table', {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map(([what = '', figure = '', command = '']) => h('tr', {}, h('th', { scope: 'row' }, plain(said(what))),
        h('td', {}, said(figure)), h('td', {}, command.startsWith('`') ? h('code', {}, plain(command)) : said(command))))))));
}

/** The README is written in English; what it measures has a fixed vocabulary. @param {string} words */
function inFrench(words) {
  return figureWords.reduce((text, [english = '', french = '']) => text.replaceAll(english, french), words);
}

/** @param {string} markdown */
function plain(markdown) {
  return markdown.replaceAll('`', '');
}
