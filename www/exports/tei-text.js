/** The text of a TEI file: paragraphs with elements in place, and spans for what could not be one. */
import { nest } from './nesting.js';
import { cuesOf, mentionsOf, quotesOf } from './things.js';
import { element, escape, openTag } from './xml.js';

/** @import { EntityType, Range } from '../types.js' */
/** @import { Exported } from './index.js' */

/** An element to be: its name and attributes. @typedef {Range & { id: string, name: string, attributes: Record<string, string | null | false>, kind: string }} Mark */

/** @type {Readonly<Record<EntityType, [name: string, type?: string]>>} */
const NAMES = {
  PER: ['persName'], LOC: ['placeName'], ORG: ['orgName'], NORP: ['orgName', 'group'], EVENT: ['name', 'event'], PRODUCT: ['name', 'product'],
  WORK: ['name', 'work'], DATE: ['date'], MONEY: ['measure', 'money'], QUANTITY: ['measure', 'quantity'],
};

const MEASURES = new Set(['DATE', 'MONEY', 'QUANTITY']);

/** @param {Exported} exported @returns {{ body: string, spans: string }} */
export function paragraphs(exported) {
  const { text } = exported;
  const blocks = blocksOf(text);
  const { inside, apart } = nest(marksOf(exported), blocks);
  const events = [...inside.flatMap(tags), ...apart.flatMap((mark) => anchors(mark, blocks))].sort(inTextOrder);
  let next = 0;
  const body = blocks.map((block, index) => {
    let content = '';
    let at = block.start;
    for (let event = events[next]; event && (event.at < block.end || (event.at === block.end && event.rank < 2)); event = events[next]) {
      content += escape(text.slice(at, event.at)) + event.tag;
      at = event.at;
      next += 1;
    }
    return element('p', { 'xml:id': `p${index + 1}` }, content + escape(text.slice(at, block.end)));
  }).join('\n');
  const spans = apart.map(spanOf);
  return { body: body || '<p/>', spans: spans.length > 0 ? element('spanGrp', { type: 'apart' }, spans.join('\n')) : '' };
}

/** A mark between anchors; what its element would point to, it corresponds to. @param {Mark} mark */
function spanOf({ id, kind, attributes: { ana, who, source, ref, corresp } }) {
  const pointers = [who, ref, corresp].filter(Boolean).join(' ');
  return element('span', { 'xml:id': id, type: kind, ana, source, corresp: pointers, from: `#${id}.from`, to: `#${id}.to` });
}

/** Lines that hold something. @param {string} text @returns {Range[]} */
function blocksOf(text) {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Outer before inner. @param {Exported} exported @returns {Mark[]} */
function marksOf({ analysis }) {
  const listed = (/** @type {number | null} */ id) => id !== null && !MEASURES.has(analysis.entities[id]?.type ?? 'DATE') && `#e${id}`;
  return [
    ...quotesOf(analysis).map(({ id, start, end, kind, speaker, via }) => ({ id: `q${id}`, start, end, kind: 'quote', name: 'said',
      attributes: { who: listed(speaker), source: listed(via), ana: `#${kind}`, direct: String(!['indirect', 'according_to'].includes(kind)) } })),
    ...mentionsOf(analysis).map(({ id, start, end, type, entity, standsFor }) => ({ id: `m${id}`, start, end, kind: 'mention', name: NAMES[type]?.[0] ?? 'name',
      attributes: { type: NAMES[type]?.[1] ?? null, ...(MEASURES.has(type) ? {} : { ref: listed(entity) }), corresp: listed(standsFor) } })),
    ...cuesOf(analysis).map(({ id, start, end, dimension }) => ({ id: `c${id}`, start, end, kind: 'cue', name: 'seg', attributes: { type: 'cue', ana: `#${dimension} #cue${id}` } })),
  ];
}

/**
 * A tag and where it stands. `rank` orders tags at one place: ends, then points, then starts; `depth` those
 * of one rank.
 *
 * @typedef {{ at: number, rank: 0 | 1 | 2, depth: number, tag: string }} Event
 */

/** @param {Mark} mark @param {number} depth @returns {Event[]} */
function tags({ id, start, end, name, attributes }, depth) {
  return [{ at: start, rank: 2, depth, tag: openTag(name, { 'xml:id': id, ...attributes }) }, { at: end, rank: 0, depth: -depth, tag: `</${name}>` }];
}

/** Points within paragraphs only. @param {Mark} mark @param {Range[]} blocks @returns {Event[]} */
function anchors({ id, start, end }, blocks) {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.findLast((block) => block.start < end);
  return [
    { at: Math.max(start, first?.start ?? start), rank: 2, depth: -1, tag: element('anchor', { 'xml:id': `${id}.from` }) },
    { at: Math.min(end, last?.end ?? end), rank: 1, depth: 0, tag: element('anchor', { 'xml:id': `${id}.to` }) },
  ];
}

/** @param {Event} a @param {Event} b */
function inTextOrder(a, b) {
  return a.at - b.at || a.rank - b.rank || a.depth - b.depth;
}
