import { hash } from 'node:crypto';
import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';

const known = new WeakMap<object, string>();

/** 128 bits of SHA-256 in hexadecimal digits. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** The JSON of something that many days share, written once for each object. */
function shared(value: object): string {
  let text = known.get(value);
  if (text === undefined) known.set(value, (text = JSON.stringify(value)));
  return text;
}

const ofRules = new WeakMap<object, string>();

/** The fingerprint of the rules that a day read; days of one unit and date share them. */
export function rulesFingerprint({ rules }: AttendanceDayInput): string {
  let print = ofRules.get(rules);
  if (print === undefined) ofRules.set(rules, (print = fingerprintOf(JSON.stringify(rules))));
  return print;
}

/**
 * What of the inputs the day used: of the neighbours the window that they left, of the punches the presences that are its own
 * (`presences` is their JSON). A scan of the day before does not make a new revision of this one. How long ago it is plays no
 * part, only whether it is final.
 */
export function inputsFingerprint(
  { sessions, policy, trustDirection, excuses, flexible, confirmation, decidedPaid }: AttendanceDayInput,
  { window }: AttendanceDay,
  presences: string,
): string {
  const own =
    excuses.length === 0 && flexible.length === 0 && confirmation === undefined
      ? ''
      : JSON.stringify([excuses, flexible, confirmation ?? null]);
  const decided = decidedPaid === undefined ? '' : `|${JSON.stringify(decidedPaid)}`;
  const bounds = window === null ? '' : `${window.from}-${window.until}`;
  return fingerprintOf(
    `${shared(sessions)}|${policy}|${trustDirection}|${bounds}|${own}|${presences}${decided}`,
  );
}
