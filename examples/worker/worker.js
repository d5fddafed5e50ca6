// A worker of one's own: the plain analyzer beside whatever else the worker does. Import maps do not reach workers.
import { Analyzer, init } from './node_modules/partipris/analyzer.js';

const ready = init();

addEventListener('message', async ({ data: text }) => {
  await ready;
  const { cues } = new Analyzer().analyze(text);
  postMessage(cues.map(({ start, end }) => text.slice(start, end)).join(', '));
});
