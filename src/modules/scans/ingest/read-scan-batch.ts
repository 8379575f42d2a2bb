import { parseCredentialText } from '../../../core/credential/parse-credential-text.js';
import { parseCivilDate } from '../../../core/time/parse-civil-date.js';
import type { IncomingScan } from '../incoming-scan.js';

/** Scans that may come in one request. */
export const MOST_SCANS = 1_000;

/** Why an item of a batch can be no scan. */
export type ItemFault =
  | 'not-an-object'
  | 'bad-boot-id'
  | 'bad-sequence'
  | 'bad-credential'
  | 'bad-scanned-at'
  | 'bad-direction'
  | 'bad-reader'
  | 'bad-raw'
  | 'bad-format'
  | 'bad-monotonic'
  | 'bad-clock-offset';

/** An item with the two fields that name it, as far as they can be read. */
export interface ReadItem {
  readonly bootId: string | null;
  readonly sequence: number | null;
  readonly scan: IncomingScan | ItemFault;
}

export type ReadBatch =
  | { readonly ok: true; readonly items: readonly ReadItem[] }
  | { readonly ok: false; readonly field: string }
  | { readonly ok: false; readonly field: 'scans'; readonly tooMany: true };

/** An instant with seconds and offset; hours, minutes and seconds that exist. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const BOOT_ID = /^[\w-]{1,64}$/;
/** Some hundred years: what a clock can be off by at all. */
const MOST_OFFSET_MS = 1e13;
const CONTROL = /[\u0000-\u001f\u007f\ud800-\udfff]/u;

/**
 * Reads the body of `POST /api/v1/scans`. A fault of the whole body names its field; a fault of an item concerns only that item.
 * Unknown fields are left alone: a newer gate may know more. `group` is the device's, for PINs without one. The offset of the
 * clock is what the item says of its own moment, else that of sending, `sentAt - receivedAt`; positive when the device is ahead.
 */
export function readScanBatch(body: unknown, group: string, receivedAt: Date): ReadBatch {
  if (!isRecord(body)) return { ok: false, field: 'scans' };
  const { sentAt, scans } = body;
  const sent = instantOf(sentAt);
  if (sent === undefined) return { ok: false, field: 'sentAt' };
  if (!Array.isArray(scans) || scans.length === 0) return { ok: false, field: 'scans' };
  if (scans.length > MOST_SCANS) return { ok: false, field: 'scans', tooMany: true };
  const sentOffsetMs = sent.getTime() - receivedAt.getTime();
  return { ok: true, items: scans.map((item: unknown) => readItem(item, group, sentOffsetMs)) };
}

function readItem(item: unknown, group: string, sentOffsetMs: number): ReadItem {
  if (!isRecord(item)) return { bootId: null, sequence: null, scan: 'not-an-object' };
  const bootId = typeof item['bootId'] === 'string' && BOOT_ID.test(item['bootId']) ? item['bootId'] : null;
  const sequence = isSequence(item['sequence']) ? item['sequence'] : null;
  return { bootId, sequence, scan: scanOf(item, bootId, sequence, group, sentOffsetMs) };
}

function scanOf(
  item: Readonly<Record<string, unknown>>,
  bootId: string | null,
  sequence: number | null,
  group: string,
  sentOffsetMs: number,
): IncomingScan | ItemFault {
  if (bootId === null) return 'bad-boot-id';
  if (sequence === null) return 'bad-sequence';
  const { credential, scannedAt, direction, reader, raw, format, monotonicMs, clockOffsetMs } = item;
  const read =
    typeof credential === 'string' ? parseCredentialText(credential, { defaultGroup: group }) : null;
  if (read?.ok !== true) return 'bad-credential';
  const at = instantOf(scannedAt);
  if (at === undefined) return 'bad-scanned-at';
  if (!isMissing(direction) && direction !== 'in' && direction !== 'out') return 'bad-direction';
  if (!isText(reader, 50)) return 'bad-reader';
  if (!isText(raw, 500)) return 'bad-raw';
  if (!isText(format, 30)) return 'bad-format';
  if (!isNumber(monotonicMs, Number.MAX_VALUE)) return 'bad-monotonic';
  if (!isNumber(clockOffsetMs, MOST_OFFSET_MS)) return 'bad-clock-offset';
  const localTime = scannedAt as string;
  return {
    key: `${bootId}:${sequence}`,
    credential: read.credential,
    scannedAt: at,
    localTime,
    localYear: Number(localTime.slice(0, 4)),
    direction: direction ?? null,
    state: null,
    verify: null,
    raw: raw ?? '',
    reader: reader ?? null,
    format: format ?? null,
    monotonicMs: monotonicMs ?? null,
    clockOffsetMs: isMissing(clockOffsetMs) ? sentOffsetMs : Math.round(clockOffsetMs),
    sentOffsetMs,
  };
}

/** The instant of a text with offset; undefined when it is none or its date does not exist. */
function instantOf(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && parseCivilDate(date) === date ? new Date(text) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isSequence(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isNumber(value: unknown, most: number): value is number | null | undefined {
  return isMissing(value) || (typeof value === 'number' && Math.abs(value) <= most);
}

function isText(value: unknown, longest: number): value is string | null | undefined {
  return isMissing(value) || (typeof value === 'string' && value.length <= longest && !CONTROL.test(value));
}
