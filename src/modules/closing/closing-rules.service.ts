import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rulePeriods, type RulePeriod } from '../../core/closing/rule-periods.js';
import { conductOn } from '../../core/rules/conduct-on.js';
import { daysOfMonth, type MonthDates } from '../../core/time/civil-month.js';
import { RulesService } from '../rules/rules.service.js';

/** The rules of a month as they are sealed: parameters by path and rules of conduct by id, with their sources. */
@Injectable()
export class ClosingRules {
  constructor(private readonly rules: RulesService) {}

  /** The rules of these units in a month as they stand now. */
  async of(
    manager: EntityManager,
    unitIds: readonly string[],
    month: MonthDates,
  ): Promise<readonly RulePeriod[]> {
    const inForce = await this.rules.dated(manager);
    const { book } = this.rules;
    const conduct = new Map<string, Record<string, unknown>>();
    const conductOf = (date: string): Record<string, unknown> => {
      const known = conduct.get(date);
      if (known !== undefined) return known;
      const found = [...book.conduct.keys()].flatMap((id) => {
        const rule = conductOn(book, id, date);
        if (rule === undefined) return [];
        const { severity, basis, from, cites } = rule;
        return [[id, { severity, basis, from, cites }] as const];
      });
      const all = Object.fromEntries(found);
      conduct.set(date, all);
      return all;
    };
    return rulePeriods(unitIds, daysOfMonth(month), (unitId, date) => {
      const values = inForce(date, unitId)
        .all()
        .map(({ path, ...rule }) => [path, rule] as const);
      return { ...Object.fromEntries(values), ...conductOf(date) };
    });
  }
}
