/** A civil date, such as `2026-11-20`. */
type CivilDate = string;

const DAY_MS = 86_400_000;
const DAYS = 7;

/**
 * The weeks of a period from Monday, each of seven dates; null where a date belongs to another one.
 * @example monthGrid({ from: '2026-11-01', to: '2026-11-30' })[0] // six nulls and '2026-11-01', a Sunday
 */
export function monthGrid({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): readonly (readonly (CivilDate | null)[])[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  const before = weekdayOf(from) - 1;
  const cells: (CivilDate | null)[] = [...Array<null>(before).fill(null), ...dates];
  while (cells.length % DAYS !== 0) cells.push(null);
  return Array.from({ length: cells.length / DAYS }, (_week, index) =>
    cells.slice(index * DAYS, (index + 1) * DAYS),
  );
} // prettier-ignore

/** The dates of a month in their order. */
export function datesOf(month: string): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** @example addDays('2026-12-31', 1) // '2027-01-01' */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. @example weekdayOf('2026-11-20') // 5 */
export function weekdayOf(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || DAYS;
}

/** Another month. @example addMonths('2026-12', 1) // '2027-01' */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
