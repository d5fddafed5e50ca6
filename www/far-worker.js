/**
 * A worker whose code lies on another origin. A page may not start that itself, but a worker of its own may
 * import from there: at run time, because only then a policy's `script-src` decides and not its `worker-src`.
 */

/**
 * Questions that come while the code is still on its way are kept for it. A string and not a function: bundlers
 * would take the import for theirs.
 *
 * @param {string} address
 */
const code = (address) => `
const waiting = [];
const keep = ({ data }) => waiting.push(data);
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const data of waiting) dispatchEvent(new MessageEvent('message', { data }));
}, (error) => setTimeout(() => { throw error; }));
`;

/**
 * @param {URL} address - Of a module worker.
 * @returns {URL} Of a module worker that this page may start.
 */
export function nearby(address) {
  return new URL(URL.createObjectURL(new Blob([code(address.href)], { type: 'text/javascript' })));
}
