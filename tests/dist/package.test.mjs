/** The npm package as registries and TypeScript see it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { ROOT } from './files.mjs';
import { run, tarball, tool } from './project.mjs';

/** What a page pays before the element is seen, in bytes after gzip. */
const LIGHT = 12 * 1024;

test('publint finds nothing', async () => {
  const { publint } = await import('publint');
  const { messages } = await publint({ pkgDir: `${ROOT}dist/npm`, strict: true });
  assert.deepEqual(messages, []);
});

test('the types fit every way of importing modules', async () => {
  // CommonJS is not offered, and the old resolution knows no `exports`; the wasm and the schema are no modules.
  const args = ['--profile', 'esm-only', '--format', 'table', '--exclude-entrypoints', 'partipris_bg.wasm', 'analysis.schema.json'];
  // It ends with an error at the first problem.
  const { stdout } = await run(process.execPath, [tool('@arethetypeswrong', 'cli', 'dist', 'index.js'), await tarball(), ...args]);
  for (const entry of ['partipris', 'partipris/element', 'partipris/worker', 'partipris/analyzer']) assert.ok(stdout.includes(`"${entry}"`), entry);
});

test('nothing runs at installation, nothing is missing, nothing is superfluous', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', `${ROOT}dist/npm`]);
  const names = JSON.parse(stdout)[0].files.map(({ path }) => path);
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'THIRD-PARTY.md', 'README.md', 'index.d.ts', 'partipris_bg.wasm']) assert.ok(names.includes(name), name);
  const manifest = JSON.parse(await readFile(`${ROOT}dist/npm/package.json`, 'utf8'));
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.dependencies, undefined);
  assert.deepEqual(names.filter((name) => /test|\.map$|\.ts$/.test(name) && !name.endsWith('.d.ts')), []);
});

test('a page pays little before it uses the element', async () => {
  for (const file of ['dist/npm/element.js', 'www/parti-pris.js']) {
    const content = await readFile(ROOT + file, 'utf8');
    assert.ok(gzipSync(content).length <= LIGHT, `${file}: ${gzipSync(content).length}`);
    assert.doesNotMatch(content, /^import\b/m, `${file} imports more at once`);
  }
});

test('an aborted analysis rejects with the caller’s reason, the next one is answered', async () => {
  const { createAnalyzer } = await import(`${ROOT}dist/npm/node.js`);
  const analyzer = await createAnalyzer();
  const reason = new Error('enough');
  const controller = new AbortController();
  const aborted = analyzer.analyze('Un texte.', { signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(aborted, reason);
  assert.equal((await analyzer.analyze('Un texte.')).tokens.length, 3);
  analyzer.close();
});

test('a lexicon that cannot be used is an error with a code', async () => {
  const { createAnalyzer } = await import(`${ROOT}dist/npm/node.js`);
  const analyzer = await createAnalyzer({ worker: false, lexicon: 'une seule colonne' });
  await assert.rejects(analyzer.analyze('x'), { code: 'lexicon', line: 1 });
});
