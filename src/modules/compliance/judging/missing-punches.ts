import type { EntityManager } from 'typeorm';
import {
  countedMissingPunches,
  type MissingPunch,
} from '../../../core/compliance/counted-missing-punches.js';
import type { JudgingRules, Observation } from '../../../core/compliance/observation.js';
import { RulesMissingError } from '../../../core/rules/rules-missing-error.js';
import { monthOf } from '../../../core/time/civil-month.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { ChangedDay } from '../../attendance/day-changes.service.js';

/** The rules of a date in a unit. */
export type RulesOn = (date: string, unitId: string) => JudgingRules;

const MISSING = ['missing-in', 'missing-out'];

/**
 * The days of the months in which the free missing punches may have to be counted anew: those of the people whose changed day lacks a
 * punch, or may have lacked one before.
 */
export async function daysLackingPunches(
  manager: EntityManager,
  changed: readonly ChangedDay[],
): Promise<ChangedDay[]> {
  const months = new Map(
    changed
      .filter(({ revision, exceptions }) => revision !== 1 || missingOf(exceptions).length > 0)
      .map(({ employeeId, date }) => [
        `${employeeId} ${monthOf(date)}`,
        { employeeId, month: monthOf(date) },
      ]),
  );
  if (months.size === 0) return [];
  return manager.query<ChangedDay[]>(
    `SELECT d.employee_id AS "employeeId", d.date, d.unit_id AS "unitId", d.status, d.revision, d.exceptions,
       d.detail->>'because' AS because
     FROM unnest($2::uuid[], $3::date[]) AS m(employee_id, month)
     JOIN attendance_day d ON d.tenant_id = $1 AND d.employee_id = m.employee_id AND d.date >= m.month
       AND d.date < m.month + interval '1 month' AND d.missing_ins + d.missing_outs > 0
     ORDER BY d.employee_id, d.date`,
    [
      TENANT_ID,
      [...months.values()].map(({ employeeId }) => employeeId),
      [...months.values()].map(({ month }) => `${month}-01`),
    ],
  );
}

/**
 * The missing punches of these days that are beyond the free ones of their month, by person; `days` hold every such day of the months
 * concerned.
 * @throws RulesMissingError
 */
export function countedByPerson(
  days: readonly ChangedDay[],
  rulesOn: RulesOn,
): ReadonlyMap<string, ReadonlyMap<string, Observation>> {
  const months = new Map<string, ChangedDay[]>();
  for (const day of days) {
    const key = `${day.employeeId} ${monthOf(day.date)}`;
    months.set(key, [...(months.get(key) ?? []), day]);
  }
  const counted = new Map<string, Map<string, Observation>>();
  for (const ofMonth of months.values()) {
    const units = new Map(ofMonth.map(({ date, unitId }) => [date, unitId]));
    const missing = ofMonth
      .sort((one, other) => (one.date < other.date ? -1 : 1))
      .flatMap(({ date, exceptions }) => missingOf(exceptions).map((sessionId) => ({ date, sessionId })));
    const result = countedMissingPunches((date) => rulesOn(date, units.get(date) ?? ''), missing);
    const [{ employeeId, date }] = ofMonth as [ChangedDay];
    if (!result.ok) throw new RulesMissingError(date, result.errors);
    const own = counted.get(employeeId) ?? new Map<string, Observation>();
    for (const [key, observation] of result.counted) own.set(key, observation);
    counted.set(employeeId, own);
  }
  return counted;
}

/** The sessions of a day that lack a punch, in the order of the day. */
function missingOf(exceptions: ChangedDay['exceptions']): MissingPunch['sessionId'][] {
  const sessions = (exceptions ?? [])
    .filter(({ kind, againstPerson }) => againstPerson && MISSING.includes(kind))
    .sort((one, other) => one.fromSecond - other.fromSecond)
    .flatMap(({ sessionId }) => sessionId ?? []);
  return [...new Set(sessions)];
}
