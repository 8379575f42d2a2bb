import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CreditRules } from '../../../core/attendance/planned-credits.js';
import { calendarDays } from '../../../core/calendar/calendar-days.js';
import { creditRulesOn } from '../../../core/rules/attendance-rules-on.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { SchedulesService } from '../../schedules/schedules.service.js';
import { PersonPlan, type PlanFacts, type PlanUnit } from './person-plan.js';

interface PostingRow {
  readonly employeeId: string;
  readonly unitId: string;
  readonly home: boolean;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Reads what people are to do between two dates, a handful of statements however many they are. */
@Injectable()
export class PersonPlansService {
  constructor(
    private readonly schedules: SchedulesService,
    private readonly calendar: CalendarService,
    private readonly rules: RulesService,
  ) {}

  /** The plans of these people from `from` until before `until`. */
  async of(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: CivilDate,
    until: CivilDate,
  ): Promise<ReadonlyMap<string, PersonPlan>> {
    const people = await manager.query<Omit<PlanFacts, 'postings' | 'assignments' | 'roster'>[]>(
      `SELECT id AS "employeeId", active_from AS "activeFrom", active_until AS "activeUntil", service_since AS "serviceSince"
       FROM employee WHERE id = ANY($1::uuid[])`,
      [employeeIds],
    );
    const postings = await manager.query<PostingRow[]>(
      `SELECT employee_id AS "employeeId", unit_id AS "unitId", kind = 'home' AS home,
         coalesce((extract(epoch FROM lower(period)) * 1000)::double precision, '-infinity') AS "fromMs",
         coalesce((extract(epoch FROM upper(period)) * 1000)::double precision, 'infinity') AS "untilMs"
       FROM posting WHERE employee_id = ANY($1::uuid[]) ORDER BY kind = 'home', lower(period) NULLS FIRST, id`,
      [employeeIds],
    );
    const units = await this.units(manager, [...new Set(postings.map(({ unitId }) => unitId))], from, until);
    const assignments = await this.schedules.assignmentsBetween(manager, employeeIds, from, until);
    const roster = await this.schedules.rosterBetween(manager, employeeIds, from, until);
    return new Map(
      people.map((person): [string, PersonPlan] => {
        const mine = <T extends { readonly employeeId: string }>(rows: readonly T[]): T[] =>
          rows.filter(({ employeeId }) => employeeId === person.employeeId);
        const plan = new PersonPlan({
          ...person,
          postings: mine(postings).flatMap(({ unitId, ...rest }) => {
            const unit = units.get(unitId);
            return unit === undefined ? [] : [{ ...rest, unit }];
          }),
          assignments,
          roster: new Map(mine(roster).map((each) => [each.date, each])),
        });
        return [person.employeeId, plan];
      }),
    );
  }

  private async units(
    manager: EntityManager,
    unitIds: readonly string[],
    from: CivilDate,
    until: CivilDate,
  ): Promise<ReadonlyMap<string, PlanUnit>> {
    const rows = await chainsOf(manager, unitIds);
    const entries = await this.calendar.confirmedBetween(manager, from, until);
    const dated = await this.rules.dated(manager);
    const known = new Map<string, CreditRules>();
    return new Map(
      rows.map(({ id, zone, chain }): [string, PlanUnit] => {
        const credits = (date: CivilDate): CreditRules => {
          const key = `${date}${id}`;
          const read = known.get(key) ?? creditsOn(dated(date, id), date);
          known.set(key, read);
          return read;
        };
        return [id, { id, chain, clock: zoneClock(zone), calendar: calendarDays(entries, chain), credits }];
      }),
    );
  }
}

/** Units with those above them, nearest first, and their zones. */
export function chainsOf(
  manager: EntityManager,
  unitIds: readonly string[],
): Promise<{ id: string; zone: string; chain: string[] }[]> {
  return manager.query<{ id: string; zone: string; chain: string[] }[]>(
    `SELECT u.id, unit_zone(u.id) AS zone, ARRAY(
       WITH RECURSIVE above(id, parent_id, depth) AS (
         SELECT u.id, u.parent_id, 0
         UNION ALL
         SELECT p.id, p.parent_id, a.depth + 1 FROM above a JOIN org_unit p ON p.id = a.parent_id WHERE a.depth < 100
       ) SELECT id FROM above ORDER BY depth)::text[] AS chain
     FROM org_unit u WHERE u.id = ANY($1::uuid[])`,
    [[...new Set(unitIds)]],
  );
}

function creditsOn(inForce: Parameters<typeof creditRulesOn>[0], date: CivilDate): CreditRules {
  const read = creditRulesOn(inForce);
  if (!read.ok) throw new RulesMissingError(date, read.errors);
  return read.rules;
}
