/** Asks the service worker to keep what this page needs, heavy readers included. */
import { scriptUrl } from './trusted.js';

/** Files that no page load asks for, but that must be there offline. */
const LATER = [
  './', 'methode.html', 'method.js', 'worker.js', 'answer.js', '../pkg/partipris.js', '../pkg/partipris_bg.wasm', 'readers/html.js',
  'vendor/readability/Readability.js',
];

export async function keepOffline() {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  try {
    await navigator.serviceWorker.register(scriptUrl(new URL('./service-worker.js', import.meta.url)));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(location.origin));
    active?.postMessage([...new Set([...LATER.map((path) => new URL(path, import.meta.url).href), ...loaded])]);
  } catch {
    // Without it the page works as before, only not offline.
  }
}
