/** One report of a recording. */
export interface RecordedReport {
  /** Ms since the recording began. */
  readonly atMs: number;
  readonly bytes: Uint8Array;
}

/** A report as a line of a recording: `{"atMs":12.5,"hex":"00001e0000000000"}`. Recordings hold card numbers: treat them so. */
export function recordedLine({ atMs, bytes }: RecordedReport): string {
  return JSON.stringify({ atMs, hex: Buffer.from(bytes).toString('hex') });
}

/** The reports of a recording, one JSON object a line, times not going back. @throws RangeError with the number of a wrong line. */
export function parseRecording(text: string): RecordedReport[] {
  const reports: RecordedReport[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const report = parseLine(line);
    if (report === undefined || report.atMs < (reports.at(-1)?.atMs ?? 0))
      throw new RangeError(`line ${index + 1} of the recording is no report`);
    reports.push(report);
  }
  return reports;
}

function parseLine(line: string): RecordedReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { atMs, hex } = value as { atMs?: unknown; hex?: unknown };
  if (typeof atMs !== 'number' || !Number.isFinite(atMs) || atMs < 0) return undefined;
  if (typeof hex !== 'string' || !/^([0-9a-f]{2})*$/i.test(hex)) return undefined;
  return { atMs, bytes: Uint8Array.from(Buffer.from(hex, 'hex')) };
}
