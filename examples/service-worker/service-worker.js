// Answers POST analyze without a server. A service worker may not start workers nor import later: it uses the plain analyzer.
import { Analyzer, init } from './node_modules/partipris/analyzer.js';

const ready = init();

addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && new URL(url).pathname.endsWith('/analyze')) event.respondWith(analyze(event.request));
});

async function analyze(request) {
  await ready;
  const { tokens, ...analysis } = new Analyzer().analyze(await request.text());
  return Response.json(analysis);
}
