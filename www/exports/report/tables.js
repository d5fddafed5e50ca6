/** The tables of a report; numbers with their intervals. */
import { DIMENSIONS, THIN } from '../../scheme.js';
import { reasonOfCue, speakerName, voiceName } from '../../text/reasons.js';
import { cuesOf, entitiesOf, mentionsOf, nameOf, quotesOf } from '../things.js';
import { element, escape } from '../xml.js';

/** @import { Rate } from '../../types.js' */
/** @import { StringKey, Strings } from '../../strings.js' */
/** @import { Exported } from '../index.js' */

/** Rows of cells; a cell is text or, for numbers, a number already written. @typedef {{ cells: string[], id?: string, thin?: boolean }} Row */

/**
 * @param {string} heading
 * @param {string[]} columns
 * @param {Row[]} rows
 * @returns {string} Nothing for no rows.
 */
function table(heading, columns, rows) {
  if (rows.length === 0) return '';
  const head = element('tr', {}, columns.map((name) => `<th scope="col">${escape(name)}</th>`).join(''));
  const body = rows.map(({ cells: [first = '', ...rest], id, thin }) => element('tr', { id, class: thin && 'thin' },
    `<th scope="row">${escape(first)}</th>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}`));
  return `<section>\n<h2>${escape(heading)}</h2>\n<table>\n<thead>${head}</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</section>`;
}

/** @param {Exported} exported @param {Strings} strings */
export function actorTable({ text, analysis }, strings) {
  const mentions = mentionsOf(analysis);
  const rows = entitiesOf(analysis).map(({ id, name, type }) => {
    const own = mentions.filter(({ entity }) => entity === id);
    const forms = new Set(own.map(({ start, end }) => text.slice(start, end)));
    const standIns = new Set(mentions.filter(({ standsFor }) => standsFor === id).map(({ entity }) => nameOf(analysis, entity)));
    return { cells: [name, strings.name('type', type), strings.number(own.length), [...forms].join(', '), [...standIns].join(', ')] };
  });
  return table(strings.t('actors.title'), [strings.t('actors.rename'), strings.t('actors.retype'), 'n', strings.t('report.forms'), strings.t('report.standIns')], rows);
}

/** @param {Exported} exported @param {Strings} strings */
export function quoteTable({ text, analysis }, strings) {
  const rows = quotesOf(analysis).map((quote) => ({
    cells: [speakerName(quote, analysis, strings), quote.cue ? text.slice(quote.cue.start, quote.cue.end) : '', text.slice(quote.start, quote.end), strings.name('quotes.kind', quote.kind)],
  }));
  return table(strings.t('quotes.title'), [strings.t('report.speaker'), strings.t('report.verb'), strings.t('report.words'), strings.t('report.kind')], rows);
}

/** @param {Exported} exported @param {Strings} strings */
export function scoreTable({ analysis: { scores } }, strings) {
  const percent = (/** @type {number} */ value) => strings.percent(value);
  const signed = (/** @type {number} */ value) => strings.signed(value, 2);
  const plain = (/** @type {number} */ value) => strings.number(value);
  const measures = /** @type {const} */ ([['evaluativeLoad', plain], ['commitment', signed], ['intensity', signed], ['sourcedShare', percent], ['sourceTransparency', percent]]);
  const rows = [
    ...measures.filter(([name]) => scores[name]).map(([name, write]) => rate([strings.t(`scores.name.${name}`), strings.t(`scores.${name}`)], scores[name], write, strings)),
    ...DIMENSIONS.filter((dimension) => scores.density[dimension]).map((dimension) => rate([strings.name('dimension', dimension), strings.t('scores.density')], scores.density[dimension], plain, strings)),
  ];
  return table(strings.t('stance.title'), [strings.t('scores.measure'), '', strings.t('scores.value'), 'n'], rows);
}

/** @param {Exported} exported @param {Strings} strings */
export function framingTable({ analysis }, strings) {
  const rows = analysis.scores.framing.map((pair) => rate([voiceName(pair.source, analysis, strings), nameOf(analysis, pair.target)], pair, (value) => strings.signed(value, 2), strings));
  return table(strings.t('framing.title'), [strings.t('framing.source'), strings.t('framing.target'), strings.t('scores.value'), 'n'], rows);
}

/** Numbered as in the text. @param {Exported} exported @param {Strings} strings */
export function cueTable({ text, analysis }, strings) {
  const rows = cuesOf(analysis).map((cue) => ({ id: `cue-${cue.id}`, cells: [String(cue.id + 1), text.slice(cue.start, cue.end), reasonOfCue(cue, analysis, strings), cue.entry] }));
  return table(strings.t('stance.words'), ['n°', strings.t('report.words'), strings.t('card.label'), strings.t('card.entry')], rows);
}

/**
 * @param {string[]} names
 * @param {Rate} numbers
 * @param {(value: number) => string} write
 * @param {Strings} strings
 * @returns {Row}
 */
function rate(names, { value, low, high, n }, write, strings) {
  const thin = n < THIN;
  const interval = strings.t('scores.interval', { value: write(value), low: write(low), high: write(high) });
  return { cells: [...names, interval, thin ? `${strings.number(n)} (${strings.t('scores.thin')})` : strings.number(n)], thin };
}
