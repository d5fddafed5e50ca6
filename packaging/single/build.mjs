/** Makes `dist/partipris.html`: the whole page in one file that works by double click, without a network. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { bundle, ROOT } from '../bundle.mjs';

const PLACE = 'packaging/single/place.js';

/** Modules ask for their own address; in a single file that is the page's, and nothing is fetched from it. */
const HERE = { define: { 'import.meta.url': 'PARTIPRIS_HERE' }, banner: { js: 'var PARTIPRIS_HERE=self.location.href;' } };

const read = (path) => readFile(join(ROOT, path), 'utf8');

/** @returns {Promise<string>} */
export async function singleFile() {
  const [html, method, script, worker, style, wasm, pdf] = await Promise.all([
    read('www/index.html'), read('www/methode.html'), code('www/main.js'), code('packaging/single/worker.js'), css(),
    packed(await readFile(join(ROOT, 'pkg/partipris_bg.wasm'))), packed(await code('www/vendor/pdfjs/worker.js')),
  ]);
  const blocks = `<script type="text/plain" id="partipris-wasm">${wasm}</script>
<script type="text/plain" id="partipris-pdf">${pdf}</script>
<script type="text/plain" id="partipris-worker">${worker}</script>
<script>${script}</script>
`;
  const parts = [
    [/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`],
    [/\s*<link rel="(?:preload|manifest)"[^>]*>/g, ''],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ''],
    [/href="icon\.svg"/, `href="${await dataUrl('www/icon.svg', 'image/svg+xml')}"`],
    [/samples="[^"]*"/, `samples="${await samples(html)}"`],
    [/href="methode\.html"/g, 'href="#methode"'],
    [/<\/main>/, `</main>\n<section id="methode">${methodArticles(method)}</section>`],
    [/<\/body>/, `${blocks}</body>`],
  ];
  return parts.reduce((page, [pattern, value]) => replaced(page, pattern, value), html);
}

/** A part that is no longer found would be lost in silence. */
function replaced(page, pattern, value) {
  if (page.search(pattern) < 0) throw new Error(`www/index.html has no ${pattern}`);
  return page.replace(pattern, () => value);
}

async function code(entry) {
  const { outputFiles } = await bundle(PLACE, { entryPoints: [entry], format: 'iife', ...HERE });
  const text = outputFiles[0].text.trim();
  // Inside <script>, these two would end or hide the rest; both only stand in strings, where the escape means the same.
  return text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

async function css() {
  const { outputFiles } = await bundle(PLACE, { entryPoints: ['packaging/single/page.css'], loader: { '.woff2': 'dataurl' } });
  return outputFiles[0].text.trim();
}

/** As `packed.js` reads it. */
async function packed(content) {
  return gzipSync(content, { level: 9 }).toString('base64');
}

async function dataUrl(path, type) {
  return `data:${type};base64,${(await readFile(join(ROOT, path))).toString('base64')}`;
}

/** A sample is named by its fragment, for lack of a file name. */
async function samples(html) {
  const paths = /samples="([^"]*)"/.exec(html)?.[1].split(' ') ?? [];
  const urls = paths.map(async (path) => `${await dataUrl(`www/${path}`, 'text/plain;charset=utf-8')}#${/(\w+)\.txt$/.exec(path)?.[1]}`);
  return (await Promise.all(urls)).join(' ');
}

/** @param {string} html - Of the method page. */
function methodArticles(html) {
  const articles = html.match(/<article class="method"[\s\S]*?<\/article>/g) ?? [];
  if (articles.length !== 2) throw new Error('www/methode.html has not one article per language');
  return articles.join('\n').replaceAll(' hidden', '');
}

function policy(script, style) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, 'img-src data: blob:',
    'font-src data:', 'connect-src data:', 'worker-src blob:', "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'", 'trusted-types partipris default',
  ].join('; ');
}
