/** The main way through the page in Firefox too. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchFirefox, startServer } from './launch.mjs';
import { ARTICLE } from './workbench.mjs';

let driver;
let server;

before(async () => {
  server = await startServer();
  driver = await launchFirefox();
  await driver.get(server.url);
  await driver.wait(() => driver.executeScript('return Boolean(document.querySelector("parti-pris")?.session?.info)'), 20_000);
});

after(async () => {
  await driver?.quit();
  server?.stop();
});

const inPage = (body, ...args) => driver.executeScript(`const element = document.querySelector('parti-pris'); const root = element.shadowRoot; ${body}`, ...args);

test('an article is shown whole, with its marks', async () => {
  await inPage('element.text = arguments[0]', ARTICLE);
  await driver.wait(() => inPage('return element.session.status === "done" && root.querySelectorAll(".article mark").length > 0'), 20_000);
  assert.equal(await inPage('return root.querySelector(".article").textContent'), ARTICLE.replaceAll('\n', ''));
});

test('layers, tabs and jumps work', async () => {
  await inPage('root.querySelector("[data-layer=actors]").click()');
  assert.equal(await inPage('return root.querySelectorAll(".article .actor").length'), 0);
  await inPage('root.querySelector("#tab-stance").click()');
  await inPage('root.querySelector(".of-cues .excerpt").click()');
  assert.equal(await inPage('return element.session.selected.kind'), 'cue');
  assert.ok(await inPage('return root.querySelector(".article mark.selected") !== null'));
  assert.equal(await inPage('return root.querySelector(".card").hidden'), false);
});

test('words can be selected for marking', async () => {
  await inPage(`element.session.setPupil({ marks: [], uncovered: false });
    const text = root.querySelectorAll('.article p')[1].firstChild;
    getSelection().setBaseAndExtent(text, 3, text, 8);`);
  await driver.wait(() => inPage('return !root.querySelector(".adding").hidden'), 5_000);
  await inPage('root.querySelector(".adding button").click()');
  assert.equal(await inPage('return root.querySelector(".article mark.pupil").textContent'), ARTICLE.split('\n')[2].slice(3, 8));
});

test('marks lie behind what is typed, on the same lines', async () => {
  await inPage(`element.session.setPupil(null);
    element.session.setMode('write');
    const box = root.querySelector('#text');
    box.value = arguments[0];
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));`, ARTICLE.repeat(2));
  await driver.wait(() => inPage('return root.querySelectorAll(".live-marks .evaluation").length > 0'), 20_000);
  const heights = await inPage(`const box = root.querySelector('#text');
    box.style.height = '0';
    return [box.scrollHeight, root.querySelector('.live-marks .lines').offsetHeight];`);
  assert.ok(Math.abs(heights[0] - heights[1]) <= 2, `box and marks are ${heights} px high`);
});

test('a correction changes the scores and is taken back', async () => {
  await inPage('element.text = arguments[0]', ARTICLE);
  await driver.wait(() => inPage('return element.session.status === "done" && element.session.analysedText === element.text'), 20_000);
  const load = () => inPage('return element.analysis.scores.evaluativeLoad.n');
  const before = await load();
  await inPage(`const cue = element.analysis.cues.findIndex(({ voice, polarity }) => voice === 'author' && polarity !== 0);
    element.session.correct({ op: 'remove-cue', cue });`);
  assert.equal(await load(), before - 1);
  await inPage('[...root.querySelectorAll(".actions button")].find((button) => /Annuler|Undo/.test(button.textContent)).click()');
  assert.equal(await load(), before);
});
