/** Whatever reading or writing a file may load is kept for when there is no network. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { LATER } from '../../www/offline.js';

const www = new URL('../../www/', import.meta.url);
const IMPORT = /(?:(?:from|import|import\(|new URL\()\s*'(?=\.)|startModule\(')([^']+\.js)'/g;

/** Modules that `file` leads to, itself first. @param {URL} file @param {Set<string>} seen */
function reachable(file, seen = new Set()) {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, path] of readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\//gs, '').matchAll(IMPORT)) reachable(new URL(path, file), seen);
  return seen;
}

test('every module behind the readers and the exports is kept', () => {
  const page = reachable(new URL('strings.js', www));
  for (const file of ['scheme.js', 'errors.js', 'trusted.js', 'text/blocks.js', 'text/reasons.js', 'text/segments.js']) reachable(new URL(file, www), page);
  const needed = [...reachable(new URL('readers/index.js', www)), ...reachable(new URL('exports/index.js', www))]
    .filter((href) => href.startsWith(www.href) && !page.has(href)).map((href) => href.replace(www.href, ''));
  assert.ok(needed.length > 35);
  // What the page loads itself is kept by the service worker as it passes.
  const first = new Set(['readers/index.js', 'readers/format.js', 'exports/index.js', 'exports/json.js']);
  assert.deepEqual(needed.filter((path) => !LATER.includes(path) && !first.has(path)), []);
  for (const path of LATER.filter((name) => /^(readers|exports|vendor(?!\/published))\//.test(name))) assert.ok(needed.includes(path), `${path} is not needed`);
});
