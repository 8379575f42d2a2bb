import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { DecisionGate } from '../decision-gate.js';
import { LateExplanations } from '../judging/late-explanations.js';

/**
 * Explanations that waited already when terms came: without a last day nobody but the superior could ever decide on them, and a month with
 * one could wait for ever.
 */
@Injectable()
export class UntimedExplanations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gate: DecisionGate,
    private readonly late: LateExplanations,
  ) {}

  /**
   * Gives each as long as one that is filed today; how many there were. What waits for a day to become final gets its term with it.
   * @throws RulesMissingError
   */
  async begin(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const waiting = await manager.query<{ id: string; unitId: string }[]>(
        `SELECT x.id, x.unit_id AS "unitId" FROM explanation x LEFT JOIN finding f ON f.tenant_id = x.tenant_id AND f.id = x.finding_id
         WHERE x.tenant_id = $1 AND x.status = 'waiting' AND x.decide_until IS NULL
           AND (x.finding_id IS NULL OR (f.status <> 'provisional' AND f.decide_until IS NULL))
         ORDER BY x.id FOR UPDATE OF x SKIP LOCKED`,
        [TENANT_ID],
      );
      for (const unitId of new Set(waiting.map((each) => each.unitId))) {
        const until = await this.late.decideUntil(manager, unitId, await this.gate.clockOf(manager, unitId));
        const ids = waiting.filter((each) => each.unitId === unitId).map(({ id }) => id);
        await manager.query('UPDATE explanation SET decide_until = $2 WHERE id = ANY($1::uuid[])', [ids, until]);
      }
      return waiting.length;
    });
  } // prettier-ignore
}
