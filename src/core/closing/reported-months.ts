import type { CivilDate } from '../time/civil-date.js';
import type { CivilMonth, ReportingPeriod } from '../time/civil-month.js';

/** Units that report the same dates as these months. */
export interface PeriodGroup {
  /** null: all units that no other group names. */
  readonly unitIds: readonly string[] | null;
  /** One for each month, in their order. */
  readonly periods: readonly ReportingPeriod[];
}

/** Some months in a row as all units report them: not every unit needs to have the same dates. */
export interface ReportedMonths {
  readonly months: readonly CivilMonth[];
  /** The last one names no units. */
  readonly groups: readonly PeriodGroup[];
  /** The first date of all of them. */
  readonly from: CivilDate;
  /** The day after the last date of all of them. */
  readonly until: CivilDate;
}
