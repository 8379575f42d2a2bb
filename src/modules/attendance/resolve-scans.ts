import type { EntityManager } from 'typeorm';
import { dateOfDayNumber, type CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../../core/time/time-of-day.js';
import type { ScannedMark } from '../staleness/staleness.service.js';
import { PUNCH_DAYS } from './day-punches.js';
import type { PlannedDays } from './planned-day.js';
import type { DayFacts, PersonDay } from './day-facts.js';
import { ownLimits } from './own-limits.js';

/** A scan of somebody who held the badge then. */
export interface PersonScan {
  readonly employeeId: string;
  /** Milliseconds since the epoch. */
  readonly epochMs: number;
}

/** A civil date of any zone lies within a day of the UTC date. */
const ZONE_DAYS = 1;

/** Whose scans the marks are; a card that nobody held then is nobody's. */
export async function holdersOf(
  manager: EntityManager,
  marks: readonly ScannedMark[],
): Promise<PersonScan[]> {
  if (marks.length === 0) return [];
  return manager.query<PersonScan[]>(
    `SELECT b.employee_id AS "employeeId", (extract(epoch FROM m.at) * 1000)::double precision AS "epochMs"
     FROM unnest($1::text[], $2::timestamptz[]) AS m(credential, at)
     JOIN badge b ON b.credential = m.credential AND b.period @> m.at`,
    [marks.map(({ credential }) => credential), marks.map(({ at }) => at)],
  );
}

/** Every day that such a scan could belong to, whatever the shifts and zones are. */
export function daysAround(scans: readonly PersonScan[]): PersonDay[] {
  const days = new Map<string, PersonDay>();
  const reach = PUNCH_DAYS + ZONE_DAYS;
  for (const { employeeId, epochMs } of scans) {
    const day = Math.floor(epochMs / (SECONDS_PER_DAY * 1000));
    for (let away = -reach; away <= reach; away += 1) {
      const date = dateOfDayNumber(day + away);
      days.set(employeeId + date, { employeeId, date });
    }
  }
  return [...days.values()];
}

/**
 * Of these days the ones that some of the scans may change: the day of the scan and the one before, days whose capture window it
 * falls in (before neighbours cut it), and days into which a group of presences outside windows may reach. attendance.md section 2.
 */
export function touchedDays(
  scans: readonly PersonScan[],
  planned: PlannedDays,
  facts: DayFacts,
  days: readonly PersonDay[],
): PersonDay[] {
  const scansOf = new Map<string, number[]>();
  for (const { employeeId, epochMs } of scans) {
    const times = scansOf.get(employeeId);
    if (times === undefined) scansOf.set(employeeId, [epochMs]);
    else times.push(epochMs);
  }
  return days.filter(({ employeeId, date }) => {
    const span = reachOf(planned, facts, employeeId, date);
    return (scansOf.get(employeeId) ?? []).some((at) => at >= span.fromMs && at < span.untilMs);
  });
}

const UNKNOWN = { fromMs: -Infinity, untilMs: Infinity };

/** The instants at which a scan may matter to a day; all of them where the day is not planned, so that it is looked at. */
function reachOf(
  planned: PlannedDays,
  facts: DayFacts,
  employeeId: string,
  date: CivilDate,
): { readonly fromMs: number; readonly untilMs: number } {
  const plan = planned(employeeId, date);
  const clock = plan && facts.units.get(plan.unitId)?.clock;
  if (plan === undefined || clock === undefined) return UNKNOWN;
  const rules = facts.rulesIfAny(date, plan.unitId)?.attendance;
  if (rules === undefined) return UNKNOWN;
  const { captureBeforeMinutes, captureAfterMinutes, repeatWindowSeconds, unscheduledGapMinutes } = ownLimits(
    rules,
    plan.assigned,
  );
  const { sessions } = plan.shift;
  const [first, last] = [sessions[0], sessions[sessions.length - 1]];
  const from = first === undefined ? 0 : first.startSecond - captureBeforeMinutes * SECONDS_PER_MINUTE;
  const until = last === undefined ? 0 : last.endSecond + captureAfterMinutes * SECONDS_PER_MINUTE;
  // Presences in no window stand on the date that their group began on: a scan before this date may be where it began, and one on
  // the day after may go on.
  const slack = repeatWindowSeconds + unscheduledGapMinutes * SECONDS_PER_MINUTE;
  return {
    fromMs: clock.toEpochMs(date, Math.min(0, from) - slack),
    untilMs: clock.toEpochMs(date, Math.max(2 * SECONDS_PER_DAY, until) + slack),
  };
}
