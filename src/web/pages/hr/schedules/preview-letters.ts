import type { PreviewPerson } from './schedules-queries.js';

type Day = PreviewPerson['days'][number];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The hours of a day as one text; empty where nobody is expected. */
export function hoursOf({ sessions }: Pick<Day, 'sessions'>): string {
  return sessions.join(', ');
}

/**
 * A letter for each kind of hours that people have, the most frequent first: a month of people fits on a screen that way. More than
 * there are letters are numbered.
 */
export function previewLetters(people: readonly PreviewPerson[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { days } of people)
    for (const day of days)
      if (day.sessions.length > 0) counts.set(hoursOf(day), (counts.get(hoursOf(day)) ?? 0) + 1);
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return new Map(ranked.map(([hours], index) => [hours, LETTERS[index] ?? String(index + 1)]));
}

/** The days, as `employee date`, whose hours differ from those of another preview that has them. */
export function changedDays(
  people: readonly PreviewPerson[],
  saved: readonly PreviewPerson[],
): ReadonlySet<string> {
  const keyOf = (employeeId: string, date: string): string => `${employeeId} ${date}`;
  const before = new Map(
    saved.flatMap(({ employeeId, days }) =>
      days.map((day) => [keyOf(employeeId, day.date), hoursOf(day)] as const),
    ),
  );
  return new Set(
    people.flatMap(({ employeeId, days }) =>
      days
        .filter((day) => {
          const known = before.get(keyOf(employeeId, day.date));
          return known !== undefined && known !== hoursOf(day);
        })
        .map(({ date }) => keyOf(employeeId, date)),
    ),
  );
}
