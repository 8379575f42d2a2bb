import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../core/calendar/is-working-day.js';
import { deadlineOn } from '../../core/compliance/deadline-on.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { addDays } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { RulesService } from '../rules/rules.service.js';
import { CheckJudge } from './check-judge.service.js';
import type { JudgedCheck } from './check-rows.js';
import { InspectionCheck } from './inspection-check.entity.js';

/** A check as the person concerned sees it, with the last day for an opinion; null while the round runs. */
export interface OwnCheck extends JudgedCheck {
  readonly opinionUntil: string | null;
}

/** Longer than any deadline. */
const AHEAD_DAYS = 400;

/** What inspectors saw of the caller, and what the caller says to it: `Ý kiến người được kiểm tra`. */
@Injectable()
export class OwnChecksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: CalendarService,
    private readonly audit: AuditService,
    private readonly judge: CheckJudge,
  ) {}

  /** The caller's own checks, the newest first. @throws AppError not-found for an account of nobody, RulesMissingError */
  async list(caller: Caller): Promise<OwnCheck[]> {
    const { manager } = this.dataSource;
    const checks = await this.judge.where(manager, 'k.employee_id = $1', [personOf(caller)]);
    const own: OwnCheck[] = [];
    for (const check of checks.reverse())
      own.push({ ...check, opinionUntil: await this.opinionUntil(manager, check) });
    return own;
  }

  /**
   * Writes the caller's opinion, or another in its place, until so many working days after the end of the round as the rules say.
   * @throws AppError not-permitted for a token, not-found, already-decided for a check that was taken back, opinion-overdue,
   * RulesMissingError
   */
  async giveOpinion(caller: Caller, id: string, text: string): Promise<void> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const self = personOf(caller);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM inspection_check WHERE id = $1 FOR UPDATE', [id]);
      const [check] = await this.judge.where(manager, 'k.id = $1 AND k.employee_id = $2', [id, self]);
      if (check === undefined) throw new AppError('not-found');
      if (check.cancelledAt !== null) throw new AppError('already-decided');
      const until = await this.opinionUntil(manager, check);
      const at = this.clock.now();
      if (until !== null && zoneClock(check.zone).toLocal(at.getTime()).date > until)
        throw new AppError('opinion-overdue');
      await manager.update(InspectionCheck, id, { opinion: text, opinionAt: at });
      await this.audit.record(manager, {
        action: 'inspection-check.opinion', entityType: 'inspection-check', entityId: id, subjectEmployeeId: self,
        // That there is one, or another, not its words.
        unitId: check.unitId, before: { opinion: check.opinion !== null }, after: { opinion: true },
      }); // prettier-ignore
    });
  }

  private async opinionUntil(manager: EntityManager, check: JudgedCheck): Promise<string | null> {
    if (check.endedAt === null) return null;
    const since = zoneClock(check.zone).toLocal(check.endedAt.getTime()).date;
    const entries = await this.calendar.confirmedBetween(manager, since, addDays(since, AHEAD_DAYS));
    const chain = await manager.query<{ id: string }[]>(
      `WITH RECURSIVE above(id, parent_id, depth) AS (
         SELECT id, parent_id, 0 FROM org_unit WHERE id = $1
         UNION ALL
         SELECT p.id, p.parent_id, a.depth + 1 FROM above a JOIN org_unit p ON p.id = a.parent_id WHERE a.depth < 100
       ) SELECT id FROM above ORDER BY depth`,
      [check.unitId],
    );
    const days = calendarDays(
      entries,
      chain.map(({ id }) => id),
    );
    const inForce = (await this.rules.dated(manager))(since, check.unitId);
    const deadline = deadlineOn(inForce, 'inspection-objection', since, (date) => isWorkingDay(days, date));
    if (!deadline.ok) throw new RulesMissingError(since, [deadline.error]);
    return deadline.dueOn;
  }
}

function personOf({ employeeId }: Caller): string {
  if (employeeId === null) throw new AppError('not-found');
  return employeeId;
}
