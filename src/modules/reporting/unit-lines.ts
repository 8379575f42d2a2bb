import type { SessionCredit } from '../../core/attendance/session-credit.js';
import { groupBy } from '../../core/group-by.js';
import { inspectedShare, type AspectOutcome } from '../../core/inspections/inspected-share.js';
import type { UnitLine } from '../../../reports/monthly-compliance/model.js';
import type { TimesheetDay } from '../attendance/attendance-reader.service.js';
import type { JudgedCheck } from '../inspections/check-judge.service.js';
import { confirmedOf, openOf, severityCounts } from './finding-lines.js';
import type { MonthFacts } from './month-facts.js';

/** PL2: the units of a month with their attendance, what inspectors saw and what was found. */
export function unitLines(
  { units, days, findings }: Pick<MonthFacts, 'units' | 'days' | 'findings'>,
  checks: readonly JudgedCheck[],
): UnitLine[] {
  const daysOf = groupBy(days, ({ unitId }) => unitId);
  const findingsOf = groupBy(findings, ({ unitId }) => unitId);
  const checksOf = groupBy(checks, ({ unitId }) => unitId);
  return units.map((unit) => {
    const found = findingsOf.get(unit.unitId) ?? [];
    const outcomes = (aspect: 'badge' | 'uniform'): AspectOutcome[] =>
      (checksOf.get(unit.unitId) ?? []).map(({ outcome }) => outcome[aspect]);
    return {
      ...unit,
      name: unit.unitName,
      excusedSessions: excusedSessions(daysOf.get(unit.unitId) ?? []),
      openFindings: openOf(found).length,
      confirmedFindings: confirmedOf(found).length,
      badge: inspectedShare(outcomes('badge')),
      uniform: inspectedShare(outcomes('uniform')),
      severities: severityCounts(found),
    };
  });
}

/** Sessions that leave, a trip or another reason covers, paid or not. */
function excusedSessions(days: readonly TimesheetDay[]): number {
  const excused = ({ state }: SessionCredit): boolean => state === 'excused' || state === 'unpaid';
  return days.reduce((sum, { credits }) => sum + credits.filter(excused).length, 0);
}
