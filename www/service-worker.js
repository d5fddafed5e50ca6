/**
 * Keeps the page's own files, so that it works without a network after the first visit. It never sees
 * a text: texts are not requested from anywhere.
 */
const CACHE = 'partipris-1';

/** @type {any} */
const worker = self;

/** False once the reader has asked to forget: this worker serves its last page and keeps nothing. */
let keeping = true;

worker.addEventListener('install', () => worker.skipWaiting());

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(dropOldCaches().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(fresh(request));
});

// What the page loaded before this worker was in charge, or that all is to be forgotten.
worker.addEventListener('message', (/** @type {MessageEvent<string[] | 'forget'>} */ event) => {
  keeping = event.data !== 'forget';
  /** @type {any} */ (event).waitUntil(event.data === 'forget' ? caches.delete(CACHE) : keepAll(event.data));
});

/** @param {string[]} urls */
async function keepAll(urls) {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(urls.map((url) => cache.add(url)));
}

/**
 * The network's answer while there is one, so that a new version is never hidden by an old one; the
 * kept answer otherwise.
 *
 * @param {Request} request
 */
async function fresh(request) {
  if (!keeping) return fetch(request);
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

async function dropOldCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}
