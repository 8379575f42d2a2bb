import { addDays } from '../../me/month-grid.js';
import { momentOnDay, timeOfSeconds } from '../../me/moment-on-day.js';
import type { InboxItem } from '../hr-queries.js';

/** Days with the same time to excuse. */
export interface ExcusePeriod<T> {
  readonly from: string;
  readonly until: string;
  readonly items: readonly T[];
}

type Day = Pick<InboxItem, 'date' | 'exceptions'>;

const MINUTE = 60;

/**
 * The time that is to be excused, of whole days or just of what was recorded, and who has the same; nobody twice in one.
 * Example: two people away on 20/11 are one period from midnight to midnight.
 */
export function excusePeriods<T extends Day>(
  items: readonly T[],
  span: 'day' | 'recorded',
): readonly ExcusePeriod<T>[] {
  const found = new Map<string, { from: string; until: string; items: T[] }>();
  for (const item of items) {
    const [from, until] = span === 'day' ? wholeDay(item.date) : recordedTime(item);
    const known = found.get(`${from} ${until}`) ?? { from, until, items: [] };
    known.items.push(item);
    found.set(`${from} ${until}`, known);
  }
  return [...found.values()];
}

function wholeDay(date: string): [string, string] {
  return [momentOnDay(date, '00:00') ?? '', momentOnDay(addDays(date, 1), '00:00') ?? ''];
}

/** From the first to the last second of what is against the person, in whole minutes; the day where that is no stretch. */
function recordedTime({ date, exceptions }: Day): [string, string] {
  const against = exceptions.filter(({ againstPerson }) => againstPerson);
  const first = Math.min(...against.map(({ fromSecond }) => fromSecond));
  const last = Math.max(...against.map(({ untilSecond }) => Math.ceil(untilSecond / MINUTE) * MINUTE));
  const isWithin = Number.isFinite(first) && first >= 0 && last > first && last < 24 * 60 * MINUTE;
  if (!isWithin) return wholeDay(date);
  return [momentOnDay(date, timeOfSeconds(first)) ?? '', momentOnDay(date, timeOfSeconds(last)) ?? ''];
}
