/** An address instead of a text: a page without a server cannot fetch it, but a bookmark in the reader's browser can copy it. */

/** @param {string} text @returns {boolean} Whether it is one web address and nothing else. */
export function isAddress(text) {
  return /^(https?:\/\/|www\.)[^\s<>"]+$/i.test(text.trim());
}

/**
 * A bookmark that copies the article of the page it is used on, or what is selected there, and opens
 * this page for pasting. Nothing is sent: the text goes through the clipboard.
 *
 * @param {string} page - Address of this page; empty where a browser would not open it (`file:`).
 * @returns {string} A `javascript:` address to drag into the bookmarks.
 */
export function bookmarklet(page) {
  const open = /^https?:/.test(page) ? `;open(${JSON.stringify(page)})` : '';
  const script = `(async()=>{const s=String(getSelection());const a=document.querySelector('article')||document.querySelector('main')||document.body;`
    + `await navigator.clipboard.writeText(s||document.title+'\\n\\n'+a.innerText)${open}})()`;
  return `javascript:${encodeURIComponent(script)}`;
}
