/**
 * Measures Partipris beside its peers in one run of headless Chromium, prints the table and writes docs/benchmarks.md.
 * `cargo xtask bench` builds, serves and starts this.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { launchChromium } from '../tests/browser/launch.mjs';
import { bundlePeers, downloads } from './bundle.mjs';
import { asMarkdown, asText, circumstances, rows } from './report.mjs';

const NEW_PAGES = 7;
const url = process.env.PARTIPRIS_URL;

const sample = (language) => readFile(new URL(`samples/${language}.txt`, import.meta.url), 'utf8');

/** Calls one measurement in a page that has loaded nothing yet. */
async function measure(browser, name, ...args) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${url}bench/`);
    return await page.evaluate(async ([name, args]) => (await import('/bench/page.js'))[name](...args), [name, args]);
  } finally {
    await context.close();
  }
}

/** The middle of several calls of `measurement`, each in a page of its own, for each program in turn. */
async function inNewPages(browser, measurement, text) {
  const names = { ours: 'ours', wink: 'wink', compromise: 'fr-compromise' };
  const times = { ours: [], wink: [], compromise: [] };
  for (let round = 0; round < NEW_PAGES; round++) {
    for (const [key, name] of Object.entries(names)) {
      times[key].push(await measure(browser, measurement, name, text));
    }
  }
  const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  return Object.fromEntries(Object.entries(times).map(([key, values]) => [key, middle(values)]));
}

/** Says what is being measured, since the whole takes minutes. */
async function step(label, work) {
  console.error(`  ${label} …`);
  return work();
}

async function measureAll(browser, french, english) {
  return {
    segmentation: await step('tokens and sentences', () => measure(browser, 'segmentation', french)),
    tagging: await step('sentences, tags and lemmas', () => measure(browser, 'tagging', french, english)),
    full: await step('full analysis', () => measure(browser, 'fullAnalysis', french, english)),
    cold: await step('cold start', () => inNewPages(browser, 'coldStart', french)),
    first: await step('a first text', () => inNewPages(browser, 'firstText', french)),
    sizes: await downloads(),
    growth: await step('growth', () => measure(browser, 'growth', french)),
    keystroke: await step('a keystroke', () => measure(browser, 'keystroke', french)),
  };
}

function document(table, facts) {
  return `# Speed and size

Written by \`cargo xtask bench\`; do not edit. Times depend on the machine; the ratios are what to look at.
Each figure is the median of several runs that took turns with its peers' runs. The sample is a news article of 3.7 kB
([French](../bench/samples/fr.txt), [English](../bench/samples/en.txt)).

${facts.map((fact) => `- ${fact}`).join('\n')}

${asMarkdown(table)}

wink-nlp reads English only, so it gets the English version of the sample, and the French one too, on which it does the
same work to no purpose. Its full pipeline: sentences, negation, sentiment, entities, parts of speech, custom entities.

The long text is the sample two hundred times over, so all but its first sentences are remembered
([decision 22](decisions/0022-what-is-remembered.md)): it shows what edited and repeated text costs. A text never seen before is between the two rows.
`;
}

await bundlePeers();
const browser = await launchChromium();
try {
  const table = rows(await measureAll(browser, await sample('fr'), await sample('en')));
  const facts = await circumstances(browser.version());
  console.log(`\n${asText(table)}\n\n${facts.join('\n')}`);
  await writeFile(new URL('../docs/benchmarks.md', import.meta.url), document(table, facts));
} finally {
  await browser.close();
}
