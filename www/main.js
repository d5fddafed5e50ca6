/** The page around the element: its language, its theme, what it was asked to keep, working offline. */
import { PartiPris } from './parti-pris.js';
import { keepOffline } from './offline.js';
import { Corrections } from './session/corrections.js';
import { recall } from './session/memory.js';
import { preferredLocale, Strings } from './strings.js';

/** @import { StringKey } from './strings.js' */

const $partipris = document.querySelector('parti-pris');
const $languages = document.querySelectorAll('[data-language]');
const $themes = /** @type {HTMLSelectElement | null} */ (document.querySelector('[data-theme-choice]'));

/** @param {string} locale */
function setLanguage(locale) {
  const strings = new Strings(locale);
  document.documentElement.lang = strings.locale;
  document.title = strings.t('page.title');
  for (const $element of document.querySelectorAll('[data-string]')) {
    $element.textContent = strings.t(/** @type {StringKey} */ ($element.getAttribute('data-string')));
  }
  for (const $button of $languages) $button.setAttribute('aria-pressed', String($button.getAttribute('data-language') === strings.locale));
  $themes?.setAttribute('aria-label', strings.t('page.theme'));
  $partipris?.setAttribute('lang', strings.locale);
}

/** @param {string} theme - `auto`, `light` or `dark`. */
function setTheme(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Brings back what the reader asked this browser to keep. */
function restore() {
  const memory = recall();
  if (!memory?.text || !($partipris instanceof PartiPris) || $partipris.text) return;
  const { session } = $partipris;
  if (!session) return;
  session.lexicon = memory.lexicon ?? null;
  session.setMode('read');
  session.setText(memory.text, { now: true, corrections: new Corrections(memory.corrections) });
}

setLanguage(new URLSearchParams(location.search).get('lang') ?? preferredLocale());
for (const $button of $languages) $button.addEventListener('click', () => setLanguage($button.getAttribute('data-language') ?? 'fr'));
$themes?.addEventListener('change', () => setTheme($themes.value));
$partipris?.addEventListener('ready', () => {
  restore();
  keepOffline();
}, { once: true });
