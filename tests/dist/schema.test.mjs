/** The published JSON Schema fits what the analyzer gives, and would notice if it did not. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

import { ROOT } from './files.mjs';

const NASTY = ['', ' ', '\u0000', '\ud800', '😀'.repeat(50), 'a'.repeat(5000), '« '.repeat(200), 'Il a dit : « Elle a dit : “Non.” »'];

let validate;
let analyze;

before(async () => {
  validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(await readFile(`${ROOT}schema/analysis.schema.json`, 'utf8')));
  const { Analyzer, init } = await import(`${ROOT}dist/npm/analyzer-node.js`);
  await init();
  const analyzer = new Analyzer();
  analyze = (text) => plain(analyzer.analyze(text));
});

/** As JSON has it: columns are arrays. */
function plain({ tokens, ...rest }) {
  const columns = Object.fromEntries(Object.entries(tokens).map(([name, column]) => [name, typeof column === 'number' ? column : [...column]]));
  return JSON.parse(JSON.stringify({ ...rest, tokens: columns }));
}

function assertFits(analysis) {
  assert.ok(validate(analysis), JSON.stringify(validate.errors?.slice(0, 3)));
}

test('every article of ours', async () => {
  const names = (await readdir(`${ROOT}tests/gold`)).filter((name) => name.endsWith('.txt'));
  assert.ok(names.length >= 10);
  for (const name of names) assertFits(analyze(await readFile(`${ROOT}tests/gold/${name}`, 'utf8')));
});

test('strings that are no articles', () => {
  for (const text of NASTY) assertFits(analyze(text));
});

test('the schema is strict', () => {
  const analysis = analyze('Un accord scandaleux, selon Claire Marchand.');
  assert.equal(validate({ ...analysis, unknown: 1 }), false);
  assert.equal(validate({ ...analysis, cues: [{ ...analysis.cues[0], polarity: 2 }] }), false);
  assert.equal(validate({ ...analysis, scores: { ...analysis.scores, words: -1 } }), false);
});
