import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { DecisionGate } from '../decision-gate.js';
import { NoticesService } from '../notices/notices.service.js';
import type { ConfirmedSupport } from './finding-store.js';
import { LateExplanations } from './late-explanations.js';

interface Marked {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate;
  readonly rule: string;
  readonly person: string;
}

/**
 * Confirmed findings of which the facts show nothing any more. They are not taken back by themselves: somebody decided, so
 * somebody decides again, and the person concerned learns of it.
 */
@Injectable()
export class UnsupportedFindings {
  constructor(
    private readonly clock: Clock,
    private readonly gate: DecisionGate,
    private readonly terms: LateExplanations,
    private readonly notices: NoticesService,
  ) {}

  /** Marks those that lost their facts and tells of them; the mark goes where the facts are back. @throws RulesMissingError */
  async mark(manager: EntityManager, { lost, found }: ConfirmedSupport): Promise<void> {
    await this.recount(manager, [...lost, ...found]);
    if (found.length > 0) await this.unmark(manager, found);
    if (lost.length === 0) return;
    const [marked] = await manager.query<[Marked[], number]>(
      `UPDATE finding f SET unsupported_at = $3, updated_at = $3 FROM employee e
       WHERE f.tenant_id = $1 AND f.id = ANY($2::uuid[]) AND e.id = f.employee_id
       RETURNING f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.rule, e.full_name AS person`,
      [TENANT_ID, lost, this.clock.now()],
    );
    for (const finding of marked) await this.begin(manager, finding);
  }

  /** What recurs is counted of what the facts show. */
  private async recount(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await manager.query(
      `INSERT INTO recurrence_change (employee_id, date)
       SELECT DISTINCT employee_id, date FROM finding WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY 1, 2`,
      [TENANT_ID, ids],
    );
  }

  /** Once told, they could not be told again if the facts went a second time. */
  private async unmark(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query(
      `WITH back AS (
         UPDATE finding SET unsupported_at = NULL, updated_at = $3 WHERE tenant_id = $1 AND id = ANY($2::uuid[]) RETURNING id
       ) DELETE FROM notice n USING back WHERE n.subject_id = back.id AND n.kind = 'finding-unsupported'`,
      [TENANT_ID, ids, this.clock.now()],
    );
  }

  /** The superior has as long as for an explanation that is filed today. */
  private async begin(manager: EntityManager, finding: Marked): Promise<void> {
    const { id, employeeId, unitId, date, rule, person } = finding;
    const unit = await this.gate.clockOf(manager, unitId);
    const until = await this.terms.decideUntil(manager, unitId, unit);
    await manager.query('UPDATE finding SET decide_until = $3 WHERE tenant_id = $1 AND id = $2', [
      TENANT_ID,
      id,
      until,
    ]);
    const { deciders, delegates } = await this.gate.decidersOf(manager, employeeId, id, unit);
    const told = [employeeId, ...new Set([...deciders, ...delegates.keys()])];
    await this.notices.tell(
      manager,
      told.map((reader) => ({
        employeeId: reader,
        kind: 'finding-unsupported',
        subjectId: id,
        params: reader === employeeId ? { date, rule } : { date, rule, person, until },
      })),
    );
  }
}
