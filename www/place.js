/**
 * What depends on how the files are laid out: where workers start and where style sheets lie. The
 * single-file build and the npm package bring their own version of this module.
 */
import { nearby } from './far-worker.js';
import { scriptUrl } from './trusted.js';

const BASE = new URL('./', import.meta.url);

/** @returns {Worker} The analyzer's. */
export function startWorker() {
  return startModule('worker.js', 'partipris');
}

/** @returns {Promise<Worker>} pdf.js's own. */
export async function startPdfWorker() {
  return startModule('vendor/pdfjs/worker.js', 'pdf');
}

/**
 * @param {string} path
 * @param {string} name - Shown in the browser's tools.
 */
function startModule(path, name) {
  const url = new URL(path, BASE);
  const near = url.origin === location.origin ? url : nearby(url);
  return new Worker(scriptUrl(near), { type: 'module', name });
}

/**
 * @param {string} path - Relative to `www/`.
 * @returns {Promise<string>}
 */
export async function styleText(path) {
  const response = await fetch(new URL(path, BASE));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/**
 * @param {string} name - A page of this site.
 * @returns {string | null} Its address; null where there is none.
 */
export function pageUrl(name) {
  return new URL(name, BASE).href;
}
