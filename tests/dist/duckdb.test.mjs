/** The DuckDB example gives what one process gives. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { ROOT } from './files.mjs';
import { run } from './project.mjs';

const VENV = join(ROOT, '.partipris', 'python');
/** The version that the example names. */
const PIN = 'duckdb==2.0.0';

/** A Python of the test's own with DuckDB in it; made once. */
async function python() {
  const program = join(VENV, 'bin', 'python');
  if (!existsSync(program)) await run('python3', ['-m', 'venv', VENV]);
  await run(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PIN]);
  return program;
}

test('a corpus in DuckDB', async (t) => {
  const { stdout: built } = await run('cargo', ['build', '--quiet', '--package', 'partipris-cli', '--message-format', 'json'], { cwd: ROOT, maxBuffer: 1e8 });
  const program = built.split('\n').filter(Boolean).map((line) => JSON.parse(line)).findLast(({ executable }) => executable).executable;
  const folder = await mkdtemp(join(tmpdir(), 'partipris-duckdb-'));
  t.after(() => rm(folder, { recursive: true }));
  const names = (await readdir(`${ROOT}tests/gold`)).filter((name) => name.endsWith('.txt')).sort();
  const rows = await Promise.all(names.map(async (id) => JSON.stringify({ id, text: await readFile(`${ROOT}tests/gold/${id}`, 'utf8') })));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, `${rows.join('\n')}\n`);

  const { stdout: sharded } = await run(await python(), [`${ROOT}examples/duckdb/corpus.py`, corpus, program]);
  const { stdout: single } = await run(program, [corpus], { maxBuffer: 1e8 });
  const expected = single.trim().split('\n').map((line) => JSON.parse(line)).map(({ id, scores, quotes, cues }) => ({
    id, words: scores.words, quotes: quotes.length, cues: cues.length, load: scores.evaluativeLoad.value,
  }));
  assert.deepEqual(sharded.trim().split('\n').map((line) => JSON.parse(line)), expected);
  assert.equal(expected.length, names.length);
});
