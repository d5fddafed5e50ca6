/**
 * The public surface, as a file. A change of it fails until the file is written anew
 * (`node tests/dist/surface.mjs`), and until the changelog names the change: the surface's hash stands in its
 * « Unreleased » part or in the part of a release.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ROOT } from './files.mjs';
import { fingerprint, surface } from './surface.mjs';

test('the surface is the one that is written down', async () => {
  assert.equal(await surface(), await readFile(`${ROOT}tests/dist/surface.txt`, 'utf8'), 'the public surface has changed: node tests/dist/surface.mjs');
});

test('the changelog knows this surface', async () => {
  const [changelog, written] = await Promise.all(['CHANGELOG.md', 'tests/dist/surface.txt'].map((path) => readFile(ROOT + path, 'utf8')));
  const line = changelog.split('\n').find((each) => each.includes(`surface ${fingerprint(written)}`));
  assert.ok(line, 'say in CHANGELOG.md what changed, with the hash that `node tests/dist/surface.mjs` prints');
  assert.ok(line.length > 40, 'the changelog line says nothing');
});
