/** Whatever comes in, the page stays usable and says in words what it could not do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ARTICLE, analysed, drop, paste, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

const NOTICE = 'parti-pris .notice';

test('a binary file gets a plain sentence and the text stays', async () => {
  const page = await reading(browser);
  await drop(page, 'photo.png', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0, 0, 0, 2, 0]);
  await page.locator(NOTICE).waitFor();
  assert.match(await page.locator(NOTICE).innerText(), /photo\.png.*pas du texte/s);
  assert.equal((await page.locator('.article p').allTextContents()).join(''), ARTICLE.replaceAll('\n', ''));
  await page.locator(`${NOTICE} button`).last().click();
  assert.equal(await page.locator(NOTICE).isVisible(), false);
});

test('an empty file gets its own sentence', async () => {
  const page = await browser.open();
  await ready(page);
  await drop(page, 'vide.txt', '');
  await page.locator(NOTICE).waitFor();
  assert.match(await page.locator(NOTICE).innerText(), /aucun texte/);
});

test('an address gets a sentence that says what to do instead', async () => {
  const page = await browser.open();
  await ready(page);
  await paste(page, 'https://exemple.fr/article');
  await page.locator(NOTICE).waitFor();
  assert.match(await page.locator(NOTICE).innerText(), /copiez son texte/);
});

test('emptying the box brings the empty page back', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill('Lyon.');
  await analysed(page);
  await page.locator('textarea#text').fill('');
  await page.locator('.sample').first().waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').analysis), null);
});

for (const [name, text] of Object.entries({
  'NUL': `Le maire\0 parle. ${'Il parle à Lyon. '.repeat(40)}`,
  'lone surrogates': `Un \ud800 seul et \udc00 l’autre. ${'Il parle à Lyon. '.repeat(40)}`,
  'right-to-left text': `أعلن الرئيس اليوم عن مشروع جديد. \u202eRenversé\u202c. ${'Le maire parle à Lyon. '.repeat(40)}`,
  'emoji': '👩‍👩‍👧‍👦🇫🇷 '.repeat(2000),
})) {
  test(`${name}: an analysis, the very same text, inside its column`, async () => {
    const page = await browser.open();
    await ready(page);
    await page.evaluate((content) => { document.querySelector('parti-pris').text = content; }, text);
    await analysed(page);
    const shown = await page.evaluate((content) => document.querySelector('parti-pris').shadowRoot.querySelector('.article').textContent === content, text);
    assert.ok(shown, 'the text shown is not the text given');
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `the page is ${width} px too wide`);
  });
}

test('one line of 300,000 units is cut for display and loses nothing', async () => {
  const page = await browser.open();
  await ready(page);
  const line = 'Le maire de Lyon parle aux habitants de Grenoble '.repeat(6200);
  await paste(page, line);
  await analysed(page);
  await page.waitForFunction((length) => document.querySelector('parti-pris').shadowRoot.querySelector('.article').textContent.length === length, line.length);
});
