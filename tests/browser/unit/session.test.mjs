/** Corrections, scores after corrections, intervals, and the client's promises. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AnalyzerClient } from '../../../www/client.js';
import { applyCorrections, Corrections } from '../../../www/session/corrections.js';
import { poissonInterval, wilsonInterval } from '../../../www/session/statistics.js';
import { Strings } from '../../../www/strings.js';

const near = (actual, expected, tolerance = 1e-4) => assert.ok(Math.abs(actual - expected) < tolerance, `expected ${expected}, got ${actual}`);

test('Poisson intervals are the published ones', () => {
  // Garwood's table, 95 %.
  for (const [n, low, high] of [[0, 0, 3.6889], [1, 0.0253, 5.5716], [5, 1.6235, 11.6683], [10, 4.7954, 18.3904], [100, 81.3640, 121.6272]]) {
    near(poissonInterval(n).low, low, 1e-3);
    near(poissonInterval(n).high, high, 1e-3);
  }
});

test('Wilson intervals are the published ones', () => {
  near(wilsonInterval(1, 10).low, 0.01788, 1e-4);
  near(wilsonInterval(1, 10).high, 0.40415, 1e-4);
});

const RATE = { value: 0, low: 0, high: 1, n: 0 };

function analysis() {
  const cue = (dimension, polarity, more = {}) => ({ start: 0, end: 1, dimension, polarity, strength: 2, value: polarity * 2, voice: 'author', quote: null, target: 0, targetRule: 'a', modifiers: [], trace: [], entry: '', ...more });
  return {
    entities: [{ id: 0, type: 'PER', name: 'A', mentions: [0, 1] }, { id: 1, type: 'LOC', name: 'B', mentions: [2] }],
    mentions: [0, 0, 1].map((entity, index) => ({ start: index, end: index + 1, type: entity ? 'LOC' : 'PER', entity, standsFor: null })),
    quotes: [{ start: 0, end: 1, kind: 'direct', speaker: 1, speakerText: 'B', cue: null, via: null }], cues: [cue('judgement', -1), cue('judgement', -1), cue('labelling', -1), cue('judgement', 1, { voice: 1 })],
    scores: { words: 1000, authorWords: 500, density: { judgement: { ...RATE, value: 3, n: 3 }, labelling: { ...RATE, n: 1 } }, evaluativeLoad: { ...RATE, value: 6, n: 3 }, commitment: RATE, intensity: RATE, framing: [], naming: [] },
  };
}

test('no correction gives the very same analysis', () => {
  const before = analysis();
  assert.equal(applyCorrections(before, []), before);
});

test('a removed cue leaves every score that counted it', () => {
  const { scores, cues } = applyCorrections(analysis(), [{ op: 'remove-cue', cue: 0 }]);
  assert.equal(cues.length, 4);
  // A density counts every voice, the load the author's.
  assert.equal(scores.density.judgement.n, 2);
  near(scores.density.judgement.value, 2);
  assert.equal(scores.evaluativeLoad.n, 2);
  const pair = scores.framing.find(({ source }) => source === 'author');
  assert.deepEqual([pair.target, pair.n, pair.cues], [0, 2, [1, 2]]);
  near(pair.value, -4 / 7);
});

test('merging moves mentions, targets and voices; the original is untouched', () => {
  const before = analysis();
  const after = applyCorrections(before, [{ op: 'merge-entity', entity: 1, into: 0 }]);
  assert.deepEqual(after.entities.map(({ mentions }) => mentions), [[0, 1, 2], []]);
  assert.equal(after.cues[3].voice, 0);
  assert.equal(after.quotes[0].speaker, 0);
  assert.deepEqual(before, analysis());
});

test('merging moves descriptions too', () => {
  const before = analysis();
  before.entities[1].references = [{ start: 4, end: 5 }];
  before.entities[0].references = [{ start: 6, end: 7 }];
  const after = applyCorrections(before, [{ op: 'merge-entity', entity: 1, into: 0 }]);
  assert.deepEqual(after.entities.map(({ references }) => references), [[{ start: 4, end: 5 }, { start: 6, end: 7 }], undefined]);
  assert.deepEqual(before.entities[1].references, [{ start: 4, end: 5 }]);
});

test('a pair whose cues stay keeps the interval of the core', () => {
  const before = analysis();
  before.scores.framing = [{ source: 'author', target: 0, value: -0.66, low: -0.9, high: -0.3, n: 3, cues: [0, 1, 2] }];
  const renamed = applyCorrections(before, [{ op: 'rename-entity', entity: 1, name: 'C' }]);
  assert.deepEqual(renamed.scores.framing.find(({ source }) => source === 'author'), before.scores.framing[0]);
  const merged = applyCorrections(before, [{ op: 'merge-entity', entity: 0, into: 1 }]);
  assert.deepEqual(merged.scores.framing.find(({ source }) => source === 'author'), { ...before.scores.framing[0], target: 1 });
  assert.notEqual(applyCorrections(before, [{ op: 'remove-cue', cue: 0 }]).scores.framing[0].low, -0.9);
});

test('a removed intensive lowers the intensity', () => {
  const before = analysis();
  before.cues.push({ ...before.cues[0], dimension: 'graduation', subtype: 'up', polarity: 0, value: 0, target: null });
  before.scores.intensity = { value: 1, low: -1, high: 3, n: 1 };
  assert.deepEqual(applyCorrections(before, [{ op: 'remove-cue', cue: 4 }]).scores.intensity, { value: 0, low: -2, high: 2, n: 0 });
});

test('a mention set apart takes the name it is given', () => {
  const { entities, mentions } = applyCorrections(analysis(), [{ op: 'split-mention', mention: 1, name: 'Z' }]);
  assert.deepEqual(entities.map(({ name, mentions: own }) => [name, own]), [['A', [0]], ['B', [2]], ['Z', [1]]]);
  assert.equal(mentions[1].entity, 2);
});

test('an added mention joins the entity of its name or makes a new one', () => {
  const add = (name) => applyCorrections(analysis(), [{ op: 'add-mention', start: 5, end: 6, type: 'ORG', name }]);
  assert.equal(add('A').mentions[3].entity, 0);
  assert.deepEqual(add('C').entities[2], { id: 2, type: 'ORG', name: 'C', mentions: [3] });
});

test('undo and redo walk the list; a new correction ends redo', () => {
  const corrections = new Corrections();
  const [a, b, c] = [0, 1, 2].map((cue) => ({ op: 'remove-cue', cue }));
  corrections.add(a);
  corrections.add(b);
  corrections.undo();
  assert.deepEqual([corrections.done, corrections.undone], [[a], [b]]);
  corrections.redo();
  assert.deepEqual(corrections.done, [a, b]);
  corrections.undo();
  corrections.add(c);
  assert.deepEqual([corrections.done, corrections.undone], [[a, c], []]);
});

/** A worker that answers when told to. */
class FakeWorker extends EventTarget {
  static all = [];
  posted = [];
  ended = false;
  constructor() { super(); FakeWorker.all.push(this); }
  postMessage(message) { this.posted.push(message); }
  terminate() { this.ended = true; }
  answer(message) { this.dispatchEvent(new MessageEvent('message', { data: message })); }
}

function client() {
  FakeWorker.all = [];
  return new AnalyzerClient(() => new FakeWorker());
}

test('questions go one at a time and answers find theirs', async () => {
  const asked = client();
  const both = Promise.all([asked.analyze('a'), asked.analyze('b')]);
  const [worker] = FakeWorker.all;
  assert.deepEqual(worker.posted.map(({ text }) => text), ['a']);
  worker.answer({ id: 1, ok: true, value: 'A' });
  worker.answer({ id: 2, ok: true, value: 'B' });
  assert.deepEqual(await both, ['A', 'B']);
});

test('an aborted question is dropped, its late answer ignored', async () => {
  const asked = client();
  const abort = new AbortController();
  const stale = asked.analyze('old', { signal: abort.signal });
  const fresh = asked.analyze('new');
  abort.abort();
  await assert.rejects(stale, { name: 'AbortError' });
  const [worker] = FakeWorker.all;
  worker.answer({ id: 1, ok: true, value: 'OLD' });
  worker.answer({ id: 2, ok: true, value: 'NEW' });
  assert.equal(await fresh, 'NEW');
});

test('a crash rejects who waits and starts a fresh worker for the next', async () => {
  const asked = client();
  const lost = asked.analyze('a');
  const next = asked.analyze('b');
  FakeWorker.all[0].dispatchEvent(new Event('error', { cancelable: true }));
  await assert.rejects(lost, { code: 'worker-crashed' });
  assert.ok(FakeWorker.all[0].ended);
  FakeWorker.all[1].answer({ id: 2, ok: true, value: 'B' });
  assert.equal(await next, 'B');
});

test('a trap inside wasm also costs the worker, an ordinary error does not', async () => {
  const asked = client();
  const refused = asked.analyze('a');
  FakeWorker.all[0].answer({ id: 1, ok: false, error: { name: 'Error', message: 'bad', code: 'lexicon', line: 3, column: 2 } });
  await assert.rejects(refused, { code: 'lexicon', line: 3, column: 2 });
  const trapped = asked.analyze('b');
  FakeWorker.all[0].answer({ id: 2, ok: false, error: { name: 'RuntimeError', message: 'unreachable', code: 'trap' } });
  await assert.rejects(trapped, { code: 'worker-crashed' });
  assert.ok(FakeWorker.all[0].ended);
});

test('numbers and plurals are written the language’s way', () => {
  const fr = new Strings('fr-CA');
  const en = new Strings('en-GB');
  assert.equal(fr.number(-1234.56), '−1\u202f234,6');
  assert.equal(en.number(-1234.56), '−1,234.6');
  assert.equal(fr.t('count.mentions', { n: 1 }), '1 mention');
  assert.equal(fr.t('count.mentions', { n: 0 }), '0 mention');
  assert.equal(en.t('count.mentions', { n: 0 }), '0 mentions');
  assert.equal(fr.signed(2), '+2');
});
