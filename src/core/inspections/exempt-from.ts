import { wordsOf } from '../compliance/observe.js';
import type { RulesInForce } from '../rules/rules-in-force.js';
import type { ExemptionKind } from './inspection-check.js';

/** From what somebody is exempt on a date. */
export interface ExemptFrom {
  readonly badge: boolean;
  readonly uniform: boolean;
}

/**
 * From what the reasons of a person exempt under the rules of the date. Example: pregnancy exempts from the uniform, not from the badge.
 */
export function exemptFrom(inForce: RulesInForce, reasons: readonly ExemptionKind[]): ExemptFrom {
  const by = (path: string): boolean => {
    const reading = inForce.read(path);
    const words = reading.ok ? wordsOf(reading.rule.value) : [];
    return reasons.some((reason) => words.includes(reason));
  };
  return { badge: by('badge.exemptions'), uniform: by('uniform.exemptions') };
}
