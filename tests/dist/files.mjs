/** A static server of a test's own, on loopback, with the headers the test wants: another origin than the page's. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css', '.json': 'application/json' };

/**
 * @param {(path: string) => string} fileOf - From an address's path to a file.
 * @param {Record<string, string>} [headers]
 * @param {Record<string, string>} [pages] - HTML by path, for pages that are made and not kept.
 * @returns {Promise<{ url: string, asked: string[], stop: () => Promise<void> }>}
 */
export async function serve(fileOf, headers = {}, pages = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    asked.push(path);
    if (pages[path]) return void response.writeHead(200, { 'Content-Type': TYPES['.html'], ...headers }).end(pages[path]);
    const file = fileOf(path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  const stop = () => new Promise((stopped) => { server.close(stopped); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, stop };
}

/** Everything below `folder`, and nothing above it. */
export const under = (folder) => (path) => join(folder, normalize(path));
