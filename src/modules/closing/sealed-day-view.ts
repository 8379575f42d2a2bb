import type { SealedDay } from '../../core/closing/sealed-line.js';
import type { SealedPersonMonth } from './closing-views.service.js';
import type { DifferencesView, SealedDayView, SealedPersonView } from './closings.dto.js';
import type { RevisionDifferences } from './revision-reader.service.js';

/** A day without its credits: their symbols and excuses may tell of somebody's health. */
export function shownDay({
  date,
  fingerprint,
  planned,
  present,
  because,
  figures,
  exceptions,
}: SealedDay): SealedDayView {
  return { date, fingerprint, planned, present, because, figures, exceptions };
}

/** A sealed month as the API shows it. */
export function shownMonth({ month, ...person }: SealedPersonMonth): SealedPersonView {
  return { ...person, days: month.days.map(shownDay), findings: month.findings };
}

/** Differences as the API shows them, with the names of people and units. */
export function shownDifferences(
  { people, rules }: RevisionDifferences,
  names: ReadonlyMap<string, string>,
): DifferencesView {
  return {
    rules,
    people: people.map(({ days, ...person }) => ({
      ...person,
      fullName: names.get(person.employeeId) ?? '',
      unitName: names.get(person.unitId) ?? '',
      days: days.map(({ date, kind, sealed, now }) => ({
        date,
        kind,
        sealed: sealed && shownDay(sealed),
        now: now && shownDay(now),
      })),
    })),
  };
}
