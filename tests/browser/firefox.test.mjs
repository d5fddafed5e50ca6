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
