/** A file that this page has saved: the text, and the corrections made to it. */
import { importJson } from '../exports/json.js';

/** @import { Reader } from './index.js' */

/** @type {Reader['read']} */
export function read({ bytes }) {
  const { text, corrections } = importJson(new TextDecoder().decode(bytes));
  return { text, corrections, encoding: 'Partipris' };
}
