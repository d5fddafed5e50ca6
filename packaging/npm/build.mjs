/** Makes `dist/npm`: the package as it is published. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundle, ROOT } from '../bundle.mjs';

const PLACE = 'packaging/npm/place.js';

/** What is copied as it is, and from where. */
const COPIES = {
  'partipris.js': 'pkg', 'partipris.d.ts': 'pkg', 'partipris_bg.wasm': 'pkg', 'partipris_bg.wasm.d.ts': 'pkg',
  'analyzer.js': 'packaging/npm', 'analyzer-node.js': 'packaging/npm', 'analyzer.d.ts': 'packaging/npm', 'index.d.ts': 'packaging/npm',
  'element.d.ts': 'packaging/npm', 'worker.d.ts': 'packaging/npm', 'README.md': 'packaging/npm', 'analysis.schema.json': 'schema',
  'LICENSE-MIT': '.', 'LICENSE-APACHE': '.', 'THIRD-PARTY.md': '.', 'CHANGELOG.md': '.',
};

/** Copied under another name. */
const RENAMED = { 'pdf-worker.js': 'www/vendor/pdfjs/worker.js' };

/** The glue stays a file of its own: bundlers look into it for the wasm's address. */
const glue = {
  name: 'glue',
  setup(build) {
    build.onResolve({ filter: /\/pkg\/partipris\.js$/ }, () => ({ path: './partipris.js', external: true }));
  },
};

/** What `<parti-pris>` loads when it is seen: an entry of its own, as the light file shares nothing with it. */
const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: /^\.\/element\.js$/ }, () => ({ path: './body.js', external: true }));
  },
};

/** @param {string} folder */
export async function npmPackage(folder) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(COPIES).map(([name, from]) => copyFile(join(ROOT, from, name), join(folder, name))));
  await Promise.all(Object.entries(RENAMED).map(([name, from]) => copyFile(join(ROOT, from), join(folder, name))));
  await modules(folder);
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
}

async function modules(folder) {
  const options = { format: 'esm', outdir: folder, write: true, plugins: [glue] };
  await bundle(PLACE, { ...options, entryPoints: { index: 'packaging/npm/index.js' } });
  // Whole, the glue included: in a worker of another origin some browsers hold what it imports against `worker-src`.
  await bundle(PLACE, { format: 'esm', outdir: folder, write: true, entryPoints: { worker: 'packaging/npm/worker.js' } });
  await bundle(PLACE, { ...options, platform: 'node', entryPoints: { node: 'packaging/npm/node.js', 'worker-node': 'packaging/npm/worker-node.js' } });
  // What the element needs later are chunks of their own, so that a page pays for them later.
  await bundle(PLACE, { ...options, plugins: [later], entryPoints: { element: 'www/parti-pris.js' } });
  await bundle(PLACE, { ...options, splitting: true, chunkNames: 'element-[hash]', entryPoints: { body: 'www/element.js' } });
}

async function manifest() {
  const { version, license } = JSON.parse(await readFile(join(ROOT, 'pkg/package.json'), 'utf8'));
  const named = (name, types) => ({ types: `./${types ?? name}.d.ts`, default: `./${name}.js` });
  return {
    name: 'partipris',
    version,
    description: 'Who is in a French news article, who says what, and with which words it takes a stance on whom',
    keywords: ['nlp', 'french', 'stance', 'journalism', 'wasm', 'custom-element'],
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: {
      '.': { types: './index.d.ts', node: './node.js', default: './index.js' },
      './element': named('element'),
      './worker': { types: './worker.d.ts', node: './worker-node.js', default: './worker.js' },
      './analyzer': { types: './analyzer.d.ts', node: './analyzer-node.js', default: './analyzer.js' },
      './partipris_bg.wasm': './partipris_bg.wasm',
      './analysis.schema.json': './analysis.schema.json',
      './package.json': './package.json',
    },
    sideEffects: ['./element.js', './worker.js', './worker-node.js', './pdf-worker.js'],
  };
}
