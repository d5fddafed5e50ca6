/** Reads files with the page's own readers, in the page: its security policy, its worker, its browser. */
import { after, before } from 'node:test';

import { launchChromium, startServer } from '../browser/launch.mjs';

/**
 * @returns {{ read: (name: string, bytes: Uint8Array, type?: string) => Promise<any>, call: (module: string, name: string, ...args: any[]) => Promise<any> }}
 *   `read` gives the reading, or `{ code }` when the file was refused.
 */
export function useReaders() {
  let browser;
  let server;
  let page;
  before(async () => {
    server = await startServer();
    browser = await launchChromium();
    page = await browser.newPage({ locale: 'fr-FR' });
    await page.goto(server.url, { waitUntil: 'load' });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  return {
    read: (name, bytes, type = '') => page.evaluate(async ([fileName, base64, media]) => {
      const { readFile } = await import(new URL('readers/index.js', location.href).href);
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      try {
        return await readFile(new File([content], fileName, { type: media }));
      } catch (error) {
        return { code: error.code ?? String(error), name: error.name };
      }
    }, [name, Buffer.from(bytes).toString('base64'), type]),
    call: (module, name, ...args) => page.evaluate(async ([path, functionName, values]) => {
      const loaded = await import(new URL(path, location.href).href);
      return loaded[functionName](...values);
    }, [module, name, args]),
  };
}
