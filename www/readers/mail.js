/** A saved message or a web archive, by postal-mime: subject, then the body. */
import { ReadError } from '../errors.js';
import { PostalMime } from '../vendor/postal-mime/postal-mime.js';
import { readArticle } from './html.js';
import { textFromHtml } from './rich-text.js';

/** @import { Reader } from './index.js' */

/** Media types of bodies that only their receiver can open. */
const SEALED = /^application\/(x-)?(pkcs7-mime|pgp-encrypted)$/;

/** @type {Reader['read']} */
export async function read({ bytes, name }) {
  const { subject = '', html, text = '', attachments } = await PostalMime.parse(bytes);
  if (/\.mht(ml)?$/i.test(name)) return { text: articleIn(html, name), encoding: 'MHTML' };
  // Plain parts come with hard line ends, which cut paragraphs.
  const body = html ? textFromHtml(html) : text;
  if (body.trim() === '' && attachments.some(({ mimeType }) => SEALED.test(mimeType))) throw new ReadError('file-encrypted', name);
  if (body.trim() === '') throw new ReadError('file-empty', name);
  return { text: subject ? `${subject}\n\n${body}` : body, encoding: 'e-mail' };
}

/** @param {string | undefined} html @param {string} name */
function articleIn(html, name) {
  const article = html ? readArticle(html) : null;
  if (article === null) throw new ReadError('file-no-article', name);
  return article;
}
