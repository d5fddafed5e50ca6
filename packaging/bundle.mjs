/** esbuild as `cargo xtask dist` uses it: the page's own modules, with the one that knows where files lie replaced. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Style sheets of shadow roots, as one module of strings by path. */
const sheets = {
  name: 'sheets',
  setup(build) {
    build.onResolve({ filter: /^partipris:sheets$/ }, ({ path }) => ({ path, namespace: 'sheets' }));
    build.onLoad({ filter: /.*/, namespace: 'sheets' }, async () => ({ contents: JSON.stringify(await readSheets()), loader: 'json' }));
  },
};

async function readSheets() {
  const paths = (await readdir(join(ROOT, 'www'), { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const css = paths.filter((path) => path.endsWith('.css') && path !== 'style.css').sort();
  const entries = await Promise.all(css.map(async (path) => [path, await minifyCss(await readFile(join(ROOT, 'www', path), 'utf8'))]));
  return Object.fromEntries(entries);
}

async function minifyCss(text) {
  const { code } = await esbuild.transform(text, { loader: 'css', minify: true, target: ['chrome123', 'firefox128', 'safari17.5'] });
  return code;
}

/** Puts `file` in the place of `www/place.js`. */
function placedBy(file) {
  return {
    name: 'place',
    setup(build) {
      build.onResolve({ filter: /\/place\.js$/ }, () => ({ path: join(ROOT, file) }));
    },
  };
}

/**
 * @param {string} place - The module that stands for `www/place.js`.
 * @param {esbuild.BuildOptions} options
 */
export function bundle(place, options) {
  return esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    target: ['chrome123', 'firefox128', 'safari17.5', 'node20'],
    ...options,
    plugins: [placedBy(place), sheets, ...(options.plugins ?? [])],
  });
}
