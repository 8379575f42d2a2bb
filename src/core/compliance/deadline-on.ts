import type { RuleInForce, RuleNotInForce, RulesInForce } from '../rules/rules-in-force.js';
import { addDays, type CivilDate } from '../time/civil-date.js';

/** The clocks of the rule book, all in working days. */
export const deadlines = {
  explanation: 'explanation.dueWorkingDays',
  'explanation-decision': 'explanation.decisionWorkingDays',
  'leave-paper': 'documents.leaveWorkingDays',
  'sickness-paper': 'documents.sicknessWorkingDays',
  'badge-loss': 'badge.lossReportWorkingDays',
  'inspection-objection': 'inspection.objectionWorkingDays',
  'complaint-verification': 'complaint.verifyWorkingDays',
  feedback: 'feedback.answerWorkingDays',
  'month-confirmation': 'closing.confirmWorkingDays',
  'request-reminder': 'requests.reminderWorkingDays',
} as const;

export type DeadlineKind = keyof typeof deadlines;

export type Deadline =
  | { readonly ok: true; readonly dueOn: CivilDate; readonly rule: RuleInForce }
  | { readonly ok: false; readonly error: RuleNotInForce };

/** More than any row of days without work. */
const LONGEST_REST = 366;

/**
 * The last day on which something is in time that began to run on `since`, which does not count itself. Example: what is
 * recorded on Friday 2026-10-30 can be explained for three working days, until Wednesday 2026-11-04.
 */
export function deadlineOn(
  inForce: RulesInForce,
  kind: DeadlineKind,
  since: CivilDate,
  isWorkingDay: (date: CivilDate) => boolean,
): Deadline {
  const reading = inForce.read(deadlines[kind]);
  if (!reading.ok) return reading;
  return {
    ok: true,
    dueOn: workingDayAfter(since, Number(reading.rule.value), isWorkingDay),
    rule: reading.rule,
  };
}

/**
 * The `count`th working day after a date. Example: the second after Friday 2026-11-27 is Tuesday 2026-12-01.
 * @throws RangeError when no day is a working day
 */
export function workingDayAfter(
  date: CivilDate,
  count: number,
  isWorkingDay: (date: CivilDate) => boolean,
): CivilDate {
  let day = date;
  let rest = 0;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    rest = isWorkingDay(day) ? 0 : rest + 1;
    if (rest === 0) left -= 1;
    if (rest > LONGEST_REST) throw new RangeError(`no working day after ${date}`);
  }
  return day;
}

/** How many working days lie after a date up to and with another. */
export function workingDaysBetween(
  after: CivilDate,
  upTo: CivilDate,
  isWorkingDay: (date: CivilDate) => boolean,
): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
