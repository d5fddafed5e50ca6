/** A module worker: post it `{ id, method: 'analyze', text, lexicon: null }`, it answers `{ id, ok, value }` or `{ id, ok, error }`. */
export {};
