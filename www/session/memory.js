/** The page remembers nothing unless asked; then in this browser only, and one call forgets all of it. */
import { PartiprisError } from '../errors.js';

/** @import { Correction } from '../types.js' */

const KEY = 'partipris';
/** That the first steps were seen, and dismissed. */
const TOUR_KEY = 'partipris-tour';

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

/** @returns {boolean} Whether the reader has asked not to see the first steps again. */
export function tourDismissed() {
  try {
    return localStorage.getItem(TOUR_KEY) !== null;
  } catch {
    return false;
  }
}

export function dismissTour() {
  try {
    localStorage.setItem(TOUR_KEY, '1');
  } catch {
    // The steps come back at the next visit: better than a failure.
  }
}

/** Forgets the text, the first steps, and the page's own files kept for reading without a network. */
export async function forget() {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(TOUR_KEY);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
  await Promise.allSettled([forgetWorkers(), forgetCaches()]);
}

/** The worker that serves this page goes with it; told first, so that it keeps nothing more until then. */
async function forgetWorkers() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations.filter(({ scope }) => location.href.startsWith(scope))) {
    registration.active?.postMessage('forget');
    await registration.unregister();
  }
}

async function forgetCaches() {
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(names.filter((name) => name.startsWith(KEY)).map((name) => caches.delete(name)));
}
