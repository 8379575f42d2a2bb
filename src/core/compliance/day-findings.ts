import type { AttendanceException, ExceptionKind } from '../attendance/attendance-exception.js';
import type { ExpectedShift } from '../attendance/expected-shift.js';
import type { ConductCite } from '../rules/conduct-on.js';
import type { ConductArea } from '../rules/rule-book.js';
import type { RuleNotInForce } from '../rules/rules-in-force.js';
import { weekdayOf } from '../time/civil-date.js';
import type { Judged, JudgingRules, Observation, ParameterRead } from './observation.js';
import { limitOf, observe } from './observe.js';

/** What a finding rests on. */
export interface FindingEvidence {
  /** null where no stretch of a day is spoken of: a clock that ran out, or a count. */
  readonly exception: ExceptionKind | null;
  readonly fromSecond: number;
  readonly untilSecond: number;
  /** The parameters read, with their values and sources. */
  readonly because: readonly ParameterRead[];
  /** The how manieth of its month it is, or how many there are. */
  readonly count?: number;
  /** The confirmed findings that a recurrence counts. */
  readonly findingIds?: readonly string[];
  /** Of a clock that ran out: the kind of exception, else the rule, that was to be explained. */
  readonly about?: string;
  /** The checks of inspections that saw it. */
  readonly checkIds?: readonly string[];
  /** The reports of confirmed complaints or conclusions of authorities that it rests on. */
  readonly reportIds?: readonly string[];
}

/** A finding as the rules give it, before anybody has spoken. */
export interface DayFinding {
  readonly rule: string;
  readonly area: ConductArea;
  readonly severity: number;
  readonly sessionId: string;
  readonly minutes: number;
  readonly evidence: FindingEvidence;
  readonly cites: readonly ConductCite[];
}

/** A day as findings need it; the date is that of the rules. */
export interface JudgedDay {
  readonly exceptions: readonly AttendanceException[];
  /** What decided the shift of the day. */
  readonly because: ExpectedShift['because'];
}

export type DayFindings =
  | { readonly ok: true; readonly findings: readonly DayFinding[] }
  | { readonly ok: false; readonly errors: readonly RuleNotInForce[] };

const ruleOf: Readonly<Partial<Record<ExceptionKind, string>>> = {
  'late-arrival': 'TG-01',
  'early-departure': 'TG-03',
  absence: 'TG-04',
  'missing-in': 'TG-05',
  'missing-out': 'TG-05',
};

/** What is left of a graver rule's event when part of it is accepted. Example: 45 minutes late are TG-02, the 25 that are left TG-01. */
export const milderRule: Readonly<Partial<Record<string, string>>> = { 'TG-02': 'TG-01' };

/**
 * The findings that a day's exceptions are under the book, each with its articles of that date: late arrival TG-01 or, when very
 * late, TG-02 instead; early departure TG-03; absence TG-04, on a make-up day TG-11 and from a Saturday roster TG-12 instead;
 * missing punch TG-05. What is not against the person, and what has no rule in force on the date, is no finding. One event falls
 * under one rule, and a rule finds at most once in a session. Example: 45 minutes late are one finding, TG-02. Source: domain.md
 * section 7.
 */
export function dayFindings(rules: JudgingRules, day: JudgedDay): DayFindings {
  const findings: DayFinding[] = [];
  const errors: RuleNotInForce[] = [];
  for (const exception of day.exceptions) {
    const { kind, sessionId, minutes, againstPerson, fromSecond, untilSecond } = exception;
    if (!againstPerson || sessionId === null) continue;
    const judged = judgeException(rules, day, exception);
    if (!judged.ok) errors.push(...judged.errors);
    if (!judged.ok || judged.observation === null) continue;
    const { rule, area, severity, cites, because } = judged.observation;
    if (findings.some((each) => each.rule === rule && each.sessionId === sessionId)) continue;
    const read = [...exception.because, ...because];
    const evidence = { exception: kind, fromSecond, untilSecond, because: read };
    findings.push({ rule, area, severity, sessionId, minutes, evidence, cites });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, findings };
}

/** The graver rule takes the place of the ordinary one. */
function judgeException(rules: JudgingRules, day: JudgedDay, exception: AttendanceException): Judged {
  const graver = judgeGraver(rules, day, exception);
  if (!graver.ok || graver.observation !== null) return graver;
  const id = ruleOf[exception.kind];
  if (id === undefined) return { ok: true, observation: null };
  return observe(rules, id, {}, () => exception.minutes);
}

function judgeGraver(
  rules: JudgingRules,
  { because, exceptions }: JudgedDay,
  { kind, minutes }: AttendanceException,
): Judged {
  if (kind === 'late-arrival') {
    const paths = { least: 'findings.veryLateMinutes' };
    return observe(rules, 'TG-02', paths, ({ least }) => (minutes >= limitOf(least) ? minutes : null));
  }
  if (kind === 'absence' && because === 'makeup_work') return observe(rules, 'TG-11', {}, () => minutes);
  if (kind === 'absence' && weekdayOf(rules.inForce.date) === 6) {
    const missed = exceptions.filter((each) => each.kind === 'absence').length;
    const paths = { least: 'roster.saturdaySessions' };
    return observe(rules, 'TG-12', paths, ({ least }) => (missed >= limitOf(least) ? minutes : null));
  }
  return none;
}

const none: { readonly ok: true; readonly observation: Observation | null } = { ok: true, observation: null };
