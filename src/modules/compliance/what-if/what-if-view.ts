import type { RuleBook } from '../../../core/rules/rule-book.js';
import type { DraftedDay } from '../../attendance/drafts/drafted-days.service.js';
import type { FindingStatus } from '../finding.entity.js';
import { findingKey, type FindingDifference } from './finding-differences.js';
import type { PersonDifference } from './person-differences.js';
import type { UnitDifference } from './unit-differences.js';
import type { WhatIf } from './what-if.service.js';
import type { WhatIfDaySide, WhatIfFinding, WhatIfPage, WhatIfPerson, WhatIfUnit } from './what-if.dto.js';

/** What would change, in words of the book. */
export function whatIfView(book: RuleBook, { items, nextCursor, totals, standing }: WhatIf): WhatIfPage {
  return {
    items: items.map((person) => personView(book, person, standing)),
    nextCursor,
    totals: totals && { ...totals, units: totals.units.map((unit) => unitView(book, unit)) },
  };
}

function personView(
  book: RuleBook,
  { id, code, fullName, days, findings }: PersonDifference,
  standing: ReadonlyMap<string, FindingStatus>,
): WhatIfPerson {
  return {
    employeeId: id,
    employeeCode: code,
    fullName,
    days: days.map(({ date, before, after }) => {
      return {
        date,
        unitId: (before ?? after)?.unitId ?? '',
        before: sideView(before),
        after: sideView(after),
      };
    }),
    findings: findings.map((each) => findingView(book, each, standing)),
  };
}

function sideView(day: DraftedDay | null): WhatIfDaySide | null {
  if (day === null) return null;
  const {
    sessions,
    because,
    status,
    workedMinutes,
    lateMinutes,
    earlyMinutes,
    credit,
    provisionalCredit,
    symbol,
  } = day;
  const exceptions = day.exceptions.map(({ kind, sessionId, minutes }) => ({ kind, sessionId, minutes }));
  return {
    sessions, because, status, workedMinutes, lateMinutes, earlyMinutes, credit, provisionalCredit, symbol, exceptions,
  }; // prettier-ignore
}

function findingView(
  book: RuleBook,
  { change, finding, minutesBefore, minutesAfter }: FindingDifference,
  standing: ReadonlyMap<string, FindingStatus>,
): WhatIfFinding {
  const { date, unitId, sessionId, rule, area, severity, cites } = finding;
  return {
    change, date, unitId, sessionId, rule, ...wordsOf(book, rule), area, severity, minutesBefore, minutesAfter, cites,
    standing: standing.get(findingKey(finding)) ?? null,
  }; // prettier-ignore
}

function unitView(book: RuleBook, { id, code, name, rules, ...sums }: UnitDifference): WhatIfUnit {
  const named = rules.map((each) => ({ ...each, ...wordsOf(book, each.rule) }));
  return { unitId: id, unitCode: code, unitName: name, ...sums, rules: named };
}

function wordsOf(book: RuleBook, id: string): { ruleVi: string; ruleEn: string } {
  const rule = book.conduct.get(id);
  return { ruleVi: rule?.vi ?? id, ruleEn: rule?.en ?? id };
}
