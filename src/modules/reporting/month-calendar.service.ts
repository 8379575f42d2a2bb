import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../core/attendance/expected-shift.js';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import { dayKind } from '../../core/calendar/day-kind.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { daysOfMonth, firstDayOf, lastDayOf, type MonthDates } from '../../core/time/civil-month.js';
import type { SheetDay } from '../../../reports/monthly-compliance/model.js';
import { CalendarService } from '../calendar/calendar.service.js';

/** What the work calendar says of dates that are no ordinary days. */
export type MonthCalendar = ReadonlyMap<CivilDate, CalendarDay['kind']>;

/** Reads the work calendar of months as reports shade them: confirmed entries only, the nearest unit's first. */
@Injectable()
export class MonthCalendars {
  constructor(private readonly calendar: CalendarService) {}

  /** The calendar of a month as it holds for each of these units. */
  async of(
    manager: EntityManager,
    month: MonthDates,
    unitIds: readonly string[],
  ): Promise<ReadonlyMap<string, MonthCalendar>> {
    const until = addDays(lastDayOf(month), 1);
    const entries = await this.calendar.confirmedBetween(manager, firstDayOf(month), until);
    const rows = await manager.query<{ unitId: string; chain: string[] }[]>(
      `WITH RECURSIVE above(unit_id, id, parent_id, depth) AS (
         SELECT id, id, parent_id, 0 FROM org_unit WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT a.unit_id, u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
       ) SELECT unit_id AS "unitId", array_agg(id::text ORDER BY depth) AS chain FROM above GROUP BY 1`,
      [unitIds],
    );
    return new Map(
      rows.map(({ unitId, chain }) => {
        const days = [...calendarDays(entries, chain)];
        return [unitId, new Map(days.map(([date, { kind }]) => [date, kind]))];
      }),
    );
  }
}

/** The days of a month with the kind of each. */
export function sheetDays(month: MonthDates, calendar: MonthCalendar | undefined): SheetDay[] {
  return daysOfMonth(month).map((date) => ({ date, shade: dayKind(date, calendar?.get(date)) }));
}
