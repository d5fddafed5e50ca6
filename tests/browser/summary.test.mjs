/** The first thing read: who is there, who speaks, with which words; each count leads into the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { analysisOf, reading, useBrowser, view } from './workbench.mjs';

const browser = useBrowser();

const section = (page, title) => page.locator('.glance', { has: page.getByRole('heading', { name: title }) });

test('the summary opens first and counts what the analysis holds', async () => {
  const page = await reading(browser);
  assert.equal(await page.getByRole('tab', { name: 'En bref' }).getAttribute('aria-selected'), 'true');
  const { cues, quotes } = await analysisOf(page);
  const own = cues.filter(({ voice, polarity, dimension }) => voice === 'author' && polarity !== 0 && ['judgement', 'appreciation', 'affect', 'labelling'].includes(dimension));
  assert.match(await section(page, 'Avec quels mots').innerText(), new RegExp(`^${own.length} mots? juge`, 'm'));
  const spoken = await section(page, 'Qui parle').locator('.bars .count').allTextContents();
  assert.equal(spoken.reduce((sum, n) => sum + Number(n), 0), quotes.length);
  assert.match(await section(page, 'Qui est là').innerText(), /Claire Marchand/);
});

test('a name leads to its places in turn, a word to its own, details to their panel', async () => {
  const page = await reading(browser);
  const selected = () => page.evaluate(() => document.querySelector('parti-pris').session.selected);
  const $name = section(page, 'Qui est là').getByRole('button', { name: 'Claire Marchand' });
  await $name.click();
  const first = await selected();
  await $name.click();
  assert.notEqual((await selected()).id, first.id);
  await page.locator('.strongest button').first().click();
  assert.equal((await selected()).kind, 'cue');
  await section(page, 'Qui parle').getByRole('button', { name: 'Détails' }).click();
  assert.equal(await page.getByRole('tab', { name: 'Paroles' }).getAttribute('aria-selected'), 'true');
});

test('an actor shows its plain names beside its loaded ones', async () => {
  const page = await reading(browser);
  await page.evaluate(() => {
    const { session } = document.querySelector('parti-pris');
    const target = session.analysis.entities.findIndex(({ name }) => name === 'Claire Marchand');
    const start = session.analysedText.indexOf('régime');
    session.correct({ op: 'add-cue', start, end: start + 6, dimension: 'labelling', polarity: -1, strength: 2, target });
  });
  await view(page, 'Acteurs');
  const $naming = page.locator('.actors li', { hasText: 'Claire Marchand' }).first().locator('.naming');
  assert.match(await $naming.locator('.neutral').innerText(), /Noms neutres\s+Claire Marchand/);
  assert.match(await $naming.locator('.loaded').innerText(), /Noms chargés\s+régime/);
});

test('previous and next mention walk in text order, round and round', async () => {
  const page = await reading(browser);
  await view(page, 'Acteurs');
  const $item = page.locator('.actors li', { hasText: 'Claire Marchand' }).first();
  const { mentions } = await analysisOf(page);
  const place = async () => mentions[(await page.evaluate(() => document.querySelector('parti-pris').session.selected)).id].start;
  const n = Number(await $item.locator('.count').textContent());
  const places = [];
  for (let step = 0; step < n; step += 1) {
    await $item.getByLabel('Mention suivante').click();
    places.push(await place());
  }
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  await $item.getByLabel('Mention suivante').click();
  assert.equal(await place(), places[0]);
  await $item.getByLabel('Mention précédente').click();
  assert.equal(await place(), places.at(-1));
});
