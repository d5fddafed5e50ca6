/** French contractions and the two words each stands for, as Universal Dependencies splits them. */

/** Form, lemma and part of speech of a syntactic word. @typedef {[string, string, string]} Word */

/** @type {Readonly<Record<string, [string, string]>>} */
const PARTS = {
  au: ['à', 'le'], aux: ['à', 'les'], du: ['de', 'le'], des: ['de', 'les'],
  auquel: ['à', 'lequel'], auxquels: ['à', 'lesquels'], auxquelles: ['à', 'lesquelles'],
  duquel: ['de', 'lequel'], desquels: ['de', 'lesquels'], desquelles: ['de', 'lesquelles'],
};

/** @type {Readonly<Record<string, [string, string]>>} */
const SECOND = { le: ['le', 'DET'], les: ['le', 'DET'], lequel: ['lequel', 'PRON'], lesquels: ['lequel', 'PRON'], lesquelles: ['lequel', 'PRON'] };

/**
 * @param {string} form - In any case.
 * @returns {Word[] | null} Null for a contraction that is not known.
 */
export function wordsOf(form) {
  const [first, second] = PARTS[form.toLowerCase()] ?? [];
  const [lemma, upos] = SECOND[second ?? ''] ?? [];
  if (!first || !second || !lemma || !upos) return null;
  const shouted = form === form.toUpperCase();
  const titled = /^\p{Lu}/u.test(form) ? first.charAt(0).toUpperCase() + first.slice(1) : first;
  return [[shouted ? first.toUpperCase() : titled, first, 'ADP'], [shouted ? second.toUpperCase() : second, lemma, upos]];
}
