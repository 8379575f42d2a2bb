import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CheckOutcome } from '../../core/inspections/inspected-share.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { RulesService } from '../rules/rules.service.js';
import { checkRows, judgedCheck, type CheckRow, type JudgedCheck } from './check-rows.js';
import { ExemptionsService } from './exemptions.service.js';

export type { JudgedCheck } from './check-rows.js';

/** A check as far as shares count it. */
export type CountedCheck = Pick<JudgedCheck, 'unitId'> & {
  readonly outcome: Pick<CheckOutcome, 'badge' | 'uniform'>;
};

/** Reads checks with what the rules of their dates say of them. */
@Injectable()
export class CheckJudge {
  constructor(
    private readonly rules: RulesService,
    private readonly exemptions: ExemptionsService,
  ) {}

  /** The checks that fulfil a condition on `k` (check) and `i` (round). @throws RulesMissingError */
  where(manager: EntityManager, where: string, values: readonly unknown[]): Promise<JudgedCheck[]> {
    return this.each(manager, { where, values }, (_, judged) => judged());
  }

  /**
   * The same as far as it is counted. A check that needs a rule without a value on its date was made, but nobody can say what came of it: it
   * counts as one that saw neither badge nor uniform, and keeps no month from being sealed or told.
   */
  counted(manager: EntityManager, where: string, values: readonly unknown[]): Promise<CountedCheck[]> {
    return this.each(manager, { where, values }, ({ unitId }, judged): CountedCheck => {
      try {
        return { unitId, outcome: judged().outcome };
      } catch (error) {
        if (!(error instanceof RulesMissingError)) throw error;
        return { unitId, outcome: { badge: 'unseen', uniform: 'unseen' } };
      }
    });
  }

  private async each<T>(
    manager: EntityManager,
    { where, values }: { readonly where: string; readonly values: readonly unknown[] },
    of: (row: CheckRow, judged: () => JudgedCheck) => T,
  ): Promise<T[]> {
    const rows = await checkRows(manager, where, values);
    const kinds = await this.exemptions.kindsOn(manager, rows);
    const dated = await this.rules.dated(manager);
    return rows.map((row) => {
      const exemptions = kinds.get(`${row.employeeId} ${row.date}`) ?? [];
      return of(row, () => judgedCheck(this.rules.book, dated(row.date, row.unitId), row, exemptions));
    });
  }
}
