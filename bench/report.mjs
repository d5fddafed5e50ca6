/** From measurements to the table: one row per question, with the ratio that counts and what it should be. */
import { readFile } from 'node:fs/promises';
import os from 'node:os';

const root = new URL('../', import.meta.url);

/** @typedef {{ what: string, ours: string, peer: string, ratio: string, goal: string, met: boolean }} Row */

/** @returns {Row[]} */
export function rows({ segmentation, tagging, full, cold, first, sizes, growth, keystroke }) {
  return [
    faster('tokens + sentences, one sample', segmentation.once, 'intl', 'Intl.Segmenter', 3),
    faster('tokens + sentences, × 200', segmentation.many, 'intl', 'Intl.Segmenter', 3),
    throughput('sentences + tags + lemmas, one sample', tagging.once, 'wink', 'wink-nlp, everything (English text)', 3),
    throughput('sentences + tags + lemmas, × 200', tagging.many, 'wink', 'wink-nlp, everything (English text)', 3),
    throughput('sentences + tags + lemmas, one sample', tagging.once, 'winkOnFrench', 'wink-nlp, everything (the same French text)', 3),
    throughput('sentences + tags + lemmas, × 200', tagging.many, 'winkOnFrench', 'wink-nlp, everything (the same French text)', 3),
    throughput('full analysis, one sample', full.once, 'wink', 'wink-nlp (English text)', 2),
    throughput('full analysis, × 200', full.many, 'wink', 'wink-nlp (English text)', 2),
    throughput('full analysis, one sample', full.once, 'winkOnFrench', 'wink-nlp (the same French text)', 2),
    throughput('full analysis, × 200', full.many, 'winkOnFrench', 'wink-nlp (the same French text)', 2),
    throughput('full analysis, one sample', full.once, 'compromise', 'fr-compromise', 20),
    throughput('full analysis, × 200 (fr-compromise: × 10)', full.many, 'compromise', 'fr-compromise', 20),
    faster('cold start, import → first analysis', cold, 'wink', 'wink-nlp', 4),
    faster('cold start, import → first analysis', cold, 'compromise', 'fr-compromise', 4),
    faster('first text in an open page', first, 'wink', 'wink-nlp', 1),
    smaller(sizes, 'wink', 'wink-nlp + web model'),
    smaller(sizes, 'compromise', 'fr-compromise'),
    growthRow(growth),
    keystrokeRow(keystroke),
  ];
}

/** Milliseconds: less is better, the ratio is theirs to ours. */
function faster(what, times, key, name, goal) {
  return compare(what, `${digits(times.ours)} ms`, `${name}: ${digits(times[key])} ms`, times[key] / times.ours, goal);
}

/** Megabytes per second: more is better, the ratio is ours to theirs. */
function throughput(what, speed, key, name, goal) {
  const ratio = speed.ours / speed[key];
  return compare(what, `${digits(speed.ours)} MB/s`, `${name}: ${digits(speed[key])} MB/s`, ratio, goal);
}

function compare(what, ours, peer, ratio, goal) {
  return { what, ours, peer, ratio: `${digits(ratio)} ×`, goal: `≥ ${goal} ×`, met: ratio >= goal };
}

function smaller(sizes, key, name) {
  const describe = ({ plain, gzip }) => `${kilobytes(gzip)} (${kilobytes(plain)} before gzip)`;
  return {
    what: 'download after gzip, all minified',
    ours: describe(sizes.ours),
    peer: `${name}: ${describe(sizes[key])}`,
    ratio: `${digits(sizes.ours.gzip / sizes[key].gzip)} of it`,
    goal: '≤ 1 000 kB',
    met: sizes.ours.gzip <= 1_000_000,
  };
}

function growthRow({ one, ten }) {
  const ratio = ten / (10 * one);
  return {
    what: 'growth on a single line',
    ours: `1 MB: ${digits(one)} ms; 10 MB: ${digits(ten)} ms`,
    peer: 'ten times 1 MB',
    ratio: `${digits(ratio)} ×`,
    goal: '≤ 1.2 ×',
    met: ratio <= 1.2,
  };
}

function keystrokeRow({ median, high }) {
  return {
    what: 'a keystroke in a 50 kB article',
    ours: `${digits(median)} ms (95th percentile ${digits(high)} ms)`,
    peer: 'one frame: 16 ms',
    ratio: `${digits(median / 16)} of it`,
    goal: '≤ 1',
    met: median <= 16,
  };
}

/** @param {Row[]} table */
export function asMarkdown(table) {
  const lines = table.map((row) => `| ${cells(row).join(' | ')} |`);
  return ['| what | Partipris | beside | ratio | goal | met |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** @param {Row[]} table */
export function asText(table) {
  const lines = [['what', 'Partipris', 'beside', 'ratio', 'goal', 'met'], ...table.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

function cells({ what, ours, peer, ratio, goal, met }) {
  return [what, ours, peer, ratio, goal, met ? 'yes' : 'no'];
}

/** What was measured on and with. */
export async function circumstances(chromium) {
  const { devDependencies: dev } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const pkg = JSON.parse(await readFile(new URL('pkg/package.json', root), 'utf8'));
  const cpus = os.cpus();
  return [
    `Machine: ${cpus[0].model.trim()}, ${cpus.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}`,
    `Browser: headless Chromium ${chromium}; one thread of one page`,
    `Partipris ${pkg.version}; wink-nlp ${dev['wink-nlp']} with wink-eng-lite-web-model ` +
      `${dev['wink-eng-lite-web-model']}; fr-compromise ${dev['fr-compromise']}; Intl.Segmenter of the browser`,
  ];
}

function digits(value) {
  return value.toPrecision(value >= 1000 ? 4 : 3).replace(/\.0+$/, '');
}

function kilobytes(size) {
  return `${Math.round(size / 1000)} kB`;
}
