/** How much may wait for the server. */
export interface SpoolLimits {
  /** With so many no more are taken. */
  readonly scans: number;
  /** One that waits nearly this long is a reason to look after the server, but none to refuse others. */
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

/**
 * Whether the spool is near or at a limit. `ageMs`: how long the oldest scan has been waiting, as far as known. It only warns: a clock
 * that was set makes any age, and nobody is refused for that.
 */
export function spoolAlarm(limits: SpoolLimits, depth: number, ageMs: number): 'near-limit' | 'full' | null {
  if (depth >= limits.scans) return 'full';
  return Math.max(depth / limits.scans, ageMs / limits.ageMs) >= NEAR ? 'near-limit' : null;
}
