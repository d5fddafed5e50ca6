/** Where things are in the npm package: the worker beside this file, the style sheets inside of it. */
import sheets from 'partipris:sheets';

import { nearby } from '../../www/far-worker.js';

/** Written out, because bundlers look for just this. */
const startBeside = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'partipris' });

/** @returns {Worker} */
export function startWorker() {
  const here = new URL(import.meta.url);
  if (here.origin === location.origin || here.protocol === 'file:') return startBeside();
  return new Worker(nearby(new URL('./worker.js', here)), { type: 'module', name: 'partipris' });
}

/** @param {string} path */
export async function styleText(path) {
  return sheets[path];
}
