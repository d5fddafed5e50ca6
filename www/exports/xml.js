/** Writing XML. */

/** What XML 1.0 cannot hold, escaped or not: controls, lone halves of pairs, two non-characters. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** @param {string} text @returns {string} For content and for attributes in double quotes; what cannot be said becomes U+FFFD. */
export function escape(text) {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\r]/g, (letter) => ENTITIES[letter] ?? letter);
}

/**
 * @param {string} name
 * @param {Record<string, string | number | null | undefined | false>} [attributes] - Empty ones are left out.
 * @param {string} [content] - Already escaped.
 */
export function element(name, attributes = {}, content = '') {
  const opening = openTag(name, attributes);
  return content === '' ? opening.replace(/>$/, '/>') : `${opening}${content}</${name}>`;
}

/** @param {string} name @param {Record<string, string | number | null | undefined | false>} attributes */
export function openTag(name, attributes) {
  const written = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
  return `<${name}${written.map(([key, value]) => ` ${key}="${escape(String(value))}"`).join('')}>`;
}
