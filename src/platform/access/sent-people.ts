import { inScope } from './scope.js';
import { noonOf } from './units-in-scope.js';

/**
 * SQL that says whether the person `employee` is one whom an agency in scope sends on the date `date`: with their home there and a
 * place of duty besides. `placeholder` is the parameter of {@link scopeParameter}.
 */
export function sentFromScope(employee: string, date: string, placeholder: string): string {
  return `EXISTS (
    SELECT FROM posting home JOIN posting duty ON duty.employee_id = home.employee_id AND duty.kind = 'duty'
    WHERE home.employee_id = ${employee} AND home.kind = 'home' AND ${inScope('home.unit_id', placeholder)}
      AND home.period @> ${noonOf(date)} AND duty.period @> ${noonOf(date)} AND duty.unit_id <> home.unit_id)`;
}
