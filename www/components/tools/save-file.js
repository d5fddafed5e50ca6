/** Handing a file to the reader's own disk. */
import { h } from '../../dom.js';

/** @param {{ name: string, type: string, content: BlobPart }} file */
export function saveFile({ name, type, content }) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const $link = h('a', { href: url, download: name });
  $link.click();
  // The download has begun by the next turn; the address would otherwise live as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
