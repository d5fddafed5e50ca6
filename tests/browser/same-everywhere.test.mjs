/** The same text gives the same analysis in Node, Chromium and Firefox, under the page's own security policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { initSync, Analyzer } from '../../pkg/partipris.js';
import { launchChromium, launchFirefox, startServer } from './launch.mjs';
import { inputs, results } from './same-everywhere/inputs.mjs';

const READY = 'const out = document.querySelector("#out"); return out && out.textContent;';

let server;
let expected;

before(async () => {
  server = await startServer();
  initSync({ module: await readFile(new URL('../../pkg/partipris_bg.wasm', import.meta.url)) });
  const analyzer = new Analyzer();
  expected = inputs.map((input) => results(analyzer, input));
});

after(() => server.stop());

test('Chromium agrees with Node', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}tests/same-everywhere/`);
    const text = await page.waitForFunction(() => document.querySelector('#out')?.textContent);
    assert.deepEqual(JSON.parse(await text.jsonValue()), expected);
  } finally {
    await browser.close();
  }
});

test('Firefox agrees with Node', async () => {
  const driver = await launchFirefox();
  try {
    await driver.get(`${server.url}tests/same-everywhere/`);
    const text = await driver.wait(() => driver.executeScript(READY), 20_000);
    assert.deepEqual(JSON.parse(text), expected);
  } finally {
    await driver.quit();
  }
});

test('an analysis is not empty where there is something to find', () => {
  const second = JSON.parse(expected[1][0]);
  assert.ok(second.tokens.length > 0, 'no tokens');
});

test('a tagging is the analysis without what is built on it', () => {
  for (const [analysis, tagging] of expected.map((pair) => pair.map((json) => JSON.parse(json)))) {
    const { sentences, tokens, lemmas } = analysis;
    assert.deepEqual(tagging, { sentences, tokens, lemmas });
  }
});
