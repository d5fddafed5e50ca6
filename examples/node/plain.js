// The same without a worker, on the calling thread.
import { text } from 'node:stream/consumers';

import { Analyzer, init } from 'partipris/analyzer';

await init();
const article = await text(process.stdin);
const { cues, entities } = new Analyzer().analyze(article);
for (const { start, end, dimension, target } of cues) {
  console.log([dimension, article.slice(start, end), target === null ? '' : entities[target].name].join('\t'));
}
