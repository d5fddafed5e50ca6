/** What the tabs hold. A view is a name of the `views` attribute. */
import { ActorList } from './components/actor-list/actor-list.js';
import { Compare } from './components/compare/compare.js';
import { Concordance } from './components/concordance/concordance.js';
import { CueList } from './components/cue-list/cue-list.js';
import { FramingMatrix } from './components/framing-matrix/framing-matrix.js';
import { QuoteList } from './components/quote-list/quote-list.js';
import { ScorePanel } from './components/score-panel/score-panel.js';
import { Summary } from './components/summary/summary.js';
import { Tools } from './components/tools/tools.js';
import { h } from './dom.js';

/** @import { App, Panel } from './components/component.js' */
/** @import { Tab } from './components/tabs/tabs.js' */

/** All views, in the order of their tabs. */
export const VIEWS = ['summary', 'actors', 'quotes', 'stance', 'framing', 'words', 'compare', 'tools'];

/**
 * @param {App} app
 * @returns {Record<string, Panel[]>}
 */
export function makePanels(app) {
  const root = (/** @type {string} */ name) => h('div', { class: `of-${name}` });
  return {
    summary: [new Summary(root('summary'), app)],
    actors: [new ActorList(root('actors'), app)],
    quotes: [new QuoteList(root('quotes'), app)],
    stance: [new ScorePanel(root('scores'), app), new CueList(root('cues'), app)],
    framing: [new FramingMatrix(root('framing'), app)],
    words: [new Concordance(root('words'), app)],
    compare: [new Compare(root('compare'), app)],
    tools: [new Tools(root('tools'), app)],
  };
}

/**
 * @param {Record<string, Panel[]>} panels
 * @param {string[]} views
 * @returns {Tab[]}
 */
export function tabsOf(panels, views) {
  return views.flatMap((name) => {
    const parts = panels[name];
    if (!parts) return [];
    return [{
      name,
      $panel: h('div', { class: 'tab-panel' }, ...parts.map(({ $root }) => $root)),
      shown: (/** @type {boolean} */ visible) => parts.forEach((part) => part.setVisible(visible)),
    }];
  });
}
