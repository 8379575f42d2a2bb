import type { IncomingScan, ScanResult } from '../incoming-scan.js';
import { MOST_SCANS } from './read-scan-batch.js';

/** A sender whose newest scan is younger than this sends as it scans; an older one is catching up. */
const CATCHING_UP_MS = 10 * 60_000;

/**
 * Up to when everything of a device has arrived, as its batch shows: up to now when it sends as it scans and the batch is not full,
 * else up to the newest scan in it, since younger ones may follow. Undefined when it shows nothing. Only for devices that tell of
 * their delivery in no other way. Example: one scan of a minute ago, received at 08:00: 08:00.
 */
export function shownDelivery(
  scans: readonly IncomingScan[],
  results: readonly ScanResult[],
  receivedAt: Date,
): Date | undefined {
  const times = scans.flatMap(({ scannedAt }, index) => {
    const outcome = results[index]?.outcome;
    return (outcome === 'stored' || outcome === 'duplicate') && scannedAt <= receivedAt
      ? [scannedAt.getTime()]
      : [];
  });
  if (times.length === 0) return undefined;
  const newest = times.reduce((one, other) => Math.max(one, other));
  const upToDate = scans.length < MOST_SCANS && receivedAt.getTime() - newest < CATCHING_UP_MS;
  return upToDate ? receivedAt : new Date(newest);
}
