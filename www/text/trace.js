/** The steps that made a cue's value, as the core writes them, in the reader's words. */

/** @import { StringKey, Strings } from '../strings.js' */

/** First word of a step, with what it is called here. @type {Record<string, StringKey>} */
const STEPS = {
  lexicon: 'trace.lexicon', rule: 'trace.rule', intensifier: 'trace.intensifier', negation: 'trace.negation',
  'double-negation': 'trace.double-negation', irrealis: 'trace.irrealis', 'scare-quotes': 'trace.scare-quotes',
};

/**
 * @param {string} line - `lexicon judgement:abject -1×3 = -3`.
 * @param {Strings} strings
 * @returns {string} The line itself where it is of a kind not known here.
 */
export function stepInWords(line, strings) {
  const [first = ''] = line.split(' ', 1);
  const rest = line.slice(first.length).trim();
  if (first === 'voice') return voiceInWords(rest, strings);
  if (first === 'target') return targetInWords(rest, strings);
  if (first === 'likely') return likelyInWords(rest, strings);
  const key = STEPS[first];
  return key ? `${strings.t(key)}${strings.t('punct.colon')}${numbers(first === 'irrealis' ? reasonInWords(rest, strings) : rest)}` : line;
}

/** @param {string} name @param {Strings} strings */
function voiceInWords(name, strings) {
  if (name === 'author' || name === 'unnamed') return strings.t(`reason.voice.${name}`);
  return strings.t('reason.voice.speaker', { name });
}

/** @param {string} rest - `rule-a Ukraine 0.95`, or `none`. @param {Strings} strings */
function targetInWords(rest, strings) {
  const found = /^rule-(\S+) (.*) ([\d.]+)$/.exec(rest);
  if (!found) return strings.t('reason.noTarget');
  const [, rule = '', name = '', confidence = ''] = found;
  return strings.t('trace.target', { name, rule: strings.name('reason.rule', rule), confidence: strings.percent(Number(confidence)) });
}

/** @param {string} rest - `told-of +1.0 near +0.7`. @param {Strings} strings */
function likelyInWords(rest, strings) {
  const reasons = [...rest.matchAll(/(\S+) \+([\d.]+)/g)].map(([, name = '', odds = '']) => {
    return `${strings.name('trace.likely', name)} ${strings.signed(Number(odds))}`;
  });
  return `${strings.t('trace.likely')}${strings.t('punct.colon')}${strings.list(reasons)}`;
}

/** @param {string} rest - `question ×0.5 = +1`. @param {Strings} strings */
function reasonInWords(rest, strings) {
  const [reason = ''] = rest.split(' ', 1);
  return strings.name('trace.irrealis', reason) + rest.slice(reason.length);
}

/** @param {string} text - With the typographic minus. */
function numbers(text) {
  return text.replace(/(^|[\s=×])-(?=\d)/g, '$1−');
}
