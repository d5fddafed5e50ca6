/** axe on every view, in both themes and at phone width; the page without script; small windows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import AxeBuilder from '@axe-core/playwright';

import { reading, ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

const VIEWS = ['En bref', 'Acteurs', 'Paroles', 'Positions', 'Cadrage', 'Mots', 'Comparer', 'Outils'];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function check(page, where) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  assert.deepEqual(found, []);
}

for (const [name, options] of Object.entries({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, phone: PHONE, 'dark phone': { ...PHONE, colorScheme: 'dark' } })) {
  test(`${name}: the empty page`, async () => {
    const page = await browser.open(options);
    await ready(page);
    await check(page, 'empty');
  });

  test(`${name}: every view of an article`, async () => {
    const page = await reading(browser, options);
    for (const layer of ['attribution', 'staging', 'sentences']) await page.locator(`[data-layer="${layer}"]`).check();
    for (const view of VIEWS) {
      await page.getByRole('tab', { name: view }).click();
      await check(page, view);
    }
    await page.locator('.article mark.evaluation').first().click();
    await check(page, 'card');
  });
}

test('without script the page says what it is and what it needs', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  assert.match(await page.locator('main').innerText(), /a besoin de JavaScript/);
  assert.equal(await page.locator('h1').innerText(), 'Partipris');
  assert.ok(await page.getByRole('link', { name: 'méthode', exact: true }).isVisible());
});

test('at 320 px nothing is wider than the window', async () => {
  const page = await reading(browser, { viewport: { width: 320, height: 640 } });
  for (const view of VIEWS) {
    await page.getByRole('tab', { name: view }).click();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
  }
});

test('every mark and every score has a name in the accessibility tree', async () => {
  const page = await reading(browser);
  const nameless = await page.locator('.article [role=button], .article button, .panel button, .panel select, .panel input').evaluateAll((elements) => elements
    .filter((element) => !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length)).map((element) => element.outerHTML.slice(0, 120)));
  assert.deepEqual(nameless, []);
  await page.getByRole('button', { name: /Claire Marchand.*personne/ }).first().waitFor();
});

test('every target is at least 24 px in one direction and clear in the other', async () => {
  const page = await reading(browser, PHONE);
  const small = await page.locator('.panel button:visible, .bar button:visible, .legend label:visible').evaluateAll((elements) => elements
    .map((element) => [element.getBoundingClientRect(), element.textContent || element.getAttribute('aria-label')])
    .filter(([box]) => box.height < 24 || box.width < 24).map(([box, name]) => `${name}: ${box.width} × ${box.height}`));
  assert.deepEqual(small, []);
});
