const FIRST_MS = 100;
const LONGEST_MS = 30_000;

/**
 * How long to wait after the `failures`-th failure in a row, in ms: 100, 200, 400 … 30,000, less up to a half by `random` (0..1),
 * so that the gates of a building do not all come back in the same instant. A server's Retry-After is kept when it is longer.
 */
export function backOffMs(failures: number, random: number, retryAfterMs = 0): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.max(retryAfterMs, full * (1 - random / 2));
}
