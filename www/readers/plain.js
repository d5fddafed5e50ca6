/** A text file, as it is. */
import { decode } from './encoding.js';

/** @import { Reader } from './index.js' */

/** @type {Reader['read']} */
export function read({ bytes, name }) {
  return decode(bytes, name);
}
