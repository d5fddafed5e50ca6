/** Blocks and segments: the text is cut for display and never changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { blockAt, blocksOf } from '../../../www/text/blocks.js';
import { Strings } from '../../../www/strings.js';
import { segmentsOf, spansByBlock } from '../../../www/text/segments.js';
import { stepInWords } from '../../../www/text/trace.js';
import { lemmaOccurrences, occurrences } from '../../../www/text/vocabulary.js';

const span = (id, start, end, kind = 'cue') => ({ kind, id, start, end });
const shape = (segments) => segments.map(({ start, end, spans }) => [start, end, spans.map(({ id }) => id)]);

test('segments of overlapping spans cover the range once', () => {
  const segments = segmentsOf({ start: 0, end: 10 }, [span(1, 2, 6), span(2, 4, 8)]);
  assert.deepEqual(shape(segments), [[0, 2, []], [2, 4, [1]], [4, 6, [1, 2]], [6, 8, [2]], [8, 10, []]]);
});

test('equal, nested and outside spans, and empty ones', () => {
  const segments = segmentsOf({ start: 5, end: 10 }, [span(1, 5, 10), span(2, 5, 10), span(3, 6, 7), span(4, 0, 5), span(5, 8, 8), span(6, 0, 20)]);
  assert.deepEqual(shape(segments), [[5, 6, [6, 1, 2]], [6, 7, [6, 1, 2, 3]], [7, 10, [6, 1, 2]]]);
});

test('random spans: segments are in order, without gap, and know exactly who covers them', () => {
  let seed = 7;
  const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
  for (let round = 0; round < 200; round += 1) {
    const spans = Array.from({ length: 12 }, (_, id) => { const start = random(50); return span(id, start, start + random(15)); });
    const segments = segmentsOf({ start: 10, end: 40 }, [...spans]);
    assert.equal(segments[0].start, 10);
    assert.equal(segments.at(-1).end, 40);
    segments.forEach((segment, index) => {
      if (index > 0) assert.equal(segment.start, segments[index - 1].end);
      const expected = spans.filter(({ start, end }) => start < end && start <= segment.start && end >= segment.end).map(({ id }) => id).sort();
      assert.deepEqual(segment.spans.map(({ id }) => id).sort(), expected);
    });
  }
});

for (const [name, text] of Object.entries({
  plain: 'Un.\n\nDeux.\nTrois.', empty: '', blank: ' \n\n ', long: 'Une phrase. '.repeat(2000), 'no spaces': 'é'.repeat(9001), emoji: '😀'.repeat(5000), 'blank line of NBSP': 'a\n\u00a0\nb',
})) {
  test(`blocks of ${name} lose nothing but line breaks and blank lines`, () => {
    const blocks = blocksOf(text);
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join(''), text.split('\n').filter((line) => line.trim() !== '').join(''));
    for (const { start, end } of blocks) {
      assert.ok(end - start <= 4000);
      const first = text.charCodeAt(start);
      assert.ok(!(first >= 0xdc00 && first <= 0xdfff), 'a block begins inside a character');
    }
  });
}

test('a span over two paragraphs is in both', () => {
  const text = 'Un deux.\n\nTrois quatre.';
  const buckets = spansByBlock(blocksOf(text), [span(1, 3, 15), span(2, 10, 12)]);
  assert.deepEqual(buckets.map((bucket) => bucket.map(({ id }) => id)), [[1], [1, 2]]);
  assert.equal(blockAt(blocksOf(text), 9), 0);
  assert.equal(blockAt(blocksOf(text), 10), 1);
});

test('words are found whole, in any case, with either apostrophe', () => {
  const text = "L’eau, l'Eau, aujourd’hui ; eaux. (L'eau)";
  assert.deepEqual(occurrences(text, 'eau', 10).map(({ start, end }) => text.slice(start, end)), ['eau', 'Eau', 'eau']);
  assert.equal(occurrences(text, "l'eau", 10).length, 3);
  assert.equal(occurrences(text, '(', 10).length, 1);
  assert.equal(occurrences(text, '  ', 10).length, 0);
  assert.equal(occurrences('Le Haut-Karabakh, a/b', 'haut-karabakh', 10).length, 1);
  assert.equal(occurrences('Le Haut-Karabakh, a/b', 'a/b', 10).length, 1);
});

test('a lemma is found in all its forms', () => {
  const analysis = { lemmas: ['aller', 'Lyon'], tokens: { length: 3, start: [0, 4, 9], end: [3, 8, 12], lemma: [0, 1, 0] } };
  assert.deepEqual(lemmaOccurrences(analysis, 'Aller', 10), [{ start: 0, end: 3 }, { start: 9, end: 12 }]);
});

test('the steps of a value are told in the reader’s words', () => {
  const fr = new Strings('fr');
  const said = (line) => stepInWords(line, fr);
  assert.equal(said('lexicon judgement:abject -1×3 = -3'), 'lexique\u00a0: judgement:abject −1×3 = −3');
  assert.equal(said('irrealis question ×0.5 = +1'), 'non affirmé\u00a0: question ×0.5 = +1');
  assert.equal(said('voice author'), 'voix de l’auteur');
  assert.equal(said('voice Claire Marchand'), 'voix de Claire Marchand');
  assert.equal(said('target rule-a Claire Marchand 0.95'), 'vise Claire Marchand\u00a0: mot qu’il qualifie directement, confiance 95\u00a0%');
  assert.equal(said('target none'), 'sans cible précise');
  assert.equal(said('something new'), 'something new');
});
