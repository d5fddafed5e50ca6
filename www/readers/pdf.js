/** PDF, by pdf.js: letters on a page put back into lines, columns and paragraphs. */
import { ReadError } from '../errors.js';
import { startPdfWorker } from '../place.js';
import { getDocument, OPS, PDFWorker } from '../vendor/pdfjs/pdf.js';
import { linesOf } from './pdf/lines.js';
import { inReadingOrder } from './pdf/order.js';
import { paragraphsOf } from './pdf/paragraphs.js';
import { withoutRunningHeads } from './pdf/running-heads.js';

/** @import { Reader } from './index.js' */
/** @import { Line } from './pdf/lines.js' */

/** @type {Reader['read']} */
export async function read({ bytes, name }) {
  const port = await startPdfWorker();
  try {
    const task = getDocument({ data: bytes, worker: PDFWorker.create({ port }), isEvalSupported: false, disableFontFace: true, verbosity: 0 });
    // Asked for a password, it would wait for ever.
    task.onPassword = () => { throw new ReadError('file-encrypted', name); };
    const pdf = await task.promise.catch((/** @type {Error} */ error) => { throw refusal(error, name); });
    return { text: await textOf(pdf, name), encoding: 'PDF' };
  } finally {
    port.terminate();
  }
}

/** @param {Error} error @param {string} name */
function refusal(error, name) {
  return new ReadError(error.name === 'PasswordException' || error instanceof ReadError ? 'file-encrypted' : 'file-damaged', name);
}

/**
 * @param {any} pdf - pdf.js's document.
 * @param {string} name
 */
async function textOf(pdf, name) {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  /** @type {Line[][]} */
  const pages = [];
  for (const number of numbers) pages.push(await linesOn(await pdf.getPage(number)));
  if (pages.every((lines) => lines.length === 0)) throw new ReadError((await hasPicture(pdf, numbers)) ? 'file-scanned' : 'file-empty', name);
  return paragraphsOf(withoutRunningHeads(pages).flatMap(inReadingOrder)).join('\n\n');
}

/** @param {any} page */
async function linesOn(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return linesOf(items, page.getViewport({ scale: 1 }).transform);
}

/** @param {any} pdf @param {number[]} numbers */
async function hasPicture(pdf, numbers) {
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintXObject]);
  for (const number of numbers) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    if (fnArray.some((/** @type {number} */ operation) => pictures.has(operation))) return true;
  }
  return false;
}
