/**
 * CoNLL-U (<https://universaldependencies.org/format.html>): words with lemma and part of speech; no tree.
 *
 * MISC carries the rest: `Entity` in CorefUD's brackets, `Cue` and `Quote` on every word they cover, `Lang` on words in
 * another language, `start_char` and `end_char` in code points of the original text.
 */
import { CodePoints } from './code-points.js';
import { wordsOf } from './contractions.js';
import { cuesOf, mentionsOf, quotesOf } from './things.js';

/** @import { Range } from '../types.js' */
/** @import { Exported } from './index.js' */
/** @import { Word } from './contractions.js' */

/** As `Analyzer.uposNames()` and `Analyzer.tokenKinds()` list them. */
export const UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'];
export const CONTRACTION = 1;

/** @typedef {Range & { form: string, words: Word[], entity: string, misc: string[], spaceAfter: boolean }} Token */

/** @param {Exported} exported @returns {string} */
export function toConllu(exported) {
  const tokens = tokensOf(exported);
  const { text, analysis } = exported;
  let number = 0;
  const blocks = bySentence(tokens, analysis.sentences).map((sentence, index, all) => {
    number += 1;
    const before = all[index - 1]?.at(-1);
    const newParagraph = !before || /\n/.test(text.slice(before.end, sentence[0]?.start));
    const comments = [...(number === 1 ? ['# newdoc id = partipris', '# global.Entity = eid-etype'] : []), ...(newParagraph ? ['# newpar'] : [])];
    return [...comments, `# sent_id = ${number}`, `# text = ${surface(sentence)}`, ...rows(sentence)].join('\n');
  });
  return blocks.map((block) => `${block}\n\n`).join('');
}

/** @param {Exported} exported @returns {Token[]} */
function tokensOf({ text, analysis }) {
  const { tokens: { length, start: starts, end: ends, kind, upos, lemma }, lemmas } = analysis;
  const points = new CodePoints(text);
  const tokens = Array.from({ length }, (_, index) => {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const form = text.slice(start, end).replace(/\s+/gu, ' ');
    const words = kind[index] === CONTRACTION ? wordsOf(form) : null;
    const word = /** @type {Word} */ ([form, lemmas[lemma[index] ?? 0] || '_', UPOS[upos[index] ?? 16] ?? 'X']);
    return { start, end, form, words: words ?? [word], entity: '', misc: [`start_char=${points.at(start)}`, `end_char=${points.at(end)}`], spaceAfter: starts[index + 1] !== end };
  });
  mark(tokens, analysis);
  return tokens;
}

/** @param {Token[]} tokens @param {Exported['analysis']} analysis */
function mark(tokens, analysis) {
  for (const { start, end, entity, type } of mentionsOf(analysis)) bracket(covered(tokens, { start, end }), analysis.sentences, `e${entity}`, type);
  const label = (/** @type {string} */ key, /** @type {Range & { label: string }} */ span) => {
    for (const token of covered(tokens, span)) token.misc.push(`${key}=${span.label}`);
  };
  for (const cue of cuesOf(analysis)) label('Cue', { ...cue, label: `${cue.id}:${cue.dimension}:${cue.polarity}:${cue.strength}` });
  for (const quote of quotesOf(analysis)) label('Quote', { ...quote, label: `${quote.id}:${quote.kind}` });
  for (const foreign of analysis.foreign) label('Lang', { ...foreign, label: foreign.language });
}

/** Closing brackets stand before opening ones. A mention stays within its sentence. @param {Token[]} tokens @param {Range[]} sentences @param {string} id @param {string} type */
function bracket(tokens, sentences, id, type) {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || sentences.some(({ end }) => first.start < end && last.start >= end)) return;
  if (first === last) {
    first.entity += `(${id}-${type})`;
    return;
  }
  first.entity += `(${id}-${type}`;
  last.entity = `${id})${last.entity}`;
}

/** Tokens that share a letter with the range. @param {Token[]} tokens - In text order. @param {Range} range */
function covered(tokens, { start, end }) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while ((tokens[after]?.start ?? Infinity) < end) after += 1;
  return tokens.slice(low, after);
}

/** @param {Token[]} tokens @param {Range[]} sentences @returns {Token[][]} None empty. */
function bySentence(tokens, sentences) {
  /** @type {Token[][]} */
  const groups = [];
  let sentence = -1;
  for (const token of tokens) {
    const before = sentence;
    while ((sentences[sentence + 1]?.start ?? Infinity) <= token.start) sentence += 1;
    if (sentence !== before || groups.length === 0) groups.push([token]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

/** The sentence as its lines spell it. @param {Token[]} sentence */
function surface(sentence) {
  return sentence.map((token, index) => token.form + (token.spaceAfter && index < sentence.length - 1 ? ' ' : '')).join('');
}

/** @param {Token[]} sentence @returns {string[]} */
function rows(sentence) {
  let id = 0;
  return sentence.flatMap((token, index) => {
    const spaces = token.spaceAfter || index === sentence.length - 1 ? [] : ['SpaceAfter=No'];
    const entity = token.entity ? [`Entity=${token.entity}`] : [];
    const merged = mergeKeys(token.misc);
    id += 1;
    if (token.words.length === 1) return [row(id, token.words[0], [...entity, ...merged, ...spaces])];
    const range = [`${id}-${id + 1}`, token.form, '_', '_', '_', '_', '_', '_', '_', misc([...merged, ...spaces])].join('\t');
    const [opening, closing] = halves(token.entity);
    id += 1;
    return [range, row(id - 1, token.words[0], opening), row(id, token.words[1], closing)];
  });
}

/** Brackets of a contraction: those that open on its first word, those that close on its second. @param {string} entity */
function halves(entity) {
  const parts = entity.match(/\(e\d+-[A-Z]+\)|\(e\d+-[A-Z]+|e\d+\)/g) ?? [];
  const tag = (/** @type {string[]} */ found) => (found.length > 0 ? [`Entity=${found.join('')}`] : []);
  return [tag(parts.filter((part) => part.startsWith('('))), tag(parts.filter((part) => !part.startsWith('(')))];
}

/** A key stands once: values of the same key are joined by commas. @param {string[]} pairs */
function mergeKeys(pairs) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const pair of pairs) {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  return [...values].map(([key, all]) => `${key}=${all.join(',')}`);
}

/** @param {number} id @param {Word | undefined} word @param {string[]} pairs */
function row(id, [form, lemma, upos] = ['_', '_', 'X'], pairs) {
  return [id, form, lemma, upos, '_', '_', '_', '_', '_', misc(pairs)].join('\t');
}

/** Sorted, as UD asks. @param {string[]} pairs */
function misc(pairs) {
  return [...pairs].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join('|') || '_';
}
