import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../core/calendar/is-working-day.js';
import { monthConfirmation } from '../../core/closing/month-confirmation.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { lastDayOf, type MonthDates } from '../../core/time/civil-month.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { Clock } from '../../platform/clock/clock.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import { RulesService } from '../rules/rules.service.js';

/** Longer than any deadline. */
const AHEAD_DAYS = 400;

/** Today in a unit, and until when its people may confirm. */
@Injectable()
export class ClosingClock {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly rules: RulesService,
    private readonly calendar: CalendarService,
  ) {}

  /** The civil date in a unit. */
  async today(manager: EntityManager, unitId: string): Promise<CivilDate> {
    return zoneClock(await this.units.zoneOf(unitId, manager)).toLocal(this.clock.now().getTime()).date;
  }

  /** The last day to confirm a month that is opened for it now. @throws RulesMissingError */
  async dueOn(manager: EntityManager, unitId: string, month: MonthDates): Promise<CivilDate> {
    const today = await this.today(manager, unitId);
    const first = [today, lastDayOf(month)].sort()[0] ?? today;
    const until = addDays([today, lastDayOf(month)].sort()[1] ?? today, AHEAD_DAYS);
    const entries = await this.calendar.confirmedBetween(manager, first, until);
    const days = calendarDays(entries, await chainOf(manager, unitId));
    const inForce = await this.rules.inForceAt(today, unitId);
    const deadline = monthConfirmation(inForce, month, today, (date) => isWorkingDay(days, date));
    if (!deadline.ok) throw new RulesMissingError(today, [deadline.error]);
    return deadline.dueOn;
  }
}

/** The unit and those above it, nearest first. */
async function chainOf(manager: EntityManager, unitId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE above(id, parent_id, depth) AS (
       SELECT id, parent_id, 0 FROM org_unit WHERE id = $1
       UNION ALL
       SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
     ) SELECT id FROM above ORDER BY depth`,
    [unitId],
  );
  return rows.map(({ id }) => id);
}
