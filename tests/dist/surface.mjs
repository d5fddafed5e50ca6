/** Collects the public surface from its sources; run as a program it writes `surface.txt` and prints its hash. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

import { ROOT } from './files.mjs';

const read = (path) => readFile(ROOT + path, 'utf8');

/** Without comments and blank lines: words may change freely. */
const bare = (source) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').split('\n').map((line) => line.trimEnd()).filter((line) => line.trim()).join('\n');

/** @param {string} folder @returns {Promise<string>} All page modules in one string. */
async function modules(folder) {
  const names = (await readdir(ROOT + folder, { recursive: true })).filter((name) => name.endsWith('.js') && !name.includes('vendor')).sort();
  return (await Promise.all(names.map((name) => read(`${folder}/${name}`)))).join('\n');
}

const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort().join(' ');

/** @returns {Promise<string>} */
export async function surface() {
  const [page, loader, painter, cli] = await Promise.all([modules('www'), read('www/parti-pris.js'), read('www/annotate/painter.js'), read('cli/src/args.rs')]);
  const bodies = loader + await read('www/reader.js') + await read('www/annotate/annotation.js');
  const schema = JSON.parse(await read('schema/analysis.schema.json'));
  const sections = {
    'package exports': bare(await read('packaging/npm/build.mjs')).split('exports: {')[1]?.split('sideEffects')[0] ?? '',
    ...Object.fromEntries(await Promise.all(['index', 'element', 'analyzer', 'worker'].map(async (name) => [`${name}.d.ts`, bare(await read(`packaging/npm/${name}.d.ts`))]))),
    'types.d.ts': bare(await read('src/wasm/types.d.ts')),
    'attributes': found(`${page}${loader}`, /host\.(?:get|has)Attribute\('([\w-]+)'\)/g),
    'mirrored properties': /MIRRORED = .*\[(.*)\]/.exec(loader)?.[1] ?? '',
    'events': found(bodies, /#tell\('([\w-]+)'/g),
    'parts': found(page, /part: '([\w-]+)'/g),
    'slots': found(loader, /slot\('([\w-]+)'\)/g),
    'custom properties': found(painter, /(--partipris-[\w-]+)/g),
    'frame protocol': bare(await read('www/embed/protocol.js')),
    'command line': bare(cli.replace(/^\s*\/\/\/.*$/gm, '')),
    'JSON schema': JSON.stringify(schema, (key, value) => (key === 'description' ? undefined : value), 1),
  };
  return Object.entries(sections).map(([name, text]) => `## ${name}\n${text}\n`).join('\n');
}

/** @param {string} text */
export function fingerprint(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const text = await surface();
  await writeFile(`${ROOT}tests/dist/surface.txt`, text);
  console.log(`surface ${fingerprint(text)}`);
}
