/** The page remembers nothing unless asked; then in this browser only, under one key. */
import { PartiprisError } from '../errors.js';

/** @import { Correction } from '../types.js' */

const KEY = 'partipris';

/**
 * @typedef {object} Memory
 * @property {string} [text]
 * @property {readonly Correction[]} [corrections]
 * @property {string | null} [lexicon]
 */

/** @returns {Memory | null} */
export function recall() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
}

/** @param {Memory} memory */
export function remember(memory) {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch (error) {
    throw new PartiprisError('storage', String(error));
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}
