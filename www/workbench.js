/** Puts the components together inside one root and connects them to one session. Composition only. */
import { ActorList } from './components/actor-list/actor-list.js';
import { AddMark } from './components/add-mark/add-mark.js';
import { AnnotatedText } from './components/annotated-text/annotated-text.js';
import { ClassMode } from './components/class-mode/class-mode.js';
import { Compare } from './components/compare/compare.js';
import { Concordance } from './components/concordance/concordance.js';
import { CueList } from './components/cue-list/cue-list.js';
import { DispersionStrip } from './components/dispersion-strip/dispersion-strip.js';
import { FramingMatrix } from './components/framing-matrix/framing-matrix.js';
import { Legend } from './components/legend/legend.js';
import { QuoteList } from './components/quote-list/quote-list.js';
import { ReasonCard } from './components/reason-card/reason-card.js';
import { ScorePanel } from './components/score-panel/score-panel.js';
import { StatusBar } from './components/status-bar/status-bar.js';
import { Tabs } from './components/tabs/tabs.js';
import { DropZone } from './components/text-input/drop-zone.js';
import { TextInput } from './components/text-input/text-input.js';
import { Tools } from './components/tools/tools.js';
import { Tour } from './components/tour/tour.js';
import { codeOf, PartiprisError } from './errors.js';
import { h } from './dom.js';
import { Reading } from './reading.js';
import { ACCEPT, readFile } from './readers/index.js';

/** @import { App, Panel } from './components/component.js' */
/** @import { Session } from './session/session.js' */
/** @import { Strings } from './strings.js' */

/** @typedef {{ session: Session, strings: Strings, views: string[], readonly: boolean, samples: URL[], early: HTMLTextAreaElement | null, tour: boolean }} Options */

/** Style sheets of the shadow root, in cascade order. */
export const SHEETS = [
  'base.css', 'workbench.css',
  ...['text-input', 'annotated-text', 'reason-card', 'legend', 'dispersion-strip', 'tabs', 'actor-list', 'quote-list', 'cue-list',
    'score-panel', 'framing-matrix', 'concordance', 'compare', 'tools', 'class-mode', 'tour'].map((name) => `components/${name}/${name}.css`),
];

export class Workbench {
  /** @param {Options} options */
  constructor(options) {
    this.session = options.session;
    this.$root = h('div', { class: 'workbench', part: 'workbench' });
    /** @type {App} */
    this.app = {
      session: options.session,
      strings: options.strings,
      announce: (message) => this.status.announce(message),
      readFile: (file) => this.#readFile(file),
      showPanel: (name) => this.#showPanel(name),
    };
    this.#compose(options);
    this.#connect();
    this.#sync();
    if (options.early) this.input.adopt(options.early);
  }

  /** @param {Options} options */
  #compose({ views, samples, readonly, tour }) {
    const $bar = h('div', { class: 'bar' });
    const $legend = h('div', { class: 'legend', role: 'group', part: 'legend' });
    const $input = h('div', { class: 'input' });
    const $text = h('div', { class: 'text' });
    const $paper = h('section', { class: 'paper', part: 'paper' }, $input, $text);
    const $strip = h('div', { class: 'strip', part: 'strip' });
    this.$panel = h('aside', { class: 'panel', part: 'panel' });
    const $zones = h('div', { class: 'zones' }, $paper, $strip, this.$panel);
    this.status = new StatusBar($bar, this.app, { readonly });
    this.$root.append($bar, $legend, $zones);
    this.legend = new Legend($legend, this.app);
    this.input = new TextInput($input, this.app, { accept: ACCEPT, samples });
    this.text = new AnnotatedText($text, this.app);
    this.card = new ReasonCard($paper, this.app);
    this.strip = new DispersionStrip($strip, this.app, this.text);
    this.reading = new Reading(this.app, this.$root, this.text, this.card);
    this.adding = new AddMark(h('div', { class: 'adding', hidden: true }), this.app, this.text);
    this.classMode = new ClassMode(h('div', { class: 'class-mode', hidden: true }), this.app);
    $paper.append(this.adding.$root);
    $zones.before(this.classMode.$root);
    if (!readonly) this.drop = new DropZone(this.$root, this.app, { file: (file) => this.input.takeFile(file), text: (text) => this.input.take(text) });
    this.tour = new Tour(h('div', { class: 'tour', hidden: true }), this.app, { wanted: tour && !readonly });
    this.$intro = h('div', { class: 'intro' }, this.tour.$root);
    this.$panel.append(this.$intro);
    this.#composePanels(views);
  }

  /** @param {string[]} views - Names of the tabs to offer, in order. */
  #composePanels(views) {
    const scores = new ScorePanel(h('section', { class: 'scores' }), this.app);
    const cues = new CueList(h('section', { class: 'cue-list' }), this.app);
    const panel = (/** @type {string} */ name) => h('div', { class: `tab-panel of-${name}` });
    /** @type {Record<string, Panel[]>} */
    this.panels = {
      actors: [new ActorList(panel('actors'), this.app)],
      quotes: [new QuoteList(panel('quotes'), this.app)],
      stance: [scores, cues],
      framing: [new FramingMatrix(panel('framing'), this.app)],
      words: [new Concordance(panel('words'), this.app)],
      compare: [new Compare(panel('compare'), this.app)],
      tools: [new Tools(panel('tools'), this.app)],
    };
    const tabs = views.flatMap((name) => {
      const panels = this.panels?.[name];
      if (!panels?.[0]) return [];
      const $panel = panels.length === 1 ? panels[0].$root : h('div', { class: `tab-panel of-${name}` }, ...panels.map(({ $root }) => $root));
      return [{ name, $panel, shown: (/** @type {boolean} */ visible) => panels.forEach((each) => each.setVisible(visible)) }];
    });
    this.tabs = new Tabs(h('div', { class: 'tabs' }), this.app, tabs);
    this.$sheet = h('button', { type: 'button', class: 'sheet-handle', 'aria-expanded': 'true', onclick: () => this.#toggleSheet() });
    this.tabs.$root.addEventListener('tab', () => this.#toggleSheet(true));
    this.$panel?.append(this.$sheet, this.tabs.$root);
  }

  #connect() {
    const { session } = this;
    session.on('analysis', () => this.#refresh());
    session.on('layers', () => { this.legend.sync(); this.text.refresh(); });
    session.on('mode', () => this.#sync());
    session.on('status', () => this.#sync());
    session.on('pupil', () => this.#refresh());
    session.on('search', () => this.panels?.words?.forEach((panel) => panel.refresh()));
    session.on('strings', () => this.#restring());
  }

  #refresh() {
    if (this.session.mode === 'read') this.text.refresh();
    this.legend.render();
    if (this.session.mode === 'read') this.strip.render();
    for (const panel of Object.values(this.panels ?? {}).flat()) panel.refresh();
    this.classMode.render();
    this.#sync();
  }

  /** Shows what belongs to the mode: the box, or the marked text. */
  #sync() {
    const { session, $root } = this;
    const filled = session.text.trim() !== '';
    const wasReading = $root.dataset.mode === 'read';
    $root.dataset.mode = session.mode;
    $root.dataset.filled = String(filled);
    $root.toggleAttribute('data-covered', session.pupil !== null && !session.pupil.uncovered);
    if (session.mode === 'write') this.input.fill();
    if (session.mode === 'read' && !wasReading) this.#startReading();
    this.status.render();
  }

  #startReading() {
    this.text.refresh();
    this.strip.render();
    this.text.$article.focus({ preventScroll: true });
  }

  #restring() {
    this.app.strings = /** @type {any} */ (this.app).strings;
    this.$root.lang = this.app.strings.locale;
    this.card.close();
    this.input.restring();
    this.text.restring();
    this.tabs?.restring();
    this.tour.render();
    this.#labelSheet();
    this.#refresh();
    this.strip.render();
  }

  /** @param {Strings} strings */
  setStrings(strings) {
    this.app.strings = strings;
    this.#restring();
  }

  /** @param {string} name */
  #showPanel(name) {
    this.tabs?.open(name);
    this.tabs?.$root.querySelector(`#panel-${name}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {boolean} [open] - On a narrow screen the panel is a sheet over the lower half. */
  #toggleSheet(open = this.$panel?.hasAttribute('data-closed')) {
    this.$panel?.toggleAttribute('data-closed', !open);
    this.#labelSheet();
  }

  #labelSheet() {
    const open = !this.$panel?.hasAttribute('data-closed');
    this.$sheet?.setAttribute('aria-expanded', String(open));
    this.$sheet?.setAttribute('aria-label', this.app.strings.t(open ? 'sheet.hide' : 'sheet.show'));
  }

  /** @param {File} file */
  async #readFile(file) {
    this.app.announce(this.app.strings.t('status.reading', { name: file.name }));
    try {
      const { text, encoding } = await readFile(file);
      this.status.notify(this.app.strings.t('status.read', { name: file.name, encoding }));
      return text;
    } catch (error) {
      const known = error instanceof PartiprisError ? error : new PartiprisError(codeOf(error) === 'unexpected' ? 'file-unreadable' : codeOf(error));
      this.status.fail(known, file.name);
      return null;
    }
  }
}
