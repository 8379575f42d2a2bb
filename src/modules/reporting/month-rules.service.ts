import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RulePeriod } from '../../core/closing/rule-periods.js';
import { ruleSpans, type RuleSpan } from '../../core/closing/rule-spans.js';
import type { MonthDates } from '../../core/time/civil-month.js';
import { ClosingRules } from '../closing/closing-rules.service.js';
import { RulesService } from '../rules/rules.service.js';
import type { MonthSheets } from './month-facts.js';

/** Every value of every rule that was in force in a month where somebody had days: as sealed where it is sealed, as it stands elsewhere. */
@Injectable()
export class MonthRules {
  constructor(
    private readonly rules: RulesService,
    private readonly closingRules: ClosingRules,
  ) {}

  async of(
    manager: EntityManager,
    { roster, revisions, sealed }: MonthSheets,
    month: MonthDates,
    unitId: string,
  ): Promise<RuleSpan[]> {
    const units = new Set(roster.map((entry) => entry.unitId));
    if (units.size === 0) units.add(unitId);
    const periods = revisions.flatMap(({ part }) =>
      withUnits(part.rules, (id) => units.has(id) && part.unitIds.includes(id)),
    );
    if (!sealed) {
      const told = new Set(revisions.flatMap(({ part }) => part.unitIds));
      const open = [...units].filter((id) => !told.has(id));
      periods.push(...(await this.ofToday(manager, open, month, unitId)));
    }
    // A part of a sealed unit that has no days of its own stands under the rules of what was sealed.
    const [first] = revisions;
    return ruleSpans(periods.length > 0 || first === undefined ? periods : first.part.rules);
  }

  /** Few units have values of their own: all the others stand under those of the unit that reports. */
  private async ofToday(
    manager: EntityManager,
    open: readonly string[],
    month: MonthDates,
    unitId: string,
  ): Promise<RulePeriod[]> {
    if (open.length === 0) return [];
    const overlays = await this.rules.overlays(manager);
    const set = [...new Set(overlays.flatMap(({ unitId: of }) => of ?? []))];
    const below = await manager.query<{ id: string }[]>(
      `SELECT u AS id FROM unit_scope($1::uuid[]) AS u WHERE u = ANY($2::uuid[]) AND u <> $3`,
      [set, open, unitId],
    );
    const own = below.map(({ id }) => id);
    const others = open.filter((id) => !own.includes(id));
    const periods = await this.closingRules.of(manager, [unitId, ...own], month);
    return periods.flatMap((period): RulePeriod[] => {
      const unitIds = period.unitIds.flatMap((id) => (id === unitId ? others : [id]));
      return unitIds.length === 0 ? [] : [{ ...period, unitIds }];
    });
  }
}

function withUnits(periods: readonly RulePeriod[], keep: (unitId: string) => boolean): RulePeriod[] {
  return periods.flatMap((period): RulePeriod[] => {
    const unitIds = period.unitIds.filter(keep);
    return unitIds.length === 0 ? [] : [{ ...period, unitIds }];
  });
}
