import { parseCivilDate } from '../../src/core/time/parse-civil-date.js';
import { parseTimeOfDay, SECONDS_PER_DAY } from '../../src/core/time/time-of-day.js';
import type { CivilDate } from '../../src/core/time/civil-date.js';

/** A punch as a terminal wrote it. Its time is the terminal's wall clock; the zone is that of the device record. */
export interface AttlogPunch {
  /** The user id at the terminal, blanks around it taken off, leading zeros kept. */
  readonly pin: string;
  readonly date: CivilDate;
  /** Seconds from midnight of `date`, 0 to 86,399. */
  readonly second: number;
  /** The time as written; part of the scan's idempotency key. */
  readonly localTime: string;
  readonly deviceNumber?: number;
  /** 0 in, 1 out, 4 and 5 overtime in and out (`directionOfState`). */
  readonly state?: number;
  readonly verify?: number;
  readonly workCode?: string;
}

/** Why a line is no punch. */
export type AttlogFault = 'too-long' | 'nul-byte' | 'too-few-columns' | 'bad-pin' | 'bad-time' | 'bad-number';

export type AttlogLineResult =
  { readonly ok: true; readonly punch: AttlogPunch } | { readonly ok: false; readonly reason: AttlogFault };

/** Longer than any line a terminal writes; what is longer is no line of an export. In characters. */
export const LONGEST_LINE = 1024;

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
/** A PIN has up to 24 visible characters (devices.md, check 24), bytes of other encodings excluded. */
const PIN = /^[\x21-\x7e]{1,24}$/;
const NUMBER = /^\d{1,9}$/;

/**
 * The punch on one line of a terminal's export: user id, local time, device number, state, verify code, work code, tab
 * separated; from the third on columns may be missing or empty, further ones (names, in whatever encoding) are ignored.
 * Example: `        5\t2020-02-24 10:52:43\t1\t0\t0\t0`. Never throws.
 */
export function parseAttlogLine(line: string): AttlogLineResult {
  if (line.length > LONGEST_LINE) return fault('too-long');
  if (line.includes('\0')) return fault('nul-byte');
  const columns = line.split('\t').map((column) => column.trim());
  const [pin = '', localTime, deviceNumber = '', state = '', verify = '', workCode = ''] = columns;
  if (localTime === undefined) return fault('too-few-columns');
  if (!PIN.test(pin)) return fault('bad-pin');
  const found = TIME.exec(localTime);
  const date = parseCivilDate(found?.[1] ?? '');
  const second = parseTimeOfDay(found?.[2] ?? '');
  if (date === undefined || second === undefined || second >= SECONDS_PER_DAY) return fault('bad-time');
  if ([deviceNumber, state, verify].some((text) => text !== '' && !NUMBER.test(text)))
    return fault('bad-number');
  return {
    ok: true,
    punch: {
      pin,
      date,
      second,
      localTime,
      ...(deviceNumber === '' ? {} : { deviceNumber: Number(deviceNumber) }),
      ...(state === '' ? {} : { state: Number(state) }),
      ...(verify === '' ? {} : { verify: Number(verify) }),
      ...(workCode === '' ? {} : { workCode }),
    },
  };
}

function fault(reason: AttlogFault): AttlogLineResult {
  return { ok: false, reason };
}
