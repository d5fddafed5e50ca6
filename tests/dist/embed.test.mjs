/** The element and the frame on a second origin, in pages that make no concessions. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { launchChromium, launchFirefox } from '../browser/launch.mjs';
import { ROOT, serve } from './files.mjs';

let browser;
let site;
let host;
let page;

before(async () => {
  browser = await launchChromium();
  // The site that offers Partipris: page, package and wasm, open to other origins.
  site = await serve((path) => ROOT + (path.startsWith('/npm/') ? `dist${path}` : path.startsWith('/pkg/') ? path.slice(1) : `www${path}`), { 'Access-Control-Allow-Origin': '*' });
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A host page on an origin of its own, under the policy that docs/hosting.md asks for and nothing more. */
async function openHost(name, { prepare = () => {}, policy = strict() } = {}) {
  const html = (await readFile(`${ROOT}tests/dist/${name}`, 'utf8')).replaceAll('PACKAGE', `${site.url}npm`).replaceAll('SITE', site.url);
  host = await serve((path) => `${ROOT}tests/dist${path}`, { 'Content-Security-Policy': policy }, { '/page': html });
  page = await browser.newPage();
  if (process.env.VERBOSE) page.on('console', (message) => console.log(message.text())).on('pageerror', (error) => console.log(String(error)));
  await page.addInitScript(prepare);
  site.asked.length = 0;
  await page.goto(`${host.url}page`);
}

function strict() {
  return `default-src 'none'; script-src 'self' ${site.url} 'wasm-unsafe-eval'; style-src 'self'; connect-src ${site.url}; worker-src blob:; frame-src ${site.url}`;
}

async function closeHost() {
  await page.close();
  await host.stop();
}

const cuesOf = (id) => page.waitForFunction((name) => document.getElementById(name).analysis?.cues.length, id, { timeout: 30_000 });

test('nothing but the light file is loaded before the element is seen, and nothing moves when it is', async (t) => {
  t.after(closeHost);
  await openHost('host.html');
  await page.waitForFunction(() => customElements.get('parti-pris'));
  await page.waitForTimeout(300);
  assert.deepEqual(site.asked, ['/npm/element.js']);
  await page.evaluate(() => document.querySelector('#reader').scrollIntoView());
  await cuesOf('reader');
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

test('a host without concessions: the article is read whole, in its own styles, by one worker for all elements', async (t) => {
  t.after(closeHost);
  await openHost('host.html');
  const before = await page.evaluate(() => document.querySelector('article').outerHTML + document.forms[0].outerHTML);
  await page.evaluate(() => { for (const $element of document.querySelectorAll('parti-pris')) $element.analyze(); });
  await cuesOf('reader');
  await cuesOf('second');
  assert.equal(page.workers().length, 1);
  assert.equal(site.asked.filter((path) => path.endsWith('.wasm')).length, 1);
  const seen = await page.evaluate(() => {
    const $reader = document.querySelector('#reader');
    const $text = $reader.shadowRoot.querySelector('.article p');
    const { direction, letterSpacing, textTransform } = getComputedStyle($text);
    const hidden = [...$reader.shadowRoot.querySelectorAll('[hidden]')].every(($hidden) => getComputedStyle($hidden).display === 'none');
    return { text: $reader.text, direction, letterSpacing, textTransform, hidden };
  });
  assert.deepEqual(seen, {
    text: 'Un pont contesté\n\nLa maire de Lyon, Claire Marchand, a dénoncé un projet « absurde et ruineux ».\n\nSelon la préfecture, le chantier aurait coûté cher : une décision scandaleuse.',
    direction: 'ltr', letterSpacing: 'normal', textTransform: 'none', hidden: true,
  });
  assert.equal(await page.evaluate(() => document.querySelector('article').outerHTML + document.forms[0].outerHTML), before);
  assert.equal(await page.evaluate(() => document.querySelector('#second').text), 'Une victoire magnifique pour le club.');
});

test('attributes, properties, events and methods', async (t) => {
  t.after(closeHost);
  await openHost('host.html');
  const told = await page.evaluate(async () => {
    const $reader = document.querySelector('#reader');
    const told = [];
    for (const type of ['ready', 'analysis', 'select', 'error']) $reader.addEventListener(type, ({ detail }) => told.push([type, Object.keys(detail)]));
    $reader.layers = 'evaluation';
    $reader.text = 'Un accord scandaleux.';
    await $reader.analyze();
    await $reader.select({ kind: 'cue', id: 0 });
    const exported = await $reader.export('json');
    return { told: Object.fromEntries(told), attribute: $reader.getAttribute('layers'), format: JSON.parse(exported.content).format };
  });
  assert.deepEqual(told, { told: { ready: ['version'], analysis: ['analysis', 'text'], select: ['ref'] }, attribute: 'evaluation', format: 'partipris' });
});

test('where WebAssembly is forbidden the host’s text stays and the element says so', async (t) => {
  t.after(closeHost);
  await openHost('host.html', { policy: strict().replace(" 'wasm-unsafe-eval'", '') });
  const error = await page.evaluate(() => new Promise((resolve) => {
    const $second = document.querySelector('#second');
    $second.addEventListener('error', ({ detail }) => resolve(detail.error.code));
    $second.analyze().catch(() => {});
  }));
  assert.equal(error, 'wasm-blocked');
  assert.equal(await page.evaluate(() => document.querySelector('article p').textContent.startsWith('La maire de Lyon')), true);
});

test('where the rest cannot be loaded the element’s own content and its error slot show', async (t) => {
  t.after(closeHost);
  await openHost('host.html');
  await page.route(/body\.js/, (route) => route.abort());
  await page.evaluate(() => Promise.allSettled([...document.querySelectorAll('parti-pris')].map(($element) => $element.analyze())));
  assert.equal(await page.getByText('Une victoire magnifique').isVisible(), true);
  assert.equal(await page.getByText('Pas d’analyse ici.').isVisible(), true);
});

const highlighted = () => page.evaluate(() => [...CSS.highlights.get('partipris-evaluation')].map((range) => range.toString()));

test('annotating in place leaves the host’s elements alone', async (t) => {
  t.after(closeHost);
  await openHost('annotate.html');
  const before = await page.evaluate(() => document.querySelector('article').outerHTML);
  await page.waitForFunction(() => document.querySelector('parti-pris').analysis, null, { timeout: 30_000 });
  const words = await highlighted();
  for (const word of ['absurde', 'ruineux', 'scandaleuse']) assert.ok(words.includes(word), `${word} is not in ${words}`);
  assert.equal(await page.evaluate(() => document.querySelector('article').outerHTML), before);
  const ref = page.evaluate(() => new Promise((resolve) => document.querySelector('parti-pris').addEventListener('select', ({ detail }) => resolve(detail.ref), { once: true })));
  await page.locator('em').click();
  assert.equal((await ref).kind, 'cue');
  await page.evaluate(() => document.querySelector('parti-pris').remove());
  assert.deepEqual(await highlighted(), []);
});

test('without the Custom Highlight API the words are wrapped, and unwrapped when the element goes', async (t) => {
  t.after(closeHost);
  await openHost('annotate.html', { prepare: () => { Object.defineProperty(CSS, 'highlights', { value: undefined }); } });
  const before = await page.evaluate(() => document.querySelector('article').innerHTML);
  await page.waitForFunction(() => document.querySelector('article mark.partipris-evaluation'), null, { timeout: 30_000 });
  const words = await page.locator('mark.partipris-evaluation').allTextContents();
  for (const word of ['absurde', 'ruineux', 'scandaleuse']) assert.ok(words.includes(word), `${word} is not in ${words}`);
  await page.evaluate(() => document.querySelector('parti-pris').remove());
  assert.equal(await page.evaluate(() => document.querySelector('article').innerHTML), before);
});

test('Firefox: the element of another origin reads the article', async (t) => {
  const driver = await launchFirefox();
  const html = (await readFile(`${ROOT}tests/dist/host.html`, 'utf8')).replaceAll('PACKAGE', `${site.url}npm`);
  const other = await serve((path) => `${ROOT}tests/dist${path}`, { 'Content-Security-Policy': strict() }, { '/page': html });
  t.after(() => Promise.all([driver.quit(), other.stop()]));
  await driver.get(`${other.url}page`);
  await driver.wait(() => driver.executeScript('return Boolean(customElements.get("parti-pris"))'), 10_000);
  await driver.executeScript('document.querySelector("#reader").analyze()');
  await driver.wait(() => driver.executeScript('return (document.querySelector("#reader").analysis?.cues.length ?? 0) > 1'), 30_000);
});
