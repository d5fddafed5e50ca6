/** The method page: shows the language that was chosen, keeps both in one file. */
import { preferredLocale, Strings } from './strings.js';

/** @param {string} locale */
function show(locale) {
  const strings = new Strings(locale);
  document.documentElement.lang = strings.locale;
  for (const $article of document.querySelectorAll('[data-in]')) /** @type {HTMLElement} */ ($article).hidden = $article.getAttribute('data-in') !== strings.locale;
  for (const $button of document.querySelectorAll('[data-language]')) $button.setAttribute('aria-pressed', String($button.getAttribute('data-language') === strings.locale));
}

for (const $button of document.querySelectorAll('[data-language]')) $button.addEventListener('click', () => show($button.getAttribute('data-language') ?? 'fr'));
show(new URLSearchParams(location.search).get('lang') ?? preferredLocale());
