import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { RulesService } from '../../rules/rules.service.js';
import { moveFinding } from '../finding-moves.js';
import { RecurrenceService } from '../judging/recurrence.service.js';
import { termsFromToday, WorkingCalendar } from '../judging/working-calendar.js';
import { NoticesService } from '../notices/notices.service.js';

interface TakenBack {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: string;
  readonly status: FindingStatus;
}

/** Findings that an explanation settled, and whose punch or excuse was cancelled afterwards: the person is heard again. */
@Injectable()
export class TakenBackReasons {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Before the findings of these days are stored: they wait again, with new terms. The explanation stays as it was decided. Done again it
   * changes nothing. @throws RulesMissingError
   */
  async reopen(
    manager: EntityManager,
    days: readonly { readonly employeeId: string; readonly date: string }[],
  ): Promise<void> {
    const found = await manager.query<TakenBack[]>(TAKEN_BACK, [
      TENANT_ID,
      days.map(({ employeeId }) => employeeId),
      days.map(({ date }) => date),
    ]);
    if (found.length === 0) return;
    const clocks = await this.calendar.of(manager, [...new Set(found.map(({ unitId }) => unitId))]);
    const dated = await this.rules.dated(manager);
    for (const { id, unitId, status } of found) {
      const unit = clocks.get(unitId);
      if (unit === undefined) continue;
      const { explainUntil, decideUntil } = termsFromToday(dated(unit.today, unitId), unit);
      await moveFinding(manager, {
        id, from: status, to: 'waiting', at: this.clock.now(), by: 'Công vụ', reason: 'Lý do đã chấp nhận bị hủy: được giải trình lại',
      }); // prettier-ignore
      await manager.query(
        'UPDATE finding SET explain_until = $3, decide_until = $4 WHERE tenant_id = $1 AND id = $2',
        [TENANT_ID, id, explainUntil, decideUntil],
      );
    }
    const ids = found.map(({ id }) => id);
    await this.recurrence.recount(manager, found);
    await this.notices.takeBack(manager, ids, ['finding-recorded', 'finding-decided']);
    await this.notices.tellOfFindings(manager, ids);
  }
}

/** Settled by the last explanation of each, whose punch or excuse counts no longer. */
const TAKEN_BACK = `SELECT f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.status
  FROM finding f JOIN unnest($2::uuid[], $3::date[]) AS w(employee_id, date) ON (w.employee_id, w.date) = (f.employee_id, f.date)
  CROSS JOIN LATERAL (
    SELECT x.status, x.correction_id, x.excuse_id, x.decided_at FROM explanation x
    WHERE x.tenant_id = f.tenant_id AND x.finding_id = f.id ORDER BY x.filed_at DESC, x.id DESC LIMIT 1
  ) x
  WHERE f.tenant_id = $1 AND (x.status = 'accepted' AND f.status = 'excused' OR x.status = 'partly' AND f.status = 'confirmed' AND f.partly_accepted)
    AND f.status_at = x.decided_at
    AND (EXISTS (SELECT FROM correction c WHERE c.id = x.correction_id AND c.status = 'rejected')
      OR EXISTS (SELECT FROM excuse c WHERE c.id = x.excuse_id AND c.status = 'rejected'))
  ORDER BY f.id FOR UPDATE OF f`;
