// node analyze.js < article.txt : words that take a stance, one per line.
import { text } from 'node:stream/consumers';

import { createAnalyzer } from 'partipris';

const article = await text(process.stdin);
const analyzer = await createAnalyzer({ worker: true });
const { cues, entities } = await analyzer.analyze(article);
for (const { start, end, dimension, target } of cues) {
  console.log([dimension, article.slice(start, end), target === null ? '' : entities[target].name].join('\t'));
}
analyzer.close();
