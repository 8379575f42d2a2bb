import type { DayFinding } from '../../../core/compliance/day-findings.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';
import type { ComparedDay } from '../../attendance/drafts/drafted-days.service.js';
import { judgeDay } from '../judging/judge-day.js';
import { countedByPerson, type PeriodOn, type RulesOn } from '../judging/missing-punches.js';

/** A finding of a person's day as the rules give it; nobody has spoken. */
export interface DraftedFinding extends DayFinding {
  readonly employeeId: string;
  readonly date: string;
  readonly unitId: string;
}

/**
 * The findings of whole months of people, on one side of a comparison. The free missing punches are counted over all days of a person;
 * `unheard` names the days that may not be held against people: they spend no free missing punch either.
 * @throws RulesMissingError
 */
export function draftedFindings(
  days: readonly ComparedDay[],
  side: 'before' | 'after',
  rulesOn: RulesOn,
  unheard: (day: Pick<ComparedDay, 'employeeId' | 'date'>) => boolean,
  periodOn: PeriodOn,
): DraftedFinding[] {
  const judgeable = days.flatMap((compared) => {
    const day = compared[side];
    if (day === null || day.exceptions.length === 0) return [];
    const { employeeId, date } = compared;
    if (unheard(compared)) return [];
    const { unitId, status, exceptions, because } = day;
    return [{ employeeId, date, unitId, status, revision: 1, exceptions, because } satisfies ChangedDay];
  });
  const counted = countedByPerson(judgeable, rulesOn, periodOn);
  return judgeable.flatMap((day) => {
    const { employeeId, date, unitId } = day;
    return judgeDay(day, rulesOn, counted).map((finding) => ({ ...finding, employeeId, date, unitId }));
  });
}
