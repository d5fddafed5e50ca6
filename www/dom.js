/** Building DOM from data. Strings become text nodes, never markup. */

/** @typedef {string | number | Node | null | undefined | false} Child */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [props] - Functions become listeners (`onclick`), `true` an empty
 *   attribute, `false` and null none; anything else an attribute.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const $element = document.createElement(tag);
  setProps($element, props);
  $element.append(...kept(children));
  return $element;
}

/**
 * Makes an SVG element.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(tag, props = {}, ...children) {
  const $element = /** @type {SVGElement} */ (document.createElementNS('http://www.w3.org/2000/svg', tag));
  setProps($element, props);
  $element.append(...kept(children));
  return $element;
}

/**
 * @param {Element} $element
 * @param {Record<string, unknown>} props
 */
function setProps($element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') $element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else $element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * @param {Child[]} children
 * @returns {(string | Node)[]}
 */
function kept(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (typeof child === 'number' ? String(child) : /** @type {string | Node} */ (child)));
}

/** Lets the browser paint and answer keys between two pieces of long work. */
export function breathe() {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Resolves when the browser is about to paint. */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/**
 * Calls `action` once the calls have paused.
 *
 * @template {unknown[]} A
 * @param {(...args: A) => void} action
 * @param {number} delay - In milliseconds.
 */
export function debounce(action, delay) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (/** @type {A} */ ...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), delay);
  };
}
