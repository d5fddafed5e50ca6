/** `<parti-pris mode="annotate">`: the host's own article, marked where it stands. */
import { sharedClient } from '../client.js';
import { PartiprisError } from '../errors.js';
import { exportAs } from '../exports/index.js';
import { DEFAULT_LAYERS, LAYERS } from '../scheme.js';
import { sourceElement } from '../source.js';
import { referencesOf } from '../text/references.js';
import { Painter } from './painter.js';
import { TextMap } from './text-map.js';

/** @import { Analysis, LayerName, Ref } from '../types.js' */

export class Annotation {
  #host;
  #painter = new Painter();
  /** @type {TextMap | null} */
  #map = null;
  /** @type {Analysis | null} */
  analysis = null;
  #clicked = (/** @type {MouseEvent} */ event) => this.#click(event);
  /** @type {Element | null} */
  #$source = null;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
  }

  async start() {
    const { version } = await sharedClient().info();
    this.#tell('ready', { version });
    await this.analyze();
  }

  get text() {
    return this.#map?.text ?? '';
  }

  /** The marks stand in the host's own words, so there is no text to set. */
  set text(_text) {
    this.#tell('error', { error: new PartiprisError('annotate-text') });
  }

  async analyze() {
    const $source = sourceElement(this.#host);
    if (!$source) throw new PartiprisError('src', this.#host.getAttribute('for') ?? '');
    this.remove();
    this.#$source = $source;
    const map = new TextMap($source);
    this.analysis = await sharedClient().analyze(map.text);
    this.#map = map;
    this.#painter.paint(map, this.analysis, this.#layers());
    $source.addEventListener('click', /** @type {EventListener} */ (this.#clicked));
    this.#tell('analysis', { analysis: this.analysis, text: map.text });
    return this.analysis;
  }

  /** @returns {Set<LayerName>} */
  #layers() {
    const wanted = this.#host.getAttribute('layers')?.split(/\s+/);
    return new Set(wanted ? LAYERS.filter((layer) => wanted.includes(layer)) : DEFAULT_LAYERS);
  }

  /** @param {string} name */
  attributeChanged(name) {
    if (name === 'for') this.analyze().catch((error) => this.#tell('error', { error }));
    else if (name === 'layers' && this.#map && this.analysis) this.#painter.paint(this.#map, this.analysis, this.#layers());
  }

  /** @param {Ref | null} ref */
  select(ref) {
    const ranges = ref && this.#map ? this.#map.ranges(this.#stretchOf(ref)) : [];
    this.#painter.select(ranges);
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#tell('select', { ref });
  }

  /** @param {Ref} ref */
  #stretchOf({ kind, id }) {
    const references = this.analysis && referencesOf(this.analysis);
    const lists = { mention: this.analysis?.mentions, reference: references, quote: this.analysis?.quotes, cue: this.analysis?.cues };
    return lists[kind]?.[id] ?? { start: 0, end: 0 };
  }

  /** @param {MouseEvent} event - Selects the innermost thing under the pointer. */
  #click({ clientX, clientY }) {
    const place = caretAt(clientX, clientY);
    const offset = place && this.#map?.offsetOf(place.node, place.offset);
    if (typeof offset === 'number') this.select(this.#refAt(offset));
  }

  /**
   * @param {number} offset
   * @returns {Ref | null}
   */
  #refAt(offset) {
    const kinds = /** @type {const} */ (['cue', 'mention', 'quote']);
    const lists = { cue: this.analysis?.cues, mention: this.analysis?.mentions, quote: this.analysis?.quotes };
    for (const kind of kinds) {
      const id = lists[kind]?.findIndex(({ start, end }) => start <= offset && offset <= end) ?? -1;
      if (id >= 0) return { kind, id };
    }
    return null;
  }

  /** @param {string} format */
  async export(format) {
    if (!this.analysis) throw new PartiprisError('export', 'no analysis');
    return exportAs(format, { text: this.text, analysis: this.analysis, corrections: [] });
  }

  /** Leaves the host's page as it was. */
  remove() {
    this.#$source?.removeEventListener('click', /** @type {EventListener} */ (this.#clicked));
    this.#painter.clear();
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.#host.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(x, y) {
  const page = /** @type {any} */ (document);
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
