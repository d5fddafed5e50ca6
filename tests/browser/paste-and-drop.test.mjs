/** An article comes in: pasted, typed, dropped, from a file, from a sample. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ARTICLE, analysed, drop, dropAll, paste, pasteRich, reading, ready, useBrowser } from './workbench.mjs';

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
  assert.match(await page.locator('.bar .note').textContent(), /Lu comme Latin-1\.$/);
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

test('a rich paste keeps paragraphs, headings and the words of links, and drops the menus', async () => {
  const page = await browser.open();
  await ready(page);
  const body = 'La mairie a présenté hier son projet de pont, dont le coût reste inconnu, devant une <a href="https://example.org/">salle comble</a>. '.repeat(3);
  const html = `<nav><ul><li><a href="/">Accueil</a></li><li><a href="/a">Abonnez-vous</a></li></ul></nav>
    <h1>Le pont</h1><p>${body}</p><h2>La suite</h2><p>${body}</p><script>window.hacked = 1</script>`;
  await pasteRich(page, html, `Accueil Abonnez-vous Le pont ${body.replace(/<[^>]+>/g, '').repeat(2)}`);
  await analysed(page);
  const shown = await page.locator('.article p').allTextContents();
  assert.equal(shown.length, 4);
  assert.deepEqual([shown[0], shown[2]], ['Le pont', 'La suite']);
  assert.match(shown[1], /devant une salle comble\./);
  assert.doesNotMatch(shown.join(' '), /Abonnez-vous|example\.org|hacked/);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

test('a short rich paste lands where the cursor is', async () => {
  const page = await browser.open();
  await ready(page);
  await page.locator('textarea#text').fill('Avant après');
  await page.locator('textarea#text').evaluate((box) => box.setSelectionRange(6, 6));
  await pasteRich(page, '<p>le <b>pont</b></p><p>et </p>', 'le pont et');
  assert.equal(await page.locator('textarea#text').inputValue(), 'Avant le pont\n\netaprès');
  await analysed(page);
});

test('several files become articles to choose between, each with its corrections', async () => {
  const page = await browser.open();
  await ready(page);
  await dropAll(page, [
    { name: 'un.txt', content: `${ARTICLE}\n\nUn.` }, { name: 'deux.md', content: '# Deux\n\nPaul Vasseur juge ce pont magnifique.' },
    { name: 'photo.png', content: [0x89, 0x50, 0x4e, 0x47, 1, 2, 3] },
  ]);
  await analysed(page);
  const $shelf = page.getByRole('navigation', { name: 'Articles ouverts' });
  assert.deepEqual(await $shelf.locator('.article-name').allTextContents(), ['un.txt', 'deux.md']);
  assert.match(await page.locator('.notice').innerText(), /photo\.png.*est une image/s);
  await page.evaluate(() => document.querySelector('parti-pris').session.correct({ op: 'rename-entity', entity: 0, name: 'Renommé' }));
  await $shelf.getByText('deux.md').click();
  await analysed(page);
  assert.match(await page.locator('.article').textContent(), /juge ce pont magnifique/);
  assert.equal(await page.getByText('Annuler', { exact: true }).count(), 0);
  await $shelf.getByText('un.txt').click();
  await analysed(page);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').analysis.entities[0].name), 'Renommé');
  await page.getByLabel('Fermer un.txt').click();
  await analysed(page);
  assert.match(await page.locator('.article').textContent(), /juge ce pont magnifique/);
  assert.equal(await $shelf.isVisible(), false);
});

test('the picker takes several files, and two of them are compared', async () => {
  const page = await browser.open();
  await ready(page);
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('#file').setInputFiles([file('a.txt', ARTICLE), file('b.txt', 'Paul Vasseur visite Lyon. Le pont est beau. '.repeat(12))]);
  await analysed(page);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  await page.locator('.open-articles').getByText('b.txt').click();
  await page.locator('.comparison tbody tr').first().waitFor();
  assert.deepEqual(await page.locator('.compared li').allTextContents(), ['A a.txt', 'B b.txt']);
  assert.match(await page.locator('.comparison').innerText(), /différence non établie/);
  const row = page.locator('.side-by-side tr', { hasText: 'Paul Vasseur' });
  assert.deepEqual((await row.locator('.names').allTextContents()).map((names) => names.split(',')[0]), ['Paul Vasseur', 'Paul Vasseur']);
});

test('another text leaves the first one open', async () => {
  const page = await reading(browser);
  await page.getByText('Autre texte').click();
  assert.equal(await page.locator('textarea#text').inputValue(), '');
  await page.locator('.article-name').click();
  await analysed(page);
  assert.equal((await page.locator('.article p').allTextContents()).join('\n'), ARTICLE.replace(/\n+/g, '\n'));
});

test('an address cannot be fetched: the page says so and offers the bookmarklet', async () => {
  const page = await browser.open();
  await ready(page);
  await paste(page, 'https://example.org/un-article.html');
  const $notice = page.locator('.notice');
  await $notice.waitFor();
  assert.match(await $notice.innerText(), /ne peut pas aller chercher une adresse/);
  const opened = page.context().waitForEvent('page');
  await $notice.getByRole('link', { name: 'Le signet Partipris' }).click();
  const bookmarklet = await opened;
  await bookmarklet.locator('#bookmarklet[href^="javascript:"]').waitFor();
});

test('on a phone, a sample chosen far down is read from its beginning', async () => {
  const page = await browser.open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await ready(page);
  await page.locator('.sample').last().scrollIntoViewIfNeeded();
  await page.locator('.sample').last().tap();
  await analysed(page);
  await page.locator('.article mark').first().waitFor();
  await page.waitForTimeout(300);
  const { top, bottom } = await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().toJSON());
  assert.ok(top >= -1 && bottom < 370, `the bar is at ${top}`);
});
