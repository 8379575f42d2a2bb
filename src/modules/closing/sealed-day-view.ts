import type { SealedDay, SealedFinding } from '../../core/closing/sealed-line.js';
import type { SealedPersonMonth } from './closing-views.service.js';
import type {
  DifferencesView,
  SealedDayView,
  SealedFindingView,
  SealedPersonView,
  VerifiedRevisionView,
} from './closings.dto.js';
import type { RevisionDifferences } from './revision-reader.service.js';
import type { VerifiedRevision } from './verification.service.js';

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

/** A finding without its evidence, which stands where findings are read; null for what was sealed before that was written down. */
export function shownFinding(finding: SealedFinding): SealedFindingView {
  const { id, date, sessionId, rule, status, minutes, area = null, severity = null, cites = null } = finding;
  return { id, date, sessionId, rule, status, minutes, area, severity, cites };
}

/** A sealed month as the API shows it. */
export function shownMonth({ month, ...person }: SealedPersonMonth): SealedPersonView {
  return { ...person, days: month.days.map(shownDay), findings: month.findings.map(shownFinding) };
}

/** A revision that was looked at, with the names of people and units. */
export function shownRevision(
  { result, ...revision }: VerifiedRevision,
  names: ReadonlyMap<string, string>,
): VerifiedRevisionView {
  if (result === null) return { ...revision, result };
  const [named, bare] = [
    result.named.map((day) => withNames(day, names)),
    result.bare.map((day) => withNames(day, names)),
  ];
  return { ...revision, result: { ...result, named, bare } };
}

/** Something of somebody in a unit, with their names. */
export function withNames<T extends { readonly employeeId: string; readonly unitId: string }>(
  each: T,
  names: ReadonlyMap<string, string>,
): T & { fullName: string; unitName: string } {
  return {
    ...each,
    fullName: names.get(each.employeeId) ?? '',
    unitName: names.get(each.unitId) ?? '',
  };
}

/** Differences as the API shows them, with the names of people and units. */
export function shownDifferences(
  { people, rules }: RevisionDifferences,
  names: ReadonlyMap<string, string>,
): DifferencesView {
  return {
    rules,
    people: people.map(({ days, findings, ...person }) => ({
      ...person,
      fullName: names.get(person.employeeId) ?? '',
      unitName: names.get(person.unitId) ?? '',
      days: days.map(({ date, kind, sealed, now }) => ({
        date,
        kind,
        sealed: sealed && shownDay(sealed),
        now: now && shownDay(now),
      })),
      findings: findings.map(({ sealed, now, ...finding }) => ({
        ...finding,
        sealed: sealed && shownFinding(sealed),
        now: now && shownFinding(now),
      })),
    })),
  };
}
