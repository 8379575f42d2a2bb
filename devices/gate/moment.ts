/**
 * A moment in ms since the epoch by the server's clock; `own` by that of this machine, which may be wrong by any amount, where the
 * server had not told the time yet.
 */
export type Moment = number | { readonly own: number };

/** What is known once the server has told the time. */
export interface ToldTime {
  /** What must be added to a moment of this machine's clock. */
  readonly offsetMs: number;
  /** When the server was last heard by a run before this one; null when it never was. */
  readonly heardMs: number | null;
  readonly nowMs: number;
}

/**
 * A moment by the server's clock. One of this machine's is moved by the offset: exact for this run, and what can best be known of a run
 * before it that never heard the server, the clock being the same; in any case it was not before the server was last heard, nor is it to come.
 */
export function settleMoment(moment: Moment, { offsetMs, heardMs, nowMs }: ToldTime): number {
  if (typeof moment === 'number') return moment;
  return Math.min(nowMs, Math.max(heardMs ?? -Infinity, moment.own + offsetMs));
}
