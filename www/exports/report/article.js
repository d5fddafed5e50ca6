/** The text as an article: each stretch once, with a class for every mark that covers it. */
import { groupOfCue } from '../../scheme.js';
import { blocksOf } from '../../text/blocks.js';
import { reasonOfCue, speakerName } from '../../text/reasons.js';
import { segmentsOf, spansByBlock, spansOf } from '../../text/segments.js';
import { element, escape } from '../xml.js';

/** @import { Strings } from '../../strings.js' */
/** @import { Segment, Span } from '../../text/segments.js' */
/** @import { Exported } from '../index.js' */

/** @param {Exported} exported @param {Strings} strings */
export function articleOf(exported, strings) {
  const { text, analysis } = exported;
  const blocks = blocksOf(text);
  const spans = spansByBlock(blocks, spansOf(analysis).filter(({ kind }) => kind !== 'sentence' && kind !== 'reference'));
  const paragraphs = blocks.map((block, index) => {
    const content = segmentsOf(block, spans[index] ?? []).map((segment) => stretch(segment, exported, strings)).join('');
    return element(block.headline ? 'h1' : 'p', {}, content || '&#8203;');
  });
  const heading = blocks[0]?.headline ? '' : element('h1', {}, 'Partipris');
  return `${heading}<article lang="${escape(analysis.language)}">\n${paragraphs.join('\n')}\n</article>`;
}

/** @param {Segment} segment @param {Exported} exported @param {Strings} strings */
function stretch({ start, end, spans }, exported, strings) {
  const words = escape(exported.text.slice(start, end));
  if (spans.length === 0) return words;
  const foreign = spans.find(({ kind }) => kind === 'foreign');
  const marks = spans.filter(({ kind }) => kind !== 'foreign');
  const attributes = {
    class: marks.map((span) => classOf(span, exported)).join(' '),
    title: marks.map((span) => titleOf(span, exported, strings)).join(' · '),
    lang: foreign && exported.analysis.foreign[foreign.id]?.language,
  };
  const notes = marks.filter((span) => span.kind === 'cue' && span.end === end).map(({ id }) => `<sup><a href="#cue-${id}">${id + 1}</a></sup>`);
  return element('span', attributes, words) + notes.join('');
}

/** @param {Span} span @param {Exported} exported */
function classOf({ kind, id }, { analysis }) {
  const cue = analysis.cues[id];
  return kind === 'cue' && cue ? `cue ${groupOfCue(cue)}` : kind;
}

/** @param {Span} span @param {Exported} exported @param {Strings} strings */
function titleOf({ kind, id }, { analysis }, strings) {
  const mention = analysis.mentions[id];
  const quote = analysis.quotes[id];
  const cue = analysis.cues[id];
  if (kind === 'mention' && mention) return `${analysis.entities[mention.entity]?.name ?? ''} (${strings.name('type', mention.type)})`;
  if (kind === 'quote' && quote) return `${strings.name('quotes.kind', quote.kind)}, ${speakerName(quote, analysis, strings)}`;
  return kind === 'cue' && cue ? reasonOfCue(cue, analysis, strings) : '';
}
