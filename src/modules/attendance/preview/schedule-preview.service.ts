import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ExpectedShift } from '../../../core/attendance/expected-shift.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { daysOfMonth, firstDayOf, lastDayOf, type CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { SchedulesService, sessionTexts } from '../../schedules/schedules.service.js';
import { plannedDays } from '../planned-day.js';
import { DayFactsLoader } from '../day-facts.loader.js';
import { resolveDraft, type DraftRequest } from './resolve-draft.js';
import { withDraft } from './with-draft.js';

/** What a person is to do on a date, and what decided it. */
export interface PreviewedDay {
  readonly date: CivilDate;
  readonly unitId: string;
  readonly sessions: readonly string[];
  readonly because: ExpectedShift['because'];
  /** Code of the schedule that holds; null where there is none. */
  readonly schedule: string | null;
}

export interface PreviewedPerson {
  readonly employeeId: string;
  readonly code: string;
  readonly fullName: string;
  readonly days: readonly PreviewedDay[];
}

interface Person {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
}

const PEOPLE = 100;

/** Who works when in a month, as it is saved or as it would be with a draft; nothing is saved. */
@Injectable()
export class SchedulePreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly schedules: SchedulesService,
    private readonly loader: DayFactsLoader,
  ) {}

  /**
   * A hundred people of the unit and below at a time, each with the dates on which they are posted there.
   * @throws AppError not-permitted, outside-scope, invalid-input, period-reversed, unknown-reference
   */
  async preview(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    request: DraftRequest,
    cursor?: string,
  ): Promise<Page<PreviewedPerson>> {
    const { manager } = this.dataSource;
    await requireUnit(manager, caller, 'schedules:read', unitId);
    const { draft, codes } = resolveDraft(request, await this.schedules.list(caller));
    const [first, last] = [firstDayOf(month), lastDayOf(month)];
    const rows = await this.people(unitId, first, last, cursor);
    const page = pageOf(rows, PEOPLE, ({ id }) => [id]);
    if (page.items.length === 0) return { items: [], nextCursor: null };
    const units = await manager.query<{ id: string }[]>('SELECT unit_scope(ARRAY[$1::uuid]) AS id', [unitId]);
    const inside = new Set(units.map(({ id }) => id));
    const dates = page.items.flatMap(({ id }) => [first, last].map((date) => ({ employeeId: id, date })));
    const planned = plannedDays(withDraft(await this.loader.load(manager, dates), draft));
    const items = page.items.map(({ id, code, fullName }) => {
      const days = daysOfMonth(month).flatMap((date): PreviewedDay[] => {
        const plan = planned(id, date);
        if (plan === undefined || !inside.has(plan.unitId)) return [];
        const { shift, assigned } = plan;
        const schedule = assigned === undefined ? null : (codes.get(assigned.scheduleId) ?? null);
        const sessions = sessionTexts(shift.sessions);
        return [{ date, unitId: plan.unitId, sessions, because: shift.because, schedule }];
      });
      return { employeeId: id, code, fullName, days };
    });
    return { items, nextCursor: page.nextCursor };
  }

  private people(unitId: string, first: CivilDate, last: CivilDate, cursor?: string): Promise<Person[]> {
    const after = cursor === undefined ? null : cursorId(decodeCursor(cursor, 1)[0]);
    return this.dataSource.query<Person[]>(
      `SELECT e.id, e.code, e.full_name AS "fullName" FROM employee e
       WHERE ($4::uuid IS NULL OR e.id > $4) AND EXISTS (
         SELECT FROM posting p WHERE p.employee_id = e.id AND p.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
           AND p.period && tstzrange($2::date::timestamp AT TIME ZONE 'UTC' - interval '1 day', $3::date::timestamp AT TIME ZONE 'UTC' + interval '1 day'))
         AND daterange(e.active_from, e.active_until) && daterange($2::date, $3::date)
       ORDER BY e.id LIMIT $5`,
      [unitId, first, addDays(last, 1), after, PEOPLE + 1],
    );
  }
}
