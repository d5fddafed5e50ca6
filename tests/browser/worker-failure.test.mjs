/** The worker dies, is blocked, or is slow: the text stays and the reader is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysed, ARTICLE, paste, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

/** Makes the worker fail by itself, outside any request. */
async function crash(page) {
  await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('boom'); }, 0); }).catch(() => {});
}

/** Makes the worker fail instead of giving its next answer. */
async function crashInsteadOfAnswering(page) {
  await page.workers()[0].evaluate(() => { globalThis.postMessage = () => { setTimeout(() => { throw new Error('boom'); }, 0); }; });
}

test('a crash during an analysis is told, the text stays, another try succeeds', async () => {
  const page = await browser.open();
  await ready(page);
  await crashInsteadOfAnswering(page);
  await paste(page, ARTICLE);
  const $notice = page.locator('.notice');
  await $notice.waitFor();
  assert.match(await $notice.innerText(), /s’est interrompue/);
  assert.equal((await page.locator('.article p').allTextContents()).join(''), ARTICLE.replaceAll('\n', ''));
  await $notice.getByText('Réessayer').click();
  await analysed(page);
  await page.locator('.article mark').first().waitFor();
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
