import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import type { ReportingPeriod } from '../../core/time/civil-month.js';
import type { Closing } from './closing.entity.js';

/** What a closing is about: its units as they stand now, and the dates of its month. */
export interface ClosingSpan {
  readonly unitIds: readonly string[];
  readonly from: CivilDate;
  /** First day after the month. */
  readonly until: CivilDate;
}

/**
 * The unit of a closing with all below it and their predecessors, and its month; without what another closing of the month sealed before
 * the units were merged: a day is sealed once. What this closing itself sealed stays its own.
 */
export async function spanOf(
  manager: EntityManager,
  { unitId, month, fromDate, toDate }: Pick<Closing, 'unitId' | 'month' | 'fromDate' | 'toDate'>,
): Promise<ClosingSpan> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH sealed AS MATERIALIZED (
       SELECT c.unit_id, string_to_array(substring(r.header FROM '\\nunits ([^\\n]*)'), ' ') AS units
       FROM closing c JOIN closing_revision r ON r.closing_id = c.id AND r.revision = c.revision WHERE c.month = $2
     )
     SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u
     WHERE NOT EXISTS (SELECT FROM sealed s WHERE s.unit_id <> $1 AND u::text = ANY(s.units))
       OR EXISTS (SELECT FROM sealed s WHERE s.unit_id = $1 AND u::text = ANY(s.units)) ORDER BY u`,
    [unitId, month],
  );
  return {
    unitIds: rows.map(({ id }) => id),
    from: fromDate,
    until: addDays(toDate, 1),
  };
}

/** The dates of a closing, which answer as a month does. */
export function periodOf({
  month,
  fromDate,
  toDate,
}: Pick<Closing, 'month' | 'fromDate' | 'toDate'>): ReportingPeriod {
  return { month, from: fromDate, to: toDate };
}
