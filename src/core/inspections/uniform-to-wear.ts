import { wornOn } from '../rules/uniform-on.js';
import type { RulesInForce } from '../rules/rules-in-force.js';
import { sexes, type Sex, type UniformTable } from '../rules/uniform-table.js';

/**
 * What is prescribed for somebody on the date of the rules; null: nothing, or, for somebody whose sex is not entered, nothing that would
 * be the same for everybody. Example: a white shirt for all is worn by everybody, an áo dài only by women.
 */
export function uniformToWear(inForce: RulesInForce, sex: Sex | null): string | null {
  const reading = inForce.read('uniform.byDay');
  if (!reading.ok) return null;
  const table = reading.rule.value as UniformTable;
  const [first, ...others] = (sex === null ? sexes : [sex]).map((of) => wornOn(table, inForce.date, of));
  return others.every((other) => other === first) ? (first ?? null) : null;
}
