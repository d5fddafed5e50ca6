/** Four tables as RFC 4180 has them. Offsets are code points, as Python and R count. */
import { CodePoints } from './code-points.js';
import { cuesOf, mentionsOf, nameOf, quotesOf } from './things.js';

/** @import { Rate } from '../types.js' */
/** @import { Exported, ExportOptions, Write } from './index.js' */

/** @typedef {string | number | null} Cell */

/** The first row names the columns. @typedef {(exported: Exported) => Cell[][]} Table */

/** @type {Readonly<Record<string, Table>>} */
export const TABLES = { mentions, quotes, cues, scores };

/** A cell that begins so would be run as a formula by a spreadsheet (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** @param {string} table - A key of `TABLES`. @returns {Write} */
export function writerOf(table) {
  return (exported, options) => toCsv(TABLES[table]?.(exported) ?? [], options);
}

/**
 * @param {Cell[][]} rows
 * @param {ExportOptions} options
 */
function toCsv(rows, { mark = true, separator = ',' }) {
  const lines = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  return `${mark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

/** @param {Cell} cell @param {string} separator */
function quoted(cell, separator) {
  if (typeof cell === 'number') return String(cell);
  const harmless = (cell ?? '').replace(FORMULA, "'$&");
  return /["\r\n]/.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** @param {string} text @returns {(range: { start: number, end: number }) => Cell[]} Start, end and words. */
function placeIn(text) {
  const points = new CodePoints(text);
  return ({ start, end }) => [points.at(start), points.at(end), text.slice(start, end)];
}

/** @type {Table} */
function mentions({ text, analysis }) {
  const place = placeIn(text);
  const rows = mentionsOf(analysis).map((mention) => [mention.id, ...place(mention), mention.type, mention.entity, nameOf(analysis, mention.entity),
    nameOf(analysis, mention.standsFor), origin(mention)]);
  return [['id', 'start', 'end', 'text', 'type', 'entity', 'entity_name', 'stands_for', 'origin'], ...rows];
}

/** @type {Table} */
function quotes({ text, analysis }) {
  const place = placeIn(text);
  const rows = quotesOf(analysis).map((quote) => [quote.id, ...place(quote), quote.kind, nameOf(analysis, quote.speaker), quote.speakerText,
    quote.cue && text.slice(quote.cue.start, quote.cue.end), nameOf(analysis, quote.via)]);
  return [['id', 'start', 'end', 'text', 'kind', 'speaker', 'speaker_text', 'cue', 'via'], ...rows];
}

/** @type {Table} */
function cues({ text, analysis }) {
  const place = placeIn(text);
  const rows = cuesOf(analysis).map((cue) => [cue.id, ...place(cue), cue.dimension, cue.subtype, cue.polarity, cue.strength, cue.value,
    nameOf(analysis, cue.voice), cue.quote, nameOf(analysis, cue.target), cue.targetRule, cue.targetConfidence, cue.modifiers.join(' '), cue.entry, origin(cue)]);
  return [['id', 'start', 'end', 'text', 'dimension', 'subtype', 'polarity', 'strength', 'value', 'voice', 'quote', 'target', 'target_rule',
    'target_confidence', 'modifiers', 'entry', 'origin'], ...rows];
}

/** @type {Table} */
function scores({ analysis }) {
  const { scores: all } = analysis;
  const row = (/** @type {string} */ measure, /** @type {Rate} */ { value, low, high, n }, source = '', target = '') => [measure, source, target, value, low, high, n];
  const single = /** @type {const} */ (['evaluativeLoad', 'commitment', 'sourcedShare', 'sourceTransparency', 'intensity']);
  return [
    ['measure', 'source', 'target', 'value', 'low', 'high', 'n'],
    ...single.filter((name) => all[name]).map((name) => row(name, all[name])),
    ...Object.entries(all.density).map(([dimension, rate]) => row(`density.${dimension}`, rate)),
    ...all.framing.map((pair) => row('framing', pair, nameOf(analysis, pair.source), nameOf(analysis, pair.target))),
    ...all.naming.map((naming) => row('naming', naming, '', nameOf(analysis, naming.target))),
  ];
}

/** @param {{ added?: boolean, targetRule?: string }} thing */
function origin({ added, targetRule }) {
  return added || targetRule === 'reader' ? 'reader' : 'partipris';
}
