/** The analyzer is warm before anyone pastes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ready, useBrowser } from './workbench.mjs';

const browser = useBrowser();

test('the worker has read a few lines before it answers its first question', async () => {
  const page = await browser.open();
  await ready(page);
  const marks = await page.workers()[0].evaluate(() => performance.getEntriesByName('rehearsed').length);
  assert.equal(marks, 1);
});
