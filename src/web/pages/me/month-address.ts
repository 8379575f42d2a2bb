import type { PeriodAsked } from '../../api/reported-period.js';

/** The names of what the address remembers. */
export const KEYS = { month: 'thang', day: 'ngay' } as const;

/** What is looked at: the period of a month or of a date, and the day whose story is open where it lies in that period. */
export interface MonthAddress {
  readonly asked: PeriodAsked;
  readonly day: string | null;
}

/** What an address names; the period of today where it names nothing, that of the day where it names only a day. */
export function addressOf(parameters: URLSearchParams, today: string): MonthAddress {
  const named = parameters.get(KEYS.day);
  const isDay = named !== null && /^\d{4}-\d{2}-\d{2}$/.test(named) && !Number.isNaN(Date.parse(named));
  const day = isDay ? named : null;
  const month = parameters.get(KEYS.month) ?? '';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return { asked: { month }, day };
  return { asked: { date: day ?? today }, day };
}
