/** Print and the report to take away: all that matters, in black on white, and nothing to click. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ARTICLE, reading, useBrowser, view } from './workbench.mjs';

const browser = useBrowser();

async function printed(options) {
  const page = await reading(browser, options);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page;
}

test('the text is printed with every panel that matters, and without what cannot be used on paper', async () => {
  const page = await printed();
  assert.ok(await page.locator('.article p').first().isVisible());
  for (const name of ['summary', 'actors', 'quotes', 'stance', 'framing']) {
    const $panel = page.locator(`#panel-${name}`);
    assert.ok(await $panel.isVisible(), `${name} is not printed`);
    assert.match(await $panel.innerText(), /Marchand|jugements/, `${name} is empty`);
  }
  for (const part of ['.bar', '.strip', '[role=tablist]', '#panel-tools', '#panel-compare', 'textarea#text', '.step']) {
    assert.equal(await page.locator(part).first().isVisible(), false, `${part} is printed`);
  }
});

test('marks differ without colour: frame, underline, rule, sign', async () => {
  const page = await printed({ colorScheme: 'dark' });
  const style = (selector, property, pseudo) => page.locator(selector).first().evaluate((element, [name, part]) => getComputedStyle(element, part)[name], [property, pseudo]);
  assert.equal(await style('.article', 'color'), 'rgb(0, 0, 0)');
  assert.equal(await style('.article .actor', 'outlineStyle'), 'solid');
  const lines = await Promise.all(['evaluation', 'commitment'].map((group) => style(`.article .${group}`, 'textDecorationStyle')));
  assert.deepEqual(lines, ['solid', 'dashed']);
  assert.equal(await style('.article .evaluation', 'textDecorationColor'), 'rgb(0, 0, 0)');
  assert.match(await style('.article .cue[data-sign]', 'content', '::after'), /[+−]/);
  assert.match(await style('.handle', 'backgroundImage'), /rgb\(0, 0, 0\)/);
});

test('after printing, what was folded is folded again', async () => {
  const page = await printed();
  const open = () => page.locator('#panel-framing details').evaluate((details) => details.open);
  assert.equal(await open(), true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await open(), false);
});

test('a real print has the words of the text and of the tables', async () => {
  const page = await reading(browser);
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
  assert.ok((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length >= 2, 'only one page');
});

test('the report stands alone: it runs nothing, asks for nothing, and holds text, tables and corrections', async () => {
  const page = await reading(browser);
  await page.evaluate(() => document.querySelector('parti-pris').session.correct({ op: 'rename-entity', entity: 0, name: 'Nouveau nom' }));
  await view(page, 'Outils');
  const download = page.waitForEvent('download');
  await page.getByText('Rapport HTML').click();
  const html = await readFile(await (await download).path(), 'utf8');
  const alone = await browser.open({ javaScriptEnabled: false });
  await alone.goto('about:blank');
  const requests = [];
  alone.on('request', (request) => requests.push(request.url()));
  await alone.setContent(html);
  assert.deepEqual(requests, []);
  const text = await alone.locator('article').innerText();
  for (const word of ['Claire Marchand', 'catastrophe', 'Grenoble']) assert.match(text, new RegExp(word));
  assert.ok(text.length > ARTICLE.length * 0.9);
  assert.match(await alone.locator('main').innerText(), /Nouveau nom[\s\S]*1 correction/);
  assert.equal(await alone.locator('script, link, img, iframe').count(), 0);
});
