/**
 * Marks in the host's page. With the CSS Custom Highlight API the host's elements are not touched at all;
 * where a browser lacks it, each stretch is wrapped in a `<mark>` and unwrapped again when the element goes.
 */
import { groupOfCue } from '../scheme.js';

/** @import { Analysis, LayerName } from '../types.js' */
/** @import { TextMap } from './text-map.js' */

/** Layers that can be shown in a host's text, and how; hosts may restyle them by the same names. */
const STYLES = {
  actors: 'background-color: var(--partipris-actors, color-mix(in srgb, #55708f 22%, transparent))',
  quotes: 'background-color: var(--partipris-quotes, color-mix(in srgb, #74609a 12%, transparent))',
  evaluation: 'text-decoration: underline solid 2px var(--partipris-evaluation, light-dark(#a4450a, #f0a06a))',
  commitment: 'text-decoration: underline dashed 2px var(--partipris-commitment, light-dark(#1d5f97, #82b8ea))',
  attribution: 'text-decoration: underline double 1px var(--partipris-attribution, light-dark(#0e6961, #66c6b9))',
  staging: 'text-decoration: underline dotted 2px var(--partipris-staging, light-dark(#80407b, #d99cd3))',
  selected: 'background-color: var(--partipris-selected, color-mix(in srgb, #f0b400 45%, transparent))',
};

/** @typedef {keyof typeof STYLES} Layer */

const LAYERS = /** @type {Layer[]} */ (Object.keys(STYLES));

const highlights = typeof CSS === 'undefined' ? undefined : /** @type {any} */ (CSS).highlights;

/** One sheet for the page, however many elements there are. @type {CSSStyleSheet | undefined} */
let sheet;

function adoptStyles() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  const rules = LAYERS.map((name) => (highlights ? `::highlight(partipris-${name}) { ${STYLES[name]} }`
    : `mark.partipris-${name} { all: unset; ${STYLES[name]} }`));
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * @param {Analysis} analysis
 * @returns {[Layer, { start: number, end: number }[]][]}
 */
function stretches({ mentions, quotes, cues }) {
  const cuesOf = (/** @type {string} */ group) => cues.filter((cue) => groupOfCue(cue) === group);
  return [['quotes', quotes], ['actors', mentions], ['evaluation', cuesOf('evaluation')], ['commitment', cuesOf('commitment')],
    ['attribution', cuesOf('attribution')], ['staging', cuesOf('staging')]];
}

export class Painter {
  /** @type {{ layer: Layer, range: Range }[]} */
  #painted = [];
  /** @type {HTMLElement[]} */
  #$marks = [];

  /**
   * @param {TextMap} map
   * @param {Analysis} analysis
   * @param {Set<LayerName>} layers
   */
  paint(map, analysis, layers) {
    adoptStyles();
    this.clear();
    const shown = stretches(analysis).filter(([layer]) => layers.has(/** @type {LayerName} */ (layer)));
    for (const [layer, found] of shown) for (const stretch of found) this.#mark(layer, map.ranges(stretch));
    if (!highlights) this.#wrap();
  }

  /** @param {Range[]} ranges - Of what is selected; none to select nothing. */
  select(ranges) {
    if (!highlights) return;
    this.#forget(({ layer }) => layer === 'selected');
    this.#mark('selected', ranges);
  }

  /** @param {Layer} layer @param {Range[]} ranges */
  #mark(layer, ranges) {
    for (const range of ranges) {
      this.#painted.push({ layer, range });
      if (highlights) highlightOf(layer).add(range);
    }
  }

  /** @param {(painted: { layer: Layer, range: Range }) => boolean} which */
  #forget(which) {
    for (const { layer, range } of this.#painted.filter(which)) highlights?.get(`partipris-${layer}`)?.delete(range);
    this.#painted = this.#painted.filter((painted) => !which(painted));
  }

  /** Marks never nest: a stretch in several layers has several classes. */
  #wrap() {
    const painted = this.#painted.map(({ layer, range }) => ({ layer, node: /** @type {Text} */ (range.startContainer), start: range.startOffset, end: range.endOffset }));
    for (const node of new Set(painted.map((each) => each.node))) {
      const stretches = painted.filter((each) => each.node === node);
      const borders = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => b - a);
      // From the end, so that the offsets of what comes before hold.
      borders.slice(1).forEach((start, index) => {
        const covering = stretches.filter((stretch) => stretch.start <= start && stretch.end > start);
        if (covering.length > 0) this.#wrapStretch(node, start, /** @type {number} */ (borders[index]), covering.map(({ layer }) => layer));
      });
    }
  }

  /** @param {Text} node @param {number} start @param {number} end @param {Layer[]} layers */
  #wrapStretch(node, start, end, layers) {
    const $mark = document.createElement('mark');
    $mark.classList.add(...layers.map((layer) => `partipris-${layer}`));
    if (end < node.length) node.splitText(end);
    const words = start > 0 ? node.splitText(start) : node;
    words.replaceWith($mark);
    $mark.append(words);
    this.#$marks.push($mark);
  }

  /** Leaves the host's page as it was. */
  clear() {
    this.#forget(() => true);
    for (const $mark of this.#$marks) {
      const $parent = $mark.parentElement;
      $mark.replaceWith(...$mark.childNodes);
      $parent?.normalize();
    }
    this.#$marks = [];
  }
}

/** @param {Layer} layer */
function highlightOf(layer) {
  const name = `partipris-${layer}`;
  if (!highlights.has(name)) {
    const highlight = new /** @type {any} */ (globalThis).Highlight();
    highlight.priority = LAYERS.indexOf(layer);
    highlights.set(name, highlight);
  }
  return highlights.get(name);
}
