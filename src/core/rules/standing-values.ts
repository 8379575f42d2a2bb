import type { CivilDate } from '../time/civil-date.js';
import type { DatedConductRule, DatedValue, Observer, RuleBook } from './rule-book.js';

/** The dated values of a book's parameters by path, as they are kept to compare with the next edition. */
export type StandingValues = Readonly<Record<string, readonly DatedValue[]>>;

/** Whether an attendance day reads a parameter. Example: `attendance.lateGraceMinutes` and `timesheet.symbol.leave`. */
export function isReadByDays(path: string): boolean {
  return path.startsWith('attendance.') || path.startsWith('timesheet.symbol.');
}

/** Whether counting what recurs reads a parameter. Example: `recurrence.reminderPerMonth`. */
export function isReadByRecurrence(path: string): boolean {
  return path.startsWith('recurrence.');
}

/**
 * Whether judging a day reads a parameter, while the day itself does not; a rule of conduct stands as `conduct.` with its id. Example:
 * `findings.veryLateMinutes` and `conduct.TG-02`.
 */
export function isReadByFindings(path: string): boolean {
  return ['findings.', 'roster.', 'punches.', CONDUCT].some((start) => path.startsWith(start));
}

/** Whether judging what inspectors saw reads a parameter; a rule that they observe stands as `inspected.` with its id. Example: `badge.exemptions`. */
export function isReadByInspections(path: string): boolean {
  return ['uniform.', 'badge.', 'courtesy.', 'smoking.', INSPECTED].some((start) => path.startsWith(start));
}

const CONDUCT = 'conduct.';
const INSPECTED = 'inspected.';

/** What attendance days, judging them and what inspectors saw, and counting what recurs, read of a book. */
export function standingValues(book: RuleBook): StandingValues {
  const parameters = [...book.parameters.values()]
    .filter(({ path }) =>
      [isReadByDays, isReadByRecurrence, isReadByFindings, isReadByInspections].some((reads) => reads(path)),
    )
    .map(({ path, values }) => [path, values] as const);
  const conduct = (observer: Observer, start: string) =>
    [...book.conduct.values()]
      .filter(({ observedBy }) => observedBy.includes(observer))
      .map(({ id, values }) => [`${start}${id}`, values.map(conductValue)] as const);
  return Object.fromEntries([
    ...parameters,
    ...conduct('attendance', CONDUCT),
    ...conduct('inspection', INSPECTED),
  ]);
}

/** A rule of conduct as a value: how grave, and by which articles. */
function conductValue({ from, severity, basis, cites }: DatedConductRule): DatedValue {
  const value = severity === null ? null : JSON.stringify([severity, cites]);
  return { from, value, basis, source: { kind: 'proposal' } };
}

/**
 * The first date on which one edition says something else than the other of the parameters asked for; null when they agree on every date. Example: a grace of 5
 * from 2019-08-27 that becomes 10 from 2026-01-01 in the new edition differs from 2026-01-01.
 */
export function differsFrom(
  before: StandingValues,
  after: StandingValues,
  isAsked: (path: string) => boolean = () => true,
): CivilDate | null {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)].filter(isAsked));
  let first: CivilDate | null = null;
  for (const path of paths) {
    const date = firstDifference(before[path] ?? [], after[path] ?? []);
    if (date !== null && (first === null || date < first)) first = date;
  }
  return first;
}

function firstDifference(before: readonly DatedValue[], after: readonly DatedValue[]): CivilDate | null {
  const dates = [...before, ...after].map(({ from }) => from).sort();
  return dates.find((date) => textAt(before, date) !== textAt(after, date)) ?? null;
}

/** What holds on a date, apart from when it began. */
function textAt(values: readonly DatedValue[], date: CivilDate): string {
  const held = values.filter(({ from }) => from <= date).at(-1);
  if (held === undefined) return '';
  const { value, source, basis } = held;
  const cited = source.kind === 'proposal' ? [] : [source.id, source.article];
  return JSON.stringify([value, source.kind, ...cited, basis]);
}
