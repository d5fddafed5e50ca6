/** Turning an analysis into files that others can open. */
import { PartiprisError } from '../errors.js';

/** @import { Analysis, Correction } from '../types.js' */

/** @typedef {{ text: string, analysis: Analysis, corrections: readonly Correction[] }} Exported */

/**
 * @param {string} format
 * @param {Exported} exported
 * @returns {Promise<{ name: string, type: string, content: string }>}
 */
export async function exportAs(format, { text, analysis, corrections }) {
  if (format !== 'json') throw new PartiprisError('export', format);
  const { tokens, ...rest } = analysis;
  const columns = Object.fromEntries(Object.entries(tokens).map(([name, column]) => [name, typeof column === 'number' ? column : [...column]]));
  const content = JSON.stringify({ format: 'partipris', text, analysis: { ...rest, tokens: columns }, corrections }, null, 1);
  return { name: 'partipris.json', type: 'application/json', content };
}
