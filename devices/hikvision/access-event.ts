import { parseCivilDate } from '../../src/core/time/parse-civil-date.js';
import { parseTimeOfDay, SECONDS_PER_DAY } from '../../src/core/time/time-of-day.js';
import type { CivilDate } from '../../src/core/time/civil-date.js';
import { eventDocuments, type EventDocument } from './event-documents.js';
import { eventFields, type EventFields } from './event-fields.js';

/** Somebody was recognised at the terminal. */
export interface AccessEvent {
  /** What makes it known again when it is sent twice. */
  readonly key: string;
  /** Null when the terminal sent none. */
  readonly employeeNo: string | null;
  readonly cardNo: string | null;
  /** As written. */
  readonly dateTime: string;
  readonly date: CivilDate;
  /** Seconds from midnight of `date`, in the zone of the offset. */
  readonly second: number;
  /** East of UTC; null when the time names no offset: then it is the wall clock of the terminal's zone. */
  readonly offsetMinutes: number | null;
  /** `checkIn`, `checkOut`, … as the person pressed; null for none. */
  readonly attendanceStatus: string | null;
  readonly minor: number;
}

/** What came in a notification: an event that counts, something that is no scan, or something that cannot be read. */
export type AccessEventResult =
  | { readonly kind: 'event'; readonly event: AccessEvent }
  | { readonly kind: 'ignored'; readonly reason: 'heartbeat' | 'other-event' }
  | {
      readonly kind: 'fault';
      readonly reason: 'unreadable' | 'bad-time' | 'nobody';
      /** The document, or the beginning of a body in which none was found up to what is no text. */
      readonly text: string;
    };

/** Major type of events at the door; alarms, faults and operations have others. */
const EVENT = 5;
/**
 * Minor types by which a person was recognised: card (1), card and password (2), fingerprint (38), card and fingerprint (40), face
 * (75). Refusals, door contacts and buttons come in the same feed and are no scans.
 */
export const recognisingMinors: readonly number[] = [1, 2, 38, 40, 75];

const LONGEST_BEGIN = 500;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * What a notification (`POST` to the address of `httpHosts`) says, one result a document in it: JSON, XML, or multipart with
 * pictures, which are not read. Source: devices.md section 3.3. Never throws.
 */
export function parseAccessEvents(body: Uint8Array): AccessEventResult[] {
  const documents = eventDocuments(body);
  return documents.length === 0
    ? [{ kind: 'fault', reason: 'unreadable', text: textBegin(body) }]
    : documents.map(resultOf);
}

function resultOf(document: EventDocument): AccessEventResult {
  const fields = eventFields(document);
  if (fields === undefined) return { kind: 'fault', reason: 'unreadable', text: document.text };
  if (/^heartBeat$/i.test(fields['eventType'] ?? '')) return { kind: 'ignored', reason: 'heartbeat' };
  const minor = Number(fields['subEventType']);
  if (Number(fields['majorEventType']) !== EVENT || !recognisingMinors.includes(minor))
    return { kind: 'ignored', reason: 'other-event' };
  return eventOf(fields, minor, document.text);
}

function eventOf(fields: EventFields, minor: number, text: string): AccessEventResult {
  const dateTime = fields['dateTime'] ?? '';
  const [, day = '', time = '', offset] = TIME.exec(dateTime) ?? [];
  const [date, second] = [parseCivilDate(day), parseTimeOfDay(time)];
  if (date === undefined || second === undefined || second >= SECONDS_PER_DAY)
    return { kind: 'fault', reason: 'bad-time', text };
  const employeeNo = presentText(fields['employeeNoString']);
  const cardNo = presentText(fields['cardNo']);
  if (employeeNo === null && cardNo === null) return { kind: 'fault', reason: 'nobody', text };
  const serialNo = presentText(fields['serialNo']) ?? `${employeeNo ?? ''}/${cardNo ?? ''}`;
  return {
    kind: 'event',
    event: {
      key: `${serialNo}|${dateTime}`,
      employeeNo,
      cardNo,
      dateTime,
      date,
      second,
      offsetMinutes: offset === undefined ? null : minutesOf(offset),
      attendanceStatus: presentText(fields['attendanceStatus']),
      minor,
    },
  };
}

/** A picture must not get in by this way. */
function textBegin(body: Uint8Array): string {
  const begin = Buffer.from(body.subarray(0, LONGEST_BEGIN)).toString('latin1');
  return /^[\t\r\n\x20-\x7e]*/.exec(begin)?.[0] ?? '';
}

function presentText(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed.slice(0, 64);
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
