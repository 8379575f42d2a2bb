import type { EntityManager } from 'typeorm';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { firstDayOf, lastDayOf } from '../../core/time/civil-month.js';
import type { Closing } from './closing.entity.js';

/** What a closing is about: its units as they stand now, and the dates of its month. */
export interface ClosingSpan {
  readonly unitIds: readonly string[];
  readonly from: CivilDate;
  /** First day after the month. */
  readonly until: CivilDate;
}

/** The unit of a closing with all below it and their predecessors, and its month. */
export async function spanOf(
  manager: EntityManager,
  { unitId, month }: Pick<Closing, 'unitId' | 'month'>,
): Promise<ClosingSpan> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u ORDER BY u',
    [unitId],
  );
  return {
    unitIds: rows.map(({ id }) => id),
    from: firstDayOf(month),
    until: addDays(lastDayOf(month), 1),
  };
}
