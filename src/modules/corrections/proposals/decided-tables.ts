import { healthKinds } from '../../../core/attendance/excuse-kind.js';
import { noonOf } from '../../../platform/access/units-in-scope.js';

/** Tables whose rows one person proposes and another decides. */
export const decidedTables = ['excuse', 'correction', 'flexible_minutes'] as const;

export type DecidedTable = (typeof decidedTables)[number];

/** SQL about a row `c`: where whoever decides must hold the permission. */
export const unitOf: Readonly<Record<DecidedTable, string>> = {
  excuse: 'coalesce(c.unit_id, employee_unit(c.employee_id, lower(c.period)))',
  correction: 'c.unit_id',
  flexible_minutes: `employee_unit(c.employee_id, ${noonOf('lower(c.period)')})`,
};

const health = healthKinds.map((kind) => `'${kind}'`).join(', ');

/** SQL about a row `c`: what may tell of somebody's health: some excuses, and flexible minutes whatever their kind. */
export const healthOf: Readonly<Record<DecidedTable, string>> = {
  excuse: `c.kind IN (${health})`,
  correction: 'false',
  flexible_minutes: 'true',
};

/** SQL about a row `c`: whether it is of a whole unit in which one of the people `$n` is then. */
export const coversOf = (table: DecidedTable, people: string): string =>
  table === 'excuse'
    ? `(c.unit_id IS NOT NULL AND EXISTS (SELECT FROM posting p WHERE p.employee_id = ANY(${people}::uuid[])
         AND p.unit_id IN (SELECT unit_scope(ARRAY[c.unit_id])) AND p.period && c.period))`
    : `coalesce(c.employee_id = ANY(${people}::uuid[]), false)`;

/** The name of its rows in the audit trail. */
export const entityOf: Readonly<Record<DecidedTable, string>> = {
  excuse: 'excuse',
  correction: 'correction',
  flexible_minutes: 'flexible-minutes',
};
