/** The interface speaks French and English; the text stays as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fr } from '../../www/strings/fr.js';
import { en } from '../../www/strings/en.js';
import { reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

test('the browser chooses the language', async () => {
  const french = await browser.open({ locale: 'fr-CA' });
  const english = await browser.open({ locale: 'en-GB' });
  await Promise.all([ready(french), ready(english)]);
  assert.equal(await french.locator('label[for=text]').textContent(), 'Votre article');
  assert.equal(await english.locator('label[for=text]').textContent(), 'Your article');
  assert.equal(await english.evaluate(() => document.documentElement.lang), 'en');
});

test('changing the language changes every word of the interface and none of the text', async () => {
  const page = await reading(browser);
  const text = await page.locator('.article').textContent();
  await page.getByRole('button', { name: 'English' }).click();
  assert.deepEqual(await page.getByRole('tab').allTextContents(), ['In short', 'Actors', 'Voices', 'Stance', 'Framing', 'Words', 'Compare', 'Tools']);
  assert.equal(await page.locator('.of-summary h2').first().textContent(), 'Who is there');
  assert.equal(await page.locator('.article').textContent(), text);
  const label = await page.locator('.article mark.evaluation[aria-label]').first().getAttribute('aria-label');
  assert.match(label, /voice/);
});

test('both languages have the same sentences with the same blanks', () => {
  const blanks = (entry) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();
  assert.deepEqual(Object.keys(en), Object.keys(fr));
  for (const key of Object.keys(fr)) assert.deepEqual(blanks(en[key]), blanks(fr[key]), key);
});
