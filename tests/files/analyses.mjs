/** Analyses to export: of the page's samples and of texts of our own, by the core as built; and one made by hand with every hard case. */
import { readFileSync } from 'node:fs';

import { Analyzer, initSync } from '../../pkg/partipris.js';
import { applyCorrections } from '../../www/session/corrections.js';

const root = new URL('../../', import.meta.url);
initSync({ module: readFileSync(new URL('pkg/partipris_bg.wasm', root)) });
const analyzer = new Analyzer();

export const UPOS = Analyzer.uposNames();
export const KINDS = Analyzer.tokenKinds();

const sample = (/** @type {string} */ name) => readFileSync(new URL(`www/samples/${name}.txt`, root), 'utf8');

const TEXTS = {
  'French dispatch': sample('depeche'),
  'French editorial': sample('editorial'),
  'French interview': sample('entretien'),
  'French with emoji, markup and formulas': '=SUM(A1) & <b>« Paul »</b> 😀 a parlé du « pont » à Lyon.\n\nL’été 👩‍👩‍👧, il ira aux halles, dit-il ; "non", répond-elle.\u0001\n+33 1 23, -12 %, @marie',
  English: 'The mayor of Leeds, Jane Roe, said on Monday that the plan was “absurd”.\n\nShe didn’t elaborate. Critics call it a scandalous waste 🏗️ of money.',
  German: 'Die Bürgermeisterin von Köln kritisierte am Montag das „absurde“ Projekt. Größe zählt.',
  Greek: 'Ο δήμαρχος της Αθήνας δήλωσε ότι το έργο «καθυστερεί».',
  Arabic: 'أعلن الرئيس اليوم عن مشروع جديد في القاهرة.',
  Japanese: '市長は月曜日に計画を「不合理」と批判した。',
  nothing: ' \n ',
};

/** Corrections of every kind, where the analysis has what they need. @returns {any[]} */
function correctionsOf(analysis, text) {
  const corrections = [];
  const word = /\p{L}{3,}/u.exec(text);
  if (analysis.entities.length > 1) corrections.push({ op: 'merge-entity', entity: 1, into: 0 }, { op: 'rename-entity', entity: 0, name: '=Nom & <corrigé>' });
  if (analysis.mentions.length > 2) corrections.push({ op: 'remove-mention', mention: 2 });
  if (analysis.cues.length > 1) corrections.push({ op: 'remove-cue', cue: 0 });
  if (word) corrections.push(
    { op: 'add-mention', start: word.index, end: word.index + word[0].length, type: 'ORG', name: 'Ajoutée' },
    { op: 'add-cue', start: word.index, end: word.index + word[0].length, dimension: 'judgement', polarity: -1, strength: 2, target: 0 });
  return corrections;
}

const RATE = { value: 0, low: 0, high: 1, n: 0 };

/** Crossing spans, a quote over two paragraphs, pairs of units, a contraction, words no file may hold. */
export function crossing() {
  const text = 'Le chef « 😀 du parti\nPaul » a dit oui au maire.';
  const at = (/** @type {string} */ words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const surfaces = [...text.matchAll(/😀|\p{L}+|[^\s\p{L}]/gu)];
  const tokens = {
    length: surfaces.length,
    start: Uint32Array.from(surfaces, ({ index }) => index),
    end: Uint32Array.from(surfaces, ({ index, 0: form }) => index + form.length),
    kind: Uint8Array.from(surfaces, ({ 0: form }) => Number(['du', 'au'].includes(form))),
    upos: Uint8Array.from(surfaces, ({ 0: form }) => UPOS.indexOf(/\p{L}/u.test(form) ? 'NOUN' : 'PUNCT')),
    lemma: Uint32Array.from(surfaces, (_, index) => index),
  };
  const cue = (/** @type {string} */ words, more = {}) => ({ ...at(words), dimension: 'judgement', subtype: 'tenacity', polarity: -1, strength: 2, value: -2, voice: 'author', quote: null, target: 0, targetRule: 'a',
    targetConfidence: 1, modifiers: ['negated'], trace: [], entry: '-x', ...more });
  const analysis = {
    version: '0.1.0', language: 'fr', foreign: [], sentences: [{ start: 0, end: text.length }], tokens, lemmas: surfaces.map(({ 0: form }) => form.toLowerCase()),
    entities: [{ id: 0, type: 'ORG', name: 'le parti', mentions: [0] }, { id: 1, type: 'PER', name: 'Paul', mentions: [1] }, { id: 2, type: 'DATE', name: '', mentions: [] }],
    mentions: [{ ...at('😀 du parti'), type: 'ORG', entity: 0, standsFor: 1 }, { ...at('Paul'), type: 'PER', entity: 1, standsFor: null }, { ...at('maire'), type: 'PER', entity: 1, standsFor: null }],
    quotes: [{ ...at('😀 du parti\nPaul'), kind: 'direct', speaker: 1, speakerText: null, cue: at('dit'), via: null }, { ...at('oui au'), kind: 'indirect', speaker: null, speakerText: 'x', cue: null, via: 0 }],
    cues: [cue('chef « 😀'), cue('parti\nPaul », a'.replace(',', '')), cue('au maire', { voice: 1, target: null }), cue('maire', { voice: 'unnamed' })],
    scores: { words: 9, authorWords: 9, density: { judgement: { ...RATE, n: 4 } }, evaluativeLoad: RATE, commitment: RATE, sourcedShare: RATE, sourceTransparency: RATE, intensity: { ...RATE, value: -3 },
      framing: [{ source: 'author', target: 0, ...RATE, value: -0.4, cues: [0] }], naming: [{ target: 0, ...RATE, cues: [] }] },
  };
  return { text, analysis, corrections: [] };
}

/** @returns {[string, any][]} Name and what `exportAs` takes. */
export function everything() {
  const made = Object.entries(TEXTS).flatMap(([name, text]) => {
    const analysis = analyzer.analyze(text);
    const corrections = correctionsOf(analysis, text);
    return [[name, { text, analysis, corrections: [] }], [`${name}, corrected`, { text, analysis: applyCorrections(analysis, corrections), corrections }]];
  });
  return [...made, ['crossing spans', crossing()]];
}
