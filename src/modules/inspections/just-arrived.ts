import type { EntityManager } from 'typeorm';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Somebody came in just now who scanned within so many minutes. */
const JUST_MINUTES = 15;

/**
 * Refuses somebody who did not scan within the last quarter of an hour, at devices of `atDevicesOf` where a unit is given.
 * @throws AppError not-just-arrived
 */
export async function requireArrival(
  manager: EntityManager,
  employeeId: string,
  at: Date,
  atDevicesOf: string | null,
): Promise<void> {
  const since = new Date(at.getTime() - JUST_MINUTES * 60_000);
  // No upper bound: a screen's clock may be a little ahead of ours, and one that is far ahead is not believed at all.
  const scans = await manager.query<object[]>(
    `SELECT FROM badge b JOIN scan s ON s.tenant_id = $1 AND s.credential = b.credential AND b.period @> s.scanned_at
     WHERE b.employee_id = $2 AND s.filed_at >= $3 AND s.scanned_at >= $3 AND s.suspicion IS NULL
       AND ($4::uuid IS NULL OR EXISTS (SELECT FROM device d WHERE d.id = s.device_id AND d.unit_id = $4)) LIMIT 1`,
    [TENANT_ID, employeeId, since, atDevicesOf],
  );
  if (scans.length === 0) throw new AppError('not-just-arrived', { params: { minutes: JUST_MINUTES } });
}
