import type { CivilDate } from '../time/civil-date.js';

/** A final day that today's facts no longer give, so that whoever looks later cannot compute it again. */
export interface DayWithoutInputs {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate;
}

/**
 * One text over such days, whatever their order: whoever seals acknowledges just these. Example: of two days of one person two lines.
 */
export function withoutInputsText(days: readonly DayWithoutInputs[]): string {
  return days
    .map(({ employeeId, unitId, date }) => `${employeeId} ${unitId} ${date}`)
    .sort()
    .join('\n');
}
