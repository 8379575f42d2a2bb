import type { CivilDate } from '../time/civil-date.js';
import type { OvertimeWorked } from '../compliance/overtime-over-caps.js';

/** Minutes of overtime on a date, permitted or asked for. */
export interface OvertimeMinutes {
  readonly date: CivilDate;
  readonly minutes: number;
}

/** Overtime of a date, its month and its year, the caps of the law beside it. `all` includes the overtime that is asked for. */
export function overtimeSums(
  date: CivilDate,
  normalDayMinutes: number,
  all: readonly OvertimeMinutes[],
): OvertimeWorked {
  const sum = (length: number): number =>
    all
      .filter((each) => each.date.slice(0, length) === date.slice(0, length))
      .reduce((total, { minutes }) => total + minutes, 0);
  return { normalDayMinutes, dayMinutes: sum(10), monthMinutes: sum(7), yearMinutes: sum(4) };
}
