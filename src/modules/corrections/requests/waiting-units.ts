import type { EntityManager } from 'typeorm';
import { noonOf } from '../../../platform/access/units-in-scope.js';
import type { CivilDate } from '../../../core/time/civil-date.js';

/** Units by what somebody is to the people in them. */
export interface WaitingUnits {
  /** One of the actors is the nearest superior: what is asked for there comes to them first. */
  readonly nearest: readonly string[];
  /** One of the actors is a superior, near or far. */
  readonly under: readonly string[];
  /** No superior is named there nor anywhere above. */
  readonly bare: readonly string[];
}

/**
 * The units of `actors` on a date, in one walk from the roots down. With them in hand the database picks out of all that waits in a province
 * the few requests that can wait on somebody, instead of giving all of them to be looked through.
 */
export async function waitingUnits(
  manager: EntityManager,
  actors: readonly string[],
  date: CivilDate,
): Promise<WaitingUnits> {
  const [row] = await manager.query<[WaitingUnits]>(
    `WITH RECURSIVE named AS MATERIALIZED (
       SELECT unit_id AS id, bool_or(superior_id = ANY($1::uuid[])) AS mine FROM superior
       WHERE unit_id IS NOT NULL AND period @> $2::date AND is_employed(superior_id, ${noonOf('$2::date')}) GROUP BY unit_id
     ),
     walk(id, named, nearest, under) AS (
       SELECT u.id, n.id IS NOT NULL, coalesce(n.mine, false), coalesce(n.mine, false)
       FROM org_unit u LEFT JOIN named n USING (id) WHERE u.parent_id IS NULL
       UNION ALL
       SELECT u.id, w.named OR n.id IS NOT NULL, coalesce(n.mine, w.nearest), w.under OR coalesce(n.mine, false)
       FROM walk w JOIN org_unit u ON u.parent_id = w.id LEFT JOIN named n ON n.id = u.id
     )
     SELECT coalesce(array_agg(id::text) FILTER (WHERE nearest), '{}') AS nearest,
       coalesce(array_agg(id::text) FILTER (WHERE under), '{}') AS under,
       coalesce(array_agg(id::text) FILTER (WHERE NOT named), '{}') AS bare FROM walk`,
    [actors, date],
  );
  return row;
}
