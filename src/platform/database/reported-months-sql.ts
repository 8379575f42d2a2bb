import type { ReportedMonths } from '../../core/closing/reported-months.js';
import { addDays } from '../../core/time/civil-date.js';

/** Where unit and date of a row stand, and how a value becomes a parameter. */
export interface DatedRow {
  readonly unit: string;
  readonly date: string;
  readonly parameter: (value: unknown) => string;
}

/** SQL: which of the months a row is in, 1 for the first, by what its own unit reports; 0 or one too many where it is in none. */
export function monthIndexSql(
  { groups }: Pick<ReportedMonths, 'groups'>,
  { unit, date, parameter }: DatedRow,
): string {
  const cases = groups.map(({ unitIds, periods }) => {
    const last = periods.at(-1);
    const starts = [...periods.map(({ from }) => from), ...(last === undefined ? [] : [addDays(last.to, 1)])];
    const index = `width_bucket(${date}, CAST(${parameter(starts)} AS date[]))`;
    return unitIds === null ? `ELSE ${index}` : `WHEN ${unit} = ANY (CAST(${parameter(unitIds)} AS uuid[])) THEN ${index}`;
  });
  const [only] = cases;
  return cases.length === 1 && only !== undefined ? only.replace('ELSE ', '') : `CASE ${cases.join(' ')} END`;
} // prettier-ignore

/**
 * SQL: whether a row is in one of the months by what its own unit reports; null where `from` and `until` of the months, which are to be asked
 * for as well, say it already.
 */
export function inMonthsSql(reported: ReportedMonths, row: DatedRow): string | null {
  if (reported.groups.length === 1) return null;
  return `${monthIndexSql(reported, row)} BETWEEN 1 AND ${reported.months.length}`;
}
