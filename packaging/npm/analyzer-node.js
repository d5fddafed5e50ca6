/** The plain analyzer for Node: `init()` finds the wasm beside this file. */
import { readFile } from 'node:fs/promises';

import load from './partipris.js';

export { Analyzer, initSync, version } from './partipris.js';

/** @param {import('./partipris.js').InitInput | Promise<import('./partipris.js').InitInput>} [wasm] */
export function init(wasm = readFile(new URL('./partipris_bg.wasm', import.meta.url))) {
  return load({ module_or_path: wasm });
}
