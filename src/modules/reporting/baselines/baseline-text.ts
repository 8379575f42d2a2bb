import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { BaselineUnit } from './report-baseline.entity.js';

/** A month that reports compare theirs with. */
export interface ComparedMonth {
  readonly month: CivilMonth;
  readonly units: readonly BaselineUnit[];
}

/** The text whose SHA-256 the fingerprint of a sealed month is over: the same figures the same bytes, in whatever order they come. */
export function baselineText(months: readonly ComparedMonth[]): string {
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1)).map(({ month, units }) => ({
    month,
    units: [...units].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)).map(sortedUnit),
  }));
  return JSON.stringify(sorted);
} // prettier-ignore

function sortedUnit(unit: BaselineUnit): Record<string, unknown> {
  const entries = Object.entries({ ...unit, people: [...unit.people].sort() });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
