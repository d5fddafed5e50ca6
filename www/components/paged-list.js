/** A long list, shown a page at a time so that drawing it never blocks. */
import { h } from '../dom.js';

/** @import { Strings } from '../strings.js' */

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T, index: number) => HTMLElement} draw - Makes an `li`.
 * @param {Strings} strings
 * @param {{ size?: number, tag?: 'ul' | 'ol', class?: string }} [options]
 */
export function pagedList(items, draw, strings, { size = 60, tag = 'ul', class: name = '' } = {}) {
  const $list = h(tag, { class: name || null });
  const $more = h('button', { type: 'button', class: 'more', onclick: () => addPage(true) });
  const addPage = (/** @type {boolean} */ byHand) => {
    const from = $list.childElementCount;
    $list.append(...items.slice(from, from + size).map((item, index) => draw(item, from + index)));
    const left = items.length - $list.childElementCount;
    $more.hidden = left <= 0;
    $more.textContent = strings.t('action.more', { n: Math.min(size, left) });
    if (byHand) /** @type {HTMLElement | null | undefined} */ ($list.children[from]?.querySelector('button'))?.focus();
  };
  addPage(false);
  return h('div', { class: 'paged' }, $list, $more);
}
