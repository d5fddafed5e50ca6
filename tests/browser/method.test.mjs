/** The method page: both languages, the figures of the repository, the lexicon to search. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import AxeBuilder from '@axe-core/playwright';

import { useBrowser } from './workbench.mjs';

const browser = useBrowser();

async function method(options = {}) {
  const page = await browser.open(options, 'methode.html');
  await page.locator('#lexicon tbody tr').first().waitFor();
  return page;
}

test('the figures are those of the README, in both languages', async () => {
  const page = await method();
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = readme.split('## Figures')[1].split('## ')[0].split('\n').filter((line) => line.startsWith('| ')).slice(1);
  assert.equal(await page.locator('#figures tbody tr').count(), rows.length);
  assert.match(await page.locator('#figures').innerText(), /Les derniers chiffres[\s\S]*précision \d+ %/);
  await page.getByRole('button', { name: 'English' }).click();
  const shown = await page.locator('#figures tbody th').allInnerTexts();
  assert.deepEqual(shown, rows.map((row) => row.split('|')[1].trim().replaceAll('`', '')));
});

test('the lexicon is searched without accents, filtered by dimension and direction', async () => {
  const page = await method();
  const $rows = page.locator('#lexicon tbody tr');
  await page.getByLabel('Chercher').fill('évidemment');
  await page.locator('#lexicon tbody tr', { hasText: 'évidemment' }).first().waitFor();
  assert.match(await $rows.first().innerText(), /évidemment[\s\S]*Certitude affichée/);
  await page.getByLabel('Chercher').fill('EVIDEMMENT');
  assert.match(await $rows.first().innerText(), /évidemment/);
  await page.getByLabel('Chercher').fill('');
  await page.locator('#lexicon').getByLabel('Dimension').selectOption('labelling');
  await page.locator('#lexicon').getByLabel('Sens').selectOption('1');
  await page.waitForFunction(() => [...document.querySelectorAll('#lexicon tbody tr')].every((row) => row.cells[2].textContent === 'favorable'));
  assert.deepEqual([...new Set(await page.locator('#lexicon tbody td:nth-child(2)').allTextContents())], ['Désignation chargée']);
});

test('more entries come at a press, and the whole lexicon is there', async () => {
  const page = await method();
  const before = await page.locator('#lexicon tbody tr').count();
  await page.getByRole('button', { name: /Afficher 50 de plus/ }).click();
  assert.equal(await page.locator('#lexicon tbody tr').count(), before + 50);
  const n = Number((await page.locator('#lexicon [role=status]').innerText()).replace(/\D/g, ''));
  assert.ok(n > 5000, `${n} entries`);
});

for (const [name, options] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, narrow: { viewport: { width: 320, height: 700 } } })) {
  for (const path of ['methode.html', 'bookmarklet.html']) {
    test(`${name}: axe finds nothing on ${path}, and nothing overflows`, async () => {
      const page = path === 'methode.html' ? await method(options) : await browser.open(options, path);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
    });
  }
}
