/** The public face of an analyzer client. */

/** @import { AnalyzerClient } from '../../www/client.js' */

/**
 * @param {AnalyzerClient} client
 * @param {string | null} [lexicon]
 */
export async function analyzerOver(client, lexicon = null) {
  const { version, tokenKinds, uposNames } = await client.info();
  return Object.freeze({
    version,
    tokenKinds,
    uposNames,
    /** @param {string} text @param {{ signal?: AbortSignal }} [options] */
    analyze: (text, { signal } = {}) => client.analyze(text, { signal, lexicon }),
    /** @param {any} a @param {any} b */
    compare: (a, b) => client.compare(a, b),
    close: () => client.close(),
  });
}
