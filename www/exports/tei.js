/**
 * TEI P5 (<https://tei-c.org/guidelines/p5/>): the text with names, speech and cues marked in place; what would cross
 * another element or a paragraph stands apart, between anchors. Every cue's reading is a feature structure in `standOff`.
 */
import { DIMENSIONS } from '../scheme.js';
import { paragraphs } from './tei-text.js';
import { cuesOf, entitiesOf, nameOf } from './things.js';
import { element, escape } from './xml.js';

/** @import { Cue, Entity } from '../types.js' */
/** @import { Exported } from './index.js' */

const QUOTE_KINDS = ['direct', 'mixed', 'indirect', 'according_to', 'embedded_post'];

/** How TEI lists what has a name. @type {Readonly<Record<string, { list: string, item: string, name: string }>>} */
const LISTS = {
  PER: { list: 'listPerson', item: 'person', name: 'persName' },
  LOC: { list: 'listPlace', item: 'place', name: 'placeName' },
  ORG: { list: 'listOrg', item: 'org', name: 'orgName' },
  NORP: { list: 'listOrg', item: 'org', name: 'orgName' },
  EVENT: { list: 'listEvent', item: 'event', name: 'label' },
};
const OTHER = { list: 'listObject', item: 'object', name: 'objectName' };

/** Measures have no list: the text says all there is to say. */
const UNLISTED = new Set(['DATE', 'MONEY', 'QUANTITY']);

/** @param {Exported} exported @returns {string} */
export function toTei(exported) {
  const { body, spans } = paragraphs(exported);
  const listed = entitiesOf(exported.analysis).filter(({ type }) => !UNLISTED.has(type));
  const known = new Set(listed.map(({ id }) => id));
  const structures = cuesOf(exported.analysis).map((cue) => structure(cue, exported, known));
  const standOff = [...lists(listed), ...structures, spans].join('\n');
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<TEI xmlns="http://www.tei-c.org/ns/1.0">', header(exported),
    standOff.trim() && `<standOff>\n${standOff}\n</standOff>`, element('text', { 'xml:lang': exported.analysis.language }, element('body', {}, body)), '</TEI>', ''].filter((part, index) => part || index === 5).join('\n');
}

/** @param {Exported} exported */
function header({ text, analysis, corrections }) {
  const title = text.split('\n').find((line) => line.trim())?.trim().slice(0, 200) ?? '';
  const category = (/** @type {string} */ id) => element('category', { 'xml:id': id }, element('catDesc', {}, escape(id)));
  return element('teiHeader', {}, [
    element('fileDesc', {}, element('titleStmt', {}, element('title', {}, escape(title)))
      + element('publicationStmt', {}, '<p>Not published.</p>') + element('sourceDesc', {}, '<p>A text that a reader gave to Partipris.</p>')),
    element('encodingDesc', {}, element('appInfo', {}, element('application', { ident: 'partipris', version: analysis.version.replace(/[^\d.].*/, '') || '0' }, '<label>Partipris</label>'))
      + element('classDecl', {}, element('taxonomy', { 'xml:id': 'dimension' }, DIMENSIONS.map(category).join('')) + element('taxonomy', { 'xml:id': 'quote' }, QUOTE_KINDS.map(category).join('')))),
    element('profileDesc', {}, element('langUsage', {}, element('language', { ident: analysis.language }, escape(analysis.language)))),
    corrections.length > 0 && element('revisionDesc', {}, element('change', {}, escape(`Corrected by a reader: ${corrections.length}`))),
  ].filter(Boolean).join('\n'));
}

/** One list per kind, in the order of first need. @param {Entity[]} entities */
function lists(entities) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { id, type, name } of entities) {
    const shape = LISTS[type] ?? OTHER;
    // A person may be just named; an object needs its identifier around the name.
    const names = element(shape.name, {}, escape(name));
    const item = element(shape.item, { 'xml:id': `e${id}` }, shape === OTHER ? element('objectIdentifier', {}, names) : names);
    found.set(shape.list, [...(found.get(shape.list) ?? []), item]);
  }
  return [...found].map(([list, items]) => element(list, {}, items.join('\n')));
}

/**
 * @param {Cue & { id: number }} cue
 * @param {Exported} exported
 * @param {ReadonlySet<number>} known - Entities that have an element to point to.
 */
function structure(cue, { analysis }, known) {
  const feature = (/** @type {string} */ name, /** @type {string} */ value) => element('f', { name }, value);
  const numeric = (/** @type {string} */ name, /** @type {number} */ value) => feature(name, element('numeric', { value }));
  const symbol = (/** @type {string} */ name, /** @type {string} */ value) => (value ? feature(name, element('symbol', { value })) : '');
  const entity = (/** @type {string} */ name, /** @type {unknown} */ id) => (typeof id === 'number'
    ? element('f', { name, fVal: known.has(id) && `#e${id}` }, known.has(id) ? '' : element('string', {}, escape(nameOf(analysis, id)))) : '');
  return element('fs', { 'xml:id': `cue${cue.id}`, type: 'cue', corresp: `#c${cue.id}` }, [
    symbol('dimension', cue.dimension), symbol('subtype', cue.subtype), numeric('polarity', cue.polarity), numeric('strength', cue.strength), numeric('value', cue.value),
    typeof cue.voice === 'number' ? entity('voice', cue.voice) : symbol('voice', cue.voice), entity('target', cue.target),
    symbol('targetRule', cue.targetRule), cue.entry && feature('entry', element('string', {}, escape(cue.entry))),
  ].join(''));
}
