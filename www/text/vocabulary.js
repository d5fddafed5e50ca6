/** Words of an analysis: frequencies, and where one is found. */

/** @import { Analysis, AnalyzerInfo, Range } from '../types.js' */

/** What carries content; grammatical words are left out of word lists. */
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/**
 * How often each content lemma occurs.
 *
 * @param {Analysis} analysis
 * @param {AnalyzerInfo} info
 * @returns {Map<string, number>}
 */
export function lemmaCounts({ tokens, lemmas }, { uposNames }) {
  const content = uposNames.map((name) => CONTENT.has(name));
  const counts = new Uint32Array(lemmas.length);
  for (let index = 0; index < tokens.length; index += 1) {
    const lemma = tokens.lemma[index] ?? 0;
    if (content[tokens.upos[index] ?? 0] && lemma < counts.length) counts[lemma] = (counts[lemma] ?? 0) + 1;
  }
  /** @type {Map<string, number>} */
  const found = new Map();
  counts.forEach((count, lemma) => {
    const word = lemmas[lemma] ?? '';
    if (count > 0 && /\p{L}/u.test(word)) found.set(word, count);
  });
  return found;
}

/**
 * Whole-word occurrences of what a reader typed, in any case, with either apostrophe.
 *
 * @param {string} text
 * @param {string} query
 * @param {number} most
 * @returns {Range[]}
 */
export function occurrences(text, query, most) {
  const plain = query.trim();
  if (plain === '') return [];
  const pattern = plain.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');
  const before = /^[\p{L}\p{N}]/u.test(plain) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(plain) ? '(?![\\p{L}\\p{N}])' : '';
  const found = [];
  for (const match of text.matchAll(new RegExp(before + pattern + after, 'giu'))) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === most) break;
  }
  return found;
}

/**
 * Occurrences of a lemma in all its forms.
 *
 * @param {Analysis} analysis
 * @param {string} query
 * @param {number} most
 * @returns {Range[]}
 */
export function lemmaOccurrences({ tokens, lemmas }, query, most) {
  const wanted = query.trim().toLocaleLowerCase('fr').replace('’', "'");
  const ids = new Set(lemmas.flatMap((lemma, id) => (lemma.toLocaleLowerCase('fr') === wanted ? [id] : [])));
  const found = [];
  for (let index = 0; index < tokens.length && found.length < most && ids.size > 0; index += 1) {
    if (ids.has(tokens.lemma[index] ?? -1)) found.push({ start: tokens.start[index] ?? 0, end: tokens.end[index] ?? 0 });
  }
  return found;
}
