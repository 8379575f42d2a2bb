/** The names of what the address remembers. */
export const KEYS = { month: 'thang', day: 'ngay' } as const;

/** What is looked at: a month, and the day whose story is open. */
export interface MonthAddress {
  readonly month: string;
  readonly day: string | null;
}

/** The month and day of an address; this month where it names none, and no day of another month. */
export function addressOf(parameters: URLSearchParams, today: string): MonthAddress {
  const day = parameters.get(KEYS.day);
  const isDay = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const named = parameters.get(KEYS.month) ?? (isDay ? day.slice(0, 7) : '');
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(named) ? named : today.slice(0, 7);
  return { month, day: isDay && day.startsWith(month) ? day : null };
}
