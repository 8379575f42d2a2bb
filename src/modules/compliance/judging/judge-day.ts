import { withoutFree } from '../../../core/compliance/counted-missing-punches.js';
import { dayFindings, type DayFinding } from '../../../core/compliance/day-findings.js';
import type { Observation } from '../../../core/compliance/observation.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';
import type { RulesOn } from './missing-punches.js';

/** What judging reads of a day that there is. */
export interface JudgeableDay extends Pick<ChangedDay, 'employeeId' | 'date' | 'exceptions' | 'because'> {
  readonly unitId: string;
}

const NONE: ReadonlyMap<string, Observation> = new Map();

/**
 * The findings of a day under the rules of its date, without the missing punches that are free; `counted` as `countedByPerson` gives them.
 * @throws RulesMissingError
 */
export function judgeDay(
  { employeeId, date, unitId, exceptions, because }: JudgeableDay,
  rulesOn: RulesOn,
  counted: ReadonlyMap<string, ReadonlyMap<string, Observation>>,
): DayFinding[] {
  if (exceptions === null || exceptions.length === 0) return [];
  const judged = dayFindings(rulesOn(date, unitId), { exceptions, because: because ?? 'none' });
  if (!judged.ok) throw new RulesMissingError(date, judged.errors);
  return withoutFree(judged.findings, date, counted.get(employeeId) ?? NONE);
}
