/** From place to place in the text, round and round. */

/** @import { Ref } from '../types.js' */
/** @import { Session } from './session.js' */

/**
 * Selects the place after (or before) the selected one; from anywhere else, the first (or last).
 *
 * @param {Session} session
 * @param {Ref[]} places
 * @param {1 | -1} [step]
 */
export function stepRound(session, places, step = 1) {
  const { selected } = session;
  const at = places.findIndex(({ kind, id }) => kind === selected?.kind && id === selected.id);
  const next = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length;
  session.select(places[next] ?? null);
}
