/** An address instead of a text: a page without a server cannot fetch it. */

/** @param {string} text @returns {boolean} Whether it is one web address and nothing else. */
export function isAddress(text) {
  return /^(https?:\/\/|www\.)[^\s<>"]+$/i.test(text.trim());
}
