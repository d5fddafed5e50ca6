/** Puts the components together inside one root and connects them to one session. Composition only. */
import { AddMark } from './components/add-mark/add-mark.js';
import { AnnotatedText } from './components/annotated-text/annotated-text.js';
import { ClassMode } from './components/class-mode/class-mode.js';
import { DispersionStrip } from './components/dispersion-strip/dispersion-strip.js';
import { Legend } from './components/legend/legend.js';
import { ReasonCard } from './components/reason-card/reason-card.js';
import { ShelfBar } from './components/shelf/shelf.js';
import { StatusBar } from './components/status-bar/status-bar.js';
import { Tabs } from './components/tabs/tabs.js';
import { DropZone } from './components/text-input/drop-zone.js';
import { TextInput } from './components/text-input/text-input.js';
import { Tour } from './components/tour/tour.js';
import { PartiprisError } from './errors.js';
import { breathe } from './dom.js';
import { frame } from './frame.js';
import { makePanels, tabsOf } from './panels.js';
import { preparePrinting, PRINTED } from './printing.js';
import { Reading } from './reading.js';
import { ACCEPT, readFile } from './readers/index.js';
import { Shelf } from './session/shelf.js';

/** @import { App } from './components/component.js' */
/** @import { Reading as FileReading } from './readers/index.js' */
/** @import { Session } from './session/session.js' */
/** @import { Strings } from './strings.js' */

/** @typedef {{ session: Session, strings: Strings, views: string[], readonly: boolean, samples: URL[], early: HTMLTextAreaElement | null, tour: boolean }} Options */

/** Style sheets of the shadow root, in cascade order. */
export const SHEETS = [
  'tokens.css', 'base.css', 'workbench.css',
  ...['text-input', 'shelf', 'annotated-text', 'reason-card', 'legend', 'dispersion-strip', 'tabs', 'summary', 'actor-list', 'quote-list', 'cue-list',
    'score-panel', 'framing-matrix', 'concordance', 'compare', 'tools', 'class-mode', 'tour'].map((name) => `components/${name}/${name}.css`),
];

/** What may be redrawn in one go, in milliseconds. */
const SLICE = 12;

export class Workbench {
  #refreshes = 0;

  /** @param {Options} options */
  constructor({ session, strings, views, readonly, samples, early, tour }) {
    this.session = session;
    this.$ = frame();
    this.$root = this.$.root;
    /** @type {App} */
    this.app = {
      session,
      strings,
      announce: (message) => this.status.announce(message),
      shelf: new Shelf(session),
      readFiles: (files) => this.#readFiles(files),
      complain: (code) => this.status.fail(new PartiprisError(code)),
      showPanel: (name) => this.#showPanel(name),
    };
    this.status = new StatusBar(this.$.bar, this.app, { readonly });
    this.shelf = new ShelfBar(this.$.shelf, this.app);
    this.legend = new Legend(this.$.legend, this.app);
    this.input = new TextInput(this.$.input, this.app, { accept: ACCEPT, samples, $intro: this.$.intro });
    this.text = new AnnotatedText(this.$.text, this.app);
    this.card = new ReasonCard(this.$.paper, this.app);
    this.adding = new AddMark(this.$.adding, this.app, this.text);
    this.reading = new Reading(this.app, this.$root, this.text, this.card);
    this.strip = new DispersionStrip(this.$.strip, this.app, this.text);
    this.classMode = new ClassMode(this.$.classMode, this.app);
    this.tour = new Tour(this.$.tour, this.app, { wanted: tour && !readonly });
    this.panels = makePanels(this.app);
    this.tabs = new Tabs(this.$.tabs, this.app, tabsOf(this.panels, views));
    if (!readonly) new DropZone(this.$root, this.app, { files: (files) => this.input.takeFiles(files), data: (data) => this.input.takeDropped(data) });
    preparePrinting(this.$root, () => this.#drawForPrint());
    this.#connect();
    this.setStrings(strings);
    this.input.adopt(early);
  }

  #connect() {
    const { session } = this;
    session.on('analysis', () => this.#refresh());
    session.on('layers', () => { this.legend.sync(); this.text.refresh(); });
    session.on('mode', () => this.#changeMode());
    session.on('text', () => { if (session.mode === 'read') this.text.refresh(); });
    session.on('status', () => this.#sync());
    session.on('pupil', () => this.#refresh());
    session.on('search', () => this.panels.words?.forEach((panel) => panel.refresh()));
    this.$.sheet.addEventListener('click', () => this.#toggleSheet());
    this.$.tabs.addEventListener('tab', () => this.#toggleSheet(true));
    this.$root.addEventListener('show-range', (event) => this.text.selectText(/** @type {CustomEvent} */ (event).detail));
  }

  /** The text first, then what stands beside it, with a breath between: keys and pointer go first. */
  async #refresh() {
    this.#refreshes += 1;
    const run = this.#refreshes;
    const reading = this.session.mode === 'read';
    if (reading) this.text.refresh();
    this.#sync();
    const parts = [() => this.legend.render(), () => reading && this.strip.render(), () => this.classMode.render(),
      ...Object.values(this.panels).flat().map((panel) => () => panel.refresh())];
    const until = performance.now() + SLICE;
    for (const part of parts) {
      if (performance.now() > until) await breathe();
      if (run !== this.#refreshes) return;
      part();
    }
  }

  #drawForPrint() {
    if (!this.session.analysis) return;
    this.text.refresh();
    for (const name of PRINTED) for (const panel of this.panels[name] ?? []) panel.render();
  }

  /** Shows what belongs to the mode: the box, or the marked text. */
  #sync() {
    const { session, $root } = this;
    const filled = session.text.trim() !== '';
    $root.dataset.mode = session.mode;
    $root.dataset.filled = String(filled);
    $root.toggleAttribute('data-covered', session.pupil !== null && !session.pupil.uncovered);
    this.status.render();
  }

  #changeMode() {
    this.#sync();
    if (this.session.mode === 'write') return this.input.fill();
    this.text.refresh();
    this.strip.render();
    requestAnimationFrame(() => this.#showBeginning());
    this.text.$article.focus({ preventScroll: true });
  }

  /** A text chosen far down the page is read from its beginning, unless a place in it was asked for. */
  #showBeginning() {
    if (!this.session.selected && this.$root.getBoundingClientRect().top < 0) this.$root.scrollIntoView({ block: 'start' });
  }

  /** @param {Strings} strings - Every component says everything anew. */
  setStrings(strings) {
    this.app.strings = strings;
    this.$root.lang = strings.locale;
    this.card.close();
    this.shelf.render();
    this.input.restring();
    this.tabs.restring();
    this.tour.render();
    this.#labelSheet();
    this.text.restring();
    this.#refresh();
  }

  /** @param {string} name */
  #showPanel(name) {
    this.tabs.open(name);
    this.tabs.$root.querySelector(`#panel-${name}`)?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {boolean} [open] - On a narrow screen the panel is a sheet over the lower half. */
  #toggleSheet(open = this.$.panel.hasAttribute('data-closed')) {
    this.$.panel.toggleAttribute('data-closed', !open);
    this.#labelSheet();
  }

  #labelSheet() {
    const open = !this.$.panel.hasAttribute('data-closed');
    this.$.sheet.setAttribute('aria-expanded', String(open));
    this.$.sheet.setAttribute('aria-label', this.app.strings.t(open ? 'sheet.hide' : 'sheet.show'));
  }

  /** @param {File[]} files */
  async #readFiles(files) {
    /** @type {(FileReading & { name: string })[]} */
    const readings = [];
    /** @type {{ error: PartiprisError, name: string }[]} */
    const failures = [];
    for (const file of files) {
      const { name } = file;
      this.app.announce(this.app.strings.t('status.reading', { name }));
      await readFile(file).then((reading) => readings.push({ ...reading, name }), (error) => failures.push({ error: asReadError(error), name }));
    }
    const [first] = readings;
    if (first) this.app.announce(readings.length === 1 ? this.app.strings.t('status.read', { name: first.name, encoding: first.encoding }) : this.app.strings.t('status.read.many', { n: readings.length }));
    if (failures.length > 0) this.status.failFiles(failures);
    return readings;
  }
}

/** @param {unknown} error */
function asReadError(error) {
  return error instanceof PartiprisError ? error : new PartiprisError('file-unreadable', String(error));
}
