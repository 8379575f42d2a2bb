/** Terminals ask for orders every few seconds, after a failure every half minute. */
const SILENT_MS = 120_000;

/** Whether a terminal was heard of lately. */
export function isHeard(lastSeenAt: string | null, now: number): boolean {
  return lastSeenAt !== null && now - Date.parse(lastSeenAt) < SILENT_MS;
}
