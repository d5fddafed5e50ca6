/**
 * Lines into one paragraph, with words that were cut at line ends put together again. A hyphen at a line
 * end may be the word's own; French grammar and the rest of the text tell most of them.
 */

/** First parts that keep their hyphen. */
const FIRST = new Set(('ex non vice mi demi semi sous avant après arrière contre entre quasi porte garde libre grand grande grands '
  + 'nord sud est ouest celui celle ceux celles peut lui eux elle elles moi toi soi nous vous là au ci jusque dix vingt trente quarante '
  + 'cinquante soixante quatre dit est-ce qu’est').split(' '));

/** Second parts that keep it: subjects and objects after their verb, and a few words. */
const SECOND = new Set('il elle on ils elles je tu ce t le la les lui leur moi toi nous vous y en là ci même mêmes être'.split(' '));

/** Letters, then a hyphen or soft hyphen, at the end of a line. */
const CUT = /(\p{L}+)([-\u2010\u00ad])$/u;

/**
 * @param {string[]} lines
 * @param {ReadonlySet<string>} known - Words with a hyphen that stand elsewhere in the text, in lower case.
 */
export function joinLines(lines, known = new Set()) {
  return lines.reduce((text, line) => {
    const cut = CUT.exec(text);
    const next = /^[\p{L}\d]+/u.exec(line)?.[0];
    if (!cut || !next) return `${text}${/[-\u2010]$/.test(text) && next ? '' : ' '}${line}`;
    return keepsHyphen(cut, next, known) ? `${text.replace(/\u00ad$/, '')}${line}` : `${text.slice(0, -1)}${line}`;
  }).replace(/\u00ad/g, '');
}

/**
 * @param {RegExpExecArray} cut
 * @param {string} next
 * @param {ReadonlySet<string>} known
 */
function keepsHyphen([, first = '', hyphen], next, known) {
  if (hyphen === '\u00ad') return false;
  if (!/^\p{Ll}/u.test(next)) return true;
  const before = first.toLowerCase();
  return known.has(`${before}-${next}`) || FIRST.has(before) || SECOND.has(next);
}
