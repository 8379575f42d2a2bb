import type { EntityManager } from 'typeorm';
import {
  countedMissingPunches,
  type MissingPunch,
} from '../../../core/compliance/counted-missing-punches.js';
import type { JudgingRules, Observation } from '../../../core/compliance/observation.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import type { ReportingPeriod } from '../../../core/time/civil-month.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';
import { periodKey, type UnitPeriods } from '../../../core/closing/unit-periods.js';

/** The rules of a date in a unit. */
export type RulesOn = (date: string, unitId: string) => JudgingRules;

const MISSING = ['missing-in', 'missing-out'];

/** The reporting period that a day counts in: that of its own unit. */
export type PeriodOn = (date: string, unitId: string) => ReportingPeriod;

/**
 * The days of the reporting periods in which the free missing punches may have to be counted anew: those of the people whose changed day lacks
 * a punch, or may have lacked one before.
 */
export async function daysLackingPunches(
  manager: EntityManager,
  periods: UnitPeriods,
  changed: readonly ChangedDay[],
): Promise<ChangedDay[]> {
  const asked = new Map(
    changed
      .filter(({ revision, exceptions }) => revision !== 1 || missingOf(exceptions).length > 0)
      .flatMap(({ employeeId, date }) =>
        periods
          .everyOn(date)
          .map((period) => [`${employeeId} ${periodKey(period)}`, { employeeId, period }] as const),
      ),
  );
  if (asked.size === 0) return [];
  const found = await manager.query<(ChangedDay & { unitId: string })[]>(
    `SELECT DISTINCT ON (d.employee_id, d.date) d.employee_id AS "employeeId", d.date, d.unit_id AS "unitId", d.status, d.revision, d.exceptions,
       d.detail->>'because' AS because
     FROM unnest($2::uuid[], $3::date[], $4::date[]) AS m(employee_id, first, last)
     JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = m.employee_id AND d.date BETWEEN m.first AND m.last
       AND d.missing_ins + d.missing_outs > 0
     ORDER BY d.employee_id, d.date`,
    [
      TENANT_ID,
      [...asked.values()].map(({ employeeId }) => employeeId),
      [...asked.values()].map(({ period }) => period.from),
      [...asked.values()].map(({ period }) => period.to),
    ],
  );
  return found.filter(({ employeeId, unitId, date }) => asked.has(`${employeeId} ${periodKey(periods.on(unitId, date))}`));
} // prettier-ignore

/**
 * The missing punches of these days that are beyond the free ones of their reporting period, by person; `days` hold every such day of the
 * periods concerned.
 * @throws RulesMissingError
 */
export function countedByPerson(
  days: readonly ChangedDay[],
  rulesOn: RulesOn,
  periodOn: PeriodOn,
): ReadonlyMap<string, ReadonlyMap<string, Observation>> {
  const periods = new Map<string, ChangedDay[]>();
  for (const day of days) {
    const key = `${day.employeeId} ${periodKey(periodOn(day.date, day.unitId ?? ''))}`;
    periods.set(key, [...(periods.get(key) ?? []), day]);
  }
  const counted = new Map<string, Map<string, Observation>>();
  for (const ofPeriod of periods.values()) {
    const units = new Map(ofPeriod.map(({ date, unitId }) => [date, unitId]));
    const missing = ofPeriod
      .sort((one, other) => (one.date < other.date ? -1 : 1))
      .flatMap(({ date, exceptions }) => missingOf(exceptions).map((sessionId) => ({ date, sessionId })));
    const result = countedMissingPunches((date) => rulesOn(date, units.get(date) ?? ''), missing);
    const [{ employeeId, date }] = ofPeriod as [ChangedDay];
    if (!result.ok) throw new RulesMissingError(date, result.errors);
    const own = counted.get(employeeId) ?? new Map<string, Observation>();
    for (const [key, observation] of result.counted) own.set(key, observation);
    counted.set(employeeId, own);
  }
  return counted;
}

/** The sessions of a day that lack a punch, in the order of the day. */
export function missingOf(exceptions: ChangedDay['exceptions']): MissingPunch['sessionId'][] {
  const sessions = (exceptions ?? [])
    .filter(({ kind, againstPerson }) => againstPerson && MISSING.includes(kind))
    .sort((one, other) => one.fromSecond - other.fromSecond)
    .flatMap(({ sessionId }) => sessionId ?? []);
  return [...new Set(sessions)];
}
