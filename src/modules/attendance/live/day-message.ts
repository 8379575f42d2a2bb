import type { CivilDate } from '../../../core/time/civil-date.js';

/** A day that changed: whose, when, and in which unit of duty. */
export type ChangedDay = readonly [employeeId: string, date: CivilDate, unitId: string];

/** More days than one message holds. */
export interface ManyDays {
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly days: number;
  /** Their units; null when those are too many as well. */
  readonly units: readonly string[] | null;
}

/** What the database tells every server of one statement on `attendance_day`; see the migration attendance-reading. */
export interface DayMessage {
  /** The same on every server. */
  readonly id: string;
  readonly days?: readonly ChangedDay[];
  readonly many?: ManyDays;
}

/** The part of a message that lies in these units (null: all); undefined when nothing does. */
export function messageWithin(
  message: DayMessage,
  units: ReadonlySet<string> | null,
): DayMessage | undefined {
  if (units === null) return message;
  const { id, days, many } = message;
  if (days !== undefined) {
    const own = days.filter(([, , unitId]) => units.has(unitId));
    return own.length === 0 ? undefined : { id, days: own };
  }
  if (many === undefined) return undefined;
  if (many.units === null) return { id, many };
  const own = many.units.filter((unitId) => units.has(unitId));
  return own.length === 0 ? undefined : { id, many: { ...many, units: own } };
}
