/** Makes one minified module of each peer, as a site that uses it would, and weighs every download. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build, transform } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}.partipris/peers`;

export async function bundlePeers() {
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [`${here}peers/wink.mjs`, `${here}peers/fr-compromise.mjs`],
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
  });
}

/** @returns {Promise<Record<string, { plain: number, gzip: number }>>} Bytes, minified, before and after gzip. */
export async function downloads() {
  const glue = await transform(await readFile(`${root}pkg/partipris.js`, 'utf8'), { minify: true, format: 'esm' });
  return {
    ours: weigh(await readFile(`${root}pkg/partipris_bg.wasm`), Buffer.from(glue.code)),
    wink: weigh(await readFile(`${out}/wink.js`)),
    compromise: weigh(await readFile(`${out}/fr-compromise.js`)),
  };
}

function weigh(...files) {
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  return {
    plain: sum(files.map((file) => file.length)),
    gzip: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
  };
}
