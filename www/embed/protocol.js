/** Version 1 of the messages between a host page and `embed.html`. What comes from outside is checked here. */

/** @import { Ref } from '../types.js' */

/** Version of the protocol, in every message as `partipris`. */
export const PROTOCOL = 1;

/** What an `analyze` message may set, as the element's attributes. */
const OPTIONS = ['lang', 'layers', 'theme'];

/** @typedef {{ type: 'analyze', id: unknown, text: string, options: Record<string, string> } | { type: 'select', ref: Ref | null }} Message */

/**
 * @param {any} data - Of a message event: anything.
 * @returns {{ message?: Message, problem?: string }} Neither for messages that are not meant for us.
 */
export function readMessage(data) {
  if (typeof data !== 'object' || data === null || !('partipris' in data)) return {};
  if (data.partipris !== PROTOCOL) return { problem: 'protocol-version' };
  if (data.type === 'analyze') return readAnalyze(data);
  if (data.type === 'select') return readSelect(data);
  return { problem: 'protocol-type' };
}

/** @param {any} data */
function readAnalyze({ id = null, text, options = {} }) {
  const named = typeof options === 'object' && options !== null ? OPTIONS.filter((name) => name in options) : [];
  if (typeof text !== 'string' || named.some((name) => typeof options[name] !== 'string')) return { problem: 'protocol-value' };
  return { message: { type: /** @type {const} */ ('analyze'), id, text, options: Object.fromEntries(named.map((name) => [name, options[name]])) } };
}

/** @param {any} data */
function readSelect({ ref = null }) {
  const fits = ref === null || (['mention', 'reference', 'quote', 'cue'].includes(ref?.kind) && Number.isInteger(ref.id));
  return fits ? { message: { type: /** @type {const} */ ('select'), ref } } : { problem: 'protocol-value' };
}
