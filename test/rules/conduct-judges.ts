import { timesheetModeOf } from '../../src/core/attendance/timesheet-mode.js';
import type { AttendanceRules } from '../../src/core/attendance/attendance-rules.js';
import { computeAttendanceDay } from '../../src/core/attendance/compute-attendance-day.js';
import type { ExpectedShift } from '../../src/core/attendance/expected-shift.js';
import { finalityOf } from '../../src/core/attendance/finality.js';
import { plannedCredits } from '../../src/core/attendance/planned-credits.js';
import type { SessionCredit } from '../../src/core/attendance/session-credit.js';
import { clockSuspicion, type ClockReading } from '../../src/core/attendance/suspect-clock.js';
import { timesheetCell, type TimesheetMode } from '../../src/core/attendance/timesheet-cell.js';
import { reportingPeriod } from '../../src/core/closing/reporting-period.js';
import { firstDayOf } from '../../src/core/time/civil-month.js';
import { badgeInTwoPlaces } from '../../src/core/compliance/badge-in-two-places.js';
import { badgeWronglyWorn, type WornBadge } from '../../src/core/compliance/badge-wrongly-worn.js';
import { counterUnattended } from '../../src/core/compliance/counter-unattended.js';
import { dayFindings } from '../../src/core/compliance/day-findings.js';
import { deadlineOn, type DeadlineKind } from '../../src/core/compliance/deadline-on.js';
import {
  apologyMissing,
  ownStepLate,
  tooManySupplementRequests,
  type DossierStep,
} from '../../src/core/compliance/dossier-conduct.js';
import { hoursShort, type HoursWorked } from '../../src/core/compliance/hours-short.js';
import { missingPunchesBeyondFree } from '../../src/core/compliance/missing-punches-beyond-free.js';
import type { Judged, JudgedAll, JudgingRules } from '../../src/core/compliance/observation.js';
import { overdue, type Awaited } from '../../src/core/compliance/overdue.js';
import { overtimeOverCaps, type OvertimeWorked } from '../../src/core/compliance/overtime-over-caps.js';
import { recurrence } from '../../src/core/compliance/recurrence.js';
import { reportedConduct, type ReportedConduct } from '../../src/core/compliance/reported-conduct.js';
import {
  lowRatingReview,
  onTimeBelowTarget,
  satisfactionBelowTarget,
  type Share,
} from '../../src/core/compliance/service-rates.js';
import { uniformNotWorn, type WithoutUniform } from '../../src/core/compliance/uniform-not-worn.js';
import {
  attendanceRulesOn,
  clockRulesOn,
  creditRulesOn,
  timesheetSymbolsOn,
  type RulesRead,
} from '../../src/core/rules/attendance-rules-on.js';
import { plainValue } from '../../src/core/rules/plain-value.js';
import type { DataRequestKind } from '../../src/core/data-subjects/request-kind.js';
import { requestTerms } from '../../src/core/data-subjects/request-terms.js';
import type { RuleOverlay } from '../../src/core/rules/rule-overlay.js';
import type { RulesInForce } from '../../src/core/rules/rules-in-force.js';
import { countsAsWorked, type LimitedAbsence } from '../../src/core/leave/absence-counts.js';
import { annualEntitlement, carriedUntil } from '../../src/core/leave/annual-entitlement.js';
import { leaveRulesOn, type LeaveRules } from '../../src/core/leave/leave-rules-on.js';
import { personalDays } from '../../src/core/leave/personal-days.js';
import { nightMinutes } from '../../src/core/requests/night-minutes.js';
import type { Occasion } from '../../src/core/requests/request-kind.js';
import { addDays, weekdayOf, type CivilDate } from '../../src/core/time/civil-date.js';
import { timesheetRows } from '../../src/modules/reporting/timesheet-rows.js';
import {
  caseInput,
  clock,
  exceptionLines,
  sessions,
  slotLines,
  type AttendanceCase,
} from './attendance-fixture.js';

/** What a case is judged with. */
export interface CaseRules extends JudgingRules {
  readonly overlays: readonly RuleOverlay[];
  /** The view of another date, read by the same overlays. */
  readonly on: (date: CivilDate) => RulesInForce;
}

type Judge<F> = (rules: CaseRules, facts: F) => string[];

/** Days off by the case, `2026-11-24 2026-11-25`; Saturdays and Sundays always. */
function workingDays(daysOff = ''): (date: CivilDate) => boolean {
  return (date) => weekdayOf(date) < 6 && !daysOff.includes(date);
}

function lines(judged: Judged | JudgedAll): string[] {
  if (!judged.ok) return judged.errors.map(({ path, reason }) => `${path} ${reason}`);
  const found = 'observations' in judged ? judged.observations : [judged.observation];
  return found.flatMap((each) => (each === null ? [] : [`${each.rule} ${each.amount}`]));
}

function judged<F>(judge: (rules: CaseRules, facts: F) => Judged | JudgedAll): Judge<F> {
  return (rules, facts) => lines(judge(rules, facts));
}

function needed<T>(read: RulesRead<T>): T {
  if (!read.ok) throw new Error(read.errors.map(({ path, reason }) => `${path} ${reason}`).join(', '));
  return read.rules;
}

/** All that an attendance day shows and a rule could change. */
export function attendanceLines(rules: AttendanceRules, row: AttendanceCase): string[] {
  const day = computeAttendanceDay({ ...caseInput(row), rules });
  const { workedMinutes, leftMinutes, credit, provisionalCredit } = day.totals;
  return [
    ...exceptionLines(day),
    ...slotLines(day),
    ...day.notices.map(({ kind, minutes }) => `${kind} ${minutes}`),
    `worked ${workedMinutes}, left ${leftMinutes}, credit ${credit}, provisional ${provisionalCredit}`,
  ];
}

const day: Judge<AttendanceCase & { because?: ExpectedShift['because'] }> = (rules, facts) => {
  const values = needed(attendanceRulesOn(rules.inForce));
  const input = caseInput({ ...facts, date: rules.inForce.date });
  const { exceptions } = computeAttendanceDay({ ...input, rules: values });
  const found = dayFindings(rules, { exceptions, because: facts.because ?? 'schedule' });
  if (!found.ok) return found.errors.map(({ path, reason }) => `${path} ${reason}`);
  return found.findings.map(({ sessionId, rule, minutes }) => `${sessionId} ${rule} ${minutes}`);
};

const attendance: Judge<AttendanceCase> = (rules, facts) =>
  attendanceLines(needed(attendanceRulesOn(rules.inForce)), { ...facts, date: rules.inForce.date });

const timesheet: Judge<{ credits: string; because?: string }> = (
  rules,
  { credits, because = 'schedule' },
) => {
  const read = (path: string): string => wordOf(rules, path);
  const symbols = read('timesheet.insuranceSymbols').split(' ');
  const usual = {
    symbols: needed(timesheetSymbolsOn(rules.inForce)),
    mode: timesheetModeOf(read('timesheet.mode'))!,
    holiday: read('timesheet.holiday'),
    insurance: [{ from: '0001-01-01', to: '9999-12-31', symbols, excuseIds: [] }],
  };
  const rowOf = timesheetRows({ usual, own: new Map() });
  const day = `${rules.inForce.date.slice(0, 8)}01 ${because} ${JSON.stringify(creditsOf(rules, credits))}`;
  const row = rowOf({ fullName: 'Vi Thị Mai', days: day } as never);
  return [`${row.cells[0]}`, `paid ${row.paidDays}, insured ${row.insuranceDays}`];
};

function leaveRules({ inForce }: CaseRules): LeaveRules {
  const read = leaveRulesOn(inForce);
  if (!read.ok) throw new Error(read.errors.map(({ path, reason }) => `${path} ${reason}`).join(', '));
  return read.rules;
}

function wordOf({ inForce }: CaseRules, path: string): string {
  const reading = inForce.read(path);
  return reading.ok ? String(plainValue(reading.rule.value)) : reading.error.reason;
}

/** Two half days from `earned absent`; `excused:Ô` has a symbol, `excused:@leave-sick` that of the kind. */
function creditsOf(rules: CaseRules, text: string): SessionCredit[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [state = '', named] = word.split(':');
      const symbol = named?.startsWith('@') ? wordOf(rules, `timesheet.symbol.${named.slice(1)}`) : named;
      const credit = {
        sessionId: `${index}`,
        credit: 0.5,
        minutes: 240,
        state: state as SessionCredit['state'],
      };
      return symbol === undefined ? credit : { ...credit, symbol };
    });
}

/** Every judging function by the name that cases call it by. */
export const judges = {
  day,
  attendance,
  'missing-punches': ((rules, { dates }) =>
    lines(
      missingPunchesBeyondFree((date) => ({ book: rules.book, inForce: rules.on(date) }), dates),
    )) as Judge<{ dates: string[] }>,
  counter: judged((rules, { emptyMinutes }: { emptyMinutes: number }) =>
    counterUnattended(rules, emptyMinutes),
  ),
  hours: judged((rules, facts: HoursWorked) => hoursShort(rules, facts)),
  recurrence: ((rules, { confirmed }) => {
    const found = recurrence(rules, confirmed);
    return lines(found).map((line) => `${line} ${found.step ?? ''}`);
  }) as Judge<{ confirmed: number }>,
  overtime: judged((rules, facts: OvertimeWorked) => overtimeOverCaps(rules, facts)),
  'badge-places': ((rules, { scans }) => {
    const found = badgeInTwoPlaces(
      rules,
      scans.map(([time, place]) => ({ second: clock(time), place })),
    );
    return lines(found).map((line) => `suspicion ${line}`);
  }) as Judge<{ scans: [string, string][] }>,
  deadline: ((rules, { kind, since, daysOff }) => {
    const found = deadlineOn(rules.inForce, kind, since, workingDays(daysOff));
    return [found.ok ? found.dueOn : found.error.reason];
  }) as Judge<{ kind: DeadlineKind; since: string; daysOff?: string }>,
  'reporting-period': ((rules, { month }) => {
    const { from, to } = reportingPeriod(month, (each) => {
      const reading = rules.on(firstDayOf(each)).read('closing.periodStartDay');
      return reading.ok ? Number(reading.rule.value) : 1;
    });
    return [`${from} ${to}`];
  }) as Judge<{ month: string }>,
  'data-request': ((rules, { kind, receivedOn, daysOff }) => {
    const found = requestTerms(rules.inForce, kind, receivedOn, workingDays(daysOff));
    return found.ok
      ? [`${found.terms.receiptDueOn} ${found.terms.answerDueOn}`]
      : found.errors.map(({ path, reason }) => `${path} ${reason}`);
  }) as Judge<{ kind: DataRequestKind; receivedOn: string; daysOff?: string }>,
  overdue: judged((rules, { daysOff, ...facts }: Awaited & { daysOff?: string }) =>
    overdue(rules, facts, workingDays(daysOff)),
  ),
  'badge-worn': judged((rules, facts: WornBadge) => badgeWronglyWorn(rules, facts)),
  uniform: judged((rules, facts: WithoutUniform) => uniformNotWorn(rules, facts)),
  reported: judged((rules, facts: Partial<ReportedConduct> & Pick<ReportedConduct, 'rule' | 'by'>) =>
    reportedConduct(rules, { established: true, sources: 1, exemption: null, place: null, ...facts }),
  ),
  supplements: judged((rules, { requests }: { requests: number }) =>
    tooManySupplementRequests(rules, requests),
  ),
  step: judged((rules, facts: DossierStep) => ownStepLate(rules, facts)),
  apology: judged((rules, facts: { lateWorkingDays: number; apologySent: boolean }) =>
    apologyMissing(rules, facts),
  ),
  rating: judged((rules, facts: Share) => lowRatingReview(rules, facts)),
  'on-time': judged((rules, facts: Share) => onTimeBelowTarget(rules, facts)),
  satisfaction: judged((rules, facts: Share) => satisfactionBelowTarget(rules, facts)),
  clock: ((rules, facts) => [
    clockSuspicion(
      { year: 2026, deviceEpochMs: 0, serverEpochMs: 0, ...facts },
      needed(clockRulesOn(rules.inForce)),
    ) ?? 'sane',
  ]) as Judge<Partial<ClockReading>>,
  credits: ((rules, { planned }) =>
    plannedCredits(sessions(planned), needed(creditRulesOn(rules.inForce))).map(
      ({ id, credit }) => `${id} ${credit}`,
    )) as Judge<{ planned: string }>,
  finality: ((rules, { now }) => {
    const delivery = { nowSecond: clock(now), readers: [{ readerId: 'r', deliveredUpToSecond: 0 }] };
    return [finalityOf(clock('00:00+1'), delivery, needed(attendanceRulesOn(rules.inForce))).status];
  }) as Judge<{ now: string }>,
  // Of a stretch of overtime `21:00-23:00`, the minutes at night.
  night: ((rules, { worked }) => {
    const hour = (path: string): number => {
      const reading = rules.inForce.read(path);
      return reading.ok ? Number(reading.rule.value) : Number.NaN;
    };
    const [from = 0, until = 0] = worked.split('-').map(clock);
    const night = {
      fromSecond: hour('overtime.nightFromHour') * 3600,
      untilSecond: hour('overtime.nightUntilHour') * 3600,
    };
    return [`${nightMinutes(from, until, night)}`];
  }) as Judge<{ worked: string }>,
  timesheet,
  'timesheet-mode': ((rules, { credits }) => {
    const mode = wordOf(rules, 'timesheet.mode') as TimesheetMode;
    const day = { credits: creditsOf(rules, credits) };
    return [timesheetCell(day, mode, needed(timesheetSymbolsOn(rules.inForce))) ?? 'unknown mode'];
  }) as Judge<{ credits: string }>,
  // Months as `22/22 11/22`: worked of working days.
  'annual-leave': ((rules, { since, months }) => {
    const worked = months.split(' ').map((month) => {
      const [workedDays = 0, workingDays = 0] = month.split('/').map(Number);
      return { workedDays, workingDays };
    });
    const year = Number(rules.inForce.date.slice(0, 4));
    return [`${annualEntitlement(year, since ?? null, worked, leaveRules(rules))}`];
  }) as Judge<{ since?: string; months: string }>,
  'absence-counts': ((rules, { kind, nth, ofYear }) => [
    countsAsWorked(kind, nth, ofYear, leaveRules(rules)) ? 'worked' : 'not worked',
  ]) as Judge<{ kind: LimitedAbsence; nth: number; ofYear: number }>,
  'carried-leave': ((rules) => {
    const { carryOverMonths } = leaveRules(rules);
    const year = Number(rules.inForce.date.slice(0, 4));
    return [carryOverMonths === null ? 'none' : carriedUntil(year, carryOverMonths)];
  }) as Judge<object>,
  'leave-balances': ((rules) => [leaveRules(rules).kept ? 'kept here' : 'kept elsewhere']) as Judge<object>,
  'personal-leave': ((rules, { occasion }) => [`${personalDays(occasion, leaveRules(rules))}`]) as Judge<{
    occasion: Occasion;
  }>,
  value: ((rules, { path }) => {
    const reading = rules.inForce.read(path);
    return [reading.ok ? String(plainValue(reading.rule.value)) : reading.error.reason];
  }) as Judge<{ path: string }>,
} as const;

export type JudgeName = keyof typeof judges;

/** The result of a case, by whatever function it names. */
export function judgeCase(name: JudgeName, rules: CaseRules, facts: object): string[] {
  return (judges[name] as Judge<object>)(rules, facts);
}

/** The next day, for cases on both sides of a date. */
export function dayBefore(date: CivilDate): CivilDate {
  return addDays(date, -1);
}
