/**
 * What depends on how the files are laid out: where the worker starts and where style sheets lie. The
 * single-file build and the npm package bring their own version of this module.
 */
import { nearby } from './far-worker.js';
import { scriptUrl } from './trusted.js';

const BASE = new URL('./', import.meta.url);

/** @returns {Worker} */
export function startWorker() {
  const url = new URL('./worker.js', BASE);
  const near = url.origin === location.origin ? url : nearby(url);
  return new Worker(scriptUrl(near), { type: 'module', name: 'partipris' });
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
