/** Reading: layers, reasons, jumps, the keyboard, corrections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ARTICLE, analysed, analysisOf, paste, reading, ready, useBrowser, view } from './workbench.mjs';

const browser = useBrowser();

const layer = (page, name) => page.locator(`[data-layer="${name}"]`);

test('every mark shows the very words it stands for', async () => {
  const page = await reading(browser);
  const { mentions } = await analysisOf(page);
  assert.ok(mentions.length > 0, 'no mentions');
  for (const [id, { start, end }] of mentions.entries()) {
    const parts = await page.locator(`.article mark[data-spans~="m${id}"]`).allTextContents();
    assert.equal(parts.join(''), ARTICLE.slice(start, end));
  }
});

test('switching a layer takes its marks away and leaves the text as it was', async () => {
  const page = await reading(browser);
  const height = await page.locator('.article').evaluate((article) => article.offsetHeight);
  assert.ok(await page.locator('.article .actor').count() > 0);
  await layer(page, 'actors').uncheck();
  assert.equal(await page.locator('.article .actor').count(), 0);
  await layer(page, 'quotes').uncheck();
  assert.equal(await page.locator('.article .handle').count(), 0);
  for (const name of ['evaluation', 'commitment']) await layer(page, name).uncheck();
  assert.equal(await page.locator('.article mark').count(), 0);
  assert.equal(await page.locator('.article').evaluate((article) => article.offsetHeight), height);
  await layer(page, 'actors').check();
  assert.ok(await page.locator('.article .actor').count() > 0);
});

test('an actor in the list leads to each of its mentions in turn', async () => {
  const page = await reading(browser);
  await view(page, 'Acteurs');
  const $item = page.locator('.actors li', { hasText: 'Claire Marchand' }).first();
  await $item.locator('.name').click();
  const first = await page.evaluate(() => document.querySelector('parti-pris').session.selected);
  await $item.getByLabel('Mention suivante').click();
  const second = await page.evaluate(() => document.querySelector('parti-pris').session.selected);
  assert.equal(first.kind, 'mention');
  assert.notEqual(first.id, second.id);
  const $mark = page.locator('.article mark.selected').first();
  assert.match(await $mark.textContent(), /Marchand/);
  assert.ok(await $mark.evaluate((mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight));
});

test('where an actor is meant without his name is stepped through, too, and marked more quietly', async () => {
  const page = await browser.open();
  await ready(page);
  await paste(page, 'Vladimir Poutine, président de la Russie, est venu à Minsk avec Viktor Khrenine. Le président russe a menti. Vladimir Poutine est reparti.');
  await analysed(page);
  const { entities, mentions } = await analysisOf(page);
  const { references, mentions: named } = entities.find(({ name }) => name === 'Vladimir Poutine');
  assert.equal(references.length, 1, 'the analysis has no reference to step through');
  await view(page, 'Acteurs');
  const $item = page.locator('.actors li', { hasText: 'Vladimir Poutine' }).first();
  assert.equal(Number(await $item.locator('.count').textContent()), named.length + 1);
  const selected = () => page.evaluate(() => document.querySelector('parti-pris').session.selected);
  const steps = [];
  for (let step = 0; step <= named.length; step += 1) {
    await $item.getByLabel('Mention suivante').click();
    steps.push(await selected());
  }
  const starts = steps.map(({ kind, id }) => (kind === 'reference' ? references[id] : mentions[id]).start);
  assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  assert.equal(steps.filter(({ kind }) => kind === 'reference').length, 1);
  const $reference = page.locator('.article mark.reference');
  await $reference.first().waitFor();
  assert.match((await $reference.allTextContents()).join(''), /^(Le )?président russe$/);
  assert.equal(await $reference.first().evaluate((mark) => mark.classList.contains('actor')), false);
  await $reference.first().click();
  assert.match(await page.locator('.card section.about-reference').innerText(), /sans le nom, désigne Vladimir Poutine/);
});

test('a mark says why it is there, then shows the rule; Escape returns to it', async () => {
  const page = await reading(browser);
  const $mark = page.locator('.article mark.evaluation').first();
  await $mark.click();
  const $card = page.locator('.card');
  await $card.waitFor();
  assert.match(await $card.innerText(), /voix/);
  await $card.getByText('Montrer la règle').first().click();
  assert.match(await $card.locator('.rule').first().innerText(), /Entrée du lexique/);
  await page.keyboard.press('Escape');
  assert.equal(await $card.isVisible(), false);
});

test('by keyboard alone: paste, walk the marks, open a card, come back', async () => {
  const page = await reading(browser);
  const focused = () => page.evaluate(() => document.querySelector('parti-pris').shadowRoot.activeElement?.dataset.starts ?? null);
  await page.keyboard.press('j');
  const first = await focused();
  await page.keyboard.press('j');
  const second = await focused();
  assert.ok(first && second && first !== second, `j went from ${first} to ${second}`);
  await page.keyboard.press('k');
  assert.equal(await focused(), first);
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.querySelector('parti-pris').shadowRoot.activeElement.closest('.card') !== null), 'focus is not in the card');
  await page.keyboard.press('Escape');
  assert.equal(await focused(), first);
});

test('tabs are moved through with the arrow keys', async () => {
  const page = await reading(browser);
  await view(page, 'Acteurs');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('tab', { name: 'Paroles' }).getAttribute('aria-selected'), 'true');
  assert.equal(await page.locator('[role=tabpanel]:visible').count(), 1);
});

test('a removed word leaves the text, the list and the scores; undo brings it back', async () => {
  const page = await reading(browser);
  const before = await analysisOf(page);
  const id = before.cues.findIndex((cue) => cue.voice === 'author' && cue.polarity !== 0);
  assert.ok(id >= 0, 'no evaluative cue of the author');
  const load = () => page.evaluate(() => document.querySelector('parti-pris').analysis.scores.evaluativeLoad.n);
  const marked = () => page.locator(`.article [data-spans~="c${id}"]`).count();
  const n = await load();
  await page.evaluate((cue) => document.querySelector('parti-pris').select({ kind: 'cue', id: cue }), id);
  const $section = page.locator('.card section.about-cue').first();
  await $section.getByText('Ce n’est pas ça').click();
  await $section.getByText('Retirer cette marque').click();
  assert.equal(await load(), n - 1);
  assert.equal(await marked(), 0);
  await page.getByText('Annuler', { exact: true }).click();
  assert.equal(await load(), n);
  assert.ok(await marked() > 0);
  await page.getByText('Rétablir', { exact: true }).click();
  assert.equal(await load(), n - 1);
});

test('a word is found in its context, sorted, and leads to its place', async () => {
  const page = await reading(browser);
  await page.getByRole('tab', { name: 'Mots' }).click();
  await page.getByLabel('Chercher').fill('pont');
  await page.locator('.kwic li').nth(1).waitFor();
  assert.equal(await page.locator('.kwic li').count(), ARTICLE.match(/\bpont\b/g).length);
  await page.locator('.kwic button').first().click();
  const { start, end } = await page.evaluate(() => {
    const range = getSelection().getComposedRanges({ shadowRoots: [document.querySelector('parti-pris').shadowRoot] })[0];
    return { start: range.startContainer.data.slice(range.startOffset, range.startOffset + 4), end: range.endOffset - range.startOffset };
  });
  assert.deepEqual({ start, end }, { start: 'pont', end: 4 });
});

test('the framing picture and its table hold the same figures', async () => {
  const page = await reading(browser);
  await page.getByRole('tab', { name: 'Cadrage' }).click();
  const { scores } = await analysisOf(page);
  assert.ok(scores.framing.length > 0, 'no framing');
  assert.equal(await page.locator('.of-framing .figures tbody tr').count(), scores.framing.length);
  await page.locator('.matrix .cell').first().click();
  await page.locator('.opened .excerpt').first().click();
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').session.selected.kind), 'cue');
});

test('a class marks first and compares afterwards', async () => {
  const page = await reading(browser);
  await page.getByRole('tab', { name: 'Outils' }).click();
  await page.getByText('Cacher les marques et commencer').click();
  assert.equal(await page.locator('.article mark').count(), 0);
  await page.locator('.article p', { hasText: 'La maire de Lyon' }).evaluate((paragraph) => {
    const at = paragraph.firstChild.data.indexOf('Claire Marchand');
    getSelection().setBaseAndExtent(paragraph.firstChild, at, paragraph.firstChild, at + 15);
  });
  await page.getByRole('button', { name: 'Un acteur' }).click();
  assert.equal(await page.locator('.article mark.pupil').textContent(), 'Claire Marchand');
  await page.getByText('Découvrir et comparer').click();
  assert.deepEqual((await page.locator('.class-mode tbody tr').first().locator('td').allTextContents()).slice(0, 2), ['1', '0']);
  await page.getByText('Quitter').click();
  assert.ok(await page.locator('.article mark').count() > 0);
});
