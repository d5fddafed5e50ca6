/**
 * The page's only doors through Trusted Types: script addresses of our own, and HTML that is parsed
 * into a document without scripts or network while a file is being read.
 */

const types = /** @type {any} */ (globalThis).trustedTypes;

const scripts = types?.createPolicy('partipris', {
  /** @param {string} url */
  createScriptURL(url) {
    const ours = new URL(url).origin === new URL(import.meta.url).origin || url.startsWith('blob:');
    if (!ours) throw new TypeError(`not ours: ${url}`);
    return url;
  },
  // Only `parseInert` calls it.
  createHTML: (/** @type {string} */ markup) => markup,
});

/**
 * Parses markup into a document of its own, which runs no script and loads nothing.
 *
 * @param {string} markup
 * @param {'text/html' | 'application/xml'} [type]
 * @returns {Document} For XML that is not well-formed, one that holds a `parsererror`.
 */
export function parseInert(markup, type = 'text/html') {
  return new DOMParser().parseFromString(scripts ? scripts.createHTML(markup) : markup, type);
}

/**
 * @param {URL} url - A script of this site.
 * @returns {any} What `Worker` and `serviceWorker.register` accept here.
 */
export function scriptUrl(url) {
  return scripts ? scripts.createScriptURL(url.href) : url;
}

let reading = false;
let doorMade = false;

/**
 * Readability writes `innerHTML` inside the inert document it is given. A default policy is the only
 * way to let it: it opens while a file is being read and refuses at every other moment. Made at the
 * first need, so that a host page which never reads HTML keeps its own default policy.
 */
function makeDoor() {
  doorMade = true;
  try {
    types?.createPolicy('default', {
      /** @param {string} html */
      createHTML: (html) => (reading ? html : null),
    });
  } catch {
    // The host has a default policy or forbids one; its rules hold.
  }
}

/**
 * Runs `read` with HTML parsing allowed.
 *
 * @template T
 * @param {() => T} read - Must be synchronous: nothing else may run behind the open door.
 * @returns {T}
 */
export function whileReading(read) {
  if (!doorMade) makeDoor();
  reading = true;
  try {
    return read();
  } finally {
    reading = false;
  }
}
