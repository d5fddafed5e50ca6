/** Where things are in the npm package: the worker beside this file, the style sheets inside of it. */
import sheets from 'partipris:sheets';

/** Written out, because bundlers look for just this. */
const startBeside = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'partipris' });

/** @returns {Worker} */
export function startWorker() {
  const here = new URL(import.meta.url);
  if (here.origin === location.origin || here.protocol === 'file:') return startBeside();
  // A page may not start a worker of another origin, but a worker of its own may import from there.
  const code = `import ${JSON.stringify(new URL('./worker.js', here).href)};`;
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module', name: 'partipris' });
}

/** @param {string} path */
export async function styleText(path) {
  return sheets[path];
}
