interface Seen {
  readonly deviceId: string;
  readonly scannedAt: string;
  readonly clockOffsetMs: number | null;
}

/** What a bulk settlement begins with: the device's open scans' first and last minute, and how far its clock was ahead. */
export interface ProposedShift {
  readonly from: string;
  readonly until: string;
  /** Median, in whole seconds; positive: the clock was fast. 0 when no offset is known. */
  readonly aheadSeconds: number;
}

/** The shift that the scans of a device suggest; null when it has none. `until` is the minute after the last. */
export function proposedShift(scans: readonly Seen[], deviceId: string): ProposedShift | null {
  const own = scans.filter((scan) => scan.deviceId === deviceId);
  if (own.length === 0) return null;
  const times = own.map(({ scannedAt }) => Date.parse(scannedAt));
  const offsets = own.flatMap(({ clockOffsetMs }) => (clockOffsetMs === null ? [] : [clockOffsetMs]));
  const minute = (ms: number): string => new Date(Math.floor(ms / 60_000) * 60_000).toISOString();
  const ordered = offsets.sort((a, b) => a - b);
  return {
    from: minute(Math.min(...times)),
    until: minute(Math.max(...times) + 60_000),
    aheadSeconds: Math.round((ordered[Math.floor(ordered.length / 2)] ?? 0) / 1000),
  };
}
