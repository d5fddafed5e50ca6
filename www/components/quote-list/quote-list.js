/** Who says what: one entry per reported statement, under its speaker, in text order. */
import { h } from '../../dom.js';
import { entityName, speakerName } from '../../text/reasons.js';
import { Panel } from '../component.js';
import { pagedList } from '../paged-list.js';
import { measureRow } from '../score-panel/measure-row.js';

/** @import { Quote } from '../../types.js' */

export class QuoteList extends Panel {
  render() {
    const { strings, session } = this;
    const { analysis } = session;
    const quotes = analysis?.quotes ?? [];
    const speakers = this.#speakers(quotes);
    const { scores } = analysis ?? {};
    this.$root.replaceChildren(
      h('h2', {}, strings.t('quotes.title')),
      ...(quotes.length === 0 ? [h('p', { class: 'empty' }, strings.t('quotes.none'))] : []),
      ...(scores && quotes.length > 0 ? [h('div', { class: 'measures' },
        measureRow('sourcedShare', scores.sourcedShare, strings), measureRow('sourceTransparency', scores.sourceTransparency, strings))] : []),
      pagedList(speakers, ([name, spoken]) => this.#speaker(name, spoken), strings, { size: 30, class: 'speakers' }),
    );
  }

  /**
   * @param {Quote[]} quotes
   * @returns {[string, number[]][]} Speakers in order of first speech, with the ids of what they say.
   */
  #speakers(quotes) {
    const { analysis } = this.session;
    /** @type {Map<string, number[]>} */
    const speakers = new Map();
    if (!analysis) return [];
    quotes.forEach((quote, id) => {
      const name = speakerName(quote, analysis, this.strings);
      speakers.set(name, [...(speakers.get(name) ?? []), id]);
    });
    return [...speakers];
  }

  /** @param {string} name @param {number[]} ids */
  #speaker(name, ids) {
    const [first] = ids.map((id) => this.session.analysis?.quotes[id]);
    const unnamed = first?.speaker === null && first.speakerText !== null;
    return h('li', {},
      h('h3', {}, h('bdi', {}, name), unnamed && h('small', {}, ` ${this.strings.t('quotes.unnamed').toLowerCase()}`),
        h('span', { class: 'count' }, this.strings.number(ids.length))),
      pagedList(ids, (id) => this.#quote(id), this.strings, { size: 30, class: 'quotes' }));
  }

  /** @param {number} id */
  #quote(id) {
    const { analysis, analysedText } = this.session;
    const quote = analysis?.quotes[id];
    if (!analysis || !quote) return h('li');
    const said = analysedText.slice(quote.start, quote.end).replace(/\s+/g, ' ');
    const verb = quote.cue ? analysedText.slice(quote.cue.start, quote.cue.end) : '';
    const details = [this.strings.name('quotes.kind', quote.kind), verb && `« ${verb} »`,
      quote.via !== null && this.strings.t('quotes.via', { name: entityName(analysis, quote.via) })].filter(Boolean).join(', ');
    return h('li', {}, h('button', { type: 'button', class: 'excerpt', onclick: () => this.session.select({ kind: 'quote', id }) },
      h('q', { class: `kind-${quote.kind}` }, said.length > 180 ? `${said.slice(0, 178).trimEnd()}…` : said)), h('p', { class: 'note' }, details));
  }
}
