import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withDrafted } from '../../core/rules/with-drafted.js';
import type { RuleOverlay } from '../../core/rules/rule-overlay.js';
import { lastDayOf, firstDayOf, type MonthDates } from '../../core/time/civil-month.js';
import { scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import type { DecisionState } from '../../platform/database/decidable.js';
import { AppError } from '../../platform/errors/app-error.js';
import { checkedValue, typedValue } from './checked-value.js';
import { RulesService } from './rules.service.js';

/** A value that somebody thinks of setting. */
export interface DraftedValue {
  readonly path: string;
  readonly value: unknown;
  /** First day on which it would hold; the first of the month where it is left out. */
  readonly from?: string | undefined;
}

/** What is to be tried of the rules: values as they are given, and proposals that nobody has decided. */
export interface DraftedRules {
  readonly values: readonly DraftedValue[];
  readonly proposals: readonly string[];
}

interface ProposedValue extends RuleOverlay {
  readonly status: DecisionState;
}

/** What days and findings of them read, and points. Of any other value, such as a term, that nothing changes would be a wrong answer. */
const TRIED =
  /^(attendance|findings|points|punches|roster|timesheet|uniform)\.|^badge\.(exemptions|chinToTop\w+)$/;

/** The rules as they would be; nothing is saved. */
@Injectable()
export class RuleDraftsService {
  constructor(private readonly rules: RulesService) {}

  /**
   * The centre's own values of a month with the drafted ones in their place. A given value holds for `unitId` and below. A proposal that would
   * begin only after the month is tried as if it had begun with it.
   * @throws AppError unknown-reference for no such parameter, invalid-input for a value out of its limits, not-found for a proposal that the
   * caller may neither make nor decide, already-decided, rule-not-tried for a value whose effect a trial does not show
   */
  async overlays(
    manager: EntityManager,
    caller: Caller,
    month: MonthDates,
    unitId: string,
    { values, proposals }: DraftedRules,
  ): Promise<RuleOverlay[]> {
    const standing = await this.rules.overlays(manager);
    const proposed = await this.proposed(manager, caller, month, proposals);
    const given = values.map(({ path, value, from = firstDayOf(month) }, index): RuleOverlay => {
      const parameter = this.rules.parameter(path);
      if (parameter === undefined) throw new AppError('unknown-reference', { params: { field: path } });
      const checked = checkedValue(parameter, value);
      return { id: `draft-${index}`, path, value: checked, from, unitId, document: 'proposal' };
    });
    const drafted = [...proposed, ...given];
    const untried = drafted.find(({ path }) => !TRIED.test(path));
    if (untried !== undefined) throw new AppError('rule-not-tried', { params: { path: untried.path } });
    return withDrafted(standing, drafted);
  }

  /** A value typed as `path=value`. @throws AppError unknown-reference for no such parameter */
  typed(text: string): DraftedValue {
    const end = text.indexOf('=');
    const path = text.slice(0, Math.max(0, end)).trim();
    const parameter = this.rules.parameter(path);
    if (parameter === undefined) throw new AppError('unknown-reference', { params: { field: path || text } });
    return { path, value: typedValue(parameter, text.slice(end + 1).trim()) };
  }

  private async proposed(
    manager: EntityManager,
    caller: Caller,
    month: MonthDates,
    ids: readonly string[],
  ): Promise<RuleOverlay[]> {
    if (ids.length === 0) return [];
    const roots = scopeOf(caller, 'rules:write') ?? scopeOf(caller, 'rules:decide') ?? [];
    const rows = await manager.query<ProposedValue[]>(
      `SELECT p.id::text AS id, p.path, p.value, p.from_date AS "from", p.unit_id AS "unitId", p.document, p.status
       FROM rule_proposal p WHERE p.id = ANY($1::uuid[]) AND ${inScope('p.unit_id', '$2')} ORDER BY p.id`,
      [ids, scopeParameter(roots)],
    );
    if (rows.length < ids.length) throw new AppError('not-found');
    if (rows.some(({ status }) => status !== 'proposed')) throw new AppError('already-decided');
    return rows.map(({ id, path, value, unitId, document, from }) => {
      const began = from > lastDayOf(month) ? firstDayOf(month) : from;
      return { id, path, value, unitId, document, from: began };
    });
  }
}
