import type { AttendanceException, ExceptionKind } from '../attendance/attendance-exception.js';
import type { SessionCredit } from '../attendance/session-credit.js';
import type { FindingEvidence } from '../compliance/day-findings.js';
import type { ConductCite } from '../rules/conduct-on.js';
import type { ConductArea } from '../rules/rule-book.js';
import type { CivilDate } from '../time/civil-date.js';

/** The numbers of a day that months are summed from. */
export const dayFigures = [
  'workedMinutes', 'lateMinutes', 'earlyMinutes', 'leftMinutes', 'credit', 'absences', 'missingIns', 'missingOuts',
  'lateArrivals', 'lateArrivalMinutes', 'earlyDepartures', 'earlyDepartureMinutes', 'unscheduled', 'unscheduledMinutes',
] as const; // prettier-ignore

export type DayFigure = (typeof dayFigures)[number];

/** An exception as it is sealed. */
export interface SealedException {
  readonly kind: ExceptionKind;
  readonly sessionId: string | null;
  readonly minutes: number;
}

/** A day as it is sealed. */
export interface SealedDay {
  readonly date: CivilDate;
  /** Of the rules that it read, of what went into it, and of what came out: hexadecimal digits. */
  readonly fingerprint: string;
  readonly planned: boolean;
  readonly present: boolean;
  readonly figures: Readonly<Record<DayFigure, number>>;
  /** What decided the shift of the day. */
  readonly because: string;
  readonly exceptions: readonly SealedException[];
  readonly credits: readonly SessionCredit[];
}

/**
 * A finding as it is sealed: all that a report prints of it. Lines that were sealed before 2026-11-29 end at `minutes`; what they do
 * not name is undefined there, and their bytes stay what they were.
 */
export interface SealedFinding {
  readonly id: string;
  readonly date: CivilDate;
  readonly sessionId: string;
  readonly rule: string;
  readonly status: string;
  readonly minutes: number;
  /** What it was drawn from: `recurrence` counts others and is no breach of its own. */
  readonly origin?: string;
  readonly area?: ConductArea;
  readonly severity?: number;
  readonly cites?: readonly ConductCite[];
  readonly evidence?: FindingEvidence;
}

/** A finding as compliance has it: every part is there. */
export type FindingToSeal = Required<SealedFinding>;

/** The month of one person in one unit of duty. */
export interface SealedMonth {
  readonly days: readonly SealedDay[];
  readonly findings: readonly SealedFinding[];
}

/** A day as attendance has it. */
export interface DayToSeal extends Omit<SealedDay, 'exceptions'> {
  readonly exceptions: readonly AttendanceException[];
}

/**
 * The text that is sealed for a month: JSON with its keys in one order, days by date, findings by date, session, rule and id; the
 * same facts always give the same bytes. Example: an empty month is `{"days":[],"findings":[]}`.
 */
export function sealedLine(days: readonly DayToSeal[], findings: readonly FindingToSeal[]): string {
  const key = ({ date, sessionId, rule, id }: FindingToSeal): string => [date, sessionId, rule, id].join(' ');
  return JSON.stringify({
    days: [...days].sort((a, b) => compare(a.date, b.date)).map(sealedDay),
    findings: [...findings]
      .sort((a, b) => compare(key(a), key(b)))
      .map(sealedFinding),
  });
} // prettier-ignore

/** What {@link sealedLine} wrote. @throws SyntaxError for a text that is no JSON */
export function readSealedLine(content: string): SealedMonth {
  return JSON.parse(content) as SealedMonth;
}

/** A finding with just what is sealed, in the order in which it is written. */
export function sealedFinding(finding: FindingToSeal): FindingToSeal {
  const { id, date, sessionId, rule, status, minutes, origin, area, severity, cites, evidence } = finding;
  return { id, date, sessionId, rule, status, minutes, origin, area, severity, cites, evidence };
}

/** A day with just what is sealed, in the order in which it is written. */
export function sealedDay(day: DayToSeal): SealedDay {
  const { date, fingerprint, planned, present, because } = day;
  const figures = Object.fromEntries(dayFigures.map((name) => [name, day.figures[name]])) as SealedDay['figures'];
  const exceptions = day.exceptions.map(({ kind, sessionId, minutes }) => ({ kind, sessionId, minutes }));
  const credits = day.credits.map(({ sessionId, credit, state, minutes, excuseId, symbol, because: limits }) => ({
    sessionId, credit, state, minutes,
    ...(excuseId === undefined ? {} : { excuseId }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(limits === undefined ? {} : { because: limits }),
  }));
  return { date, fingerprint, planned, present, figures, because, exceptions, credits };
} // prettier-ignore

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
