/** Which spans of an analysis the text shows: by the layers, and by what a class has marked. */
import { groupOfCue } from '../../scheme.js';
import { spansOf } from '../../text/segments.js';

/** @import { Analysis, LayerName } from '../../types.js' */
/** @import { Session } from '../../session/session.js' */
/** @import { Span } from '../../text/segments.js' */

/**
 * @param {Analysis} analysis
 * @param {Set<LayerName>} layers
 * @param {Session['pupil']} pupil - While a class marks, only its own marks show.
 * @returns {Span[]}
 */
export function shownSpans(analysis, layers, pupil) {
  const covered = pupil !== null && !pupil.uncovered;
  /** @type {Span[]} */
  const own = (pupil?.marks ?? []).map(({ start, end }, id) => ({ kind: 'pupil', id, start, end }));
  // A foreign stretch is always told to screen readers, whether its layer is shown or not.
  return [...spansOf(analysis).filter((span) => span.kind === 'foreign' || (!covered && isOn(span, analysis, layers))), ...own];
}

/**
 * @param {Span} span
 * @param {Analysis} analysis
 * @param {Set<LayerName>} layers
 */
function isOn({ kind, id }, analysis, layers) {
  if (kind === 'sentence') return layers.has('sentences');
  if (kind === 'mention' || kind === 'reference') return layers.has('actors');
  if (kind === 'quote') return layers.has('quotes');
  const cue = analysis.cues[id];
  return cue !== undefined && layers.has(groupOfCue(cue));
}

/** @param {Span} span */
export function isSelectable({ kind }) {
  return kind === 'mention' || kind === 'reference' || kind === 'quote' || kind === 'cue';
}
