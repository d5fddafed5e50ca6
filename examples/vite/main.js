import 'partipris/element';
import { createAnalyzer } from 'partipris';

const text = document.querySelector('article').textContent.trim();
const analyzer = await createAnalyzer();
const { cues } = await analyzer.analyze(text);
document.querySelector('output').textContent = cues.map(({ start, end }) => text.slice(start, end)).join(', ');
