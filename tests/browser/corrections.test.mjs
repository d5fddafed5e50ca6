/** Every correction, made as a reader makes it: the list, the text and the scores follow, and it travels. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ARTICLE, analysed, analysisOf, drop, reading, ready, useBrowser, view } from './workbench.mjs';

const browser = useBrowser();

/** Opens the article with its list of actors beside it. */
async function withActors() {
  const page = await reading(browser);
  await view(page, 'Acteurs');
  return page;
}

const select = (page, ref) => page.evaluate((wanted) => document.querySelector('parti-pris').select(wanted), ref);
const corrections = (page) => page.evaluate(() => document.querySelector('parti-pris').session.corrections.done);
const names = (page) => page.locator('.actors .name').allTextContents();

/** Selects words of the article as the pointer would. */
function selectWords(page, words) {
  return page.locator('.article p', { hasText: words }).first().evaluate((paragraph, wanted) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`${wanted} is not in one piece`);
  }, words);
}

/** The card of a thing, opened on its correction form. */
async function contest(page, kind, id) {
  await select(page, { kind, id });
  const $section = page.locator(`.card section.about-${kind}`).first();
  await $section.getByText('Ce n’est pas ça').click();
  return $section.locator('.correct');
}

test('rename: the list, the margin and the sentences say the new name', async () => {
  const page = await withActors();
  await page.getByLabel('Corriger Claire Marchand').click();
  await page.getByLabel('Nom', { exact: true }).fill('La maire');
  await page.getByLabel('Nom', { exact: true }).blur();
  await page.locator('.actors .name', { hasText: 'La maire' }).waitFor();
  assert.ok(!(await names(page)).includes('Claire Marchand'));
  assert.ok(await page.locator('.handle[data-name="La maire"]').count() > 0);
});

test('retype: the actor changes its group', async () => {
  const page = await withActors();
  const { entities } = await analysisOf(page);
  const { id, name } = entities.find((entity) => entity.name === 'Lyon');
  await page.getByLabel(`Corriger ${name}`).click();
  await page.locator(`[data-entity="${id}"]`).getByLabel('Type').selectOption('PER');
  await page.locator(`.actors-PER [data-entity="${id}"]`).waitFor();
  const after = await analysisOf(page);
  assert.equal(after.entities[id].type, 'PER');
  assert.ok(after.entities[id].mentions.every((mention) => after.mentions[mention].type === 'PER'));
});

test('merge: one actor left, with the mentions, words and speeches of both', async () => {
  const page = await withActors();
  const before = await analysisOf(page);
  const find = (name) => before.entities.find((entity) => entity.name === name);
  const [from, into] = [find('Paul Vasseur'), find('Claire Marchand')];
  await page.getByLabel('Corriger Paul Vasseur').click();
  await page.locator(`[data-entity="${from.id}"]`).getByLabel('Même acteur que').selectOption({ label: 'Claire Marchand' });
  await page.locator('.actors .name', { hasText: 'Paul Vasseur' }).waitFor({ state: 'detached' });
  const after = await analysisOf(page);
  assert.equal(after.entities[into.id].mentions.length, from.mentions.length + into.mentions.length);
  assert.equal(after.quotes.filter(({ speaker }) => speaker === from.id).length, 0);
  assert.equal(after.cues.filter(({ voice, target }) => voice === from.id || target === from.id).length, 0);
  assert.equal(after.scores.framing.filter(({ source, target }) => source === from.id || target === from.id).length, 0);
});

test('split: a mention becomes an actor of its own', async () => {
  const page = await withActors();
  const before = await analysisOf(page);
  const { id, mentions: [first] } = before.entities.find((entity) => entity.name === 'Lyon');
  const $form = await contest(page, 'mention', first);
  await $form.getByText('En faire un acteur à part').click();
  const after = await analysisOf(page);
  assert.equal(after.entities.length, before.entities.length + 1);
  assert.equal(after.mentions[first].entity, before.entities.length);
  assert.equal(after.entities[id].mentions.length, before.entities[id].mentions.length - 1);
  assert.equal((await names(page)).filter((name) => name === 'Lyon').length, 2);
});

test('a mention is removed', async () => {
  const page = await withActors();
  const { entities } = await analysisOf(page);
  const [mention] = entities.find((entity) => entity.name === 'Grenoble').mentions;
  const $form = await contest(page, 'mention', mention);
  await $form.getByText('Retirer cette marque').click();
  assert.equal(await page.locator(`.article [data-spans~="m${mention}"]`).count(), 0);
  assert.ok(!(await names(page)).includes('Grenoble'));
});

test('a mention is added', async () => {
  const page = await withActors();
  await selectWords(page, 'les riverains');
  await page.locator('.adding').getByRole('button', { name: 'Acteur' }).click();
  await page.locator('.adding').getByLabel('Nom').fill('Riverains');
  await page.locator('.adding').getByLabel('Type').selectOption('NORP');
  await page.locator('.adding').getByRole('button', { name: 'Ajouter' }).click();
  await page.locator('.actors-NORP .name', { hasText: 'Riverains' }).waitFor();
  assert.equal(await page.locator('.article mark.actor', { hasText: 'les riverains' }).count(), 1);
});

test('a stance word is added with its target: rate, load and framing follow', async () => {
  const page = await withActors();
  const before = await analysisOf(page);
  await selectWords(page, 'surtout');
  await page.locator('.adding').getByRole('button', { name: 'Prise de position' }).click();
  await page.locator('.adding').getByLabel('Dimension').selectOption('judgement');
  await page.locator('.adding').getByLabel('Cible').selectOption({ label: 'Paul Vasseur' });
  await page.locator('.adding').getByRole('button', { name: 'Ajouter' }).click();
  const after = await analysisOf(page);
  const { id } = after.entities.find(({ name }) => name === 'Paul Vasseur');
  assert.equal(after.scores.density.judgement.n, before.scores.density.judgement.n + 1);
  assert.equal(after.scores.evaluativeLoad.n, before.scores.evaluativeLoad.n + 1);
  const cell = ({ scores }) => scores.framing.find(({ source, target }) => source === 'author' && target === id)?.n ?? 0;
  assert.equal(cell(after), cell(before) + 1);
  assert.equal(await page.locator(`.article [data-spans~="c${after.cues.length - 1}"]`).count(), 1);
});

test('a target is changed: the framing moves to it', async () => {
  const page = await withActors();
  const before = await analysisOf(page);
  const cue = before.cues.findIndex(({ voice, polarity }) => voice === 'author' && polarity !== 0);
  const $form = await contest(page, 'cue', cue);
  await $form.getByLabel('Cible').selectOption({ label: 'Grenoble' });
  const after = await analysisOf(page);
  const { id } = after.entities.find(({ name }) => name === 'Grenoble');
  assert.deepEqual([after.cues[cue].target, after.cues[cue].targetRule], [id, 'reader']);
  assert.ok(after.scores.framing.some(({ source, target, cues }) => source === 'author' && target === id && cues.includes(cue)));
});

test('undo and redo walk through all of them, by pointer and by keyboard', async () => {
  const page = await withActors();
  const before = await analysisOf(page);
  for (const name of ['Un', 'Deux']) await page.evaluate((given) => document.querySelector('parti-pris').session.correct({ op: 'rename-entity', entity: 0, name: given }), name);
  const first = () => page.evaluate(() => document.querySelector('parti-pris').analysis.entities[0].name);
  await page.getByText('Annuler', { exact: true }).click();
  assert.equal(await first(), 'Un');
  await page.locator('.article').focus();
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await first(), before.entities[0].name);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  assert.equal(await first(), 'Un');
  await page.getByText('Rétablir', { exact: true }).click();
  assert.equal(await first(), 'Deux');
});

test('corrections travel: a saved file opens again as it was left', async () => {
  const page = await withActors();
  await page.getByLabel('Corriger Claire Marchand').click();
  await page.getByLabel('Nom', { exact: true }).fill('La maire');
  await page.getByLabel('Nom', { exact: true }).blur();
  await page.locator('.actors .name', { hasText: 'La maire' }).waitFor();
  await page.evaluate(() => document.querySelector('parti-pris').session.correct({ op: 'remove-cue', cue: 0 }));
  const before = await analysisOf(page);
  await page.getByRole('tab', { name: 'Outils' }).click();
  const download = page.waitForEvent('download');
  await page.getByText('JSON, à rouvrir ici').click();
  const saved = await readFile(await (await download).path(), 'utf8');

  const again = await browser.open();
  await ready(again);
  await drop(again, 'partipris.json', saved);
  await analysed(again);
  await view(again, 'Acteurs');
  await again.locator('.actors .name', { hasText: 'La maire' }).waitFor();
  assert.equal(await again.evaluate(() => document.querySelector('parti-pris').text), ARTICLE);
  assert.deepEqual(await corrections(again), await corrections(page));
  assert.deepEqual((await analysisOf(again)).scores, before.scores);
  await again.getByText('Annuler', { exact: true }).click();
  assert.equal(await again.evaluate(() => document.querySelector('parti-pris').analysis.cues[0].removed), undefined);
});
