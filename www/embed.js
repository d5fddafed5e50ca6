/** `embed.html`: the element inside an `<iframe>`, spoken to by messages. docs/embedding.md documents the protocol. */
import { PROTOCOL, readMessage } from './embed/protocol.js';
import { PartiPris } from './parti-pris.js';

/** The only origin that is listened to and answered: the page that frames or opened this one says who it is. */
const origin = new URLSearchParams(location.search).get('origin') ?? '';

/** Who frames or opened this page. @type {Window | null} */
const host = window.opener ?? (window.parent === window ? null : window.parent);

const $partipris = /** @type {PartiPris} */ (document.querySelector('parti-pris'));

/** What the running analysis answers. @type {unknown} */
let asked = null;

/** @param {object} message */
function tell(message) {
  if (origin) host?.postMessage({ partipris: PROTOCOL, ...message }, origin);
}

addEventListener('message', (event) => {
  if (!origin || event.source !== host || event.origin !== origin) return;
  const { message, problem } = readMessage(event.data);
  if (problem) return tell({ type: 'error', id: event.data?.id ?? null, code: problem });
  if (message) obey(message);
});

/** @param {import('./embed/protocol.js').Message} message */
function obey(message) {
  if (message.type === 'select') return void $partipris.select(message.ref);
  asked = message.id;
  for (const [name, value] of Object.entries(message.options)) $partipris.setAttribute(name, value);
  $partipris.text = message.text;
}

$partipris.addEventListener('ready', (event) => {
  tell({ type: 'ready', version: /** @type {CustomEvent} */ (event).detail.version });
  $partipris.addEventListener('analysis', (answer) => tell({ type: 'analysis', id: asked, analysis: /** @type {CustomEvent} */ (answer).detail.analysis }));
  $partipris.addEventListener('select', (choice) => tell({ type: 'select', ref: /** @type {CustomEvent} */ (choice).detail.ref }));
});
$partipris.addEventListener('error', (/** @type {any} */ event) => {
  const { error } = event.detail;
  tell({ type: 'error', id: asked, code: String(error?.code ?? 'unexpected') });
});

// The host gives the frame the height that its content has.
new ResizeObserver(([entry]) => tell({ type: 'height', height: Math.ceil(entry?.contentRect.height ?? 0) })).observe(document.body);
