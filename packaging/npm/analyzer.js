/** The plain analyzer, for those who manage wasm themselves. */
export { Analyzer, default as init, initSync, version } from './partipris.js';
