/** The page as a reader meets it: opened in Chromium, with what its tests do again and again. */
import { after, before } from 'node:test';

import { launchChromium, startServer } from './launch.mjs';

/** An article of our own that holds every kind of mark. */
export const ARTICLE = `Un pont contesté

La maire de Lyon, Claire Marchand, a dénoncé mardi 3 mars un projet « absurde et ruineux ». Selon la préfecture, le chantier aurait déjà coûté 12 millions d’euros.

« Ce pont est une catastrophe pour les riverains », a déclaré Claire Marchand. Le président de la région, Paul Vasseur, affirme que l’ouvrage est évidemment nécessaire, mais il reconnaît des retards scandaleux. Les habitants de Lyon espèrent peut-être une solution ; ils redoutent surtout un régime de dérogations honteux.

Faut-il vraiment continuer ? À Grenoble, une décision aussi brutale avait provoqué une colère immense, très vive, jamais apaisée. Claire Marchand, courageuse, promet une victoire magnifique.`;

/**
 * A browser and a served page for one test file.
 *
 * @returns {{ open: (options?: import('playwright-core').BrowserContextOptions, path?: string) => Promise<import('playwright-core').Page> }}
 */
export function useBrowser() {
  let browser;
  let server;
  before(async () => {
    server = await startServer();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  return {
    async open(options = {}, path = '') {
      const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      // A busy machine is slow, not wrong: what matters is waited for by `ready`.
      await page.goto(server.url + path, { waitUntil: 'domcontentloaded', timeout: 60_000 });
      return page;
    },
  };
}

/** Waits until the element stands and the analyzer has answered. */
export async function ready(page) {
  // A kept text hides the box at once.
  await page.locator('parti-pris textarea#text').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('parti-pris').session?.info, null, { timeout: 60_000 });
}

/** Puts a text into the clipboard and pastes it into the box, as a reader does. */
export async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator('textarea#text').focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Pastes what was copied from a web page: its markup beside its plain words. */
export async function pasteRich(page, html, plain) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(([rich, words]) => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([rich], { type: 'text/html' }), 'text/plain': new Blob([words], { type: 'text/plain' }),
  })]), [html, plain]);
  await page.locator('textarea#text').focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Drops a file onto the page. `content` is text or an array of byte values. */
export function drop(page, name, content, type = '') {
  return dropAll(page, [{ name, content, type }]);
}

/** Drops several files at once. */
export async function dropAll(page, files) {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, content, type = '' } of all) data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }));
    return data;
  }, files);
  const $paper = page.locator('parti-pris .paper');
  await $paper.dispatchEvent('dragover', { dataTransfer: transfer });
  await $paper.dispatchEvent('drop', { dataTransfer: transfer });
}

/** Opens the page with the article analysed and shown for reading. */
export async function reading(browser, options = {}) {
  const page = await browser.open(options);
  await ready(page);
  await paste(page, ARTICLE);
  await analysed(page);
  return page;
}

/** Opens one of the tabs. @param {string} name - As French readers see it. */
export function view(page, name) {
  return page.getByRole('tab', { name, exact: true }).click();
}

/** Waits until what is in the box is what was analysed. */
export async function analysed(page) {
  await page.waitForFunction(() => {
    const { session } = document.querySelector('parti-pris');
    return session.status === 'done' && session.analysedText === session.text;
  });
}

/** @returns {Promise<any>} The analysis as the page holds it. */
export function analysisOf(page) {
  return page.evaluate(() => {
    const { analysis } = document.querySelector('parti-pris');
    return { ...analysis, tokens: null };
  });
}
