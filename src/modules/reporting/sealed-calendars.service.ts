import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../core/attendance/expected-shift.js';
import type { RosterEntry } from '../attendance/timesheet/timesheet-reader.service.js';
import type { SealedPart } from '../closing/sealed-months.service.js';
import type { MonthCalendar } from './month-calendar.service.js';

const calendarKinds: readonly CalendarDay['kind'][] = [
  'holiday', 'holiday_on_restday', 'substitute', 'swapped_off', 'makeup_work',
]; // prettier-ignore

interface Row {
  readonly unitId: string;
  readonly date: string;
  readonly kind: CalendarDay['kind'];
  readonly people: number;
}

/** What the work calendar said when a month was sealed: it is told from the sealed days, for the calendar of today may be another. */
@Injectable()
export class SealedCalendars {
  /** Of a part as a whole, and of each of its units with days. What decided the days of most people counts. */
  async of(
    manager: EntityManager,
    part: SealedPart,
    roster: readonly RosterEntry[],
  ): Promise<{ readonly calendar: MonthCalendar; readonly calendars: ReadonlyMap<string, MonthCalendar> }> {
    const rows = await manager.query<Row[]>(
      `SELECT l.unit_id AS "unitId", day->>'date' AS date, day->>'because' AS kind, count(*)::int AS people
       FROM closing_line l, json_array_elements(l.content::json->'days') AS day
       WHERE l.revision_id = $1 AND l.unit_id = ANY($2::uuid[]) AND l.content ~ $4 AND day->>'because' = ANY($3::text[])
       GROUP BY 1, 2, 3`,
      [part.id, part.unitIds, calendarKinds, `"because":"(${calendarKinds.join('|')})"`],
    );
    const calendar = mostOf(rows);
    const calendars = new Map<string, MonthCalendar>();
    for (const unitId of new Set(roster.map((entry) => entry.unitId))) {
      const own = mostOf(rows.filter((row) => row.unitId === unitId));
      const silent = [...calendar].filter(([date]) => !own.has(date));
      const worked = silent.length === 0 ? new Set<string>() : await this.datesOf(manager, part, unitId);
      // Where nobody of the unit had a day, the others tell what it was.
      calendars.set(unitId, new Map([...own, ...silent.filter(([date]) => !worked.has(date))]));
    }
    return { calendar, calendars };
  }

  /** The dates on which somebody of a unit had a day. */
  private async datesOf(manager: EntityManager, { id }: SealedPart, unitId: string): Promise<Set<string>> {
    const rows = await manager.query<{ date: string }[]>(
      `SELECT DISTINCT day->>'date' AS date FROM closing_line l, json_array_elements(l.content::json->'days') AS day
       WHERE l.revision_id = $1 AND l.unit_id = $2`,
      [id, unitId],
    );
    return new Set(rows.map(({ date }) => date));
  }
}

/** Of each date the kind that holds for most people; of two that hold for as many the first by name. */
function mostOf(rows: readonly Row[]): MonthCalendar {
  const counts = new Map<string, Map<CalendarDay['kind'], number>>();
  for (const { date, kind, people } of rows) {
    const own = counts.get(date) ?? new Map<CalendarDay['kind'], number>();
    counts.set(date, own.set(kind, (own.get(kind) ?? 0) + people));
  }
  const most = [...counts].map(([date, own]): [string, CalendarDay['kind']] => {
    const [[kind]] = [...own].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)) as [[CalendarDay['kind'], number]];
    return [date, kind];
  }); // prettier-ignore
  return new Map(most);
}
