import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, type CivilDate } from '../../core/time/civil-date.js';
import { datesBetween } from '../../core/time/dates-between.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import type { FactMark } from '../staleness/staleness.service.js';
import type { PersonDay } from './day-facts.js';

/** What marks come to: the days to compute now, and what is left for later turns. */
export interface FactTurn {
  readonly now: readonly PersonDay[];
  readonly later: readonly FactMark[];
}

/** Shifts of this many days before and after a changed day have their windows cut by it. */
const NEIGHBOURS = 2;
/** No more dates of one mark in one turn, so that a change of years lets others have theirs. */
const MOST_DATES = 62;
/** Marks of these causes name days that changed by themselves: no shift of theirs did. */
const ALONE = new Set(['time', 'seed', 'delivery']);
/** A date has begun somewhere before it has in UTC. */
const ZONE_DAYS = 2;

/**
 * The days that marks name, cut to what one turn can do: about `most` days in all, at most two months of a mark, the newest
 * first. `firstOf` says from which date on there can be days of a person; none lies after `today` (in UTC) in any zone. What is left
 * keeps its cause and waits its turn.
 */
export function factTurn(
  marks: readonly FactMark[],
  firstOf: ReadonlyMap<string, CivilDate>,
  today: CivilDate,
  most: number,
): FactTurn {
  const now = new Map<string, PersonDay>();
  const later: FactMark[] = [];
  const end = addDays(today, ZONE_DAYS);
  for (const mark of marks) {
    const { employeeId, fromDate, untilDate, cause } = mark;
    if (now.size >= most) {
      later.push(mark);
      continue;
    }
    const wide = ALONE.has(cause) ? 0 : NEIGHBOURS;
    const first = firstOf.get(employeeId) ?? end;
    const wanted = fromDate === null ? first : addDays(fromDate, -wide);
    const from = wanted < first ? first : wanted;
    const until = untilDate === null || addDays(untilDate, wide) > end ? end : addDays(untilDate, wide);
    const cut = daysBetween(from, until) > MOST_DATES ? addDays(until, -MOST_DATES) : from;
    for (const date of datesBetween(cut, until)) now.set(employeeId + date, { employeeId, date });
    if (cut > from) later.push({ employeeId, fromDate, untilDate: cut, cause });
  }
  return { now: [...now.values()], later };
}

/**
 * From which date on there can be days of these people: since a schedule could hold for them, since they scanned, or since there
 * is a day. Nobody is looked at before, though a posting may have begun a generation ago.
 */
export async function firstDates(
  manager: EntityManager,
  employeeIds: readonly string[],
): Promise<Map<string, CivilDate>> {
  const rows = await manager.query<{ employeeId: string; first: CivilDate | null }[]>(
    `WITH planned AS (
       SELECT least((SELECT min(lower(period)) FROM schedule_assignment), (SELECT min(date) FROM shift_roster)) AS first
     )
     SELECT w.id AS "employeeId", least(
       (SELECT min(d.date) FROM attendance_day d WHERE d.tenant_id = $1 AND d.employee_id = w.id),
       (SELECT CASE WHEN bool_or(lower_inf(p.period)) THEN planned.first
          ELSE greatest(planned.first, min((lower(p.period) AT TIME ZONE 'UTC')::date - 1)) END FROM posting p, planned
        WHERE p.employee_id = w.id GROUP BY planned.first),
       (SELECT min((s.at AT TIME ZONE 'UTC')::date - 1) FROM badge b CROSS JOIN LATERAL (
          SELECT filed_at AS at FROM scan WHERE tenant_id = $1 AND credential = b.credential ORDER BY filed_at LIMIT 1) s
        WHERE b.employee_id = w.id),
       (SELECT min((c.at AT TIME ZONE 'UTC')::date - 1) FROM correction c WHERE c.employee_id = w.id)) AS first
     FROM unnest($2::uuid[]) AS w(id)`,
    [TENANT_ID, [...new Set(employeeIds)]],
  );
  return new Map(rows.flatMap(({ employeeId, first }) => (first === null ? [] : [[employeeId, first]])));
}
