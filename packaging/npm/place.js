/** Where things are in the npm package: the worker beside this file, the style sheets inside of it. */
import sheets from 'partipris:sheets';

import { nearby } from '../../www/far-worker.js';

// Addresses are written out in full, because bundlers look for just this.

/** @returns {Worker} The analyzer's. */
export function startWorker() {
  if (isNear()) return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'partipris' });
  return new Worker(nearby(new URL('./worker.js', import.meta.url)), { type: 'module', name: 'partipris' });
}

/** @returns {Promise<Worker>} pdf.js's own. */
export async function startPdfWorker() {
  if (isNear()) return new Worker(new URL('./pdf-worker.js', import.meta.url), { type: 'module', name: 'pdf' });
  return new Worker(nearby(new URL('./pdf-worker.js', import.meta.url)), { type: 'module', name: 'pdf' });
}

function isNear() {
  const here = new URL(import.meta.url);
  return here.origin === location.origin || here.protocol === 'file:';
}

/** @param {string} path */
export async function styleText(path) {
  return sheets[path];
}

/** The package brings no pages. @returns {string | null} */
export function pageUrl() {
  return null;
}
