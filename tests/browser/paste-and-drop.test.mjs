/** An article comes in: pasted, typed, dropped, from a file, from a sample. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ARTICLE, analysed, drop, paste, reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

test('a pasted article is shown for reading, whole, with marks', async () => {
  const page = await reading(browser);
  const shown = await page.locator('.article p').allTextContents();
  assert.deepEqual(shown, ARTICLE.split('\n').filter((line) => line !== ''));
  await page.locator('.article mark').first().waitFor();
  assert.equal(await page.locator('textarea#text').isVisible(), false);
});

test('what is typed is analysed while one types and stays in the box', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').pressSequentially('Claire Marchand vit à Lyon. Elle aime Paris.');
  await analysed(page);
  assert.equal(await page.locator('textarea#text').inputValue(), 'Claire Marchand vit à Lyon. Elle aime Paris.');
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').analysis.sentences.length), 2);
});

test('what was typed before the script came is not lost', async () => {
  const page = await browser.open({}, 'methode.html');
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/main.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL('.', page.url()).href, { waitUntil: 'commit' });
  await page.locator('#early-text').fill('Un début de phrase');
  release();
  await ready(page);
  assert.equal(await page.locator('textarea#text').inputValue(), 'Un début de phrase');
});

test('a dropped text file is read, its encoding named', async () => {
  const page = await browser.open();
  await ready(page);
  await drop(page, 'article.txt', [...'Le maire a cr'].map((letter) => letter.charCodeAt(0)).concat([0xe9, 0xe9, 0x20, 0x61]));
  await analysed(page);
  assert.equal(await page.locator('.article').textContent(), 'Le maire a créé a');
});

test('a dropped page gives its article without the menus', async () => {
  const page = await browser.open();
  await ready(page);
  const body = 'La mairie a présenté hier son projet de pont, dont le coût reste inconnu à ce jour, devant une salle comble. ';
  const html = `<html><head><title>Le pont</title></head><body><nav><a href="/">Accueil</a><a href="/a">Abonnez-vous</a></nav>
    <article><h1>Le pont</h1>${`<p>${body.repeat(4)}</p>`.repeat(4)}</article><footer>Mentions légales</footer><script>window.hacked = 1</script></body></html>`;
  await drop(page, 'page.html', html, 'text/html');
  await analysed(page);
  const text = await page.locator('.article').textContent();
  assert.match(text, /présenté hier son projet de pont/);
  assert.doesNotMatch(text, /Abonnez-vous|Mentions légales/);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

test('each sample opens with one press and no request', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('.sample').first().waitFor();
  assert.equal(await page.locator('.sample').count(), 3);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.locator('.sample').nth(1).click();
  await analysed(page);
  assert.ok((await page.locator('.article').textContent()).length > 500);
  assert.deepEqual(requests, []);
});

test('text is taken as text, never as markup', async () => {
  const page = await browser.open();
  await ready(page);
  const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> & <b>gras</b>. '.repeat(8);
  await paste(page, hostile);
  await analysed(page);
  assert.equal(await page.locator('.article').textContent(), hostile);
  assert.equal(await page.locator('.article img, .article script, .article b').count(), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});
