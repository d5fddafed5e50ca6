/** The measurements, made inside one page; `run.mjs` calls them and gathers what they return. */
import { intl, ours, ourWorker, peer } from './contenders.js';
import { median, race } from './timing.js';

const COPIES = 200;
/** fr-compromise needs many seconds for a megabyte: it gets this many copies of the sample, and bytes per second count. */
const COPIES_FOR_THE_SLOW = 10;
const ROUNDS = 9;
const ROUNDS_ON_LONG_TEXT = 5;
const KEYSTROKES = 60;
const MEGABYTE = 1_000_000;

/** Tokens and sentences with offsets: milliseconds on one sample and on many. */
export async function segmentation(sample) {
  const { segment } = await ours();
  const native = intl();
  const compare = (text, rounds) => race({ ours: () => segment(text), intl: () => native(text) }, rounds);
  return { once: compare(sample, ROUNDS), many: compare(sample.repeat(COPIES), ROUNDS_ON_LONG_TEXT) };
}

/** Everything each program can say about a text: megabytes per second on one sample and on many. */
export async function fullAnalysis(french, english) {
  const { analyze } = await ours();
  const wink = await peer('wink');
  const compromise = await peer('fr-compromise');
  const compare = (copies, slowCopies, rounds) => {
    const texts = { french: french.repeat(copies), english: english.repeat(copies), slice: french.repeat(slowCopies) };
    const times = race(
      {
        ours: () => analyze(texts.french),
        wink: () => wink(texts.english),
        winkOnFrench: () => wink(texts.french),
        compromise: () => compromise(texts.slice),
      },
      rounds,
    );
    return speeds(times, {
      ours: texts.french,
      wink: texts.english,
      winkOnFrench: texts.french,
      compromise: texts.slice,
    });
  };
  return { once: compare(1, 1, ROUNDS), many: compare(COPIES, COPIES_FOR_THE_SLOW, ROUNDS_ON_LONG_TEXT) };
}

/** Sentences, tokens, parts of speech and lemmas, beside all that wink-nlp does: megabytes per second. */
export async function tagging(french, english) {
  const { tag } = await ours();
  const wink = await peer('wink');
  const compare = (copies, rounds) => {
    const texts = { ours: french.repeat(copies), wink: english.repeat(copies), winkOnFrench: french.repeat(copies) };
    const times = race(
      { ours: () => tag(texts.ours), wink: () => wink(texts.wink), winkOnFrench: () => wink(texts.winkOnFrench) },
      rounds,
    );
    return speeds(times, texts);
  };
  return { once: compare(1, ROUNDS), many: compare(COPIES, ROUNDS_ON_LONG_TEXT) };
}

/** Milliseconds from the first import to the first analysis. Meant for a page that has loaded nothing yet. */
export async function coldStart(name, sample) {
  const start = performance.now();
  const analyze = name === 'ours' ? (await ours()).analyze : await peer(name);
  analyze(sample);
  return performance.now() - start;
}

/**
 * Milliseconds from a reader's first text to its analysis, in a page that has been open for a moment: ours as the page
 * asks it, of its worker and back. Meant for a page that has loaded nothing yet.
 */
export async function firstText(name, sample) {
  const analyze = name === 'ours' ? await ourWorker() : await peer(name);
  const start = performance.now();
  await analyze(sample);
  return performance.now() - start;
}

/** Milliseconds for one megabyte and for ten, on a single line. */
export async function growth(sample) {
  const { analyze } = await ours();
  const line = sample.replaceAll(/\s+/g, ' ');
  const fill = (size) => line.repeat(Math.ceil(size / bytes(line)));
  const [one, ten] = [fill(MEGABYTE), fill(10 * MEGABYTE)];
  return race({ one: () => analyze(one), ten: () => analyze(ten) }, 3);
}

/** Milliseconds that the analysis of a 50 kB article takes after one letter was typed: middle and 95th percentile. */
export async function keystroke(sample) {
  const { analyze } = await ours();
  const article = sample.repeat(Math.ceil(50_000 / bytes(sample)));
  const times = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const place = Math.floor((article.length * i) / KEYSTROKES);
    const edited = `${article.slice(0, place)}e${article.slice(place)}`;
    const start = performance.now();
    analyze(edited);
    times.push(performance.now() - start);
  }
  times.splice(0, KEYSTROKES / 6);
  return { median: median(times), high: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] };
}

function speeds(times, texts) {
  const entries = Object.entries(times).map(([name, ms]) => [name, bytes(texts[name]) / MEGABYTE / (ms / 1000)]);
  return Object.fromEntries(entries);
}

function bytes(text) {
  return new TextEncoder().encode(text).length;
}
