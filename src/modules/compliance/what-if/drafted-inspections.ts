import { inspectionFindings } from '../../../core/inspections/inspection-findings.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { InspectedDay } from '../../inspections/inspected-days.service.js';
import type { RulesOn } from '../judging/missing-punches.js';
import type { DraftedFinding } from './drafted-findings.js';

/** The findings of what inspectors saw, under the rules of one side of a comparison. @throws RulesMissingError */
export function draftedInspections(days: readonly InspectedDay[], rulesOn: RulesOn): DraftedFinding[] {
  return days.flatMap(({ employeeId, date, unitId, checks }): DraftedFinding[] => {
    if (unitId === null) return [];
    const judged = inspectionFindings(rulesOn(date, unitId), checks);
    if (!judged.ok) throw new RulesMissingError(date, judged.errors);
    return judged.findings.map((finding) => ({ ...finding, employeeId, date, unitId }));
  });
}
