/* The host's half of the protocol, as docs/embedding.md shows it. */
const $frame = document.querySelector('#frame');
const site = new URLSearchParams(location.search).get('site');
window.heard = [];

addEventListener('message', ({ source, origin, data }) => {
  if (source !== $frame.contentWindow || origin !== new URL(site).origin || data.partipris !== 1) return;
  window.heard.push(data);
  if (data.type === 'height') $frame.height = Math.min(data.height, 2000);
  if (data.type === 'ready') window.send({ type: 'analyze', id: 'a1', text: 'Un accord scandaleux, selon Claire Marchand.', options: { lang: 'fr' } });
});

window.send = (message) => $frame.contentWindow.postMessage({ partipris: 1, ...message }, new URL(site).origin);
$frame.src = `${site}embed.html?origin=${encodeURIComponent(new URLSearchParams(location.search).get('as') ?? location.origin)}`;
