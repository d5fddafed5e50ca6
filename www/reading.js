/** How a reader moves through the marked text: pointer, touch, keys, and jumps from the lists. */
import { groupOfCue } from './scheme.js';

/** @import { App } from './components/component.js' */
/** @import { AnnotatedText } from './components/annotated-text/annotated-text.js' */
/** @import { ReasonCard } from './components/reason-card/reason-card.js' */

/** The pointer rests this long, in milliseconds, before a card shows. */
const REST = 180;

export class Reading {
  #app;
  #text;
  #card;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  /** The focus comes back to a mark whose card was just closed: it must not open again. */
  #returning = false;

  /**
   * @param {App} app
   * @param {HTMLElement} $root
   * @param {AnnotatedText} text
   * @param {ReasonCard} card
   */
  constructor(app, $root, text, card) {
    this.#app = app;
    this.#text = text;
    this.#card = card;
    const { $article } = text;
    $article.addEventListener('pointerover', (event) => this.#hover(event));
    $article.addEventListener('pointerout', () => this.#leave());
    $article.addEventListener('click', (event) => this.#click(event));
    $article.addEventListener('focusin', (event) => this.#focus(event));
    $root.addEventListener('keydown', (event) => this.#key(event));
    app.session.on('select', () => this.#jump());
    app.session.on('analysis', () => card.close());
    app.session.on('mode', () => card.close());
  }

  /** @param {PointerEvent} event */
  #hover(event) {
    const found = event.pointerType === 'mouse' ? this.#text.markAt(event.target) : null;
    clearTimeout(this.#resting);
    if (found) this.#resting = setTimeout(() => this.#card.show(found.$mark, found.refs, { pinned: false }), REST);
  }

  #leave() {
    clearTimeout(this.#resting);
    this.#card.leave();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const found = this.#text.markAt(event.target);
    const [ref] = found?.refs ?? [];
    if (!found || !ref) return void this.#card.close();
    this.#app.session.selected = ref;
    this.#text.showSelected(ref);
    this.#card.show(found.$mark, found.refs, { pinned: true });
    if (event.detail === 0) this.#card.enter();
  }

  /** @param {FocusEvent} event - A mark that gets the focus shows its card and becomes the selected one. */
  #focus(event) {
    const found = this.#text.markAt(event.target);
    if (this.#returning || !found || !(/** @type {HTMLElement} */ (event.target).matches(':focus-visible'))) return;
    const started = found.$mark.dataset.starts ?? '';
    const { selected } = this.#app.session;
    const ref = found.refs.find((each) => selected && each.kind === selected.kind && each.id === selected.id) ?? found.refs[0];
    if (!started || !ref) return;
    this.#app.session.selected = ref;
    this.#text.showSelected(ref);
    this.#card.close();
    this.#card.show(found.$mark, found.refs, { pinned: false });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && this.#card.isOpen) {
      event.stopPropagation();
      return this.#comeBack();
    }
    const $target = /** @type {HTMLElement} */ (event.target);
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !$target.matches('input, textarea, select')) return this.#takeBack(event);
    if (event.ctrlKey || event.metaKey || event.altKey || $target.matches('input, textarea, select')) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step !== 0 && this.#app.session.mode === 'read') {
      event.preventDefault();
      const next = this.#text.neighbour(/** @type {1 | -1} */ (step));
      if (next) this.#app.session.select(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && $target.matches('mark[role="button"]')) {
      event.preventDefault();
      $target.click();
    }
  }

  /** @param {KeyboardEvent} event - Undo, with Shift redo: of corrections, since nothing else changes here. */
  #takeBack(event) {
    const { session } = this.#app;
    if (session.mode !== 'read') return;
    event.preventDefault();
    if (event.shiftKey) session.redo();
    else session.undo();
  }

  #comeBack() {
    this.#returning = true;
    this.#card.close()?.focus({ preventScroll: true });
    this.#returning = false;
  }

  /** What is jumped to is shown, even if its layer was off. */
  #showLayer() {
    const { selected, analysis, layers } = this.#app.session;
    const cue = selected?.kind === 'cue' ? analysis?.cues[selected.id] : undefined;
    const layer = cue ? groupOfCue(cue) : selected?.kind === 'quote' ? 'quotes' : 'actors';
    if (selected && !layers.has(layer)) this.#app.session.setLayer(layer, true);
  }

  /** The session's selection changed: go there, say why it is marked. */
  #jump() {
    const { selected } = this.#app.session;
    this.#card.close();
    this.#text.showSelected(selected);
    if (!selected) return;
    this.#showLayer();
    const $mark = this.#text.reveal(selected);
    this.#text.showSelected(selected);
    if (!$mark) return;
    this.#text.focusMark($mark);
    const found = this.#text.markAt($mark);
    if (found) this.#card.show($mark, found.refs, { pinned: false });
  }
}
