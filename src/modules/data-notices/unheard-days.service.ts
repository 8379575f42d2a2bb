import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A day of somebody in the unit where it was on duty. */
export interface PlacedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly unitId: string | null;
}

type PersonDay = Pick<PlacedDay, 'employeeId' | 'date'>;

/** Which days may not be held against people, because they had not acknowledged any notice about their data then. */
@Injectable()
export class UnheardDaysService {
  /**
   * Says of each of these days whether it is kept but not judged: the unit had a notice in force, and the person had acknowledged no
   * version of any before that day began. Where no notice was published every day is judged, as it was before there were notices.
   */
  async among(manager: EntityManager, days: readonly PlacedDay[]): Promise<(day: PersonDay) => boolean> {
    // A month of a province is judged in hundreds of batches: each question is asked only where the one before left something.
    const [{ published }] = await manager.query<[{ published: boolean }]>(
      `SELECT EXISTS (SELECT FROM data_notice WHERE status = 'approved') AS published`,
    );
    if (!published || days.length === 0) return () => false;
    const heardFrom = await heardLater(manager, days);
    const silent = days.filter(({ employeeId, date }) => (heardFrom.get(employeeId) ?? date) > date);
    const since = await noticedSince(manager, silent);
    const unheard = new Set(
      silent.filter(({ unitId, date }) => (since.get(unitId ?? '') ?? NEVER) <= date).map(keyOf),
    );
    return (day) => unheard.has(keyOf(day));
  }
}

/** After every civil date. */
const NEVER = '9999-99-99';

function keyOf({ employeeId, date }: PersonDay): string {
  return `${employeeId} ${date}`;
}

/** The first day that may be judged of those who acknowledged nothing before the earliest of these days. */
async function heardLater(
  manager: EntityManager,
  days: readonly PlacedDay[],
): Promise<ReadonlyMap<string, string>> {
  const earliest = days.reduce((first, { date }) => (date < first ? date : first), NEVER);
  const rows = await manager.query<{ id: string; first: string | null }[]>(
    `SELECT u.id, a.first FROM unnest($1::uuid[]) AS u(id) LEFT JOIN LATERAL (
       SELECT min(counts_from) AS first FROM data_notice_acknowledgement WHERE employee_id = u.id
     ) a ON true WHERE a.first IS NULL OR a.first > $2`,
    [[...new Set(days.map(({ employeeId }) => employeeId))], earliest],
  );
  return new Map(rows.map(({ id, first }) => [id, first ?? NEVER]));
}

/** As the SQL function `data_notice_since` has it, of the units of all days at once. */
async function noticedSince(
  manager: EntityManager,
  days: readonly PlacedDay[],
): Promise<ReadonlyMap<string, string>> {
  const units = [...new Set(days.flatMap(({ unitId }) => unitId ?? []))];
  if (units.length === 0) return new Map();
  const rows = await manager.query<{ id: string; since: string | null }[]>(
    `WITH RECURSIVE above(unit_id, at) AS (
       SELECT u.id, u.id FROM unnest($1::uuid[]) AS u(id)
       UNION ALL
       SELECT a.unit_id, o.parent_id FROM above a JOIN org_unit o ON o.id = a.at WHERE o.parent_id IS NOT NULL
     ),
     own AS MATERIALIZED (
       SELECT unit_id, min(valid_from) AS since FROM data_notice WHERE status = 'approved' GROUP BY unit_id
     )
     SELECT a.unit_id AS id, least(min(o.since), (SELECT e.since FROM own e WHERE e.unit_id IS NULL)) AS since
     FROM above a LEFT JOIN own o ON o.unit_id = a.at GROUP BY a.unit_id`,
    [units],
  );
  return new Map(rows.flatMap(({ id, since }) => (since === null ? [] : [[id, since]])));
}
