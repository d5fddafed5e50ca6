/** Texts whose analysis must not depend on where it is made. */
export const inputs = [
  '',
  'Selon l’AFP, la ministre a dénoncé « une manœuvre honteuse » de l’opposition.\nParis s’est dit « préoccupé ».',
  'M. Dupont, 3,5 % des voix, a-t-il menti ? « Jamais ! », jure-t-il.',
  'Drapeaux 🇫🇷🇧🇪, famille 👩‍👩‍👧‍👦, accents décomposés e\u0301te\u0301, NUL \0, demi-paires \ud83d et \ude00 seules.',
  'שלום, dit-il. مرحبا. The minister said nothing. Hükümet sustu.',
  '😀'.repeat(2000) + ' Le président a menti.',
];

/** What is compared of a text: its analysis and its tagging. */
export function results(analyzer, input) {
  return [asText(analyzer.analyze(input)), asText(analyzer.tag(input))];
}

/** @param {any} analysis - Its typed arrays become plain ones, so that two analyses compare as text. */
function asText(analysis) {
  return JSON.stringify(analysis, (_, value) => (ArrayBuffer.isView(value) ? [...value] : value));
}
