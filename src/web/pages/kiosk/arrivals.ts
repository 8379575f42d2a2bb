/** Somebody who came in just now. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/** The service takes a request about nobody who came earlier. */
const JUST_MS = 15 * 60_000;
const MOST = 5;

/** Those who came in just now with one more among them, the latest first, each once. */
export function withArrival(arrivals: readonly Arrival[], arrival: Arrival): Arrival[] {
  return [arrival, ...arrivals.filter(({ id }) => id !== arrival.id)].slice(0, MOST);
}

/** Of them those who still count as just come in, at a moment in ms. */
export function stillJustCome(arrivals: readonly Arrival[], nowMs: number): Arrival[] {
  return arrivals.filter(({ at }) => nowMs - Date.parse(at) < JUST_MS);
}
