/**
 * What depends on how the files are laid out: where the worker starts and where style sheets lie. The
 * single-file build and the npm package bring their own version of this module.
 */
import { scriptUrl } from './trusted.js';

const BASE = new URL('./', import.meta.url);

/** @returns {Worker} */
export function startWorker() {
  const url = new URL('./worker.js', BASE);
  const options = /** @type {const} */ ({ type: 'module', name: 'partipris' });
  if (url.origin === location.origin) return new Worker(scriptUrl(url), options);
  // A page may not start a worker of another origin, but a worker of its own may import from there.
  const door = URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' }));
  return new Worker(scriptUrl(new URL(door)), options);
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
