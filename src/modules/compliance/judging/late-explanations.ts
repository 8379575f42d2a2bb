import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { deadlineOn } from '../../../core/compliance/deadline-on.js';
import type { RecordedException } from '../../../core/compliance/explanation.js';
import { overdue } from '../../../core/compliance/overdue.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { RulesService } from '../../rules/rules.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { WorkingCalendar, termsFromToday, type UnitClock } from './working-calendar.js';

/** What was explained after its time. */
export interface LateMatter {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: string;
  readonly sessionId: string;
  /** When its clock began to run. */
  readonly statusAt: Date;
  readonly rule: string | null;
  readonly recorded: RecordedException;
}

/** TG-15: an explanation that comes after its time is noted, once for what it explains. */
@Injectable()
export class LateExplanations {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: WorkingCalendar,
    private readonly notices: NoticesService,
  ) {}

  /** The last day on which a superior may decide on what is filed today. @throws RulesMissingError */
  async decideUntil(manager: EntityManager, unitId: string, unit: UnitClock): Promise<string> {
    const inForce = (await this.rules.dated(manager))(unit.today, unitId);
    const deadline = deadlineOn(inForce, 'explanation-decision', unit.today, unit.isWorkingDay);
    if (!deadline.ok) throw new RulesMissingError(unit.today, [deadline.error]);
    return deadline.dueOn;
  }

  /** Notes the delay under the rules of the day on which the clock began. @throws RulesMissingError */
  async note(manager: EntityManager, matter: LateMatter): Promise<void> {
    const { employeeId, unitId, date, sessionId, statusAt } = matter;
    const about = matter.recorded.exception ?? matter.rule;
    const [zone] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    const since = zoneClock(zone.zone).toLocal(statusAt.getTime()).date;
    const unit = (await this.calendar.of(manager, [unitId], since)).get(unitId);
    if (unit === undefined) return;
    const dated = await this.rules.dated(manager);
    const judged = overdue(
      { book: this.rules.book, inForce: dated(since, unitId) },
      { kind: 'explanation', since, doneOn: unit.today, today: unit.today },
      unit.isWorkingDay,
    );
    if (!judged.ok) throw new RulesMissingError(since, judged.errors);
    if (judged.observation === null) return;
    const { rule, area, severity, because, cites, amount } = judged.observation;
    const { explainUntil, decideUntil } = termsFromToday(dated(unit.today, unitId), unit);
    const noted = await manager.query<{ id: string }[]>(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
         cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, $10, $11, 0, $12, $12, 'deadline', $13, $14, false, $12, 'Công vụ')
       ON CONFLICT (tenant_id, employee_id, date, session_id, rule) DO NOTHING RETURNING id`,
      [
        TENANT_ID, v7(), employeeId, unitId, date, sessionId, rule, area, severity,
        { exception: null, fromSecond: 0, untilSecond: 0, because, count: amount, ...(about !== null && { about }) }, JSON.stringify(cites), this.clock.now(),
        explainUntil, decideUntil,
      ],
    ); // prettier-ignore
    await this.notices.tellOfFindings(
      manager,
      noted.map(({ id }) => id),
    );
  }
}
