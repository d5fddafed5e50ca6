/** What a first visit costs before the analyzer: bytes as they travel, and when the box is there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

/** Before the first paint with a box to write in, in bytes. */
const FIRST_PAINT = 150_000;
/** All that is loaded by the time the page rests, without the analyzer. */
const WHOLE_PAGE = 220_000;

/** Opens the page as at a first visit and counts every answer; `until` ends the counting. */
async function bytesOf(until, network) {
  const page = await browser.open({ serviceWorkers: 'block' }, 'icon.svg');
  const address = new URL('.', page.url()).href;
  const session = await page.context().newCDPSession(page);
  const names = new Map();
  const sizes = [];
  await session.send('Network.enable');
  if (network) await network(session);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, new URL(request.url).pathname));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.push([names.get(requestId) ?? '', encodedDataLength]));
  await page.goto(address, { waitUntil: 'commit' });
  await until(page);
  return { page, sizes: sizes.filter(([name]) => !name.startsWith('/pkg/')) };
}

const total = (sizes) => sizes.reduce((sum, [, bytes]) => sum + bytes, 0);

/** By the page's own clock: on a fast machine the rest is there before anybody outside notices the first paint. */
function bytesBeforeFirstPaint() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const before = loads.filter(({ name, responseEnd }) => responseEnd <= paint.startTime && !name.includes('/pkg/'));
  return before.map(({ name, transferSize }) => [new URL(name).pathname, transferSize]);
}

test('the box can be seen after fewer than 150 kB', async (t) => {
  const { page } = await bytesOf((page) => page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0
    && [document.querySelector('#early-text'), document.querySelector('parti-pris')?.shadowRoot?.querySelector('#text')].some((box) => box?.getClientRects().length)));
  const sizes = await page.evaluate(bytesBeforeFirstPaint);
  t.diagnostic(`${total(sizes)} bytes before the first paint`);
  assert.ok(sizes.some(([name, bytes]) => name.endsWith('/') && bytes > 0), 'the page itself is not among what was loaded');
  assert.ok(total(sizes) < FIRST_PAINT, JSON.stringify(sizes));
});

for (const width of [1440, 820, 360]) {
  test(`at ${width} px the box stays where it was when the element takes it over`, async () => {
    const page = await browser.open({ viewport: { width, height: 900 }, serviceWorkers: 'block' }, 'icon.svg');
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await page.route('**/main.js', async (route) => {
      await held;
      await route.continue();
    });
    const place = ($box) => $box.evaluate((box) => Object.values(box.getBoundingClientRect().toJSON()).map(Math.round));
    await page.goto(new URL('.', page.url()).href, { waitUntil: 'commit' });
    await page.waitForFunction(() => getComputedStyle(document.querySelector('#early-text') ?? document.documentElement).fontFamily.includes('Source Serif'));
    await page.evaluate(() => document.fonts.ready);
    const before = await place(page.locator('#early-text'));
    release();
    await ready(page);
    assert.deepEqual(await place(page.locator('textarea#text')), before);
  });
}

test('the whole page without the analyzer stays small, and travels compressed', async (t) => {
  const { sizes } = await bytesOf(async (page) => {
    await ready(page);
    await page.waitForLoadState('networkidle');
  });
  t.diagnostic(`${sizes.length} files, ${total(sizes)} bytes`);
  assert.ok(sizes.some(([name]) => name.endsWith('/workbench.js')), 'the page was not loaded anew');
  assert.ok(total(sizes) < WHOLE_PAGE, `${total(sizes)} bytes; the largest: ${JSON.stringify(sizes.sort((a, b) => b[1] - a[1]).slice(0, 8))}`);
});

test('report: the first paint on a slow phone (4 × slower processor, 1.6 Mbit/s, 150 ms)', async (t) => {
  const { page } = await bytesOf((opened) => opened.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0), async (session) => {
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  t.diagnostic(`first paint after ${Math.round(paint)} ms`);
  // A time depends on the machine; that something is painted long before the analyzer is there does not.
  assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd > 0)), false);
});
