import type { UniformTable, Sex } from '../rules/uniform-table.js';
import { wornOn } from '../rules/uniform-on.js';
import type { Judged, JudgingRules } from './observation.js';
import { observe, wordsOf } from './observe.js';

/** A person who does not wear the uniform of the day. */
export interface WithoutUniform {
  readonly sex: Sex;
  /** Code of the reason that is claimed, such as `pregnancy`; null: none. */
  readonly exemption: string | null;
}

/**
 * TP-07: not in the uniform of the day, where one is prescribed for the date, unit and sex and no reason exempts. While the centre
 * has prescribed nothing, nobody can be without it.
 */
export function uniformNotWorn(rules: JudgingRules, { sex, exemption }: WithoutUniform): Judged {
  const paths = { table: 'uniform.byDay', exempt: 'uniform.exemptions' };
  return observe(rules, 'TP-07', paths, ({ table, exempt }) => {
    const prescribed = wornOn(table as UniformTable, rules.inForce.date, sex) !== null;
    const excused = exemption !== null && wordsOf(exempt).includes(exemption);
    return prescribed && !excused ? 1 : null;
  });
}
