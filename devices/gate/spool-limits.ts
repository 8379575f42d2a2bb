/** How much may wait for the server. */
export interface SpoolLimits {
  readonly scans: number;
  readonly ageMs: number;
}

/** About 150 MB, and a quarter of a year without the server. */
export const defaultSpoolLimits: SpoolLimits = { scans: 500_000, ageMs: 90 * 86_400_000 };

/**
 * `near-limit`: somebody must look after the server soon; `full`: scans are refused; `storage`: the disk does not take them;
 * `repaired`: the store was damaged, scans that waited may be missing, and nobody has taken note of it yet.
 */
export const spoolAlarms = ['near-limit', 'full', 'storage', 'repaired'] as const;

export type SpoolAlarm = (typeof spoolAlarms)[number];

/** What stands in the way of keeping scans, or soon will. A repair is apart from it: both may stand at once. */
export type KeepingAlarm = Exclude<SpoolAlarm, 'repaired'>;

/** Whether a gate with this alarm refuses cards. */
export function refusesCards(alarm: SpoolAlarm | null): boolean {
  return alarm === 'full' || alarm === 'storage';
}

const NEAR = 0.8;
/** 2020: before this the clock of the machine was never right, and no age can be told from it. */
const SANE_MS = Date.UTC(2020, 0, 1);

/** Whether the spool is near or at a limit. `oldestMs` and `nowMs` are wall times. */
export function spoolAlarm(
  limits: SpoolLimits,
  depth: number,
  oldestMs: number | null,
  nowMs: number,
): 'near-limit' | 'full' | null {
  const aged = oldestMs !== null && oldestMs >= SANE_MS && nowMs >= SANE_MS ? nowMs - oldestMs : 0;
  const filled = Math.max(depth / limits.scans, aged / limits.ageMs);
  return filled >= 1 ? 'full' : filled >= NEAR ? 'near-limit' : null;
}
