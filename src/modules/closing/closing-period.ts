import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { addMonths, type ReportingPeriod } from '../../core/time/civil-month.js';
import type { Closing } from './closing.entity.js';

/** What a closing is about: its units as they stand now, and the dates of its month. */
export interface ClosingSpan {
  readonly unitIds: readonly string[];
  readonly from: CivilDate;
  /** First day after the month. */
  readonly until: CivilDate;
  /** Units that were merged into it and begin on another day: the one after the last that was closed for them before. */
  readonly starts: Readonly<Record<string, CivilDate>>;
}

/** The first day of a unit in a span. */
export function startOf({ from, starts }: Pick<ClosingSpan, 'from' | 'starts'>, unitId: string): CivilDate {
  return starts[unitId] ?? from;
}

/** The first day of any unit in a span. */
export function firstStart({ from, starts }: Pick<ClosingSpan, 'from' | 'starts'>): CivilDate {
  return [from, ...Object.values(starts)].sort()[0] ?? from;
}

/**
 * The unit of a closing with all below it and their predecessors, and its month; without what another closing of the month sealed before
 * the units were merged: a day is sealed once. What this closing itself sealed stays its own. A unit that was merged into it and was closed by other
 * dates before begins on the day after those.
 */
export async function spanOf(manager: EntityManager, closing: Spanned): Promise<ClosingSpan> {
  const { unitId, month, fromDate, toDate } = closing;
  const rows = await manager.query<{ id: string }[]>(
    `WITH sealed AS MATERIALIZED (
       SELECT c.unit_id, c.to_date, string_to_array(substring(r.header FROM '\\nunits ([^\\n]*)'), ' ') AS units
       FROM closing c JOIN closing_revision r ON r.closing_id = c.id AND r.revision = c.revision WHERE c.month = $2
     )
     SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u
     WHERE NOT EXISTS (SELECT FROM sealed s WHERE s.unit_id <> $1 AND s.to_date >= $3::date AND u::text = ANY(s.units))
       OR EXISTS (SELECT FROM sealed s WHERE s.unit_id = $1 AND u::text = ANY(s.units)) ORDER BY u`,
    [unitId, month, toDate],
  );
  const unitIds = rows.map(({ id }) => id);
  return { unitIds, from: fromDate, until: addDays(toDate, 1), starts: await startsOf(manager, closing, unitIds) };
} // prettier-ignore

/** What a span follows from; `openedAt` tells which closing was there first. */
export type Spanned = Pick<Closing, 'id' | 'unitId' | 'month' | 'fromDate' | 'toDate' | 'openedAt'>;

/** Of units that ended in a merger, and what was below them: the day after their last closing that was opened before this one and ends in it or beside it. */
async function startsOf(
  manager: EntityManager,
  { id, unitId, month, fromDate, toDate, openedAt }: Spanned,
  unitIds: readonly string[],
): Promise<Record<string, CivilDate>> {
  const rows = await manager.query<{ id: string; from: CivilDate }[]>(
    `WITH known AS MATERIALIZED (
       SELECT c.unit_id, c.month, c.to_date, string_to_array(substring(r.header FROM '\\nunits ([^\\n]*)'), ' ') AS units
       FROM closing c LEFT JOIN closing_revision r ON r.closing_id = c.id AND r.revision = c.revision
       WHERE c.id <> $1 AND (c.opened_at, c.id) < ($2::timestamptz, $1::uuid) AND c.to_date < $3::date
         AND (c.to_date >= $4::date OR c.month = ANY($5::text[]))
     ), merged AS (
       SELECT k.* FROM known k JOIN org_unit o ON o.id = k.unit_id AND o.valid_until IS NOT NULL
       WHERE k.unit_id <> $6 AND k.unit_id IN (SELECT unit_scope(ARRAY[$6::uuid]))
     )
     SELECT u.id, (max(m.to_date) + 1)::text AS "from"
     FROM merged m JOIN unnest($7::uuid[]) AS u(id)
       ON CASE WHEN m.units IS NULL THEN u.id IN (SELECT unit_scope(ARRAY[m.unit_id])) ELSE u.id::text = ANY(m.units) END
     WHERE NOT EXISTS (SELECT FROM known k WHERE k.unit_id = $6 AND k.to_date > m.to_date AND (k.units IS NULL OR u.id::text = ANY(k.units)))
     GROUP BY u.id HAVING max(m.to_date) + 1 <> $4::date`,
    [id, openedAt, toDate, fromDate, [month, addMonths(month, -1)], unitId, unitIds],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.from]));
}

/** The dates of a closing, which answer as a month does. */
export function periodOf({
  month,
  fromDate,
  toDate,
}: Pick<Closing, 'month' | 'fromDate' | 'toDate'>): ReportingPeriod {
  return { month, from: fromDate, to: toDate };
}
