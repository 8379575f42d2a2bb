import type { AttendanceException, ExceptionKind } from '../attendance/attendance-exception.js';
import type { RuleRead } from '../attendance/attendance-rules.js';
import type { CivilDate } from '../time/civil-date.js';
import { conductOn, type ConductCite } from '../rules/conduct-on.js';
import type { ConductArea, RuleBook } from '../rules/rule-book.js';

/** What a finding rests on. */
export interface FindingEvidence {
  readonly exception: ExceptionKind;
  readonly fromSecond: number;
  readonly untilSecond: number;
  /** The parameters read, with their values and sources. */
  readonly because: readonly RuleRead[];
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

const ruleOf: Readonly<Partial<Record<ExceptionKind, string>>> = {
  'late-arrival': 'TG-01',
  'early-departure': 'TG-03',
  absence: 'TG-04',
  'missing-in': 'TG-05',
  'missing-out': 'TG-05',
};

/**
 * The findings that a day's exceptions are under the book: late arrival TG-01, early departure TG-03, absence TG-04, missing
 * punch TG-05, each with its articles of that date. What is not against the person, and what has no rule in force on the date,
 * is no finding. A rule finds at most once in a session. Source: domain.md section 7.
 */
export function dayFindings(
  book: RuleBook,
  date: CivilDate,
  exceptions: readonly AttendanceException[],
): DayFinding[] {
  const findings: DayFinding[] = [];
  for (const { kind, sessionId, minutes, againstPerson, fromSecond, untilSecond, because } of exceptions) {
    const id = ruleOf[kind];
    if (!againstPerson || sessionId === null || id === undefined) continue;
    const rule = conductOn(book, id, date);
    if (rule === undefined) continue;
    if (findings.some((each) => each.rule === id && each.sessionId === sessionId)) continue;
    const evidence = { exception: kind, fromSecond, untilSecond, because };
    const { area, severity, cites } = rule;
    findings.push({ rule: id, area, severity, sessionId, minutes, evidence, cites });
  }
  return findings;
}
