import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarDays } from '../../core/calendar/calendar-days.js';
import type { Direction } from '../../core/attendance/punch.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { CalendarService, type ConfirmedEntry } from '../calendar/calendar.service.js';
import { RulesService } from '../rules/rules.service.js';
import { SchedulesService, type AssignedSchedule } from '../schedules/schedules.service.js';
import { NEIGHBOUR_DAYS, PUNCH_DAYS } from './compute-day.js';
import type {
  DayFacts,
  ExcusedTime,
  PersonDay,
  PersonFacts,
  PersonPosting,
  PersonPunch,
  SiteReader,
  UnitFacts,
} from './day-facts.js';
import { dayRules, type DayRules } from './day-rules.js';

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Reads what a batch of days rests on, a handful of statements whatever its size. */
@Injectable()
export class DayFactsLoader {
  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly schedules: SchedulesService,
    private readonly calendar: CalendarService,
  ) {}

  async load(manager: EntityManager, days: readonly PersonDay[]): Promise<DayFacts> {
    const employeeIds = [...new Set(days.map(({ employeeId }) => employeeId))];
    const dates = days.map(({ date }) => date).sort();
    const from = addDays(dates[0] as CivilDate, -NEIGHBOUR_DAYS);
    const until = addDays(dates.at(-1) as CivilDate, NEIGHBOUR_DAYS + 1);
    const assignments = await this.schedules.assignmentsBetween(manager, employeeIds, from, until);
    const excused = await loadExcused(manager, employeeIds, from, until);
    const calendar = await this.calendar.confirmedBetween(manager, from, until);
    const units = await loadUnits(manager, assignments, excused, calendar);
    const people = await loadPeople(
      manager,
      employeeIds,
      assignments,
      dates[0] as CivilDate,
      dates.at(-1) as CivilDate,
      excused,
    );
    const overlays = await this.rules.overlays(manager);
    const known = new Map<string, DayRules>();
    return {
      nowMs: this.clock.now().getTime(),
      people,
      units,
      rulesOn: (date, unitId) => {
        const key = `${unitId}${date}`;
        const rules =
          known.get(key) ?? dayRules(this.rules.inForce(date, overlays, units.get(unitId)?.chain ?? []));
        known.set(key, rules);
        return rules;
      },
    };
  }
}

interface ApprovedExcuse extends ExcusedTime {
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

/** The approved reasons of these dates, of these people and of all units. */
async function loadExcused(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: CivilDate,
  until: CivilDate,
): Promise<ApprovedExcuse[]> {
  const rows = await manager.query<
    { id: string; unitId: string | null; employeeId: string | null; fromAt: Date; untilAt: Date }[]
  >(
    `SELECT id, unit_id AS "unitId", employee_id AS "employeeId", lower(period) AS "fromAt", upper(period) AS "untilAt"
     FROM excuse WHERE status = 'approved' AND (unit_id IS NOT NULL OR employee_id = ANY($1::uuid[]))
       AND period && tstzrange($2::date, $3::date)
     ORDER BY id`,
    [employeeIds, from, until],
  );
  return rows.map(({ fromAt, untilAt, ...row }) => ({
    ...row,
    fromMs: fromAt.getTime(),
    untilMs: untilAt.getTime(),
  }));
}

async function loadUnits(
  manager: EntityManager,
  assignments: readonly AssignedSchedule[],
  excused: readonly ApprovedExcuse[],
  calendar: readonly ConfirmedEntry[],
): Promise<Map<string, UnitFacts>> {
  const rows = await manager.query<{ id: string; parentId: string | null; zone: string | null }[]>(
    `SELECT id, parent_id AS "parentId", zone FROM org_unit`,
  );
  const devices = await manager.query<{ id: string; unitId: string; deliveredUpTo: Date | null }[]>(
    `SELECT id, unit_id AS "unitId", delivered_up_to AS "deliveredUpTo" FROM device WHERE retired_at IS NULL ORDER BY id`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const clocks = new Map<string, ZoneClock>();
  const clockOf = (zone: string): ZoneClock => {
    const clock = clocks.get(zone) ?? zoneClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
  const units = new Map<string, UnitFacts>();
  for (const { id } of rows) {
    const chain: string[] = [];
    let zone: string | null = null;
    for (
      let at = byId.get(id);
      at !== undefined;
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    ) {
      chain.push(at.id);
      zone ??= at.zone;
    }
    const readers = devices
      .filter(({ unitId }) => chain.includes(unitId))
      .map((each): SiteReader => ({ id: each.id, deliveredUpToMs: each.deliveredUpTo?.getTime() ?? null }));
    units.set(id, {
      chain,
      clock: clockOf(zone ?? DEFAULT_ZONE),
      assignments: assignments.filter(({ to }) => 'unitId' in to && chain.includes(to.unitId)),
      readers,
      calendar: calendarDays(calendar, chain),
      excused: excused.filter(({ unitId }) => unitId !== null && chain.includes(unitId)),
    });
  }
  return units;
}

async function loadPeople(
  manager: EntityManager,
  employeeIds: readonly string[],
  assignments: readonly AssignedSchedule[],
  firstDate: CivilDate,
  lastDate: CivilDate,
  excused: readonly ApprovedExcuse[],
): Promise<Map<string, PersonFacts>> {
  const people = await manager.query<{ id: string; activeFrom: string | null; activeUntil: string | null }[]>(
    `SELECT id, active_from AS "activeFrom", active_until AS "activeUntil" FROM employee WHERE id = ANY($1::uuid[])`,
    [employeeIds],
  );
  const postings = await manager.query<
    { employeeId: string; unitId: string; fromAt: Date | null; untilAt: Date | null }[]
  >(
    `SELECT employee_id AS "employeeId", unit_id AS "unitId", lower(period) AS "fromAt", upper(period) AS "untilAt"
     FROM posting WHERE employee_id = ANY($1::uuid[]) ORDER BY kind = 'home', lower(period) NULLS FIRST, id`,
    [employeeIds],
  );
  // A day more on either side: the bounds are UTC dates, the days are those of the units' zones. OFFSET 0 keeps the look-up one
  // index scan a badge: joined freely, a month that has no statistics yet is read whole for every batch (60 s instead of 5).
  const punches = await manager.query<
    { employeeId: string; id: string; at: Date; direction: Direction | null }[]
  >(
    `SELECT b.employee_id AS "employeeId", s.id, s.at, s.direction
     FROM badge b CROSS JOIN LATERAL (
       SELECT id, filed_at AS at, direction FROM scan
       WHERE tenant_id = $2 AND credential = b.credential AND suspicion IS NULL AND b.period @> filed_at
         AND filed_at >= $3::date AND filed_at < $4::date
       UNION ALL
       SELECT q.id, t.counts_at, q.direction FROM scan_settlement t
       JOIN scan q ON q.tenant_id = t.tenant_id AND q.filed_at = t.filed_at AND q.id = t.scan_id
       WHERE t.tenant_id = $2 AND t.credential = b.credential AND b.period @> t.counts_at
         AND t.counts_at >= $3::date AND t.counts_at < $4::date
       OFFSET 0
     ) s
     WHERE b.employee_id = ANY($1::uuid[])
     UNION ALL
     SELECT employee_id, id, at, direction FROM correction
     WHERE status = 'approved' AND employee_id = ANY($1::uuid[]) AND at >= $3::date AND at < $4::date
     ORDER BY at, id`,
    [employeeIds, TENANT_ID, addDays(firstDate, -PUNCH_DAYS - 1), addDays(lastDate, PUNCH_DAYS + 2)],
  );
  const postingsOf = groupBy(postings);
  const punchesOf = groupBy(punches);
  return new Map(
    people.map(({ id, activeFrom, activeUntil }): [string, PersonFacts] => [
      id,
      {
        activeFrom,
        activeUntil,
        postings: (postingsOf.get(id) ?? []).map(({ unitId, fromAt, untilAt }): PersonPosting => {
          return { unitId, fromMs: fromAt?.getTime() ?? -Infinity, untilMs: untilAt?.getTime() ?? Infinity };
        }),
        punches: (punchesOf.get(id) ?? []).map((each): PersonPunch => {
          return { id: each.id, epochMs: each.at.getTime(), direction: each.direction };
        }),
        excused: excused.filter(({ employeeId }) => employeeId === id),
        assignments: assignments.filter(({ to }) => 'personId' in to && to.personId === id),
      },
    ]),
  );
}

function groupBy<T extends { readonly employeeId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.employeeId);
    if (group === undefined) groups.set(row.employeeId, [row]);
    else group.push(row);
  }
  return groups;
}
