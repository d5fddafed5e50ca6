/** The programs that are compared, each as a function of the text. */
import init, { Analyzer } from '/pkg/partipris.js';

export async function ours() {
  await init();
  const analyzer = new Analyzer();
  return { analyze: (text) => analyzer.analyze(text), tag: (text) => analyzer.tag(text), segment: (text) => analyzer.segment(text) };
}

/** The page's own worker, ready: it has said that it is there. */
export async function ourWorker() {
  const { AnalyzerClient } = await import('/www/client.js');
  const client = new AnalyzerClient();
  await client.info();
  return (text) => client.analyze(text);
}

/** The browser's own segmenter: words and sentences with their offsets, in columns like ours. */
export function intl() {
  const words = new Intl.Segmenter('fr', { granularity: 'word' });
  const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });
  return (text) => [columns(words, text), columns(sentences, text)];
}

function columns(segmenter, text) {
  const start = [];
  const end = [];
  for (const { segment, index } of segmenter.segment(text)) {
    start.push(index);
    end.push(index + segment.length);
  }
  return { start: Uint32Array.from(start), end: Uint32Array.from(end) };
}

/** @param {'wink' | 'fr-compromise'} name */
export async function peer(name) {
  const { load } = await import(`/peers/${name}.js`);
  return load();
}
