/** The tables together: four CSV files in a zip. */
import { zipSync } from '../vendor/fflate/fflate.js';
import { TABLES, writerOf } from './csv.js';

/** @import { Exported, ExportOptions } from './index.js' */

/** The same content gives the same file: no clock is read. */
const mtime = new Date(1980, 0, 1);

/** @param {Exported} exported @param {ExportOptions} options */
export function toCsvArchive(exported, options) {
  const encoder = new TextEncoder();
  const files = Object.keys(TABLES).map((table) => [`${table}.csv`, encoder.encode(String(writerOf(table)(exported, options)))]);
  return zipSync(Object.fromEntries(files), { mtime });
}
