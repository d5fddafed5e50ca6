/** axe on every view, in both themes and at phone width; the page without script; small windows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import AxeBuilder from '@axe-core/playwright';

import { analysed, dropAll, reading, ready, useBrowser, view } from './workbench.mjs';

const browser = useBrowser();

const VIEWS = ['En bref', 'Acteurs', 'Paroles', 'Positions', 'Cadrage', 'Mots', 'Comparer', 'Outils'];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function check(page, where) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  assert.deepEqual(found, []);
}

/** What the page can be in, beside its views: each is brought about as a reader does. */
const STATES = {
  'writing with marks': async (page) => {
    await page.getByRole('button', { name: 'Écrire' }).click();
    await page.locator('.live-marks .actor').first().waitFor();
  },
  'an open card with its rule and its corrections': async (page) => {
    await page.locator('.article mark.evaluation').first().click();
    await page.locator('.card').getByText('Montrer la règle').first().click();
    await page.locator('.card').getByText('Ce n’est pas ça').first().click();
  },
  'an actor being corrected': async (page) => {
    await view(page, 'Acteurs');
    await page.getByLabel('Corriger Claire Marchand').click();
  },
  'a framing cell opened': async (page) => {
    await view(page, 'Cadrage');
    await page.locator('.matrix .cell').first().click();
    await page.locator('.of-framing summary').click();
  },
  'two articles compared': async (page) => {
    await dropAll(page, [{ name: 'deux.txt', content: 'Paul Vasseur visite Lyon. Le pont est beau. '.repeat(12) }]);
    await analysed(page);
    await view(page, 'Comparer');
    await page.locator('.open-articles button').click();
    await page.locator('.comparison tbody tr').first().waitFor();
  },
  'a file that cannot be read': async (page) => {
    await dropAll(page, [{ name: 'photo.png', content: [0x89, 0x50, 0x4e, 0x47, 1] }]);
    await page.locator('.notice').waitFor();
  },
  'an empty box beside an open article': async (page) => {
    await page.getByText('Autre texte').click();
    await page.locator('.article-name').waitFor();
  },
  'a class at work': async (page) => {
    await view(page, 'Outils');
    await page.getByText('Cacher les marques et commencer').click();
  },
};

/** Targets of WCAG 2.2: 24 px either way, but for words within a sentence. */
async function checkTargets(page, where) {
  const small = await page.locator('button:visible, select:visible, input:visible, summary:visible, .button:visible, .legend label:visible, nav a:visible').evaluateAll((elements) => elements
    .filter((element) => !element.closest('.article') && !element.matches('.legend input, .visually-hidden'))
    .map((element) => [element.getBoundingClientRect(), (element.textContent || element.getAttribute('aria-label') || element.outerHTML).slice(0, 60)])
    .filter(([box]) => box.height < 23.9 || box.width < 23.9).map(([box, label]) => `${label}: ${box.width} × ${box.height}`));
  assert.deepEqual(small.map((line) => `${where}: ${line}`), []);
}

async function checkReflow(page, where) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} is wider than the window`);
}

for (const [name, options] of Object.entries({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, phone: PHONE, 'dark phone': { ...PHONE, colorScheme: 'dark' } })) {
  test(`${name}: the empty page`, async () => {
    const page = await browser.open(options);
    await ready(page);
    await check(page, 'empty');
    await checkTargets(page, 'empty');
  });

  test(`${name}: every view of an article`, async () => {
    const page = await reading(browser, options);
    for (const layer of ['attribution', 'staging', 'sentences']) await page.locator(`[data-layer="${layer}"]`).check();
    for (const each of VIEWS) {
      await view(page, each);
      await check(page, each);
      await checkTargets(page, each);
    }
  });
}

for (const [state, prepare] of Object.entries(STATES)) {
  test(`${state}: axe in both themes, targets, 320 px`, async () => {
    const page = await reading(browser, { colorScheme: 'light' });
    await prepare(page);
    await check(page, state);
    await page.emulateMedia({ colorScheme: 'dark' });
    await check(page, `${state}, dark`);
    await checkTargets(page, state);
    await page.setViewportSize({ width: 320, height: 640 });
    await checkReflow(page, state);
    await checkTargets(page, `${state}, 320 px`);
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
  for (const each of VIEWS) {
    await view(page, each);
    await checkReflow(page, each);
  }
});

test('every mark and every score has a name in the accessibility tree', async () => {
  const page = await reading(browser);
  const nameless = await page.locator('.article [role=button], .article button, .panel button, .panel select, .panel input').evaluateAll((elements) => elements
    .filter((element) => !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length)).map((element) => element.outerHTML.slice(0, 120)));
  assert.deepEqual(nameless, []);
  await page.getByRole('button', { name: /Claire Marchand.*personne/ }).first().waitFor();
});

test('Tab reaches what the mouse reaches, in order, and the focus is seen', async () => {
  const page = await reading(browser);
  await page.getByRole('link', { name: 'Méthode' }).focus();
  const seen = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const { outlineStyle, outlineWidth } = element.matches('.visually-hidden') ? getComputedStyle(element.nextElementSibling) : getComputedStyle(element);
      return { name: element.id || element.dataset.mode || element.dataset.layer || element.dataset.starts || element.className || element.tagName, ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 };
    }));
  }
  const names = seen.map(({ name }) => name);
  const order = ['read', 'actors', 'article', 'tab-summary', 'panel-summary'].map((name) => names.indexOf(name));
  assert.ok(order.every((at, index) => at >= 0 && (index === 0 || at > order[index - 1])), `order ${order} in ${names.join(', ')}`);
  assert.deepEqual(seen.filter(({ ring }) => !ring).map(({ name }) => name), []);
});
