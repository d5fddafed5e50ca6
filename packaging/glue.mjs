/**
 * Makes `pkg/partipris.js` one file again: wasm-pack leaves what it took from `src/wasm/` in a folder beside it, under a
 * name that changes with the version, and all who copy, serve or keep the package would have to look for it.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { ROOT } from './bundle.mjs';

const GLUE = join(ROOT, 'pkg/partipris.js');

await build({ entryPoints: [GLUE], outfile: GLUE, allowOverwrite: true, bundle: true, format: 'esm', charset: 'utf8', logLevel: 'warning' });
await rm(join(ROOT, 'pkg/snippets'), { recursive: true, force: true });

const manifest = join(ROOT, 'pkg/package.json');
const described = JSON.parse(await readFile(manifest, 'utf8'));
const isHere = (/** @type {string} */ path) => !path.includes('snippets');
for (const list of ['files', 'sideEffects']) {
  if (Array.isArray(described[list])) described[list] = described[list].filter(isHere);
}
await writeFile(manifest, `${JSON.stringify(described, null, 2)}\n`);
