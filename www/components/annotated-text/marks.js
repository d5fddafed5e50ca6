/** From segments to DOM: real `<mark>`s around text nodes, so that the text itself is never changed. */
import { h } from '../../dom.js';
import { groupOfCue } from '../../scheme.js';
import { reasonOf, signOf } from '../../text/reasons.js';

/** @import { Analysis, Cue, Ref } from '../../types.js' */
/** @import { Strings } from '../../strings.js' */
/** @import { Segment, Span } from '../../text/segments.js' */

/**
 * What drawing a block needs to know.
 *
 * @typedef {object} Ink
 * @property {string} text
 * @property {Analysis} analysis
 * @property {Strings} strings
 * @property {boolean} showForeign
 * @property {boolean} showSentences
 */

const LETTERS = { mention: 'm', reference: 'r', quote: 'q', cue: 'c', foreign: 'f', sentence: 's', pupil: 'p' };

/** What is drawn on the words themselves. */
const MARKED = new Set(['mention', 'reference', 'cue', 'pupil']);

/** @param {Span | Ref} span - Its name in `data-spans` and `data-starts`. */
export function keyOf({ kind, id }) {
  return LETTERS[kind] + id;
}

/**
 * @param {string} key
 * @returns {Ref | null} Null for what cannot be selected.
 */
export function refOf(key) {
  const kind = /** @type {const} */ ({ m: 'mention', r: 'reference', q: 'quote', c: 'cue' })[key[0] ?? ''];
  return kind ? { kind, id: Number(key.slice(1)) } : null;
}

/**
 * @param {Segment} segment
 * @param {Ink} ink
 * @returns {Node[]} The segment, after the margin handle of each quote that begins with it.
 */
export function drawSegment(segment, ink) {
  const content = ink.text.slice(segment.start, segment.end);
  if (segment.spans.length === 0) return [document.createTextNode(content)];
  const marks = segment.spans.filter(({ kind }) => MARKED.has(kind));
  const $segment = marks.length > 0 ? drawMark(segment, marks, content, ink) : h('span', {}, content);
  wearSurroundings($segment, segment, ink);
  return [...handles(segment, ink), $segment];
}

/**
 * @param {Segment} segment
 * @param {Span[]} marks
 * @param {string} content
 * @param {Ink} ink
 */
function drawMark(segment, marks, content, ink) {
  const cues = marks.filter(({ kind }) => kind === 'cue');
  const $mark = h('mark', {}, nestCues(cues.slice(1), segment, document.createTextNode(content), ink));
  for (const span of marks) dress($mark, span, segment, ink, span === cues[0]);
  const starts = marks.filter((span) => span.start === segment.start && span.kind !== 'pupil');
  if (starts.length > 0) {
    $mark.setAttribute('role', 'button');
    $mark.tabIndex = -1;
    $mark.dataset.starts = starts.map(keyOf).join(' ');
    $mark.setAttribute('aria-label', labelOf(starts, ink));
  }
  return $mark;
}

/**
 * The second and further cues of a segment each get an element of their own, since an element draws
 * one underline only.
 *
 * @param {Span[]} cues
 * @param {Segment} segment
 * @param {Node} $content
 * @param {Ink} ink
 */
function nestCues(cues, segment, $content, ink) {
  return cues.reduce((/** @type {Node} */ $inner, span, depth) => {
    const $cue = h('span', { class: `below-${Math.min(depth + 1, 2)}` }, $inner);
    dressCue($cue, ink.analysis.cues[span.id], span.end === segment.end);
    return $cue;
  }, $content);
}

/**
 * @param {HTMLElement} $mark
 * @param {Span} span
 * @param {Segment} segment
 * @param {Ink} ink
 * @param {boolean} isFirstCue
 */
function dress($mark, span, segment, ink, isFirstCue) {
  if (span.kind === 'mention') {
    const type = ink.analysis.mentions[span.id]?.type ?? '';
    $mark.classList.add('actor', `type-${type}`);
    if (span.start === segment.start) $mark.classList.add('opens');
    if (span.end === segment.end) $mark.classList.add('closes');
    $mark.dataset.type = ink.strings.name('type', type);
  } else if (span.kind === 'pupil' || span.kind === 'reference') {
    $mark.classList.add(span.kind);
  } else if (isFirstCue) {
    dressCue($mark, ink.analysis.cues[span.id], span.end === segment.end);
  }
}

/**
 * @param {HTMLElement} $element
 * @param {Cue | undefined} cue
 * @param {boolean} closes - The sign stands at the end of the cue.
 */
function dressCue($element, cue, closes) {
  if (!cue) return;
  $element.classList.add('cue', groupOfCue(cue), `strength-${cue.strength}`);
  const sign = signOf(cue);
  if (sign && closes) $element.dataset.sign = sign;
}

/**
 * @param {HTMLElement} $segment
 * @param {Segment} segment
 * @param {Ink} ink
 */
function wearSurroundings($segment, segment, ink) {
  const keys = [];
  for (const span of segment.spans) {
    if (span.kind === 'quote') $segment.classList.add('quoted');
    if (span.kind === 'foreign') {
      $segment.lang = ink.analysis.foreign[span.id]?.language ?? '';
      if (ink.showForeign) $segment.classList.add('foreign');
    }
    if (span.kind === 'sentence' && ink.showSentences && span.start === segment.start) $segment.classList.add('sentence');
    if (span.kind !== 'foreign' && span.kind !== 'sentence') keys.push(keyOf(span));
  }
  if (keys.length > 0) $segment.dataset.spans = keys.join(' ');
}

/**
 * A quote is reached through a button in the margin that bears the speaker's name.
 *
 * @param {Segment} segment
 * @param {Ink} ink
 */
function handles(segment, ink) {
  return segment.spans.filter((span) => span.kind === 'quote').flatMap((span) => {
    if (span.start !== segment.start) return [];
    const key = keyOf(span);
    return [h('button', {
      type: 'button', class: 'handle', tabindex: -1, 'data-starts': key, 'data-spans': key,
      'data-name': speakerOf(span, ink), 'aria-label': labelOf([span], ink),
    })];
  });
}

/**
 * @param {Span} span
 * @param {Ink} ink
 */
function speakerOf(span, { analysis }) {
  const quote = analysis.quotes[span.id];
  if (!quote) return '';
  return quote.speaker === null ? (quote.speakerText ?? '?') : (analysis.entities[quote.speaker]?.name ?? '');
}

/**
 * @param {Span[]} spans
 * @param {Ink} ink
 */
function labelOf(spans, { text, analysis, strings }) {
  return spans.map((span) => {
    const surface = span.kind === 'quote' ? '' : `${text.slice(span.start, span.end)}${strings.t('punct.colon')}`;
    return surface + reasonOf(/** @type {Ref} */ (span), analysis, strings);
  }).join(', ');
}
