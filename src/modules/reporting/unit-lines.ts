import type { SessionCredit } from '../../core/attendance/session-credit.js';
import { sumOfPoints } from '../../core/compliance/finding-points.js';
import { groupBy } from '../../core/group-by.js';
import { shareOf, type InspectedShare } from '../../core/inspections/inspected-share.js';
import type { UnitLine } from '../../../reports/monthly-compliance/model.js';
import { readTimesheetText } from '../../core/attendance/timesheet-text.js';
import { confirmedOf, openOf, severityCounts } from './finding-lines.js';
import type { InspectedUnit } from './inspected/inspected-facts.js';
import type { MonthFacts } from './month-facts.js';
import type { UnitNameOf } from './unit-names.js';

/** PL2: the units of a month with their attendance, what inspectors saw and what was found. */
export function unitLines(
  { units, findings }: Pick<MonthFacts, 'units' | 'findings'>,
  excused: ReadonlyMap<string, number>,
  inspected: readonly InspectedUnit[],
  nameOf: UnitNameOf,
): UnitLine[] {
  const findingsOf = groupBy(findings, ({ unitId }) => unitId);
  const inspectedOf = new Map(inspected.map((each) => [each.unitId, each]));
  return units.map((unit) => {
    const found = findingsOf.get(unit.unitId) ?? [];
    const share = (aspect: 'badge' | 'uniform'): InspectedShare => {
      const { kept, inspected: of } = inspectedOf.get(unit.unitId)?.[aspect] ?? { kept: 0, inspected: 0 };
      return shareOf(kept, of);
    };
    return {
      ...unit,
      name: nameOf(unit),
      excusedSessions: excused.get(unit.unitId) ?? 0,
      openFindings: openOf(found).length,
      confirmedFindings: confirmedOf(found).length,
      badge: share('badge'),
      uniform: share('uniform'),
      severities: severityCounts(found),
      points: sumOfPoints(confirmedOf(found).map(({ points }) => points)),
    };
  });
}

/** Sessions of each unit that leave, a trip or another reason covers, paid or not. */
export async function excusedSessions({ days }: Pick<MonthFacts, 'days'>): Promise<Map<string, number>> {
  const excused = ({ state }: SessionCredit): boolean => state === 'excused' || state === 'unpaid';
  const sums = new Map<string, number>();
  const kinds = new Map<string, number>();
  for await (const batch of days())
    for (const { unitId, days: text } of batch)
      for (const line of text.split('\n')) {
        // Most days are of few kinds, and most hold no such word at all.
        if (!line.includes('excused') && !line.includes('unpaid')) continue;
        const kind = line.slice(DATE_AND_GAP);
        const known = kinds.get(kind) ?? readTimesheetText(kind).credits.filter(excused).length;
        kinds.set(kind, known);
        sums.set(unitId, (sums.get(unitId) ?? 0) + known);
      }
  return sums;
}

/** `yyyy-MM-dd ` before what timesheets read of a day. */
const DATE_AND_GAP = 11;
