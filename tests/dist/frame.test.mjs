/** `embed.html` inside a sandboxed frame of another origin, and the bookmarklet. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchChromium } from '../browser/launch.mjs';
import { ROOT, serve } from './files.mjs';

let browser;
let site;
let host;

before(async () => {
  browser = await launchChromium();
  site = await serve((path) => ROOT + (path.startsWith('/pkg/') ? path.slice(1) : `www${path}`));
  host = await serve((path) => `${ROOT}tests/dist${path}`, { 'Content-Security-Policy': `default-src 'none'; script-src 'self'; frame-src ${site.url}` });
});
after(async () => {
  await browser?.close();
  await Promise.all([site?.stop(), host?.stop()]);
});

/** @param {string} [as] - The origin that the host claims to be. */
async function open(as) {
  const page = await browser.newPage();
  await page.goto(`${host.url}frame.html?site=${encodeURIComponent(site.url)}${as ? `&as=${encodeURIComponent(as)}` : ''}`);
  return page;
}

const heard = (page, type) => page.waitForFunction((wanted) => window.heard.findLast((message) => message.type === wanted), type, { timeout: 30_000 }).then((handle) => handle.jsonValue());

test('a text in, its analysis out, and the height the frame needs', async () => {
  const page = await open();
  const { id, analysis, partipris } = await heard(page, 'analysis');
  assert.deepEqual([partipris, id], [1, 'a1']);
  assert.ok(analysis.cues.length > 0);
  assert.ok((await heard(page, 'height')).height > 100);
  await page.waitForFunction(() => document.querySelector('#frame').height > 100);
  await page.evaluate(() => window.send({ type: 'select', ref: { kind: 'cue', id: 0 } }));
  assert.deepEqual((await heard(page, 'select')).ref, { kind: 'cue', id: 0 });
  await page.close();
});

test('what does not fit the protocol is answered with a code', async () => {
  const page = await open();
  await heard(page, 'ready');
  const codes = [];
  for (const message of [{ partipris: 2, type: 'analyze', text: 'x' }, { type: 'dance' }, { type: 'analyze', text: 5 }, { type: 'select', ref: { kind: 'cue', id: 'x' } }]) {
    const before = await page.evaluate(() => window.heard.filter(({ type }) => type === 'error').length);
    await page.evaluate((wrong) => window.send(wrong), message);
    await page.waitForFunction((count) => window.heard.filter(({ type }) => type === 'error').length > count, before);
    codes.push((await heard(page, 'error')).code);
  }
  assert.deepEqual(codes, ['protocol-version', 'protocol-type', 'protocol-value', 'protocol-value']);
  await page.close();
});

test('a host that is not who it says is neither heard nor answered', async () => {
  const page = await open('https://example.org');
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.querySelector('parti-pris')?.session?.info, null, { timeout: 30_000 });
  await page.evaluate(() => window.send({ type: 'analyze', id: 'x', text: 'Un accord scandaleux.' }));
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  assert.equal(await frame.evaluate(() => document.querySelector('parti-pris').text), '');
  await page.close();
});

test('the bookmarklet opens the article of a page', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}bookmarklet.html`);
  const href = await page.locator('#bookmarklet').getAttribute('href');
  await page.goto(`${host.url}annotate.html`);
  const opened = page.waitForEvent('popup');
  await page.evaluate((code) => { (0, eval)(code); }, decodeURIComponent(href.replace('javascript:', ''))).catch(() => {});
  const reader = await opened;
  await reader.waitForFunction(() => document.querySelector('parti-pris')?.analysis?.cues.length > 0, null, { timeout: 30_000 });
  assert.match(await reader.evaluate(() => document.querySelector('parti-pris').text), /^Un pont contesté/);
  await page.close();
});
