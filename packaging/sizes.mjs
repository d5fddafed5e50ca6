/** What each file of `dist/` weighs, plain and over the wire, and its integrity for `<script integrity>`. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where integrity means something: what a page loads. */
const LOADED = /\.(js|wasm|html)$/;

/** @param {string} dist */
export async function report(dist) {
  const names = (await readdir(dist, { recursive: true })).sort();
  const rows = [];
  for (const name of names) {
    const path = join(dist, name);
    if (LOADED.test(name) && (await stat(path)).isFile()) rows.push(await measure(name.replaceAll('\\', '/'), await readFile(path)));
  }
  for (const { name, bytes, gzip, integrity } of rows) {
    console.log(`${name.padEnd(26)} ${String(bytes).padStart(9)} B  ${String(gzip).padStart(8)} B gzip  ${integrity}`);
  }
  await writeFile(join(dist, 'integrity.json'), `${JSON.stringify(rows, null, 1)}\n`);
}

async function measure(name, content) {
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { name, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length, integrity };
}
