/** The direction a device or a slot speaks of. */
export type Direction = 'in' | 'out';

/** A scan attributed to the person (or an approved correction), on the wall clock of the unit's zone. */
export interface Punch {
  /** Whole seconds from midnight of the civil date that is computed; negative on the day before. */
  readonly second: number;
  /** What the device declared; absent when it declared nothing. */
  readonly direction?: Direction;
  /** The scan or correction it comes from. Two punches of one id are one punch. */
  readonly id?: string;
}

/**
 * The direction a terminal's state declares: 0 (check-in) and 4 (overtime in) are in, 1 and 5 out, all others nothing.
 * Source: attendance.md section 3.
 */
export function directionOfState(state: number | undefined): Direction | undefined {
  if (state === 0 || state === 4) return 'in';
  if (state === 1 || state === 5) return 'out';
  return undefined;
}
