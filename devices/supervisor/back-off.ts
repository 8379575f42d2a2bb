const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** A reader that may not be read yet is asked again more often: somebody is changing its rights just now. */
const LONGEST_DENIED_MS = 5_000;
const JITTER = 0.2;

/**
 * How long to wait before opening again after `failures` (1 or more) in a row, in ms: 0.5 s doubled each time up to 30 s, or 5 s
 * while denied, give or take a fifth by `random` (0 to 1), so that readers do not all come at once. Source: devices.md section 4.
 */
export function backOffMs(failures: number, denied: boolean, random: number): number {
  const longest = denied ? LONGEST_DENIED_MS : LONGEST_MS;
  const plain = Math.min(longest, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.min(longest, Math.round(plain * (1 - JITTER + 2 * JITTER * random)));
}
