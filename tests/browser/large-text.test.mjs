/** A megabyte pasted: the main thread stays free, what is off screen waits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysed, ARTICLE, paste, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

/** Generous: on a busy machine one frame can be late; a blocked thread misses by seconds. */
const LONGEST_GAP = 500;

test('1 MB pasted never blocks the main thread for long', async (context) => {
  const page = await browser.open();
  await ready(page);
  const text = `${ARTICLE}\n\n`.repeat(Math.ceil(1_000_000 / ARTICLE.length));
  await page.evaluate(() => {
    window.gaps = [];
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      window.gaps.push(now - last);
      last = now;
      window.beat = setTimeout(beat, 5);
    };
    beat();
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
  });
  await paste(page, text);
  await analysed(page);
  await page.locator('.article mark').first().waitFor();
  const { gaps, tasks } = await page.evaluate(() => ({ gaps: window.gaps, tasks: window.tasks }));
  const longest = Math.round(Math.max(...gaps));
  context.diagnostic(`longest gap between heartbeats ${longest} ms; long tasks ${tasks.join(', ')} ms`);
  assert.ok(longest < LONGEST_GAP, `the main thread was blocked for ${longest} ms`);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').text.length), text.length);
});

test('the last mark of a megabyte is one jump away', async () => {
  const page = await browser.open();
  await ready(page);
  await paste(page, `${ARTICLE}\n\n`.repeat(1000));
  await analysed(page);
  await page.evaluate(() => {
    const element = document.querySelector('parti-pris');
    element.select({ kind: 'mention', id: element.analysis.mentions.length - 1 });
  });
  const $mark = page.locator('.article mark.selected').first();
  await $mark.waitFor();
  // The guessed heights of paragraphs never on screen become real ones meanwhile.
  const settled = page.waitForFunction(() => {
    const box = document.querySelector('parti-pris').shadowRoot.querySelector('.article mark.selected');
    const { top, bottom } = box.getBoundingClientRect();
    window.inView = top > 0 && bottom < innerHeight ? (window.inView ?? 0) + 1 : 0;
    return window.inView > 20;
  }, undefined, { timeout: 20_000 });
  await settled.catch(() => assert.fail('not in view, or not for long'));
});

test('typing in a long text: each key is answered at once', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill(`${ARTICLE}\n\n`.repeat(55));
  await analysed(page);
  await page.locator('textarea#text').press('ControlOrMeta+End');
  await page.locator('textarea#text').pressSequentially('Lyon attend.', { delay: 15 });
  await analysed(page);
  assert.ok((await page.locator('textarea#text').inputValue()).endsWith('Lyon attend.'));
});
