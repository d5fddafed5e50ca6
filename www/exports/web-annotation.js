/**
 * W3C Web Annotation (<https://www.w3.org/TR/annotation-model/>): one collection, each mark an annotation
 * on the text, found again by its words and by its place in code points.
 */
import { CodePoints } from './code-points.js';
import { cuesOf, mentionsOf, nameOf, quotesOf } from './things.js';

/** @import { Range } from '../types.js' */
/** @import { Exported } from './index.js' */

/** Context that is kept on either side of a quotation, in UTF-16 code units. */
const CONTEXT = 32;

/** @param {Exported} exported @returns {string} */
export function toWebAnnotation(exported) {
  const { text, analysis } = exported;
  const id = nameOfText(text);
  const target = targetIn(text, id, analysis.language);
  const items = [...ofMentions(exported), ...ofQuotes(exported), ...ofCues(exported)].map(({ key, range, motivation, body }) => (
    { id: `${id}#${key}`, type: 'Annotation', motivation, body, target: target(range) }));
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${id}#annotations`,
    type: 'AnnotationCollection',
    label: 'Partipris',
    generator: { id: `${id}#generator`, type: 'Software', name: `Partipris ${analysis.version}` },
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: `${id}#annotations`, startIndex: 0, items },
  }, null, 1);
}

/** @typedef {{ type: 'TextualBody', purpose: string, value: string, format: 'text/plain' }} Body */
/** @typedef {{ key: string, range: Range, motivation: string, body: Body[] }} Note */

/** @param {string} purpose @param {string} value @returns {Body[]} None for nothing to say. */
function say(purpose, value) {
  return value === '' ? [] : [{ type: 'TextualBody', purpose, value, format: 'text/plain' }];
}

/** @param {Exported} exported @returns {Note[]} */
function ofMentions({ analysis }) {
  return mentionsOf(analysis).map((mention) => ({
    key: `mention-${mention.id}`, range: mention, motivation: 'identifying',
    body: [...say('identifying', nameOf(analysis, mention.entity)), ...say('tagging', mention.type), ...say('linking', nameOf(analysis, mention.standsFor))],
  }));
}

/** @param {Exported} exported @returns {Note[]} */
function ofQuotes({ analysis }) {
  return quotesOf(analysis).map((quote) => ({
    key: `quote-${quote.id}`, range: quote, motivation: 'describing',
    body: [...say('tagging', `quote:${quote.kind}`), ...say('identifying', nameOf(analysis, quote.speaker) || (quote.speakerText ?? '')),
      ...say('linking', nameOf(analysis, quote.via))],
  }));
}

/** @param {Exported} exported @returns {Note[]} */
function ofCues({ analysis }) {
  return cuesOf(analysis).map((cue) => ({
    key: `cue-${cue.id}`, range: cue, motivation: 'assessing',
    body: [...say('classifying', cue.dimension), ...say('tagging', cue.subtype), ...say('identifying', nameOf(analysis, cue.target)),
      ...say('assessing', `polarity ${cue.polarity}, strength ${cue.strength}, value ${cue.value}, voice ${nameOf(analysis, cue.voice)}`)],
  }));
}

/** @param {string} text @param {string} id @param {string} language */
function targetIn(text, id, language) {
  const points = new CodePoints(text);
  const source = { id, type: 'Text', format: 'text/plain', language };
  return (/** @type {Range} */ { start, end }) => ({
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: text.slice(whole(text, start - CONTEXT), start), suffix: text.slice(end, whole(text, end + CONTEXT)) },
      { type: 'TextPositionSelector', start: points.at(start), end: points.at(end) },
    ],
  });
}

/** Never between the halves of a character. @param {string} text @param {number} offset */
function whole(text, offset) {
  const low = text.charCodeAt(offset);
  return Math.max(0, low >= 0xdc00 && low <= 0xdfff ? offset + 1 : offset);
}

/**
 * The text has no address; a UUID made of its letters (version 8, RFC 9562) names it: the same text,
 * the same name.
 *
 * @param {string} text
 */
function nameOfText(text) {
  const hex = [0, 1, 2, 3].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** @param {string} text @param {number} seed @returns {number} 32 bits. */
function fnv1a(text, seed) {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
