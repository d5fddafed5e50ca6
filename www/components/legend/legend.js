/** The legend, which is also the switch of each layer: it shows the very mark it stands for. */
import { h } from '../../dom.js';
import { GROUP_NAMES, groupOfCue, LAYERS } from '../../scheme.js';
import { Component } from '../component.js';

/** @import { LayerName } from '../../types.js' */

export class Legend extends Component {
  render() {
    const counts = this.#counts();
    const { strings, session } = this;
    const items = LAYERS.filter((name) => name !== 'foreign' || (counts.get(name) ?? 0) > 0).map((name) => {
      const $input = h('input', {
        type: 'checkbox', 'data-layer': name, checked: session.layers.has(name),
        onchange: () => session.setLayer(name, $input.checked),
      });
      return h('label', { class: `layer layer-${name}` }, $input, h('span', { class: 'swatch' }, strings.t(`layer.${name}`)),
        h('span', { class: 'count' }, strings.number(counts.get(name) ?? 0)));
    });
    this.$root.setAttribute('aria-label', strings.t('layers.label'));
    this.$root.replaceChildren(...items);
  }

  /** Brings the boxes up to date without redrawing: the focus stays. */
  sync() {
    for (const $input of this.$root.querySelectorAll('input')) {
      $input.checked = this.session.layers.has(/** @type {LayerName} */ ($input.dataset.layer));
    }
  }

  #counts() {
    const { analysis } = this.session;
    /** @type {Map<LayerName, number>} */
    const counts = new Map();
    if (!analysis) return counts;
    counts.set('actors', analysis.mentions.filter(({ removed }) => !removed).length);
    counts.set('quotes', analysis.quotes.length);
    counts.set('foreign', analysis.foreign.length);
    counts.set('sentences', analysis.sentences.length);
    for (const group of GROUP_NAMES) counts.set(group, 0);
    for (const cue of analysis.cues) {
      const group = groupOfCue(cue);
      if (!cue.removed) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return counts;
  }
}
