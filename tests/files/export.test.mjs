/** Every export, of texts in several languages, with and without corrections, as another program reads that format. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import conllup from 'conllup';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import { validateXML } from 'xmllint-wasm';

import { CONTRACTION, UPOS as EXPORTED_UPOS } from '../../www/exports/conllu.js';
import { exportAs, importJson } from '../../www/exports/index.js';
import { applyCorrections } from '../../www/session/corrections.js';
import { crossing, everything, KINDS, UPOS } from './analyses.mjs';

const CASES = everything();
const points = (/** @type {string} */ text) => [...text];
const live = (/** @type {any[]} */ things) => things.filter(({ removed }) => !removed);

/** @param {string} format @param {(exported: any, content: any, file: any) => unknown} check @param {object} [options] */
function each(format, check, options = {}) {
  for (const [name, exported] of CASES) {
    test(`${format}: ${name}`, async () => {
      const file = await exportAs(format, exported, options);
      await check(exported, file.content, file);
      assert.deepEqual(await exportAs(format, exported, options), file, 'twice is not the same');
    });
  }
}

test('there is something to export: the cases hold what each format must carry', () => {
  const all = CASES.map(([, { analysis }]) => analysis);
  for (const kind of ['mentions', 'quotes', 'cues']) assert.ok(all.filter((analysis) => analysis[kind].length > 2).length >= 2, `too few ${kind}`);
  assert.ok(all.some(({ cues }) => cues.some(({ removed }) => removed)) && all.some(({ mentions }) => mentions.some(({ added }) => added)));
});

test('names in files are the core’s', () => {
  assert.deepEqual(EXPORTED_UPOS, UPOS);
  assert.equal(KINDS[CONTRACTION], 'contraction');
});

test('an unknown format is an error with a code', async () => {
  for (const format of ['docx', 'constructor', '']) await assert.rejects(exportAs(format, CASES[0][1]), { code: 'export' });
});

// JSON

each('json', ({ text, analysis, corrections }, content) => {
  const back = importJson(content);
  assert.equal(back.text, text);
  assert.deepEqual(back.corrections, corrections);
  assert.deepEqual(back.analysis, { ...JSON.parse(JSON.stringify(analysis)), tokens: { ...analysis.tokens } });
});

test('json: corrections that came back do to the text what they did', async () => {
  const [, plain] = CASES[0];
  const [, corrected] = CASES[1];
  const { corrections } = importJson((await exportAs('json', corrected)).content);
  assert.ok(corrections.length > 3);
  assert.deepEqual(applyCorrections(plain.analysis, corrections), corrected.analysis);
});

test('json: what is not ours, broken or of a later version is refused', () => {
  const ours = { format: 'partipris', version: 1, text: 'abc', corrections: [] };
  assert.equal(importJson(JSON.stringify(ours)).text, 'abc');
  const tokens = { length: 2, start: [0], end: [1], kind: [0], upos: [0], lemma: [0] };
  for (const wrong of [null, 3, [], { ...ours, format: 'x' }, { ...ours, version: 2 }, { ...ours, text: 1 }, { ...ours, corrections: {} }, { ...ours, corrections: [null] },
    { ...ours, corrections: [{ op: 'explode' }] }, { ...ours, corrections: [{ op: 'add-cue', start: 0, end: 9, dimension: 'x', polarity: 0, strength: 1, target: null }] },
    { ...ours, corrections: [{ op: 'remove-cue' }] }, { ...ours, analysis: { tokens } }, { ...ours, analysis: {} }]) {
    assert.throws(() => importJson(JSON.stringify(wrong)), { code: 'import' }, JSON.stringify(wrong));
  }
  assert.throws(() => importJson('{'), { code: 'import' });
});

// CSV

const table = (/** @type {string} */ csv) => parseCsv(csv, { columns: true, bom: true, relax_column_count: false });

for (const kind of ['mentions', 'quotes', 'cues']) {
  each(`csv-${kind}`, ({ text, analysis }, content) => {
    const rows = table(content);
    const things = live(analysis[kind]);
    assert.equal(rows.length, things.length);
    rows.forEach((row, index) => {
      const words = points(text).slice(Number(row.start), Number(row.end)).join('');
      assert.equal(words, text.slice(things[index].start, things[index].end));
      assert.equal(row.text.replace(/^'(?=[=+\-@\t\r])/, ''), words);
    });
  });
}

each('csv-scores', ({ analysis: { scores } }, content) => {
  const rows = table(content);
  const load = rows.find(({ measure }) => measure === 'evaluativeLoad');
  assert.deepEqual(['value', 'low', 'high', 'n'].map((name) => Number(load[name])), ['value', 'low', 'high', 'n'].map((name) => scores.evaluativeLoad[name]));
  assert.equal(rows.length, 5 + Object.keys(scores.density).length + scores.framing.length + scores.naming.length);
});

for (const kind of ['mentions', 'quotes', 'cues', 'scores']) {
  each(`csv-${kind}`, (_, content) => {
    assert.ok(content.startsWith('\ufeff') && content.endsWith('\r\n'));
    for (const row of parseCsv(content, { bom: true })) for (const cell of row) assert.doesNotMatch(cell, /^([=@\t\r]|[+-](?![\d.]+(e[+-]?\d+)?$))/, 'a spreadsheet would run this');
  });
}

test('csv: numbers stay numbers, words that look like formulas do not run', async () => {
  const { content } = await exportAs('csv-cues', crossing());
  const [row] = table(content);
  assert.deepEqual([row.polarity, row.value, row.entry, row.text], ['-1', '-2', "'-x", 'chef « 😀']);
});

test('csv: a separator and no mark where they are wanted', async () => {
  const { content } = await exportAs('csv-cues', crossing(), { separator: ';', mark: false });
  assert.equal(parseCsv(content, { columns: true, delimiter: ';' })[0].dimension, 'judgement');
  assert.ok(content.startsWith('id;start'));
});

each('csv', async (exported, content) => {
  const files = unzipSync(content);
  for (const name of ['mentions', 'quotes', 'cues', 'scores']) assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[`${name}.csv`]), (await exportAs(`csv-${name}`, exported)).content);
});

// CoNLL-U

each('conllu', ({ text, analysis }, content) => {
  const sentences = content.split('\n\n').filter(Boolean);
  let brackets = 0;
  let forms = '';
  for (const sentence of sentences) {
    const { metaJson, treeJson } = conllup.default.sentenceConllToJson(sentence);
    const groups = Object.values(treeJson.groupsJson);
    const words = Object.values(treeJson.nodesJson);
    assert.deepEqual(words.map(({ ID }) => Number(ID)), words.map((_, index) => index + 1));
    for (const { UPOS: upos, FORM, LEMMA } of words) assert.ok(UPOS.includes(upos) && FORM && LEMMA);
    const inside = new Set(groups.flatMap(({ ID }) => ID.split('-').map(String)));
    const spelled = words.flatMap((word) => {
      const group = groups.find(({ ID }) => ID.startsWith(`${word.ID}-`));
      return group ? [group] : inside.has(word.ID) ? [] : [word];
    });
    const surface = spelled.map(({ FORM, MISC }, index) => FORM + (MISC.SpaceAfter === 'No' || index === spelled.length - 1 ? '' : ' ')).join('');
    assert.equal(metaJson.text, surface);
    forms += surface.replace(/\s/g, '');
    for (const { FORM, MISC } of spelled) assert.equal(points(text).slice(Number(MISC.start_char), Number(MISC.end_char)).join('').replace(/\s+/g, ' '), FORM);
    const entities = words.map(({ MISC }) => MISC.Entity ?? '').join('');
    assert.equal(entities.split('(').length, entities.split(')').length, entities);
    brackets += entities.split('(').length - 1;
  }
  const all = Array.from({ length: analysis.tokens.length }, (_, index) => text.slice(analysis.tokens.start[index], analysis.tokens.end[index])).join('');
  assert.equal(forms, all.replace(/\s/g, ''), 'a token was lost');
  assert.ok(brackets <= live(analysis.mentions).length && (live(analysis.mentions).length < 3 || brackets > live(analysis.mentions).length / 2));
});

test('conllu: contractions are two words, mentions are brackets around them', async () => {
  const { content } = await exportAs('conllu', crossing());
  const lines = content.split('\n').filter((line) => /^[\d-]+\t/.test(line)).map((line) => line.split('\t'));
  assert.deepEqual(lines.filter(([id]) => id === '5-6' || ['5', '6'].includes(id)).map(([id, form, lemma, upos]) => [id, form, lemma, upos]),
    [['5-6', 'du', '_', '_'], ['5', 'de', 'de', 'ADP'], ['6', 'le', 'le', 'DET']]);
  const misc = (/** @type {string} */ form) => lines.find(([, found]) => found === form)?.[9];
  assert.match(misc('😀'), /Entity=\(e0-ORG\|/);
  assert.match(misc('parti'), /Entity=e0\)\|/);
  assert.match(misc('parti'), /Cue=1:judgement:-1:2/);
  assert.match(misc('maire'), /^Cue=2:judgement:-1:2,3:judgement:-1:2\|.*Entity=\(e1-PER\)\|/);
});

// W3C Web Annotation

const CONTEXT = JSON.parse(readFileSync(new URL('annotation-terms.json', import.meta.url), 'utf8'));
const documentLoader = async (/** @type {string} */ url) => {
  assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
  return { documentUrl: url, document: CONTEXT, contextUrl: null };
};
const OA = 'http://www.w3.org/ns/oa#';

each('webannotation', async ({ text, analysis }, content) => {
  const [collection] = await jsonld.expand(JSON.parse(content), { documentLoader, safe: true });
  const items = collection['https://www.w3.org/ns/activitystreams#first'][0]['https://www.w3.org/ns/activitystreams#items'][0]['@list'];
  const things = [...live(analysis.mentions), ...analysis.quotes, ...live(analysis.cues)];
  assert.equal(items.length, things.length);
  assert.equal(collection['https://www.w3.org/ns/activitystreams#totalItems'][0]['@value'], things.length);
  assert.equal(new Set(items.map((item) => item['@id'])).size, items.length);
  items.forEach((item, index) => {
    assert.deepEqual(item['@type'], [`${OA}Annotation`]);
    assert.match(item[`${OA}motivatedBy`][0]['@id'], /^http:\/\/www\.w3\.org\/ns\/oa#(identifying|describing|assessing)$/);
    assert.ok(item[`${OA}hasBody`].length > 0);
    const [quoted, placed] = item[`${OA}hasTarget`][0][`${OA}hasSelector`];
    const value = (/** @type {any} */ node, /** @type {string} */ term) => node[OA + term][0]['@value'];
    const words = text.slice(things[index].start, things[index].end);
    assert.equal(points(text).slice(value(placed, 'start'), value(placed, 'end')).join(''), words);
    assert.equal(value(quoted, 'exact'), words);
    assert.ok(text.includes(value(quoted, 'prefix') + words + value(quoted, 'suffix')));
  });
});

// TEI

const schema = readFileSync(new URL('tei-subset.rng', import.meta.url), 'utf8');

/** @param {string} xml */
async function valid(xml) {
  const { valid: ok, errors } = await validateXML({ xml: [{ fileName: 'export.xml', contents: xml }], schema: [schema], extension: 'relaxng' });
  assert.ok(ok, errors.map(({ message }) => message).slice(0, 5).join('\n'));
}

/** Text of the elements of an XML string. @param {string} xml */
const plain = (xml) => xml.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

each('tei', async ({ text, analysis }, content) => {
  await valid(content);
  const body = /<body>([\s\S]*)<\/body>/.exec(content)?.[1] ?? '';
  const lines = text.split('\n').filter((line) => line.trim()).map((line) => line.replace('\u0001', '\ufffd'));
  assert.deepEqual([...body.matchAll(/<p [^>]*>(.*?)<\/p>/gs)].map(([, inner]) => plain(inner)), lines);
  const ids = [...content.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  const pointers = [...content.matchAll(/ (?:who|source|ana|ref|corresp|from|to|fVal)="([^"]+)"/g)].flatMap(([, list]) => list.split(' '));
  for (const pointer of pointers) assert.ok(ids.includes(pointer.slice(1)), `${pointer} points nowhere`);
  const marked = (/** @type {string} */ letter) => ids.filter((id) => new RegExp(`^${letter}\\d+$`).test(id)).length;
  assert.deepEqual([marked('m'), marked('q'), marked('c')], [live(analysis.mentions).length, analysis.quotes.length, live(analysis.cues).length]);
});

test('tei: what crosses stands apart, between anchors that keep its place', async () => {
  const { content } = await exportAs('tei', crossing());
  assert.match(content, /<span xml:id="c1" type="cue" ana="#judgement #cue1" from="#c1.from" to="#c1.to"\/>/);
  const body = /<body>([\s\S]*)<\/body>/.exec(content)[1];
  const between = /<anchor xml:id="c1\.from"\/>([\s\S]*)<anchor xml:id="c1\.to"\/>/.exec(body)[1];
  assert.equal(plain(between), 'parti\nPaul » a');
  assert.match(body, /<said xml:id="q1" source="#e0" ana="#indirect" direct="false">/);
});

test('tei: the schema can refuse', async () => {
  const { content } = await exportAs('tei', crossing());
  await assert.rejects(valid(content.replaceAll('<persName', '<person').replaceAll('</persName', '</person')));
  await assert.rejects(valid(content.replace('</p>', '')));
});

// HTML

const htmlvalidate = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'no-inline-style': 'error', 'long-title': 'off', 'no-trailing-whitespace': 'off' } });

for (const locale of ['fr', 'en']) {
  each('html', async ({ text, analysis }, content) => {
    const report = await htmlvalidate.validateString(content);
    assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)).slice(0, 5), []);
    assert.ok(content.includes(`<html lang="${locale}">`));
    assert.doesNotMatch(content, /<script|<link|<img|\ssrc=|url\(|@import|\son\w+="/i);
    const article = /<article[^>]*>\n([\s\S]*)\n<\/article>/.exec(content)?.[1] ?? '';
    const shown = plain(article.replace(/<sup>.*?<\/sup>/g, '')).replaceAll('\n', '');
    assert.equal(shown, text.split('\n').filter((line) => line.trim()).join('').replace('\u0001', '\ufffd'));
    const rows = content.match(/<tr id="cue-\d+"/g) ?? [];
    assert.equal(rows.length, live(analysis.cues).length);
  }, { locale });
}
