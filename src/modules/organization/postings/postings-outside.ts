import type { EntityManager } from 'typeorm';

/** New ends of the time in which a unit exists; an end that is null is not looked at. */
export interface NewValidity {
  readonly id: string;
  /** Of the unit itself; null: that of the nearest unit above. */
  readonly zone: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** How many people have a posting at the unit before it begins, and beyond its end. */
export interface PeopleOutside {
  readonly before: number;
  readonly past: number;
}

/**
 * The people whom new ends of units would leave without their unit, by unit. A posting without a
 * beginning begins with its unit; it counts when nothing of it would remain, or when it runs now.
 */
export async function peopleOutside(
  manager: EntityManager,
  units: readonly NewValidity[],
  now: Date,
): Promise<Map<string, PeopleOutside>> {
  if (units.length === 0) return new Map();
  const rows = await manager.query<(PeopleOutside & { id: string })[]>(
    `SELECT v.id,
       count(DISTINCT p.employee_id) FILTER (WHERE lower(p.period) < v.begins OR upper(p.period) <= v.begins
         OR (v.begins > $2 AND p.period @> $2::timestamptz))::int AS before,
       count(DISTINCT p.employee_id) FILTER (WHERE v.ends IS NOT NULL
         AND (upper_inf(p.period) OR upper(p.period) > v.ends))::int AS past
     FROM (
       SELECT id, "from"::timestamp AT TIME ZONE coalesce(zone, unit_zone(id)) AS begins,
         until::timestamp AT TIME ZONE coalesce(zone, unit_zone(id)) AS ends
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, zone text, "from" date, until date)
     ) v JOIN posting p ON p.unit_id = v.id GROUP BY v.id`,
    [JSON.stringify(units), now],
  );
  return new Map(rows.map(({ id, before, past }) => [id, { before, past }]));
}

/** The ends of `after` that leave less time than those of `before`; null where they do not. */
export function narrowed(
  before: { readonly validFrom: string | null; readonly validUntil: string | null },
  after: { readonly validFrom: string | null; readonly validUntil: string | null },
): Pick<NewValidity, 'from' | 'until'> {
  const { validFrom: from, validUntil: until } = after;
  return {
    from: from !== null && (before.validFrom === null || from > before.validFrom) ? from : null,
    until: until !== null && (before.validUntil === null || until < before.validUntil) ? until : null,
  };
}
