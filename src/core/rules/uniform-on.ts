import { weekdayOf, type CivilDate } from '../time/civil-date.js';
import type { RuleBook } from './rule-book.js';
import type { RuleOverlay } from './rule-overlay.js';
import { rulesInForce, type RuleInForce, type RuleNotInForce } from './rules-in-force.js';
import type { Season, Sex, UniformTable } from './uniform-table.js';

/** A book with the centre's own values, before date and unit are known. */
export interface DatedRules {
  readonly book: RuleBook;
  readonly overlays: readonly RuleOverlay[];
}

/** What is worn, and the rule that says so; `wear` is null where nothing is prescribed. */
export type UniformReading =
  | { readonly ok: true; readonly wear: string | null; readonly rule: RuleInForce }
  | { readonly ok: false; readonly error: RuleNotInForce };

/**
 * The uniform of a day for a person of `sex` in a unit, given with its ancestors nearest first. Example: with the line Monday,
 * female, `áo dài đỏ`, a woman wears that on 2026-11-23; while the centre has set nothing, nobody wears anything prescribed.
 */
export function uniformOn(
  { book, overlays }: DatedRules,
  of: { readonly date: CivilDate; readonly sex: Sex; readonly unit: readonly string[] },
): UniformReading {
  const reading = rulesInForce(book, of.date, overlays, of.unit).read('uniform.byDay');
  if (!reading.ok) return reading;
  const wear = wornOn(reading.rule.value as UniformTable, of.date, of.sex);
  return { ok: true, wear, rule: reading.rule };
}

/** What a table prescribes for a date and a sex; null: nothing. */
export function wornOn(table: UniformTable, date: CivilDate, of: Sex): string | null {
  const weekday = weekdayOf(date);
  const line = table.find(
    ({ weekdays, sex, season }) =>
      weekdays.includes(weekday) &&
      (sex === null || sex === of) &&
      (season === null || isWithin(season, date)),
  );
  return line?.wear ?? null;
}

/** Whether a date lies in a season. Example: 2026-01-05 lies in 10-16 to 04-16. */
function isWithin({ from, until }: Season, date: CivilDate): boolean {
  const day = date.slice(5);
  return from < until ? day >= from && day < until : day >= from || day < until;
}
