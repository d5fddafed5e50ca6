/**
 * Keeps the page's own files, so that it works without a network after the first visit. It never sees
 * a text: texts are not requested from anywhere.
 */
const CACHE = 'partipris-1';

/** @type {any} */
const worker = self;

worker.addEventListener('install', () => worker.skipWaiting());

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(dropOldCaches().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === location.origin) event.respondWith(fresh(request));
});

// What the page loaded before this worker was in charge.
worker.addEventListener('message', (/** @type {MessageEvent<string[]>} */ event) => {
  /** @type {any} */ (event).waitUntil(keepAll(event.data));
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
