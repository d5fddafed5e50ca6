/** The page as a reader meets it: opened in Chromium, with what its tests do again and again. */
import { after, before } from 'node:test';

import { launchChromium, startServer } from './launch.mjs';

/** An article of our own that holds every kind of mark. */
export const ARTICLE = `Un pont contesté

La maire de Lyon, Claire Marchand, a dénoncé mardi 3 mars un projet « absurde et ruineux ». Selon la préfecture, le chantier aurait déjà coûté 12 millions d’euros.

« Ce pont est une catastrophe pour les riverains », a déclaré Claire Marchand. Le président de la région, Paul Vasseur, affirme que l’ouvrage est évidemment nécessaire, mais il reconnaît des retards scandaleux. Les habitants de Lyon espèrent peut-être une solution ; ils redoutent surtout un régime de dérogations honteux.

Faut-il vraiment continuer ? À Grenoble, une décision aussi brutale avait provoqué une colère immense, très vive, jamais apaisée. Claire Marchand promet une victoire magnifique.`;

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
      await page.goto(server.url + path, { waitUntil: 'load' });
      return page;
    },
  };
}

/** Waits until the element stands and the analyzer has answered. */
export async function ready(page) {
  // A kept text hides the box at once.
  await page.locator('parti-pris textarea#text').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('parti-pris').session?.info);
}

/** Puts a text into the clipboard and pastes it into the box, as a reader does. */
export async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator('textarea#text').focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Drops a file onto the page. `content` is text or an array of byte values. */
export async function drop(page, name, content, type = '') {
  const transfer = await page.evaluateHandle(({ fileName, body, mime }) => {
    const data = new DataTransfer();
    data.items.add(new File([typeof body === 'string' ? body : new Uint8Array(body)], fileName, { type: mime }));
    return data;
  }, { fileName: name, body: content, mime: type });
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
