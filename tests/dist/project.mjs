/** A fresh copy of an example with the packed npm package installed in it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from './files.mjs';

export const run = promisify(execFile);

/** Inside the checkout, so that Vite and webpack are found where the project has them. */
const PLACE = join(ROOT, '.partipris', 'examples');

/** @type {Promise<string> | undefined} */
let packed;

/** `npm pack`, once. @returns {Promise<string>} */
export function tarball() {
  packed ??= (async () => {
    const folder = join(PLACE, `pack-${process.pid}`);
    await mkdir(folder, { recursive: true });
    await run('npm', ['pack', join(ROOT, 'dist', 'npm'), '--pack-destination', folder]);
    return join(folder, (await readdir(folder)).find((name) => name.endsWith('.tgz')));
  })();
  return packed;
}

/** @param {string} example @returns {Promise<string>} Its folder. */
export async function install(example) {
  const folder = join(PLACE, example);
  await rm(folder, { recursive: true, force: true });
  await cp(join(ROOT, 'examples', example), folder, { recursive: true });
  // The package alone: what builds the example is the project's own, in the version of its lockfile.
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock', await tarball()], { cwd: folder });
  return folder;
}

export function tool(...path) {
  return join(ROOT, 'node_modules', ...path);
}
