import type { CivilDate } from '../time/civil-date.js';
import type { PointScale } from './point-scale.js';
import { OFF } from './rule-book.js';
import { rulesInForce, type RuleInForce, type RuleNotInForce } from './rules-in-force.js';
import type { DatedRules } from './uniform-on.js';

/** The scale of points, and the rule that sets it; `points` is null until the centre has set one. */
export type PointsReading =
  | { readonly ok: true; readonly points: PointScale | null; readonly rule: RuleInForce }
  | { readonly ok: false; readonly error: RuleNotInForce };

/**
 * The points of the rules of conduct on a date in a unit, given with its ancestors nearest first. Example: the shipped book has
 * none: points are off until the centre enters its own scale.
 */
export function pointsOn(
  { book, overlays }: DatedRules,
  { date, unit }: { readonly date: CivilDate; readonly unit: readonly string[] },
): PointsReading {
  const reading = rulesInForce(book, date, overlays, unit).read('points.perRule');
  if (!reading.ok) return reading;
  const { value } = reading.rule;
  return { ok: true, points: value === OFF ? null : (value as PointScale), rule: reading.rule };
}
