/** Asks the service worker to keep what this page needs, heavy readers included. */
import { scriptUrl } from './trusted.js';

/** What reads and writes files, with the libraries for it. */
const READERS = [
  'plain', 'encoding', 'markdown', 'html', 'rich-text', 'mail', 'word', 'open-document', 'own-json', 'pdf',
  'pdf/lines', 'pdf/order', 'pdf/running-heads', 'pdf/paragraphs', 'pdf/hyphens',
].map((name) => `readers/${name}.js`);
const EXPORTS = [
  'csv', 'csv-archive', 'conllu', 'contractions', 'web-annotation', 'tei', 'tei-text', 'nesting', 'report', 'report/article', 'report/style', 'report/tables',
  'code-points', 'things', 'xml',
].map((name) => `exports/${name}.js`);
const LIBRARIES = ['readability/Readability', 'chardet/chardet', 'fflate/fflate', 'mammoth/mammoth', 'marked/marked', 'pdfjs/pdf', 'pdfjs/worker', 'postal-mime/postal-mime']
  .map((name) => `vendor/${name}.js`);

/** Files that no page load asks for, but that must be there offline. */
export const LATER = [
  './', 'methode.html', 'bookmarklet.html', 'two-languages.js', 'bookmarklet.js', 'embed/protocol.js', 'method/method.js', 'method/figures.js', 'method/lexicon-browser.js',
  'vendor/published/figures.tsv', 'vendor/published/lexicon.tsv', 'worker.js', 'answer.js', 'place.js', 'far-worker.js', '../pkg/partipris.js', '../pkg/partipris_bg.wasm', ...READERS, ...EXPORTS, ...LIBRARIES,
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
