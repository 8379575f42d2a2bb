import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { DecisionSubject } from '../decision-gate.js';
import { DecisionGate } from '../decision-gate.js';
import { NoticesService } from './notices.service.js';

interface Due extends DecisionSubject {
  readonly id: string;
  readonly date: CivilDate;
}

/** Each morning whoever has decisions of which the time ends that day is told how many, in one notice. */
@Injectable()
export class DecisionReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gate: DecisionGate,
    private readonly notices: NoticesService,
  ) {}

  /** The reminders of a day; done again it tells nobody twice. Returns how many are told. */
  async remind(day: CivilDate): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const waiting = new Map<string, { readonly oldest: Due; readonly count: number }>();
      for (const due of await this.dueOn(manager, day)) {
        const clock = await this.gate.clockOf(manager, due.unitId);
        const { deciders, delegates } = await this.gate.decidersOf(manager, due.employeeId, due.findingId, clock);
        for (const person of new Set([...deciders, ...delegates.keys()])) {
          const known = waiting.get(person);
          waiting.set(person, { oldest: known?.oldest ?? due, count: (known?.count ?? 0) + 1 });
        }
      }
      return this.tell(manager, day, waiting);
    });
  } // prettier-ignore

  /** Explanations that wait, recorded matters that nobody explained in time, and confirmed ones that lost their facts: the oldest first. */
  private dueOn(manager: EntityManager, day: CivilDate): Promise<Due[]> {
    return manager.query<Due[]>(
      `SELECT x.id, x.employee_id AS "employeeId", x.unit_id AS "unitId", x.finding_id AS "findingId", x.date,
         coalesce(x.decide_until, f.decide_until) AS "decideUntil"
       FROM explanation x LEFT JOIN finding f ON f.tenant_id = x.tenant_id AND f.id = x.finding_id
       WHERE x.tenant_id = $1 AND x.status = 'waiting' AND coalesce(x.decide_until, f.decide_until) = $2::date
       UNION ALL
       SELECT f.id, f.employee_id, f.unit_id, f.id, f.date, f.decide_until FROM finding f
       WHERE f.tenant_id = $1 AND f.decide_until = $2::date AND f.origin <> 'recurrence'
         AND ((f.status = 'waiting' AND f.explain_until < $2::date) OR f.unsupported_at IS NOT NULL)
         AND NOT EXISTS (SELECT FROM explanation x WHERE x.tenant_id = f.tenant_id AND x.finding_id = f.id AND x.status = 'waiting')
       ORDER BY date, id`,
      [TENANT_ID, day],
    );
  }

  private async tell(
    manager: EntityManager,
    day: CivilDate,
    waiting: ReadonlyMap<string, { readonly oldest: Due; readonly count: number }>,
  ): Promise<number> {
    const told = await manager.query<{ id: string }[]>(
      `SELECT employee_id AS id FROM notice
       WHERE kind = 'decide-deadline' AND employee_id = ANY($1::uuid[]) AND params->>'until' = $2`,
      [[...waiting.keys()], day],
    );
    const known = new Set(told.map(({ id }) => id));
    const people = [...waiting].filter(([person]) => !known.has(person));
    // The reminder of an earlier day is of nothing that could still be decided in time.
    await manager.query(
      `DELETE FROM notice WHERE kind = 'decide-deadline' AND employee_id = ANY($1::uuid[])`,
      [people.map(([person]) => person)],
    );
    await this.notices.tell(
      manager,
      people.map(([employeeId, { oldest, count }]) => ({
        employeeId,
        kind: 'decide-deadline' as const,
        subjectId: oldest.id,
        params: { date: oldest.date, rule: null, until: day, count },
      })),
    );
    return people.length;
  }
}
