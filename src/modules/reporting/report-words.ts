import type { EntityManager } from 'typeorm';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Issuer } from '../../../reports/monthly-compliance/model.js';

/** Who issues the reports of a unit, and the body above it. */
export async function issuerOf(manager: EntityManager, unitId: string): Promise<Issuer> {
  const [row] = await manager.query<[Issuer]>(
    `SELECT u.name, p.name AS parent FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id WHERE u.id = $1`,
    [unitId],
  );
  return row;
}

/** An instant on the wall clock, as reports print it. Example: `08:00 ngày 08/12/2026`. */
export function localText(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${formatCivilDate(date)}`;
}
