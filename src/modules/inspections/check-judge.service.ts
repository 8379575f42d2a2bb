import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RulesService } from '../rules/rules.service.js';
import { checkRows, judgedCheck, type JudgedCheck } from './check-rows.js';
import { ExemptionsService } from './exemptions.service.js';

export type { JudgedCheck } from './check-rows.js';

/** Reads checks with what the rules of their dates say of them. */
@Injectable()
export class CheckJudge {
  constructor(
    private readonly rules: RulesService,
    private readonly exemptions: ExemptionsService,
  ) {}

  /** The checks that fulfil a condition on `k` (check) and `i` (round). @throws RulesMissingError */
  async where(manager: EntityManager, where: string, values: readonly unknown[]): Promise<JudgedCheck[]> {
    const rows = await checkRows(manager, where, values);
    const kinds = await this.exemptions.kindsOn(manager, rows);
    const dated = await this.rules.dated(manager);
    return rows.map((row) =>
      judgedCheck(
        this.rules.book,
        dated(row.date, row.unitId),
        row,
        kinds.get(`${row.employeeId} ${row.date}`) ?? [],
      ),
    );
  }
}
