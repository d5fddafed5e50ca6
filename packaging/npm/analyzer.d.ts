import type { InitInput, InitOutput } from './partipris.js';

export type * from './partipris.js';
export { Analyzer, initSync, version } from './partipris.js';

/** Loads the wasm: from beside the package's files, unless given. To be awaited before `new Analyzer()`. */
export function init(wasm?: InitInput | Promise<InitInput>): Promise<InitOutput>;
