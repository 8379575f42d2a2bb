import { formatTimeOfDay } from '../time/time-of-day.js';
import type { AttendanceDay, DayPresence, DaySlot } from './attendance-day.js';
import type { AttendanceException } from './attendance-exception.js';
import type { DayNotice } from './day-notices.js';
import type { ExpectedShift } from './expected-shift.js';
import type { PatternPart } from './explain-day.js';
import type { CreditState, SessionCredit } from './session-credit.js';
import { lastDayBefore } from './season-bounds.js';

/** The English twins of explain-day.ts, in its order. */

const reasons: Readonly<Record<ExpectedShift['because'], string>> = {
  roster: 'as the roster of this very date says',
  schedule: 'as the work schedule says',
  none: 'no work schedule applies yet',
  holiday: 'public holiday',
  holiday_on_restday: 'public holiday on a day of rest',
  substitute: 'day off in place of a holiday',
  swapped_off: 'day off in exchange',
  makeup_work: 'make-up day',
};

/** Example: `Nobody was expected: public holiday.` */
export function explainShiftEn(
  because: ExpectedShift['because'],
  { sessions }: Pick<AttendanceDay, 'sessions'>,
): string {
  if (sessions.length === 0) return `Nobody was expected: ${reasons[because]}.`;
  return `Expected at work ${sessions.map(stretchOf(({ startSecond, endSecond }) => [startSecond, endSecond])).join(' and ')}, ${reasons[because]}.`;
}

const whys = {
  'least-cost': 'the scan nearest to this time in the order of the day',
  nearest: 'the only scan near this time',
  earliest: 'the earliest scan of the day',
  latest: 'the latest scan of the day',
} as const;

/** Example: `In at 07:36 (due in 07:30): the scan nearest to this time in the order of the day.` */
export function explainSlotEn({ direction, dueSecond, second, why }: DaySlot): string {
  const due = `due ${direction} ${formatTimeOfDay(dueSecond)}`;
  if (second === null || why === 'none') return `No scan for the moment ${due}.`;
  return `${direction === 'in' ? 'In' : 'Out'} at ${formatTimeOfDay(second)} (${due}): ${whys[why]}.`;
}

/** Example: `6 minutes late (07:30-07:36); grace of 5 minutes.` */
export function explainExceptionEn(exception: AttendanceException): string {
  const { kind, minutes, fromSecond, untilSecond, because, flexibleMinutes } = exception;
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  const flexible =
    flexibleMinutes > 0 ? `; ${flexibleMinutes} minutes taken off (statutory arrangement)` : '';
  const grace = because.flatMap(({ rule, value }) =>
    value !== null && (rule === 'lateGraceMinutes' || rule === 'earlyGraceMinutes')
      ? [`; grace of ${value} minutes`]
      : [],
  );
  const tail = `${flexible}${grace.join('')}.`;
  switch (kind) {
    case 'late-arrival':
      return `${minutes} minutes late (${stretch})${tail}`;
    case 'early-departure':
      return `Left ${minutes} minutes early (${stretch})${tail}`;
    case 'absence':
      return `Absent from the session ${stretch}, ${minutes} minutes due${tail}`;
    case 'missing-in':
      return `No scan in for the session ${stretch}${tail}`;
    case 'missing-out':
      return `No scan out for the session ${stretch}${tail}`;
    case 'unscheduled-work':
      return `Present ${minutes} minutes outside working hours (${stretch}); no breach${tail}`;
  }
}

export function explainStatusEn(
  { status, windowOpen }: Pick<AttendanceDay, 'status' | 'windowOpen'>,
  waitingFor: readonly string[],
): string {
  if (status === 'final')
    return 'The result of this day is final; later changes are computed anew and kept as a new revision.';
  if (windowOpen) return 'Provisional: this working day is not over.';
  const names = waitingFor.length === 0 ? 'readers' : waitingFor.join(', ');
  return `Provisional: waiting for ${names} to deliver all scans.`;
}

export function explainNoticeEn({ kind, minutes, fromSecond, untilSecond }: DayNotice): string {
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  if (kind === 'left-during-session')
    return `Away ${minutes} minutes during the session (${stretch}), for information.`;
  return `Break ${minutes} minutes shorter than planned (${stretch}), for information.`;
}

export function explainPresenceEn({ role, firstSecond }: DayPresence): string | undefined {
  const time = formatTimeOfDay(firstSecond);
  if (role === 'matched') return undefined;
  if (role === 'intermediate') return `Scan at ${time} in between, taken for no moment in or out.`;
  return `Scan at ${time} outside the window of any shift.`;
}

const credits: Readonly<Record<CreditState, string>> = {
  earned: 'earned',
  excused: 'excused, paid',
  unpaid: 'not paid, as leave without pay or by decision',
  confirmed: 'confirmed by whoever may',
  unconfirmed: 'waiting for the head of the unit to confirm',
  incomplete: 'a scan is missing, waiting for an explanation',
  absent: 'absent, not yet explained',
  forfeited: 'worked, but the credit is lost',
  pending: 'not final yet',
};

export function explainCreditEn(
  { credit, state, because = [] }: SessionCredit,
  symbol: string | null,
): string {
  const limits = because.flatMap(({ rule, value }) => {
    if (rule === 'lateForfeitMinutes') return [`${value} minutes late`];
    return rule === 'earlyForfeitMinutes' ? [`${value} minutes early`] : [];
  });
  const why = limits.length === 0 ? '' : ` for more than ${limits.join(' and ')}`;
  const days = Math.round(credit * 1e6) / 1e6;
  return `${days} day${symbol === null ? '' : ` (${symbol})`}: ${credits[state]}${why}.`;
}

export function explainExcuseEn(
  name: string,
  fromSecond: number,
  untilSecond: number,
  minutes: number,
): string {
  const stretch = `${formatTimeOfDay(fromSecond)}-${formatTimeOfDay(untilSecond)}`;
  return `${name} (${stretch}): ${minutes} minutes of working time not asked for.`;
}

export function explainFlexibleEn(minutes: number, used: number): string {
  return `Statutory arrangement of ${minutes} minutes a day: ${used} minutes taken off.`;
}

export function explainAssignmentEn(
  to: 'person' | 'unit' | 'ancestor',
  held: string,
  from: string,
  until: string | null,
): string {
  const whom = { person: 'this person alone', unit: `the unit ${held}`, ancestor: `the unit ${held} above` }[
    to
  ];
  return `The schedule is assigned to ${whom} from ${from}${until === null ? '' : ` until before ${until}`}.`;
}

export function explainPatternEn(pattern: PatternPart): string {
  const dayMonth = (monthDay: string): string => monthDay.split('-').reverse().join('/');
  if (pattern.kind === 'week') return 'The hours of the ordinary week.';
  if (pattern.kind === 'cycle') return `Day ${pattern.place} of a cycle of ${pattern.length} days.`;
  return `Seasonal hours, from ${dayMonth(pattern.fromMonthDay)} to ${dayMonth(lastDayBefore(pattern.untilMonthDay))}.`;
}

function stretchOf<T>(bounds: (one: T) => readonly [number, number]): (one: T) => string {
  return (one) => bounds(one).map(formatTimeOfDay).join('-');
}
