/** Files as readers have them, made anew for every run: one article of our own in every format. */
import { deflateSync } from 'node:zlib';

import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';

export const TITLE = 'Le pont qui fâche';

/** Paragraphs with all that French typography has: no-break spaces, guillemets, ligatures, dashes. */
export const PARAGRAPHS = [
  'La maire de Lyon, Claire Marchand, a dénoncé mardi un projet « absurde et ruineux » : le chœur des riverains l’approuve.',
  'Selon la préfecture, le chantier aurait déjà coûté 12 millions d’euros. Où ira-t-on, demande-t-elle, si rien ne change ?',
  'Le président de la région, Paul Vasseur, reconnaît des retards ; il promet l’ouverture pour l’été.',
];

export const ARTICLE = [TITLE, ...PARAGRAPHS].join('\n\n');

/** @param {object} [options] - Passed on to the document. */
export async function docx(children = standardParagraphs(), options = {}) {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...options })));
}

function standardParagraphs() {
  return [new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1 }), ...PARAGRAPHS.map((text) => new Paragraph(text))];
}

/** A document with what trips readers: a line break, a table, a list, a note, a deletion. */
export function richDocx() {
  const cell = (/** @type {string} */ text) => new TableCell({ children: [new Paragraph(text)] });
  return docx([
    new Paragraph({ children: [new TextRun('Première ligne'), new TextRun({ text: 'seconde ligne', break: 1 })] }),
    new Paragraph({ text: 'Un point', bullet: { level: 0 } }),
    new Table({ rows: [new TableRow({ children: [cell('Ville'), cell('Voix')] })] }),
    new Paragraph({ children: [new TextRun('Avec une note'), new FootnoteReferenceRun(1), new TextRun('.')] }),
  ], { footnotes: { 1: { children: [new Paragraph('Au bas de la page.')] } } });
}

/** @param {string} [body] - OpenDocument elements. @param {string} [manifest] */
export function odt(body = `<text:h>${TITLE}</text:h>${PARAGRAPHS.map((text) => `<text:p>${text}</text:p>`).join('')}`, manifest = '') {
  const spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`),
  });
}

/** A page of type at places: `[text, left, top]`, from the top left corner, in points. @typedef {[string, number, number, number?][]} Layout */

/** @param {Layout[]} pages */
export async function pdf(...pages) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const layout of pages) {
    const page = document.addPage([595, 842]);
    for (const [text, x, top, size = 11] of layout) page.drawText(text, { x, y: 842 - top, size, font });
  }
  return document.save({ useObjectStreams: false });
}

/** A page that is nothing but a picture. */
export async function scannedPdf() {
  const document = await PDFDocument.create();
  document.addPage().drawImage(await document.embedPng(png()), { x: 0, y: 0, width: 500, height: 700 });
  return document.save();
}

/** A document that asks for a password. */
export async function lockedPdf() {
  const document = await PDFDocument.create();
  document.addPage().drawText('secret');
  const { context } = document;
  const noise = PDFString.of('0123456789abcdef0123456789abcdef');
  context.trailerInfo.Encrypt = context.register(context.obj({ Filter: 'Standard', V: 2, R: 3, Length: 128, P: -4, O: noise, U: noise }));
  context.trailerInfo.ID = context.obj([PDFString.of('0123456789abcdef'), PDFString.of('0123456789abcdef')]);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('fr'));
  return document.save({ useObjectStreams: false });
}

/** One grey dot. */
export function png() {
  const chunk = (/** @type {string} */ type, /** @type {Uint8Array} */ data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))]));
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** @param {string} text */
export function utf8(text) {
  return new Uint8Array(Buffer.from(text));
}

/** A saved message; `html` is optional. @param {{ text?: string, html?: string }} [parts] */
export function eml({ text = PARAGRAPHS.join('\n\n'), html } = {}) {
  const encoded = (/** @type {string} */ type, /** @type {string} */ body) => `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
  const parts = [encoded('text/plain', text), ...(html ? [encoded('text/html', html)] : [])];
  const subject = `=?UTF-8?B?${Buffer.from(TITLE).toString('base64')}?=`;
  return utf8(`From: =?ISO-8859-1?Q?R=E9daction?= <redaction@exemple.fr>\r\nTo: lecteur@exemple.fr\r\nSubject: ${subject}\r\nDate: Tue, 3 Mar 2026 08:00:00 +0100\r\nMIME-Version: 1.0\r\n`
    + `Content-Type: multipart/alternative; boundary="coupe"\r\n\r\n${parts.map((part) => `--coupe\r\n${part}`).join('')}--coupe--\r\n`);
}

/** Bytes of Windows-1252, and of Latin-1 where the text has no letter of the former alone. @param {string} text */
export function windows1252(text) {
  /** @type {Record<string, number>} */
  const own = { '€': 0x80, '…': 0x85, 'Œ': 0x8c, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, 'œ': 0x9c, '\u202f': 0xa0 };
  return Uint8Array.from([...text].map((letter) => own[letter] ?? letter.charCodeAt(0)));
}
