/** Every example, from the packed package: installed, built, run. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { launchChromium } from '../browser/launch.mjs';
import { serve, under } from './files.mjs';
import { install, run, tool } from './project.mjs';

const WORDS = ['absurde', 'ruineux'];

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser?.close());

/** Opens a folder as a site and waits for what the example writes. */
async function outputOf(folder, check = async () => {}) {
  const server = await serve(under(folder));
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  try {
    await page.goto(server.url);
    const text = await page.waitForFunction(() => document.querySelector('output')?.textContent, null, { timeout: 30_000 }).catch(() => null);
    assert.deepEqual(problems, []);
    await check(page);
    return await text?.jsonValue();
  } finally {
    await page.close();
    await server.stop();
  }
}

/** The element of a bundled page reads the article too. */
async function elementWorks(page) {
  await page.waitForFunction(() => document.querySelector('parti-pris').analysis?.cues.length >= 2, null, { timeout: 30_000 });
  assert.equal(await page.locator('parti-pris .article mark').count() > 0, true);
}

function holdsTheWords(output) {
  for (const word of WORDS) assert.ok(output?.includes(word), `${word} is not in ${output}`);
}

test('plain HTML with an import map', async () => {
  holdsTheWords(await outputOf(await install('html')));
});

test('a worker of one’s own', async () => {
  holdsTheWords(await outputOf(await install('worker')));
});

test('a service worker', async () => {
  holdsTheWords(await outputOf(await install('service-worker')));
});

test('Vite', async () => {
  const folder = await install('vite');
  await run(process.execPath, [tool('vite', 'bin', 'vite.js'), 'build'], { cwd: folder });
  holdsTheWords(await outputOf(`${folder}/dist`, elementWorks));
});

test('webpack 5', async () => {
  const folder = await install('webpack');
  await run(process.execPath, [tool('webpack-cli', 'bin', 'cli.js')], { cwd: folder });
  holdsTheWords(await outputOf(folder, elementWorks));
});

test('Node, with a worker thread and without: the same lines', async () => {
  const folder = await install('node');
  const lines = ['analyze.js', 'plain.js'].map((script) => execFileSync(process.execPath, [script], {
    cwd: folder, encoding: 'utf8', timeout: 60_000, input: 'La maire de Lyon, Claire Marchand, a dénoncé un projet « absurde et ruineux ».',
  }));
  assert.equal(lines[0], lines[1]);
  holdsTheWords(lines[0]);
});
