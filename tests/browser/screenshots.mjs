/** Takes the pictures in `docs/screenshots/`; started by `cargo xtask screenshots`, which serves the page. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launchChromium, startServer } from './launch.mjs';
import { analysed, ready, view } from './workbench.mjs';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const DESKTOP = { viewport: { width: 1440, height: 900 } };
/** One panel and the text beside it. */
const LAPTOP = { viewport: { width: 1280, height: 760 } };
const TABLET = { viewport: { width: 820, height: 1180 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Opens a sample; the reader has seen the first steps. */
async function sample(page, index) {
  await page.locator('.sample').nth(index).click();
  await analysed(page);
  const $skip = page.locator('.tour button').last();
  if (await $skip.isVisible()) await $skip.click();
}

const [DISPATCH, EDITORIAL, INTERVIEW] = [0, 1, 2];

/** Name of the file, how the page is opened, what is done before the picture. */
const PICTURES = [
  ['empty', DESKTOP, async () => {}],
  ['desktop', DESKTOP, (page) => sample(page, EDITORIAL)],
  ['writing', LAPTOP, async (page) => {
    await sample(page, DISPATCH);
    await page.getByRole('button', { name: 'Écrire' }).click();
    await page.locator('.live-marks .actor').first().waitFor();
  }],
  ['reason', LAPTOP, async (page) => {
    await sample(page, EDITORIAL);
    await page.locator('.article mark.evaluation').nth(2).click();
    await page.locator('.card').getByText('Montrer la règle').first().click();
  }],
  ['actors', LAPTOP, async (page) => { await sample(page, DISPATCH); await view(page, 'Acteurs'); }],
  ['quotes', LAPTOP, async (page) => { await sample(page, DISPATCH); await view(page, 'Paroles'); }],
  ['framing', LAPTOP, async (page) => {
    await sample(page, EDITORIAL);
    await view(page, 'Cadrage');
    await page.locator('.matrix .cell').first().click();
  }],
  ['concordance', LAPTOP, async (page) => {
    await sample(page, DISPATCH);
    await view(page, 'Mots');
    await page.getByLabel('Parmi').selectOption('dimension');
  }],
  ['compare', LAPTOP, async (page) => {
    await sample(page, DISPATCH);
    await page.getByRole('button', { name: 'Autre texte' }).click();
    await page.locator('.sample').nth(EDITORIAL).click();
    await analysed(page);
    await view(page, 'Comparer');
    await page.locator('.open-articles button').first().click();
    await page.locator('.comparison tbody tr').first().waitFor();
  }],
  ['class', LAPTOP, async (page) => {
    await sample(page, EDITORIAL);
    await view(page, 'Outils');
    await page.getByText('Cacher les marques et commencer').click();
  }],
  ['dark', { ...DESKTOP, colorScheme: 'dark' }, (page) => sample(page, EDITORIAL)],
  ['english', { ...DESKTOP, locale: 'en-GB' }, (page) => sample(page, INTERVIEW)],
  ['tablet', TABLET, (page) => sample(page, DISPATCH)],
  ['phone-empty', PHONE, async () => {}],
  ['phone', PHONE, (page) => sample(page, EDITORIAL)],
  ['print', { viewport: { width: 794, height: 1123 } }, async (page) => {
    await sample(page, DISPATCH);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  }],
  ['method', LAPTOP, async (page) => {
    await page.goto(new URL('methode.html#lexicon', page.url()).href);
    await page.locator('#lexicon').getByLabel('Dimension').selectOption('labelling');
    await page.locator('#lexicon').scrollIntoViewIfNeeded();
    await page.locator('#lexicon').evaluate((section) => section.scrollIntoView());
  }],
];

const server = await startServer();
const browser = await launchChromium();
for (const [name, options, prepare] of PICTURES) {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(server.url);
  await ready(page);
  await page.locator('.sample').first().waitFor();
  await prepare(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const path = `${FOLDER}${name}.png`;
  await page.screenshot({ path });
  console.log(`${name}.png ${Math.round((await stat(path)).size / 1000)} kB`);
  await context.close();
}
await browser.close();
server.stop();
