/** The article in three glances: who is in it, who speaks, with which words. Counts in words; details lie behind. */
import { h } from '../../dom.js';
import { ACTOR_TYPES, GROUPS, groupOfCue } from '../../scheme.js';
import { stepRound } from '../../session/step-round.js';
import { signOf, speakerName } from '../../text/reasons.js';
import { actorsOf } from '../actor-list/actors.js';
import { Panel } from '../component.js';

/** @import { Analysis, Cue, Ref } from '../../types.js' */
/** @import { StringKey } from '../../strings.js' */

/** What a glance holds. */
const MOST_NAMES = 5;
const MOST_WORDS = 8;
/** A bar is never full for less than this. */
const FULL = 4;

/** @typedef {{ name: string, n: number, refs: Ref[] }} Row */
/** @typedef {{ cue: Cue, id: number }} Numbered */

export class Summary extends Panel {
  render() {
    const { analysis } = this.session;
    if (!analysis) return this.$root.replaceChildren();
    this.$root.replaceChildren(
      this.#section('summary.who', 'actors', this.#bars(this.#actors(analysis), 'actors.none')),
      this.#section('summary.speaks', 'quotes', this.#share(analysis), this.#bars(this.#speakers(analysis), 'quotes.none')),
      this.#section('summary.tone', 'stance', ...this.#tone(analysis)));
  }

  /**
   * @param {StringKey} title
   * @param {string} panel - Where the details are.
   * @param {(HTMLElement | null)[]} parts
   */
  #section(title, panel, ...parts) {
    const { strings } = this;
    const name = strings.t(/** @type {StringKey} */ (`tab.${panel}`));
    return h('section', { class: 'glance' }, h('div', { class: 'glance-head' }, h('h2', {}, strings.t(title)),
      h('button', { type: 'button', class: 'quiet', 'aria-label': strings.t('summary.more.of', { name }), onclick: () => this.app.showPanel(panel) }, strings.t('summary.more'))), ...parts);
  }

  /** @param {Analysis} analysis @returns {Row[]} */
  #actors(analysis) {
    return actorsOf(analysis, this.session.analysedText).filter(({ entity }) => ACTOR_TYPES.includes(entity.type)).slice(0, MOST_NAMES)
      .map(({ entity, places }) => ({ name: entity.name, n: places.length, refs: places }));
  }

  /** @param {Analysis} analysis @returns {Row[]} */
  #speakers(analysis) {
    /** @type {Map<string, Ref[]>} */
    const speakers = new Map();
    analysis.quotes.forEach((quote, id) => {
      const name = speakerName(quote, analysis, this.strings);
      speakers.set(name, [...(speakers.get(name) ?? []), { kind: 'quote', id }]);
    });
    return [...speakers].map(([name, refs]) => ({ name, n: refs.length, refs })).sort((a, b) => b.n - a.n).slice(0, MOST_NAMES);
  }

  /** @param {Analysis} analysis */
  #share({ quotes, scores }) {
    if (quotes.length === 0) return null;
    return h('p', {}, this.strings.t('summary.share', { share: this.strings.percent(scores.sourcedShare.value) }));
  }

  /** Names with their counts as lengths; each leads from place to place. @param {Row[]} rows @param {StringKey} none */
  #bars(rows, none) {
    const { strings } = this;
    if (rows.length === 0) return h('p', { class: 'empty' }, strings.t(none));
    const most = Math.max(FULL, ...rows.map(({ n }) => n));
    return h('ul', { class: 'bars' }, ...rows.map(({ name, n, refs }) => {
      const $length = h('span', { class: 'length', 'aria-hidden': 'true' });
      $length.style.width = `${(100 * n) / most}%`;
      return h('li', {}, h('button', { type: 'button', onclick: () => stepRound(this.session, refs) }, h('bdi', {}, name)),
        h('span', { class: 'track', 'aria-hidden': 'true' }, $length), h('span', { class: 'count' }, strings.number(n)));
    }));
  }

  /** @param {Analysis} analysis */
  #tone(analysis) {
    const { strings } = this;
    const cues = analysis.cues.map((cue, id) => ({ cue, id })).filter(({ cue }) => !cue.removed);
    const evaluating = cues.filter(({ cue }) => GROUPS.evaluation.includes(cue.dimension) && cue.polarity !== 0);
    const own = evaluating.filter(({ cue }) => cue.voice === 'author');
    const others = evaluating.length - own.length;
    if (cues.length === 0) return [h('p', { class: 'empty' }, strings.t('stance.none'))];
    return [
      h('p', {}, strings.t('summary.judges', { n: own.length }), own.length > 0 && strings.t('punct.colon'), own.length > 0 && this.#signs(own), '.'),
      own.length > 0 ? this.#balance(own) : null,
      own.length > 0 ? this.#words(own) : null,
      others > 0 ? h('p', { class: 'note' }, strings.t('summary.others', { n: others })) : null,
      this.#certainty(cues),
    ];
  }

  /** « 9 défavorables, 3 favorables » @param {Numbered[]} cues */
  #signs(cues) {
    const negative = cues.filter(({ cue }) => cue.polarity < 0).length;
    const parts = [negative > 0 && this.strings.t('summary.negative', { n: negative }),
      cues.length > negative && this.strings.t('summary.positive', { n: cues.length - negative })];
    return parts.filter((part) => part !== false).join(', ');
  }

  /** The same as two lengths, each with its sign. @param {Numbered[]} cues */
  #balance(cues) {
    const negative = cues.filter(({ cue }) => cue.polarity < 0).length;
    const part = (/** @type {string} */ name, /** @type {number} */ n, /** @type {string} */ sign) => {
      const $part = h('span', { class: name }, n > 0 && sign);
      $part.style.flexGrow = String(n);
      return $part;
    };
    return h('p', { class: 'balance', 'aria-hidden': 'true' }, part('negative', negative, '−'), part('positive', cues.length - negative, '+'));
  }

  /** The strongest words, each once. @param {Numbered[]} cues */
  #words(cues) {
    const { analysedText } = this.session;
    /** @type {Map<string, Numbered>} */
    const words = new Map();
    for (const each of [...cues].sort((a, b) => Math.abs(b.cue.value) - Math.abs(a.cue.value) || a.cue.start - b.cue.start)) {
      const surface = analysedText.slice(each.cue.start, each.cue.end).replace(/\s+/g, ' ');
      if (!words.has(surface.toLowerCase())) words.set(surface.toLowerCase(), each);
    }
    return h('ul', { class: 'strongest', 'aria-label': this.strings.t('summary.strongest') }, ...[...words].slice(0, MOST_WORDS).map(([surface, { cue, id }]) => h('li', {},
      h('button', { type: 'button', onclick: () => this.session.select({ kind: 'cue', id }) },
        h('span', { class: `cue ${groupOfCue(cue)} strength-${cue.strength}` }, surface), h('span', { class: 'sign' }, signOf(cue))))));
  }

  /** @param {Numbered[]} cues */
  #certainty(cues) {
    const own = cues.filter(({ cue }) => cue.voice === 'author');
    const count = (/** @type {string[]} */ names) => own.filter(({ cue }) => names.includes(cue.dimension)).length;
    const [sure, unsure] = [count(['booster']), count(['hedge', 'hearsay'])];
    if (sure + unsure === 0) return null;
    const parts = [sure > 0 && this.strings.t('summary.sure', { n: sure }), unsure > 0 && this.strings.t('summary.unsure', { n: unsure })];
    return h('p', {}, `${parts.filter((part) => part !== false).join(', ')}.`);
  }
}
