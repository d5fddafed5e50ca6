/** Saying in one sentence why something is marked. */
import { referencesOf } from './references.js';

/** @import { Analysis, Cue, Mention, Quote, Ref, Voice } from '../types.js' */
/** @import { Strings } from '../strings.js' */

/**
 * @param {Analysis} analysis
 * @param {number | null} id
 */
export function entityName(analysis, id) {
  return id === null ? '' : (analysis.entities[id]?.name ?? '');
}

/**
 * @param {Voice} voice
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function voiceName(voice, analysis, strings) {
  if (voice === 'author') return strings.t('framing.author');
  if (voice === 'unnamed') return strings.t('framing.unnamed');
  return entityName(analysis, voice);
}

/**
 * @param {Quote} quote
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function speakerName(quote, analysis, strings) {
  if (quote.speaker !== null) return entityName(analysis, quote.speaker);
  return quote.speakerText ?? strings.t('quotes.unknown');
}

/**
 * The sign of a cue as the text shows it; empty for a cue that favours nobody.
 *
 * @param {Cue} cue
 */
export function signOf(cue) {
  if (cue.polarity === 0) return '';
  return cue.polarity > 0 ? '+' : '−';
}

/**
 * « désignation chargée, −3, voix de l’auteur, vise Ukraine (nom qu’il complète) »
 *
 * @param {Cue} cue
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function reasonOfCue(cue, analysis, strings) {
  const parts = [strings.name('dimension', cue.dimension).toLocaleLowerCase(strings.locale)];
  if (cue.polarity !== 0) {
    parts.push(`${strings.t(cue.polarity > 0 ? 'reason.positive' : 'reason.negative')} ${strings.signed(cue.value)}`);
  } else {
    parts.push(strings.name('reason.strength', String(cue.strength)));
  }
  parts.push(voicePart(cue.voice, analysis, strings));
  if (cue.target !== null) parts.push(targetPart(cue, analysis, strings));
  return parts.join(', ');
}

/**
 * @param {Voice} voice
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
function voicePart(voice, analysis, strings) {
  if (voice === 'author') return strings.t('reason.voice.author');
  if (voice === 'unnamed') return strings.t('reason.voice.unnamed');
  return strings.t('reason.voice.speaker', { name: entityName(analysis, voice) });
}

/**
 * @param {Cue} cue
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
function targetPart(cue, analysis, strings) {
  const target = strings.t('reason.target', { name: entityName(analysis, cue.target) });
  const rule = strings.name('reason.rule', cue.targetRule);
  return rule === cue.targetRule ? target : `${target} (${rule})`;
}

/**
 * @param {Mention} mention
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function reasonOfMention(mention, analysis, strings) {
  const entity = analysis.entities[mention.entity];
  const parts = [strings.name('type', mention.type)];
  if (entity) parts.push(strings.t('reason.entity', { name: entity.name }));
  if (mention.standsFor !== null) parts.push(strings.t('reason.standsFor', { name: entityName(analysis, mention.standsFor) }));
  const n = entity?.mentions.filter((id) => !analysis.mentions[id]?.removed).length ?? 1;
  parts.push(strings.t('reason.count', { n }));
  return parts.join(', ');
}

/**
 * @param {Quote} quote
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function reasonOfQuote(quote, analysis, strings) {
  const parts = [strings.name('quotes.kind', quote.kind), speakerName(quote, analysis, strings)];
  if (quote.via !== null) parts.push(strings.t('quotes.via', { name: entityName(analysis, quote.via) }));
  return parts.join(', ');
}

/**
 * @param {Ref} ref
 * @param {Analysis} analysis
 * @param {Strings} strings
 */
export function reasonOf(ref, analysis, strings) {
  if (ref.kind === 'cue') {
    const cue = analysis.cues[ref.id];
    return cue ? reasonOfCue(cue, analysis, strings) : '';
  }
  if (ref.kind === 'mention') {
    const mention = analysis.mentions[ref.id];
    return mention ? reasonOfMention(mention, analysis, strings) : '';
  }
  if (ref.kind === 'reference') {
    const reference = referencesOf(analysis)[ref.id];
    return reference ? `${strings.t('reason.reference')}, ${strings.t('reason.entity', { name: entityName(analysis, reference.entity) })}` : '';
  }
  const quote = analysis.quotes[ref.id];
  return quote ? reasonOfQuote(quote, analysis, strings) : '';
}

/**
 * Where a selected thing stands in the text.
 *
 * @param {Ref} ref
 * @param {Analysis} analysis
 */
export function rangeOf({ kind, id }, analysis) {
  return { mention: analysis.mentions, reference: referencesOf(analysis), quote: analysis.quotes, cue: analysis.cues }[kind][id] ?? null;
}
