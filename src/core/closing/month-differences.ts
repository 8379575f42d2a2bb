import { dayFigures, type SealedDay, type SealedFinding, type SealedMonth } from './sealed-line.js';
import type { CivilDate } from '../time/civil-date.js';

/**
 * How a day differs from what was sealed: `figures` come out differently; `facts` behind the same figures are others (a scan more,
 * another rule); `added` was not there; `removed` is no more.
 */
export type DayDifferenceKind = 'figures' | 'facts' | 'added' | 'removed';

/** A day that is no longer what was sealed. */
export interface DayDifference {
  readonly date: CivilDate;
  readonly kind: DayDifferenceKind;
  readonly sealed: SealedDay | null;
  readonly now: SealedDay | null;
}

/** A finding that is no longer what was sealed. */
export interface FindingDifference {
  readonly id: string;
  readonly date: CivilDate;
  readonly rule: string;
  readonly sealed: SealedFinding | null;
  readonly now: SealedFinding | null;
}

/** The days on which a month differs from what was sealed of it, by date. Example: a late scan of the 20th gives one of kind `figures`. */
export function dayDifferences(sealed: SealedMonth, now: SealedMonth): DayDifference[] {
  const today = new Map(now.days.map((day) => [day.date, day]));
  const known = new Set(sealed.days.map(({ date }) => date));
  const kept = sealed.days.flatMap((day): DayDifference[] => {
    const other = today.get(day.date) ?? null;
    if (other === null) return [{ date: day.date, kind: 'removed', sealed: day, now: null }];
    if (other.fingerprint === day.fingerprint && sameFigures(day, other)) return [];
    const kind = sameFigures(day, other) ? 'facts' : 'figures';
    return [{ date: day.date, kind, sealed: day, now: other }];
  });
  const added = now.days
    .filter(({ date }) => !known.has(date))
    .map((day): DayDifference => ({ date: day.date, kind: 'added', sealed: null, now: day }));
  return [...kept, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The findings that stand otherwise than they were sealed, are new or are gone, by date. Of a finding that was sealed with fewer parts
 * than today's only those are compared: what was not written down cannot have changed.
 */
export function findingDifferences(sealed: SealedMonth, now: SealedMonth): FindingDifference[] {
  const today = new Map(now.findings.map((finding) => [finding.id, finding]));
  const known = new Set(sealed.findings.map(({ id }) => id));
  const kept = sealed.findings.flatMap((finding): FindingDifference[] => {
    const other = today.get(finding.id) ?? null;
    return other !== null && sameParts(finding, other) ? [] : [difference(finding, finding, other)];
  });
  const added = now.findings
    .filter(({ id }) => !known.has(id))
    .map((finding) => difference(finding, null, finding));
  return [...kept, ...added].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
}

function difference(
  { id, date, rule }: SealedFinding,
  sealed: SealedFinding | null,
  now: SealedFinding | null,
): FindingDifference {
  return { id, date, rule, sealed, now };
}

function sameParts(sealed: SealedFinding, now: SealedFinding): boolean {
  const names = Object.keys(sealed) as (keyof SealedFinding)[];
  return names.every((name) => JSON.stringify(sealed[name]) === JSON.stringify(now[name]));
}

function sameFigures(a: SealedDay, b: SealedDay): boolean {
  return (
    a.planned === b.planned &&
    a.present === b.present &&
    a.because === b.because &&
    dayFigures.every((name) => a.figures[name] === b.figures[name]) &&
    JSON.stringify([a.exceptions, a.credits]) === JSON.stringify([b.exceptions, b.credits])
  );
}
