import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { deadlineOn } from '../../../core/compliance/deadline-on.js';
import { calendarDays } from '../../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../../core/calendar/is-working-day.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { ApproversService, type Approvable } from '../approval/approvers.service.js';
import { chainsOf } from '../balances/person-plans.service.js';
import { RequestNotices } from './request-notices.js';

interface Waiting extends Approvable {
  readonly waitingSince: Date;
}

/** Longer than anything waits. */
const BACK_DAYS = 400;

/** Every working morning whoever has let requests wait is told how many, once. */
@Injectable()
export class RequestReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendar: CalendarService,
    private readonly rules: RulesService,
    private readonly approvers: ApproversService,
    private readonly notices: RequestNotices,
    private readonly logger: Logger,
  ) {}

  /**
   * The reminders of a day; done again it tells nobody twice. Returns how many people are told. Units for which the rule book has no
   * value then are logged and passed over: they keep nobody else waiting.
   */
  async remind(day: CivilDate): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const late = await this.lateOn(manager, day);
      const approvers = await this.approvers.of(manager, late);
      const waiting = new Map<string, { request: Waiting; count: number }>();
      for (const request of late) {
        const found = approvers.get(request.id);
        if (found === undefined) continue;
        for (const person of new Set(await this.approvers.peopleOf(manager, request, found))) {
          const known = waiting.get(person);
          waiting.set(
            person,
            known === undefined ? { request, count: 1 } : { ...known, count: known.count + 1 },
          );
        }
      }
      return this.tell(manager, day, waiting);
    });
  }

  private async tell(
    manager: EntityManager,
    day: CivilDate,
    waiting: ReadonlyMap<string, { readonly request: Waiting; readonly count: number }>,
  ): Promise<number> {
    const told = await manager.query<{ id: string }[]>(
      `SELECT employee_id AS id FROM notice
       WHERE kind = 'request-waiting' AND employee_id = ANY($1::uuid[]) AND params->>'until' = $2`,
      [[...waiting.keys()], day],
    );
    const known = new Set(told.map(({ id }) => id));
    const people = [...waiting].filter(([person]) => !known.has(person));
    await manager.query(
      `DELETE FROM notice WHERE kind = 'request-waiting' AND employee_id = ANY($1::uuid[])`,
      [people.map(([person]) => person)],
    );
    await this.notices.write(
      manager,
      people.map(([employeeId, { request, count }]) => ({
        employeeId,
        kind: 'request-waiting' as const,
        subjectId: request.id,
        params: { date: dayOf(request.waitingSince), rule: null, until: day, count },
      })),
    );
    return people.length;
  }

  /** What waits for longer than the rule lets it, the longest first; nothing on a day on which the unit does not work. */
  private async lateOn(manager: EntityManager, day: CivilDate): Promise<Waiting[]> {
    const rows = await manager.query<Waiting[]>(
      `SELECT id, employee_id AS "employeeId", partner_id AS "partnerId", unit_id AS "unitId", steps, step,
         waiting_since AS "waitingSince"
       FROM work_request WHERE status IN ('waiting', 'cancelling') ORDER BY waiting_since, id`,
    );
    const chains = await chainsOf(manager, rows.map(({ unitId }) => unitId)); // prettier-ignore
    const entries = await this.calendar.confirmedBetween(
      manager,
      addDays(day, -BACK_DAYS),
      addDays(day, BACK_DAYS),
    );
    const dated = await this.rules.dated(manager);
    const calendars = new Map(chains.map(({ id, chain }) => [id, calendarDays(entries, chain)]));
    const without = new Map<string, RulesMissingError>();
    const late = rows.filter(({ unitId, waitingSince }) => {
      const days = calendars.get(unitId);
      if (days === undefined || !isWorkingDay(days, day)) return false;
      const due = deadlineOn(dated(day, unitId), 'request-reminder', dayOf(waitingSince), (date) =>
        isWorkingDay(days, date),
      );
      if (!due.ok) without.set(unitId, new RulesMissingError(day, [due.error]));
      return due.ok && due.dueOn <= day;
    });
    for (const [unitId, error] of without) this.logger.error('no reminders of requests', { unitId, error });
    return late;
  }
}

function dayOf(at: Date): CivilDate {
  return zoneClock('Asia/Ho_Chi_Minh').toLocal(new Date(at).getTime()).date;
}
