/** Placing the rules of quotes in the margin, beside the lines they stand on. */

/** @typedef {{ $handle: HTMLElement, top: number, height: number, depth: number, crowded: boolean }} Place */

/** A line of a speaker's name needs this much room above the next one, in pixels. */
const NAME_HEIGHT = 16;
/** A longer name takes two lines, in letters. */
const ONE_LINE = 15;

/**
 * @param {HTMLElement[]} $blocks - Marked paragraphs.
 */
export function placeRules($blocks) {
  const places = $blocks.flatMap(measure);
  for (const { $handle, top, height, depth, crowded } of places) {
    $handle.style.top = `${top}px`;
    $handle.style.height = `${height}px`;
    $handle.style.setProperty('--depth', String(depth));
    $handle.classList.toggle('crowded', crowded);
  }
}

/**
 * Reads only: all reading comes before all writing, so that the layout is computed once.
 *
 * @param {HTMLElement} $block
 * @returns {Place[]}
 */
function measure($block) {
  const $handles = /** @type {NodeListOf<HTMLElement>} */ ($block.querySelectorAll('.handle'));
  if ($handles.length === 0) return [];
  const origin = $block.getBoundingClientRect().top;
  let nameBottom = -Infinity;
  let lastBottom = -Infinity;
  return [...$handles].map(($handle) => {
    const { top, bottom } = extent($block, $handle.dataset.spans ?? '');
    const depth = top < lastBottom - 4 ? 1 : 0;
    const crowded = top < nameBottom;
    if (!crowded) nameBottom = top + NAME_HEIGHT * (($handle.dataset.name ?? '').length > ONE_LINE ? 2 : 1);
    lastBottom = Math.max(lastBottom, bottom);
    return { $handle, top: top - origin, height: Math.max(24, bottom - top), depth, crowded };
  });
}

/**
 * @param {HTMLElement} $block
 * @param {string} key
 */
function extent($block, key) {
  const $parts = $block.querySelectorAll(`.quoted[data-spans~="${key}"]`);
  const first = $parts[0]?.getClientRects()[0];
  const last = [...($parts[$parts.length - 1]?.getClientRects() ?? [])].at(-1);
  return { top: first?.top ?? 0, bottom: last?.bottom ?? 0 };
}
