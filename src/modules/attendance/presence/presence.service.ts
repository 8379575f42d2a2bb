import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  presenceNow,
  presenceStates,
  type PresenceNow,
  type PresenceState,
} from '../../../core/attendance/presence-now.js';
import { attendanceRulesOn } from '../../../core/rules/attendance-rules-on.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { formatTimeOfDay, SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../../../core/time/time-of-day.js';
import { zoneClock, type ZoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { RulesService } from '../../rules/rules.service.js';
import { unitsIn } from '../days/day-search.js';
import { unpackDetail, type PackedDetail } from '../packed-detail.js';

/** `unknown`: there is no day of theirs yet. */
export type ShownPresence = PresenceState | 'unknown';
export const shownPresences: readonly ShownPresence[] = [...presenceStates, 'unknown'];

export type PresenceCounts = Readonly<Record<ShownPresence, number>>;

/** Somebody, and where they are. */
export interface PersonNow {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly state: ShownPresence;
  /** When they came or went, on the unit's wall clock of `date`. */
  readonly since: string | null;
  readonly lateMinutes: number;
  /** The working day that is meant: yesterday's for a night shift that still runs. */
  readonly date: CivilDate;
}

export interface UnitNow {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly localTime: string;
  readonly counts: PresenceCounts;
}

interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly clock: ZoneClock;
  readonly date: CivilDate;
  readonly second: number;
}

interface PersonRow {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly activeFrom: CivilDate | null;
  readonly activeUntil: CivilDate | null;
}

interface DayRow {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate;
  readonly detail: PackedDetail;
}

/** Who is where at this moment. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** Everybody posted now in the units, by given name, and the counts of each unit. @throws AppError not-permitted */
  async now(
    caller: Caller,
    unitId: string | null,
  ): Promise<{ at: Date; people: PersonNow[]; units: UnitNow[] }> {
    const { manager } = this.dataSource;
    const at = this.clock.now();
    const inScope = await unitsIn(manager, requiredScope(caller, 'attendance:read'), unitId);
    const places = await this.places(manager, inScope, at);
    const people = await postedNow(manager, [...places.keys()], at);
    const found = await this.found(manager, places, people, at);
    return { at, people: found, units: countsOf([...places.values()], found) };
  }

  /** Where one person is now; undefined for somebody who is posted nowhere. For those who may know it already. */
  async of(employeeId: string): Promise<PersonNow | undefined> {
    const { manager } = this.dataSource;
    const at = this.clock.now();
    const [unit] = await manager.query<[{ id: string | null }]>('SELECT employee_unit($1, $2) AS id', [employeeId, at]);
    if (unit.id === null) return undefined;
    const places = await this.places(manager, [unit.id], at);
    const people = (await postedNow(manager, [unit.id], at)).filter(({ id }) => id === employeeId);
    return (await this.found(manager, places, people, at))[0];
  } // prettier-ignore

  /** Where each of them is whose employment has begun and not ended. */
  private async found(
    manager: EntityManager,
    places: ReadonlyMap<string, Place>,
    posted: readonly PersonRow[],
    at: Date,
  ): Promise<PersonNow[]> {
    const people = posted.filter(({ unitId: of, activeFrom, activeUntil }) => {
      const date = places.get(of)?.date ?? '';
      return (activeFrom === null || activeFrom <= date) && (activeUntil === null || date < activeUntil);
    });
    const days = await this.days(manager, [...places.values()], people);
    const excused = await excusedNow(manager, at);
    const graceOn = await this.grace(manager);
    return people.map(({ id, code, fullName, unitId: at_ }): PersonNow => {
      const place = places.get(at_)!;
      const own = shiftOf(days.get(id) ?? [], place);
      const isExcused = excused.people.has(id) || excused.units.has(at_);
      const { state, sinceSecond, lateMinutes } = own === undefined
        ? { state: 'unknown' as const, sinceSecond: null, lateMinutes: 0 }
        : judged(own.row, own.second, graceOn(own.row.date, at_), isExcused);
      return {
        employeeId: id, employeeCode: code, fullName, unitId: at_, state,
        since: sinceSecond === null ? null : formatTimeOfDay(sinceSecond), lateMinutes, date: own?.row.date ?? place.date,
      };
    }); // prettier-ignore
  }

  private async places(
    manager: EntityManager,
    ids: readonly string[] | null,
    at: Date,
  ): Promise<Map<string, Place>> {
    const rows = await manager.query<{ id: string; code: string; name: string; zone: string }[]>(
      `SELECT id, code, name, unit_zone(id) AS zone FROM org_unit WHERE $1::uuid[] IS NULL OR id = ANY($1::uuid[]) ORDER BY name, id`,
      [ids],
    );
    const clocks = new Map<string, ZoneClock>();
    return new Map(
      rows.map(({ id, code, name, zone }) => {
        const clock = clocks.get(zone) ?? zoneClock(zone);
        clocks.set(zone, clock);
        return [id, { id, code, name, clock, ...clock.toLocal(at.getTime()) }];
      }),
    );
  }

  /** The days of today and yesterday, wherever today is. */
  private async days(
    manager: EntityManager,
    places: readonly Place[],
    people: readonly PersonRow[],
  ): Promise<Map<string, DayRow[]>> {
    const dates = [...new Set(places.flatMap(({ date }) => [date, addDays(date, -1)]))];
    const rows = await manager.query<DayRow[]>(
      `SELECT employee_id AS "employeeId", unit_id AS "unitId", date, detail FROM attendance_day
       WHERE tenant_id = $1 AND employee_id = ANY($2::uuid[]) AND date = ANY($3::date[])`,
      [TENANT_ID, people.map(({ id }) => id), dates],
    );
    const days = new Map<string, DayRow[]>();
    for (const row of rows) days.set(row.employeeId, [...(days.get(row.employeeId) ?? []), row]);
    return days;
  }

  private async grace(manager: EntityManager): Promise<(date: CivilDate, unitId: string) => number> {
    const rulesOn = await this.rules.dated(manager);
    const known = new Map<string, number>();
    return (date, unitId) => {
      const key = `${date}${unitId}`;
      let grace = known.get(key);
      if (grace === undefined) {
        const read = attendanceRulesOn(rulesOn(date, unitId));
        known.set(key, (grace = read.ok ? read.rules.lateGraceMinutes : 0));
      }
      return grace;
    };
  }
}

/** The working day that is meant at this moment: yesterday's while its shift runs, else today's. */
function shiftOf(
  days: readonly DayRow[],
  { date, second }: Place,
): { row: DayRow; second: number } | undefined {
  const yesterday = days.find((day) => day.date === addDays(date, -1));
  const lastEnd = yesterday?.detail.sessions.at(-1)?.[2] ?? 0;
  const since = second + SECONDS_PER_DAY;
  if (yesterday !== undefined && lastEnd > since) return { row: yesterday, second: since };
  const today = days.find((day) => day.date === date);
  return today && { row: today, second };
}

function judged({ detail }: DayRow, second: number, grace: number, isExcused: boolean): PresenceNow {
  return presenceNow(unpackDetail(detail), second, grace, isExcused);
}

function countsOf(places: readonly Place[], people: readonly PersonNow[]): UnitNow[] {
  const counts = new Map<string, Record<ShownPresence, number>>();
  for (const { unitId, state } of people) {
    const own = counts.get(unitId) ?? noCounts();
    own[state] += 1;
    counts.set(unitId, own);
  }
  return places.flatMap(({ id, code, name, second }): UnitNow[] => {
    const own = counts.get(id);
    const localTime = formatTimeOfDay(second - (second % SECONDS_PER_MINUTE));
    return own === undefined ? [] : [{ unitId: id, unitCode: code, unitName: name, localTime, counts: own }];
  });
}

/** Zero of every state. */
export function noCounts(): Record<ShownPresence, number> {
  return Object.fromEntries(shownPresences.map((state) => [state, 0])) as Record<ShownPresence, number>;
}

/** The people posted there now, places of duty before home agencies, in the order of Vietnamese names. */
async function postedNow(manager: EntityManager, unitIds: readonly string[], at: Date): Promise<PersonRow[]> {
  return manager.query<PersonRow[]>(
    `SELECT e.id, e.code, e.full_name AS "fullName", posted.unit_id AS "unitId", e.active_from AS "activeFrom",
       e.active_until AS "activeUntil"
     FROM employee e CROSS JOIN LATERAL (
       SELECT p.unit_id FROM posting p WHERE p.employee_id = e.id AND p.period @> $2::timestamptz
       ORDER BY p.kind = 'home', lower(p.period) NULLS FIRST, p.id LIMIT 1
     ) posted
     WHERE posted.unit_id = ANY($1::uuid[]) AND e.pseudonymised_at IS NULL
     ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id`,
    [unitIds, at],
  );
}

/** Whom an approved reason covers now. A reader out of order excuses nobody from being there. */
async function excusedNow(
  manager: EntityManager,
  at: Date,
): Promise<{ people: Set<string>; units: Set<string> }> {
  const rows = await manager.query<{ employeeId: string | null; unitId: string | null }[]>(
    `SELECT x.employee_id AS "employeeId", covered.id AS "unitId"
     FROM excuse x LEFT JOIN LATERAL unit_scope(ARRAY[x.unit_id]) AS covered(id) ON x.unit_id IS NOT NULL
     WHERE x.status = 'approved' AND x.kind <> 'device-outage' AND x.period @> $1::timestamptz`,
    [at],
  );
  const of = (ids: readonly (string | null)[]): Set<string> => new Set(ids.filter((id) => id !== null));
  return {
    people: of(rows.map(({ employeeId }) => employeeId)),
    units: of(rows.map(({ unitId }) => unitId)),
  };
}
