import type { PointScale } from '../rules/point-scale.js';
import { OFF } from '../rules/rule-book.js';
import type { RulesInForce } from '../rules/rules-in-force.js';
import type { FindingStatus } from './finding-status.js';

/** Statuses in which a finding is a confirmed breach. */
export const confirmedStatuses: readonly FindingStatus[] = ['confirmed', 'reminder', 'proposed'];

/**
 * The points of a finding by the scale in force on its date in its unit; null while it is not confirmed, and where the centre has issued
 * no scale. Example: under a scale of TG-01 alone, a confirmed TG-01 has its points, any other rule 0; with points off all have null.
 */
export function findingPoints(
  { rule, status }: { readonly rule: string; readonly status: FindingStatus },
  inForce: Pick<RulesInForce, 'read'>,
): number | null {
  if (!confirmedStatuses.includes(status)) return null;
  const reading = inForce.read('points.perRule');
  if (!reading.ok || reading.rule.value === OFF) return null;
  return (reading.rule.value as PointScale)[rule] ?? 0;
}

/** Their sum, of those that have any; null where none has. Sums of halves and tenths are rounded. */
export function sumOfPoints(points: readonly (number | null)[]): number | null {
  const given = points.filter((each) => each !== null);
  if (given.length === 0) return null;
  return Math.round(given.reduce((all, each) => all + each, 0) * STEPS) / STEPS;
}

const STEPS = 1_000_000;
