import type { AttendanceDay, AttendanceDayInput } from '../../src/core/attendance/attendance-day.js';
import type { AttendanceRules } from '../../src/core/attendance/attendance-rules.js';
import type { PlannedSession, PunchPolicy } from '../../src/core/attendance/planned-session.js';
import type { Confirmation } from '../../src/core/attendance/session-credit.js';
import { timesheetCell } from '../../src/core/attendance/timesheet-cell.js';
import { formatTimeOfDay, parseTimeOfDay, SECONDS_PER_DAY } from '../../src/core/time/time-of-day.js';
import { plannedInput, shiftOf, type CasePlan } from './case-plan.js';

/** The values attendance.md gives in brackets; grace 5 as the shipped book and the cases of its section 7 have it. */
export const defaultAttendanceRules: AttendanceRules = {
  repeatWindowSeconds: 120,
  captureBeforeMinutes: 240,
  captureAfterMinutes: 600,
  unscheduledGapMinutes: 240,
  emptySlotCostMinutes: 240,
  sameDirectionCostMinutes: 30,
  lateGraceMinutes: 5,
  earlyGraceMinutes: 5,
  shortBreakMinutes: null,
  lateForfeitMinutes: null,
  earlyForfeitMinutes: null,
  finalAfterHours: 24,
};

/** Seconds from midnight of `07:50`, `12:00:10`, `06:10+1` (the next day) or `23:50-1` (the day before). */
export function clock(text: string): number {
  const found = /^([\d:]+)([+-]\d+)?$/.exec(text);
  const second = found ? parseTimeOfDay(found[1] as string) : undefined;
  if (second === undefined) throw new RangeError(`not a clock time: ${text}`);
  return second + Number(found?.[2] ?? 0) * SECONDS_PER_DAY;
}

/** Sessions from `morning 08:00-12:00, afternoon 13:00-17:00`; each carries an equal part of the day. */
export function sessions(text: string): PlannedSession[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [id = '', span = ''] = part.trim().split(' ');
    const [start = '', end = ''] = span.split(/(?<=\d)-(?=\d{2}:)/);
    return { id, startSecond: clock(start), endSecond: clock(end), credit: 1 / parts.length };
  });
}

/** Two sessions, 08:00-12:00 and 13:00-17:00, unless a case says otherwise. */
export const OFFICE_DAY = 'morning 08:00-12:00, afternoon 13:00-17:00';

/** A complete input: an office day whose neighbours are office days, everything delivered. */
export function dayInput(change: Partial<AttendanceDayInput> = {}): AttendanceDayInput {
  return {
    date: '2026-11-23',
    sessions: sessions(OFFICE_DAY),
    policy: 'each-session',
    trustDirection: false,
    neighbours: [
      { startSecond: clock('08:00-1'), endSecond: clock('17:00-1') },
      { startSecond: clock('08:00+1'), endSecond: clock('17:00+1') },
    ],
    punches: [],
    excuses: [],
    flexible: [],
    delivery: 'complete',
    rules: defaultAttendanceRules,
    ...change,
  };
}

/** Punches from `07:50 12:01>in 17:05>out`. */
export function punches(text: string): AttendanceDayInput['punches'] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'none')
    .map((word, index) => {
      const [time = '', direction] = word.split('>');
      const punch = { second: clock(time), id: `${index}` };
      return direction === 'in' || direction === 'out' ? { ...punch, direction } : punch;
    });
}

/** The exceptions as a case writes them: `morning early-departure 20`, `afternoon missing-in`, `unscheduled-work`. */
export function exceptionLines(day: AttendanceDay): string[] {
  return day.exceptions.map(({ kind, sessionId, minutes }) => {
    const named = sessionId === null ? kind : `${sessionId} ${kind}`;
    return kind === 'late-arrival' || kind === 'early-departure' ? `${named} ${minutes}` : named;
  });
}

/** The slots as a case writes them: `morning in 07:50 least-cost`, `afternoon out - none`. */
export function slotLines(day: AttendanceDay): string[] {
  return day.slots.map(({ sessionId, direction, second, why }) => {
    return `${sessionId} ${direction} ${second === null ? '-' : formatTimeOfDay(second)} ${why}`;
  });
}

/** A row of attendance-cases.yaml. */
export interface AttendanceCase extends CasePlan {
  case: number | string;
  title: string;
  scans: string;
  exceptions: string[];
  sessions?: string;
  policy?: PunchPolicy;
  trustDirection?: boolean;
  neighbours?: string[];
  excuses?: string[];
  /** `12:00` waits, `12:00 confirmed`, `12:00 given 12:05`, `12:00 dismissed`. */
  quarantined?: string[];
  flexible?: number;
  delivery?: { now: string; readers: Record<string, string> };
  /** `yes`, `no`, or the symbol with which the day is confirmed. */
  confirmation?: string;
  worked?: number;
  left?: number;
  late?: number;
  early?: number;
  credit?: number;
  provisional?: number;
  slots?: string[];
  because?: string;
  status?: string;
  waiting?: string[];
  cell?: string;
}

/** The input that a row describes. */
export function caseInput(row: AttendanceCase): AttendanceDayInput {
  const excuses = (row.excuses ?? []).map((text, index) => {
    const [span = '', ...words] = text.split(' ');
    const [from = '', until = ''] = span.split('-');
    const symbol = words.find((word) => word !== 'unpaid');
    const excuse = { id: `${index}`, fromSecond: clock(from), untilSecond: clock(until), paid: !words.includes('unpaid') };
    return symbol === undefined ? excuse : { ...excuse, symbol };
  }); // prettier-ignore
  return dayInput({
    excuses,
    punches: punches([row.scans, ...settled(row.quarantined ?? [])].join(' ')),
    flexible: row.flexible === undefined ? [] : [{ id: 'flexible', minutes: row.flexible }],
    ...plannedInput(row),
    ...(row.delivery === undefined ? {} : { delivery: deliveryOf(row.delivery) }),
    ...(row.confirmation === undefined ? {} : { confirmation: confirmationOf(row.confirmation) }),
    ...(row.date === undefined ? {} : { date: row.date }),
    ...(row.sessions === undefined ? {} : { sessions: sessions(row.sessions) }),
    ...(row.policy === undefined ? {} : { policy: row.policy }),
    ...(row.trustDirection === undefined ? {} : { trustDirection: row.trustDirection }),
    ...(row.neighbours === undefined ? {} : { neighbours: row.neighbours.map(span) }),
  });
}

/** What a row may say of the computed day beside its exceptions. */
export function seenOf(row: AttendanceCase, day: AttendanceDay): Partial<AttendanceCase> {
  const { totals } = day;
  return {
    worked: totals.workedMinutes,
    left: totals.leftMinutes,
    late: totals.lateMinutes,
    early: totals.earlyMinutes,
    credit: totals.credit,
    provisional: totals.provisionalCredit,
    slots: slotLines(day),
    because: shiftOf(row).because,
    status: day.status,
    waiting: [...day.waitingFor],
    cell: timesheetCell(day, 'half-day', SYMBOLS),
  };
}

const SYMBOLS = {
  worked: '+', excused: 'R', unpaid: 'No', absent: 'V', waiting: '?', pending: '…', forfeited: 'K',
} as const; // prettier-ignore

/** The times for which quarantined scans count. */
function settled(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [time = '', word, given = ''] = line.split(' ');
    return word === 'confirmed' ? [time] : word === 'given' ? [given] : [];
  });
}

function deliveryOf({
  now,
  readers,
}: NonNullable<AttendanceCase['delivery']>): AttendanceDayInput['delivery'] {
  return {
    nowSecond: clock(now),
    readers: Object.entries(readers).map(([readerId, upTo]) =>
      upTo === 'down'
        ? { readerId, deliveredUpToSecond: -Infinity, down: true }
        : { readerId, deliveredUpToSecond: clock(upTo) },
    ),
  };
}

function confirmationOf(word: string): Confirmation {
  if (word === 'yes' || word === 'no') return { confirmed: word === 'yes' };
  return { confirmed: true, symbol: word };
}

function span(text: string): { startSecond: number; endSecond: number } {
  const [start = '', end = ''] = text.split(' ');
  return { startSecond: clock(start), endSecond: clock(end) };
}
