/** Where things are in a single file: the worker and the style sheets are strings inside of it. */
import sheets from 'partipris:sheets';

import { scriptUrl } from '../../www/trusted.js';
import { FallbackWorker } from './fallback-worker.js';
import { packed, unpack, wasmBytes } from './packed.js';

/** @returns {Worker} */
export function startWorker() {
  return /** @type {any} */ (new FallbackWorker(startBlob, wasmBytes));
}

/** The worker brings its wasm along: a blob may not fetch from a file. */
function startBlob() {
  const code = document.getElementById('partipris-worker')?.textContent ?? '';
  const door = URL.createObjectURL(new Blob([`const PARTIPRIS_WASM=${JSON.stringify(packed('partipris-wasm'))};`, code], { type: 'text/javascript' }));
  return new Worker(scriptUrl(new URL(door)), { name: 'partipris' });
}

/** A plain script: where pages are files, browsers never start a module from a blob, and do not say so. @returns {Promise<Worker>} pdf.js's own. */
export async function startPdfWorker() {
  const code = await unpack(packed('partipris-pdf'));
  return new Worker(scriptUrl(new URL(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))), { name: 'pdf' });
}

/** @param {string} path */
export async function styleText(path) {
  return sheets[path];
}

/** A single file has no other page beside it. @returns {string | null} */
export function pageUrl() {
  return null;
}
