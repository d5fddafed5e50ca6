/** The bookmarklet's page: its link carries the code below, with the address of this site. */
import { PROTOCOL } from './embed/protocol.js';

/**
 * Runs in a stranger's page: no imports, no assumptions. Opens `embed` and sends it the selection or the article.
 *
 * @param {string} embed - Address of `embed.html`.
 * @param {number} version - Of the protocol.
 */
function sendArticle(embed, version) {
  const selected = String(getSelection()).trim();
  const $article = /** @type {HTMLElement} */ (document.querySelector('article, main, [role="main"]') ?? document.body);
  const text = selected || $article.innerText;
  const reader = open(`${embed}?origin=${encodeURIComponent(location.origin)}`, 'partipris');
  addEventListener('message', function listen({ source, origin, data }) {
    if (source !== reader || origin !== new URL(embed).origin || data.type !== 'ready') return;
    removeEventListener('message', listen);
    reader?.postMessage({ partipris: version, type: 'analyze', text }, origin);
  });
}

const $link = /** @type {HTMLAnchorElement} */ (document.querySelector('#bookmarklet'));
$link.href = `javascript:${encodeURIComponent(`(${sendArticle})(${JSON.stringify(new URL('embed.html', location.href).href)},${PROTOCOL})`)}`;
$link.addEventListener('click', (event) => event.preventDefault());
