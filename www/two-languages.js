/** A page of prose that holds both languages: shows the one that was chosen. */
import { preferredLocale, Strings } from './strings.js';

/** @param {string} locale */
function show(locale) {
  const strings = new Strings(locale);
  document.documentElement.lang = strings.locale;
  for (const $part of document.querySelectorAll('[data-in]')) /** @type {HTMLElement} */ ($part).hidden = $part.getAttribute('data-in') !== strings.locale;
  for (const $button of document.querySelectorAll('[data-language]')) $button.setAttribute('aria-pressed', String($button.getAttribute('data-language') === strings.locale));
  document.dispatchEvent(new CustomEvent('language', { detail: strings.locale }));
}

for (const $button of document.querySelectorAll('[data-language]')) $button.addEventListener('click', () => show($button.getAttribute('data-language') ?? 'fr'));
show(new URLSearchParams(location.search).get('lang') ?? preferredLocale());
