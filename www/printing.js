/** Paper has no tabs and no buttons: everything that matters is drawn before printing, and folded back after. */

/** Panels that are printed after the text, in this order. */
export const PRINTED = ['summary', 'actors', 'quotes', 'stance', 'framing'];

/** Pages of a long list that are printed at most. */
const MOST_PAGES = 20;

/**
 * @param {HTMLElement} $root - The workbench.
 * @param {() => void} drawAll - Draws the text and every printed panel.
 */
export function preparePrinting($root, drawAll) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    drawAll();
    unroll($root);
    opened = [...$root.querySelectorAll('details')].filter(($details) => !$details.open);
    for (const $details of opened) $details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const $details of opened) $details.open = false;
    opened = [];
  });
}

/** @param {HTMLElement} $root - Its long lists are shown whole. */
function unroll($root) {
  for (const $more of $root.querySelectorAll('button.more')) {
    for (let page = 0; page < MOST_PAGES && !/** @type {HTMLElement} */ ($more).hidden; page += 1) /** @type {HTMLElement} */ ($more).click();
  }
}
