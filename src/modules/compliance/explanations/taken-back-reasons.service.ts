import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { RulesService } from '../../rules/rules.service.js';
import { moveFinding } from '../finding-moves.js';
import type { JudgedFinding } from '../judging/finding-store.js';
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
    await this.again(manager, found, 'Lý do đã chấp nhận bị hủy: được giải trình lại');
  }

  /**
   * What was excused because the facts showed nothing of it any more, by somebody or by the system, waits again where final days of open months show it again.
   * @throws RulesMissingError
   */
  async reopenShown(manager: EntityManager, shown: readonly JudgedFinding[]): Promise<void> {
    const events = shown.filter(({ status }) => status === 'waiting');
    if (events.length === 0) return;
    const found = await manager.query<TakenBack[]>(
      `SELECT f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.status
       FROM unnest($2::uuid[], $3::date[], $4::text[], $5::text[]) AS w(employee_id, date, session_id, rule) CROSS JOIN LATERAL (
         SELECT * FROM finding f WHERE (f.tenant_id, f.employee_id, f.date, f.session_id, f.rule) = ($1, w.employee_id, w.date, w.session_id, w.rule) OFFSET 0
       ) f
       WHERE f.status = 'excused' AND ${excusedForLack}
       ORDER BY f.id FOR UPDATE OF f`,
      [
        TENANT_ID, events.map(({ employeeId }) => employeeId), events.map(({ date }) => date), events.map(({ sessionId }) => sessionId),
        events.map(({ rule }) => rule),
      ],
    ); // prettier-ignore
    await this.again(manager, found, 'Số liệu lại cho thấy nội dung này: được giải trình lại');
  }

  private async again(manager: EntityManager, found: readonly TakenBack[], reason: string): Promise<void> {
    if (found.length === 0) return;
    const clocks = await this.calendar.of(manager, [...new Set(found.map(({ unitId }) => unitId))]);
    const dated = await this.rules.dated(manager);
    for (const { id, unitId, status } of found) {
      const unit = clocks.get(unitId);
      if (unit === undefined) continue;
      const { explainUntil, decideUntil } = termsFromToday(dated(unit.today, unitId), unit);
      await moveFinding(manager, {
        id, from: status, to: 'waiting', at: this.clock.now(), by: 'Công vụ', reason,
      }); // prettier-ignore
      await manager.query(
        'UPDATE finding SET explain_until = $3, decide_until = $4 WHERE tenant_id = $1 AND id = $2',
        [TENANT_ID, id, explainUntil, decideUntil],
      );
    }
    const ids = found.map(({ id }) => id);
    await this.recurrence.recount(manager, found);
    // Told once, they could not be told again.
    await this.notices.takeBack(manager, ids, [
      'finding-recorded',
      'finding-decided',
      'finding-unsupported',
      'explain-deadline',
    ]);
    await this.notices.tellOfFindings(manager, ids);
  }
}

/** SQL about a `finding f`: it was confirmed, and excused when the facts no longer showed it. */
export const excusedForLack = `(SELECT t.from_status FROM finding_transition t
  WHERE t.tenant_id = f.tenant_id AND t.finding_id = f.id AND t.to_status <> t.from_status ORDER BY t.id DESC LIMIT 1) = 'confirmed'`;

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
