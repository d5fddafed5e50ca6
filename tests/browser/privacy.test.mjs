/** Nothing leaves the page, nothing is kept unless asked, nothing inline runs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysed, ARTICLE, paste, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

const VIEWS = ['En bref', 'Acteurs', 'Paroles', 'Positions', 'Cadrage', 'Mots', 'Comparer', 'Outils'];

test('after the page has loaded, reading an article asks the network for nothing', async () => {
  const page = await browser.open({ serviceWorkers: 'block' });
  await ready(page);
  await page.waitForLoadState('networkidle');
  const requests = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await paste(page, ARTICLE);
  await analysed(page);
  for (const view of VIEWS) await page.getByRole('tab', { name: view }).click();
  await page.locator('.article mark').first().click();
  await page.waitForTimeout(300);
  assert.deepEqual(requests, []);
});

test('nothing is stored unless the reader asks, and one press forgets it', async () => {
  const page = await reading(browser);
  const stored = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean));
  assert.deepEqual(await stored(), []);
  await page.getByRole('tab', { name: 'Outils' }).click();
  await page.getByText('Garder ce texte dans ce navigateur').click();
  assert.equal((await stored()).length, 1);
  await page.reload();
  await ready(page);
  await analysed(page);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').text), ARTICLE);
  await page.getByRole('tab', { name: 'Outils' }).click();
  await page.getByRole('button', { name: 'Tout oublier' }).click();
  assert.deepEqual(await stored(), []);
});

test('one press forgets everything: the text, the first steps, the files kept for offline use', async () => {
  const page = await reading(browser);
  await allKept(page);
  await page.getByRole('button', { name: 'Passer' }).click();
  await page.getByRole('tab', { name: 'Outils' }).click();
  await page.getByText('Garder ce texte dans ce navigateur').click();
  const stored = () => page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean)].sort(),
    caches: await caches.keys(), databases: await indexedDB.databases(), workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(await stored(), { keys: ['partipris', 'partipris-tour'], caches: ['partipris-1'], databases: [], workers: 1 });
  await page.getByRole('button', { name: 'Tout oublier' }).click();
  await page.getByText('Tout est oublié.').waitFor();
  // A file read afterwards must not be kept either.
  await page.evaluate(() => import(new URL('exports/tei.js', document.baseURI).href));
  assert.deepEqual(await stored(), { keys: [], caches: [], databases: [], workers: 0 });
});

test('the policy of the page itself is strict', async () => {
  const page = await browser.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'.*unsafe-eval/);
  for (const path of ['', 'methode.html', 'bookmarklet.html', 'embed.html']) {
    const source = await (await page.request.get(page.url() + path)).text();
    assert.doesNotMatch(source, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i, path);
  }
});

test('no rule of the policy is broken on the way through the page', async () => {
  const page = await browser.open({ serviceWorkers: 'block' });
  const broken = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  await page.reload();
  await ready(page);
  await paste(page, ARTICLE);
  await analysed(page);
  for (const view of VIEWS) await page.getByRole('tab', { name: view }).click();
  await page.getByRole('button', { name: 'Écrire' }).click();
  await page.mouse.wheel(0, 400);
  await page.locator('.live-marks .actor').first().waitFor();
  assert.deepEqual(broken, []);
});

test('after a first visit the page works without a network', async () => {
  const page = await browser.open();
  await ready(page);
  await allKept(page);
  await page.context().setOffline(true);
  await page.reload();
  await ready(page);
  await paste(page, ARTICLE);
  await analysed(page);
  await page.locator('.article mark').first().waitFor();
});

/** Waits until the service worker has stopped adding files. */
async function allKept(page) {
  let before = -1;
  for (let round = 0; round < 60; round += 1) {
    const kept = await page.evaluate(async () => (await (await caches.open('partipris-1')).keys()).length);
    if (kept > 50 && kept === before) return;
    before = kept;
    await page.waitForTimeout(250);
  }
  assert.fail(`the service worker kept ${before} files`);
}
