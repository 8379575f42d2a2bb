import type { AttendanceRuleName, AttendanceRules, RuleCitation } from '../attendance/attendance-rules.js';
import type { ClockRules } from '../attendance/suspect-clock.js';
import type { CreditRules } from '../attendance/planned-credits.js';
import type { TimesheetSymbols } from '../attendance/timesheet-cell.js';
import { plainValue } from './plain-value.js';
import { OFF } from './rule-book.js';
import type { RuleInForce, RuleNotInForce, RulesInForce } from './rules-in-force.js';

/** Values read from the rules in force, or every rule that is missing. */
export type RulesRead<T> =
  | { readonly ok: true; readonly rules: T }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

const required = {
  repeatWindowSeconds: 'attendance.repeatWindowSeconds',
  captureBeforeMinutes: 'attendance.captureBeforeMinutes',
  captureAfterMinutes: 'attendance.captureAfterMinutes',
  unscheduledGapMinutes: 'attendance.unscheduledGapMinutes',
  emptySlotCostMinutes: 'attendance.emptySlotCostMinutes',
  sameDirectionCostMinutes: 'attendance.sameDirectionCostMinutes',
  lateGraceMinutes: 'attendance.lateGraceMinutes',
  earlyGraceMinutes: 'attendance.earlyGraceMinutes',
  finalAfterHours: 'attendance.finalAfterHours',
} as const;

/** These may be switched off. */
const optional = {
  shortBreakMinutes: 'attendance.shortBreakMinutes',
  lateForfeitMinutes: 'attendance.lateForfeitMinutes',
  earlyForfeitMinutes: 'attendance.earlyForfeitMinutes',
} as const;

/** The rules that the attendance day reads, each with its citation. */
export function attendanceRulesOn(inForce: RulesInForce): RulesRead<AttendanceRules> {
  const needed = readAll(inForce, required);
  const limits = readAll(inForce, optional);
  if (!needed.ok) return needed;
  if (!limits.ok) return limits;
  const citations: Partial<Record<AttendanceRuleName, RuleCitation>> = {};
  for (const [name, rule] of Object.entries({ ...needed.rules, ...limits.rules })) {
    citations[name as AttendanceRuleName] = citationOf(rule);
  }
  return { ok: true, rules: { ...numbers(needed.rules), ...limitsOf(limits.rules), citations } };
}

/** The limits of a sane device clock. */
export function clockRulesOn(inForce: RulesInForce): RulesRead<ClockRules> {
  const read = readAll(inForce, {
    earliestYear: 'scans.earliestYear',
    aheadMinutes: 'scans.aheadMinutes',
    driftMinutes: 'scans.driftMinutes',
  });
  return read.ok ? { ok: true, rules: numbers(read.rules) } : read;
}

/** The part of a paid day that sessions carry. */
export function creditRulesOn(inForce: RulesInForce): RulesRead<CreditRules> {
  const read = readAll(inForce, {
    sessionCredit: 'attendance.sessionCredit',
    wholeDaySessionMinutes: 'attendance.wholeDaySessionMinutes',
  });
  return read.ok ? { ok: true, rules: numbers(read.rules) } : read;
}

/** The symbols that a timesheet prints. */
export function timesheetSymbolsOn(inForce: RulesInForce): RulesRead<TimesheetSymbols> {
  const read = readAll(inForce, {
    worked: 'timesheet.worked',
    excused: 'timesheet.excused',
    unpaid: 'timesheet.unpaid',
    absent: 'timesheet.absent',
    waiting: 'timesheet.waiting',
    pending: 'timesheet.pending',
    forfeited: 'timesheet.forfeited',
  });
  return read.ok ? { ok: true, rules: mapped(read.rules, ({ value }) => String(plainValue(value))) } : read;
}

function readAll<K extends string>(
  inForce: RulesInForce,
  paths: Readonly<Record<K, string>>,
): RulesRead<Record<K, RuleInForce>> {
  const errors: RuleNotInForce[] = [];
  const rules: [string, RuleInForce][] = [];
  for (const [name, path] of Object.entries<string>(paths)) {
    const reading = inForce.read(path);
    if (reading.ok) rules.push([name, reading.rule]);
    else errors.push(reading.error);
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, rules: Object.fromEntries(rules) as Record<K, RuleInForce> };
}

/** The book refuses words, and `off`, where a number is needed (`valueFault`). */
function numbers<K extends string>(rules: Readonly<Record<K, RuleInForce>>): Record<K, number> {
  return mapped(rules, ({ value }) => Number(value));
}

function limitsOf<K extends string>(rules: Readonly<Record<K, RuleInForce>>): Record<K, number | null> {
  return mapped(rules, ({ value }) => (value === OFF ? null : Number(value)));
}

function mapped<K extends string, T>(
  rules: Readonly<Record<K, RuleInForce>>,
  of: (rule: RuleInForce) => T,
): Record<K, T> {
  const entries = Object.entries<RuleInForce>(rules).map(([name, rule]) => [name, of(rule)]);
  return Object.fromEntries(entries) as Record<K, T>;
}

/** The citation as exceptions carry it. */
export function citationOf({ instrument, article, basis }: RuleInForce): RuleCitation {
  const of = { instrument, basis: basis === 'duty' ? 'national' : 'local' } as const;
  return article === null ? of : { ...of, article };
}
