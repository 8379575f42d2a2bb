/** A quarter (`2026-Q4`) or year (`2026`), taken apart; the quarter in Roman digits, undefined for a year. */
export interface DigestPeriodParts {
  readonly year: string;
  readonly quarter: string | undefined;
}

const romans = ['I', 'II', 'III', 'IV'] as const;
/** Years to choose from. */
const YEARS = 3;

/** What `2026-Q4` or `2026` stands for; undefined for a month. @example digestParts('2026-Q4') // { year: '2026', quarter: 'IV' } */
export function digestParts(period: string): DigestPeriodParts | undefined {
  const found = /^(\d{4})(?:-Q([1-4]))?$/.exec(period);
  if (found === null) return undefined;
  const [, year = '', number] = found;
  return { year, quarter: number === undefined ? undefined : romans[Number(number) - 1] };
}

/** The quarters and years that have begun on a day, those of three years, the newest first: of each year the year, then its quarters. */
export function digestPeriods(today: string): string[] {
  const [thisYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: YEARS }, (_, ago) => thisYear - ago).flatMap((year) => {
    const quarters = year === thisYear ? Math.ceil(month / 3) : 4;
    return [`${year}`, ...Array.from({ length: quarters }, (_, index) => `${year}-Q${quarters - index}`)];
  });
}

/** The quarter that is over, which is what a digest is asked for most often. @example lastQuarter('2027-01-09') // '2026-Q4' */
export function lastQuarter(today: string): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}
