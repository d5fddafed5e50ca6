/** `partipris.html`, opened from the disk, in both browsers. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { launchChromium, launchFirefox } from '../browser/launch.mjs';
import { ARTICLE, drop } from '../browser/workbench.mjs';
import { PARAGRAPHS, pdf, TITLE } from '../files/samples.mjs';
import { ROOT } from './files.mjs';

const FILE = `${ROOT}dist/partipris.html`;
const address = pathToFileURL(FILE).href;

let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser?.close());

/** A page from the disk that notes whatever it asks for or is refused. */
async function open(url = address) {
  const page = await browser.newPage({ locale: 'fr-FR' });
  const noted = { requests: [], problems: [] };
  page.on('request', (request) => noted.requests.push(request.url()));
  page.on('console', (message) => { if (message.type() === 'error') noted.problems.push(message.text()); });
  page.on('pageerror', (error) => noted.problems.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('parti-pris').session?.info, null, { timeout: 30_000 });
  return { page, ...noted };
}

async function analyse(page) {
  await page.locator('textarea#text').fill(ARTICLE);
  await page.waitForFunction(() => document.querySelector('parti-pris').analysis?.cues.length > 3, null, { timeout: 30_000 });
}

test('Chromium: works in a worker, asks for nothing, is refused nothing', async () => {
  const { page, requests, problems } = await open();
  await analyse(page);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.evaluate(() => document.querySelector('parti-pris').session.info.mainThread), undefined);
  const outside = requests.filter((url) => url !== address && !/^(data|blob):/.test(url));
  assert.deepEqual([outside, problems], [[], []]);
  assert.equal(await page.locator('.sample').count(), 3);
  await page.close();
});

test('fonts, samples and the method are inside', async () => {
  const { page } = await open();
  await page.locator('.sample').first().click();
  await page.locator('.article mark').first().waitFor();
  assert.ok(await page.evaluate(async () => { await document.fonts.ready; return document.fonts.check('16px "Source Serif 4"') && [...document.fonts].some(({ status }) => status === 'loaded'); }));
  await page.getByRole('link', { name: 'Méthode' }).click();
  await page.getByRole('heading', { name: 'Méthode', exact: true }).waitFor();
  await page.close();
});

test('Chromium: a PDF is read, by its own worker', async () => {
  const { page, problems } = await open();
  await drop(page, 'article.pdf', [...await pdf([[TITLE, 60, 80, 20], [PARAGRAPHS[0].slice(0, 60), 60, 130]])]);
  await page.waitForFunction((words) => document.querySelector('parti-pris').text.includes(words), TITLE, { timeout: 30_000 });
  assert.deepEqual(problems, []);
  await page.close();
});

test('where the browser refuses workers the page says so in words and works', async () => {
  const refused = `${ROOT}dist/without-worker.html`;
  await writeFile(refused, (await readFile(FILE, 'utf8')).replace('worker-src blob:', "worker-src 'none'"));
  const { page } = await open(pathToFileURL(refused).href);
  await page.getByText('l’analyse se fait dans la page').waitFor();
  await analyse(page);
  assert.equal(page.workers().length, 0);
  await page.close();
});

test('Firefox: works in a worker', async () => {
  const driver = await launchFirefox();
  try {
    await driver.get(address);
    const inPage = (body, ...args) => driver.executeScript(`const element = document.querySelector('parti-pris'); ${body}`, ...args);
    await driver.wait(() => inPage('return Boolean(element.session?.info)'), 30_000);
    await inPage('element.text = arguments[0]', ARTICLE);
    await driver.wait(() => inPage('return (element.analysis?.cues.length ?? 0) > 3'), 30_000);
    assert.ok(!(await inPage('return element.session.info.mainThread')));
    assert.equal(await inPage('return element.shadowRoot.querySelector(".article").textContent'), ARTICLE.replaceAll('\n', ''));
    const bytes = [...await pdf([[TITLE, 60, 80, 20], [PARAGRAPHS[0].slice(0, 60), 60, 130]])];
    await inPage(`const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(arguments[0])], 'article.pdf'));
      const paper = element.shadowRoot.querySelector('.paper');
      for (const type of ['dragover', 'drop']) paper.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));`, bytes);
    await driver.wait(() => inPage('return element.text.includes(arguments[0])', TITLE), 30_000);
  } finally {
    await driver.quit();
  }
});
