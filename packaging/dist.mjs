/** Makes `dist/`: the single file and the npm package. Called by `cargo xtask dist`, which has built `pkg/` before. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ROOT } from './bundle.mjs';
import { npmPackage } from './npm/build.mjs';
import { report } from './sizes.mjs';
import { singleFile } from './single/build.mjs';

const dist = join(ROOT, 'dist');
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await writeFile(join(dist, 'partipris.html'), await singleFile());
await npmPackage(join(dist, 'npm'));
await report(dist);
