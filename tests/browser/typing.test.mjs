/** Typing: marks appear behind the words, follow every key, and never touch the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysed, ARTICLE, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

const marked = (page, look) => page.locator(`.live-marks .${look}`).allTextContents();

/** Lets no further answer arrive. */
const silence = (page) => page.evaluate(() => {
  document.querySelector('parti-pris').session.client.analyze = () => new Promise(() => {});
});

test('what is typed is marked while one types, in the box itself', async () => {
  const page = await browser.open();
  await ready(page);
  const text = 'Claire Marchand dénonce un projet scandaleux à Lyon.';
  await page.locator('textarea#text').pressSequentially(text);
  await page.locator('.live-marks .evaluation', { hasText: 'scandaleux' }).waitFor();
  assert.deepEqual(await marked(page, 'actor'), ['Claire Marchand', 'Lyon']);
  assert.equal(await page.locator('textarea#text').inputValue(), text);
  assert.equal(await page.locator('.live-marks').textContent(), text);
});

test('a key moves the marks behind it at once, before any new answer', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill('Une ligne.\nClaire Marchand vit à Lyon.');
  await page.locator('.live-marks .actor').nth(1).waitFor();
  await silence(page);
  await page.locator('textarea#text').evaluate((box) => box.setSelectionRange(0, 0));
  await page.keyboard.type('Hier, ');
  assert.deepEqual(await marked(page, 'actor'), ['Claire Marchand', 'Lyon']);
  await page.locator('textarea#text').evaluate((box) => box.setSelectionRange(box.value.length - 7, box.value.length - 7));
  await page.keyboard.type('de nouveau ');
  assert.deepEqual(await marked(page, 'actor'), ['Claire Marchand', 'Lyon']);
  assert.equal(await page.locator('.live-marks').textContent(), 'Hier, Une ligne.Claire Marchand vit de nouveau à Lyon.');
  await page.locator('textarea#text').evaluate((box) => box.setSelectionRange(box.value.indexOf('Marchand'), box.value.indexOf('Marchand')));
  await page.keyboard.type('x');
  assert.deepEqual(await marked(page, 'actor'), ['Lyon']);
});

test('an answer to an older text is dropped', async () => {
  const page = await browser.open();
  await ready(page);
  await page.evaluate(() => {
    const { session } = document.querySelector('parti-pris');
    const analyze = session.client.analyze.bind(session.client);
    // Every answer comes late, the first the latest.
    let delay = 600;
    session.client.analyze = async (text, { lexicon } = {}) => {
      const wait = delay;
      delay = 0;
      const answer = await analyze(text, { lexicon });
      await new Promise((resolve) => { setTimeout(resolve, wait); });
      return answer;
    };
  });
  await page.locator('textarea#text').fill('Lyon.');
  await page.waitForTimeout(250);
  await page.locator('textarea#text').fill('Claire Marchand vit à Grenoble.');
  await analysed(page);
  await page.waitForTimeout(700);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').session.analysedText), 'Claire Marchand vit à Grenoble.');
  assert.deepEqual(await marked(page, 'actor'), ['Claire Marchand', 'Grenoble']);
});

test('box and marks break their lines at the same places', async () => {
  const page = await reading(browser);
  await page.getByRole('button', { name: 'Écrire' }).click();
  await page.locator('.live-marks .actor').first().waitFor();
  const heights = await page.locator('.writing').evaluate((writing) => {
    const box = writing.querySelector('textarea');
    box.style.height = '0';
    return { box: box.scrollHeight, marks: writing.querySelector('.lines').offsetHeight };
  });
  assert.ok(Math.abs(heights.box - heights.marks) <= 2, JSON.stringify(heights));
});

test('the marks scroll with the box, and those in sight are drawn', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill(Array.from({ length: 30 }, () => ARTICLE).join('\n\n'));
  await analysed(page);
  const $first = page.locator('.live-marks .line').nth(2);
  assert.equal(await $first.locator('span').count(), 0);
  await page.locator('textarea#text').evaluate((box) => { box.scrollTop = 0; });
  await $first.locator('.actor').first().waitFor();
  await page.locator('textarea#text').evaluate((box) => { box.scrollTop = box.scrollHeight; });
  const $last = page.locator('.live-marks .line').last();
  await $last.locator('.actor').first().waitFor();
  // The last line may have been drawn before; the layer follows in the frame after the scroll.
  const offset = () => page.locator('.writing').evaluate((writing) => writing.querySelector('textarea').getBoundingClientRect().bottom
    - writing.querySelector('.lines').getBoundingClientRect().bottom);
  let gap = await offset();
  for (let tries = 0; Math.abs(gap) >= 24 && tries < 20; tries += 1) {
    await page.waitForTimeout(50);
    gap = await offset();
  }
  assert.ok(Math.abs(gap) < 24, `the last line is ${gap} px off`);
});

test('the first letters do not move the box', async () => {
  const page = await browser.open();
  await ready(page);
  const place = () => page.locator('textarea#text').evaluate((box) => JSON.stringify(box.getBoundingClientRect()));
  const before = await place();
  await page.locator('textarea#text').pressSequentially('Claire Marchand vit à Lyon.');
  await page.locator('.live-marks .actor').first().waitFor();
  assert.equal(await place(), before);
});

test('report: how typing in an article of 50 kB feels', async (t) => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill(Array.from({ length: 55 }, () => ARTICLE).join('\n\n'));
  await analysed(page);
  await page.locator('textarea#text').evaluate((box) => box.setSelectionRange(2000, 2000));
  await page.evaluate(() => {
    window.gaps = [];
    window.tasks = [];
    let last = performance.now();
    const beat = (now) => {
      window.gaps.push(now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await page.keyboard.type('Claire Marchand juge ce projet absurde, une fois de plus. ', { delay: 70 });
  await analysed(page);
  const { gaps, tasks } = await page.evaluate(() => ({ gaps: window.gaps.slice(2), tasks: window.tasks }));
  const longest = Math.max(...gaps);
  t.diagnostic(`${gaps.length} frames, ${gaps.filter((gap) => gap > 20).length} of them later than 20 ms, the longest ${Math.round(longest)} ms; long tasks: ${tasks.map(Math.round).join(', ') || 'none'}`);
  // How fast depends on the machine; that keys are not swallowed for a second does not.
  assert.ok(longest < 1000, `a frame took ${longest} ms`);
});
