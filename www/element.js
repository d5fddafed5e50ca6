/** Chooses what a `<parti-pris>` becomes: a reader of its own, or marks in the host's article. */

/** @import { Body } from './parti-pris.js' */

/**
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 * @param {ElementInternals} internals
 * @returns {Promise<Body>}
 */
export async function makeBody(host, root, internals) {
  if (host.getAttribute('mode') === 'annotate') {
    const { Annotation } = await import('./annotate/annotation.js');
    return new Annotation(host);
  }
  const { Reader } = await import('./reader.js');
  return new Reader(host, root, internals);
}
