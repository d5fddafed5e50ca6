/** One HTML file that needs nothing else: the text with its marks, then the tables. It runs no script and asks for nothing. */
import { Strings } from '../strings.js';
import { articleOf } from './report/article.js';
import { STYLE } from './report/style.js';
import { actorTable, cueTable, framingTable, quoteTable, scoreTable } from './report/tables.js';
import { element, escape } from './xml.js';

/** @import { Exported, ExportOptions } from './index.js' */

/** Nothing may load, whatever the text holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** @param {Exported} exported @param {ExportOptions} options @returns {string} */
export function toReport(exported, { locale = 'fr' }) {
  const { text, analysis, corrections } = exported;
  const strings = new Strings(locale);
  const title = text.split('\n').find((line) => line.trim())?.trim().slice(0, 120) ?? '';
  const head = ['<meta charset="utf-8">', '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`, element('title', {}, escape(`${title} · Partipris`)), `<style>${STYLE}</style>`].join('\n');
  const note = [`Partipris ${analysis.version}`, ...(corrections.length > 0 ? [strings.t('tools.corrections.count', { n: corrections.length })] : [])].join(' · ');
  const sections = [actorTable, quoteTable, scoreTable, framingTable, cueTable].map((table) => table(exported, strings)).filter(Boolean);
  return `<!doctype html>\n<html lang="${locale}">\n<head>\n${head}\n</head>\n<body>\n<main>\n${articleOf(exported, strings)}\n${sections.join('\n')}\n`
    + `<p class="note">${escape(strings.t('scores.note'))}</p>\n<p class="note">${escape(note)}</p>\n</main>\n</body>\n</html>\n`;
}
