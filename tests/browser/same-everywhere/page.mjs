/** Analyses every input and leaves the results in the page, where either browser's driver can read them. */
import init, { Analyzer } from '/pkg/partipris.js';

import { inputs, results } from './inputs.mjs';

const $out = document.querySelector('#out');
try {
  await init();
  const analyzer = new Analyzer();
  $out.textContent = JSON.stringify(inputs.map((input) => results(analyzer, input)));
} catch (error) {
  $out.textContent = JSON.stringify([String(error)]);
}
