import type pg from 'pg';

interface Province {
  readonly provinceId: string;
  /** People in units of a hundred, under one schedule. */
  readonly makeProvince: (
    client: pg.Client,
    size: { people: number; month: string; scanned?: boolean },
  ) => Promise<number>;
}

interface FinalMonth {
  /** A day for everybody on every date of the month. */
  readonly makeFinalMonth: (
    client: pg.Client,
    month: string,
  ) => Promise<{ days: number; exceptional: number }>;
  /** Gives these days the sessions and credits that real ones have. */
  readonly giveCredits: (client: pg.Client) => Promise<void>;
}

const bench = (name: string): string => String(new URL(`../bench/${name}.mjs`, import.meta.url));

/** What benchmarks make a province with. */
export const { makeProvince, provinceId } = (await import(bench('province'))) as Province;
export const { makeFinalMonth, giveCredits } = (await import(bench('final-month'))) as FinalMonth;
