/** The element's zones: bar and legend above, the paper, the strip, the panel. */
import { h } from './dom.js';

export function frame() {
  const bar = h('div', { class: 'bar' });
  const shelf = h('nav', { class: 'shelf', hidden: true });
  const legend = h('div', { class: 'legend', role: 'group', part: 'legend' });
  const classMode = h('section', { class: 'class-mode', hidden: true });
  const input = h('div', { class: 'input' });
  const text = h('div', { class: 'text' });
  const adding = h('div', { class: 'adding', hidden: true });
  const paper = h('section', { class: 'paper', part: 'paper' }, input, text, adding);
  const strip = h('div', { class: 'strip', part: 'strip' });
  const intro = h('div', { class: 'intro' });
  const tour = h('div', { class: 'tour', hidden: true });
  const sheet = h('button', { type: 'button', class: 'sheet-handle', 'aria-expanded': 'true' });
  const tabs = h('div', { class: 'tabs' });
  const panel = h('aside', { class: 'panel', part: 'panel' }, intro, tour, sheet, tabs);
  const zones = h('div', { class: 'zones' }, paper, strip, panel);
  const root = h('div', { class: 'workbench', part: 'workbench' }, bar, shelf, legend, classMode, zones);
  return { root, bar, shelf, legend, classMode, input, text, adding, paper, strip, panel, intro, tour, sheet, tabs };
}
