import type { EntityManager } from 'typeorm';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Environment } from '../../platform/config/environment.js';
import type { Issuer } from '../../../reports/monthly-compliance/model.js';

/** What a unit was called at $2: what the first change of its name after that says it was before. */
const nameOf = (unit: string): string => `coalesce((SELECT a.before->>'name' FROM audit_entry a
  WHERE a.entity_type = 'unit' AND a.entity_id = ${unit}.id::text AND a.at > $2 AND a.before ? 'name' ORDER BY a.id LIMIT 1), ${unit}.name)`;

/** Who issues the reports of a unit and the body above it, by the names that they had at an instant, and how they are dated and signed. */
export async function issuerOf(
  manager: EntityManager,
  unitId: string,
  at: Date,
  { REPORTS_PLACE, REPORTS_SIGNER }: Pick<Environment, 'REPORTS_PLACE' | 'REPORTS_SIGNER'>,
): Promise<Issuer> {
  const [row] = await manager.query<[Issuer]>(
    `SELECT ${nameOf('u')} AS name, ${nameOf('p')} AS parent FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id WHERE u.id = $1`,
    [unitId, at],
  );
  const signer = REPORTS_SIGNER.split('/').map((line) => line.trim());
  return { ...row, place: REPORTS_PLACE, signer: signer.filter((line) => line !== '') };
}

/** An instant on the wall clock, to the minute, for cells that are dates. Example: `2026-12-08T08:00`. */
export function localMinute(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${date}T${formatTimeOfDay(second - (second % 60))}`;
}

/** An instant on the wall clock, as reports print it. Example: `08:00 ngày 08/12/2026`. */
export function localText(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${formatCivilDate(date)}`;
}
