/** The worker dies, is blocked, or is slow: the text stays and the reader is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysed, ARTICLE, paste, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

/** Makes the worker fail by itself, outside any request. */
async function crash(page) {
  await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('boom'); }, 0); }).catch(() => {});
}

test('a crash during an analysis is told, the text stays, another try succeeds', async () => {
  const page = await browser.open();
  await ready(page);
  await page.evaluate(() => {
    const { session } = document.querySelector('parti-pris');
    session.setText('Lyon. '.repeat(400_000), { now: true });
  });
  await crash(page);
  const $notice = page.locator('.notice');
  await $notice.waitFor();
  assert.match(await $notice.innerText(), /s’est interrompue/);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').text.length), 6 * 400_000);
  await page.evaluate((text) => document.querySelector('parti-pris').session.setText(text), ARTICLE);
  await analysed(page);
  assert.equal(await $notice.isVisible(), false);
});

test('a crash while idle goes unnoticed: the next text gets a fresh worker', async () => {
  const page = await reading(browser);
  await crash(page);
  await page.getByText('Autre texte').click();
  await paste(page, `${ARTICLE}\n\nUne ligne de plus.`);
  await analysed(page);
  assert.equal(await page.locator('.notice').isVisible(), false);
});

test('where the analyzer cannot start, the page says so and keeps the text', async () => {
  const page = await browser.open({ serviceWorkers: 'block' }, 'methode.html');
  await page.route('**/pkg/*', (route) => route.abort());
  await page.goto(new URL('.', page.url()).href);
  await page.locator('.notice').waitFor();
  await page.locator('textarea#text').fill('Un texte qui reste.');
  assert.equal(await page.locator('textarea#text').inputValue(), 'Un texte qui reste.');
});
