import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import { isWorkingDay } from '../../core/calendar/is-working-day.js';
import type { DataRequestKind } from '../../core/data-subjects/request-kind.js';
import { requestTerms, type RequestTerms } from '../../core/data-subjects/request-terms.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { Clock } from '../../platform/clock/clock.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { RulesService } from '../rules/rules.service.js';

/** Longer than any term. */
const AHEAD_DAYS = 400;

/** Today in a unit, and until when requests about data are confirmed and answered there. */
@Injectable()
export class RequestClock {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly calendar: CalendarService,
  ) {}

  /** The civil date in a unit, or (null) in Việt Nam. */
  async today(manager: EntityManager, unitId: string | null): Promise<CivilDate> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    return zoneClock(row.zone).toLocal(this.clock.now().getTime()).date;
  }

  /** The terms of what came on a date. @throws RulesMissingError */
  async terms(
    manager: EntityManager,
    kind: DataRequestKind,
    unitId: string | null,
    receivedOn: CivilDate,
  ): Promise<RequestTerms> {
    const entries = await this.calendar.confirmedBetween(
      manager,
      receivedOn,
      addDays(receivedOn, AHEAD_DAYS),
    );
    const days = calendarDays(entries, await chainOf(manager, unitId));
    const inForce = await this.rules.inForceAt(receivedOn, unitId);
    const read = requestTerms(inForce, kind, receivedOn, (date) => isWorkingDay(days, date));
    if (!read.ok) throw new RulesMissingError(receivedOn, read.errors);
    return read.terms;
  }
}

/** The unit and those above it, nearest first. */
async function chainOf(manager: EntityManager, unitId: string | null): Promise<string[]> {
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
