import type { EntityManager } from 'typeorm';
import type { AttendanceDay, DayPresence } from '../../../core/attendance/attendance-day.js';
import type { ClockSuspicion } from '../../../core/attendance/suspect-clock.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import { zoneClock, type ZoneClock } from '../../../core/time/zone-clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import type { PlannedDay } from '../planned-day.js';

/** What can become of a scan. */
export const scanStates = ['counted', 'settled', 'quarantined', 'dismissed', 'voided'] as const;

/** A scan around the day with what became of it. */
export interface ExplainedScan {
  readonly id: string;
  /** On the unit's wall clock, such as `07:36:05`; `+1` on the next day. */
  readonly time: string;
  readonly at: Date;
  readonly device: string | null;
  /** The unit at whose door the device stands. */
  readonly place: string | null;
  readonly reader: string | null;
  /** `attlog-file`, `zkteco-push`, `gate`, `api`, or `paper-sheet` for one that was added by hand. */
  readonly source: string;
  /**
   * `quarantined` ones count for nothing until somebody settles them; `settled` ones for the time that somebody gave; `voided` ones were
   * taken out by an approved correction.
   */
  readonly state: (typeof scanStates)[number];
  readonly suspicion: ClockSuspicion | null;
  /** What the day made of it; null when it is not this day's. */
  readonly role: DayPresence['role'] | null;
}

interface ScanRow extends Omit<ExplainedScan, 'time' | 'role'> {
  readonly at: Date;
}

/** The wall clock of a unit. */
export async function clockOf(manager: EntityManager, unitId: string): Promise<ZoneClock> {
  const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
  return zoneClock(row.zone);
}

/** Where readers stand, with their codes, in their order. */
export async function readersNamed(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await manager.query<{ name: string }[]>(
    `SELECT u.name || ' (' || d.code || ')' AS name FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place)
       JOIN device d ON d.id = w.id JOIN org_unit u ON u.id = d.unit_id ORDER BY w.place`,
    [ids],
  );
  return rows.map(({ name }) => name);
}

/** The schedule that applied and, where the calendar decided, its entry. */
export async function whyPlanned(
  manager: EntityManager,
  { assigned, unitId, shift }: PlannedDay,
  date: CivilDate,
): Promise<{
  scheduleCode: string | null;
  scheduleName: string | null;
  calendar: { name: string; document: string | null } | null;
}> {
  const ordinary = ['roster', 'schedule', 'none'].includes(shift.because);
  const [entry] = ordinary
    ? []
    : await manager.query<{ name: string; document: string | null }[]>(
        `SELECT name, document FROM calendar_entry WHERE status = 'confirmed' AND date = $1::date AND kind = $2
           AND (unit_id IS NULL OR $3 IN (SELECT unit_scope(ARRAY[unit_id]))) ORDER BY unit_id NULLS LAST LIMIT 1`,
        [date, shift.because, unitId],
      );
  return { ...(await scheduleNamed(manager, assigned?.scheduleId ?? null)), calendar: entry ?? null };
}

/** Code and name of a schedule. */
export async function scheduleNamed(
  manager: EntityManager,
  id: string | null,
): Promise<{ scheduleCode: string | null; scheduleName: string | null }> {
  const [schedule] = await manager.query<{ code: string; name: string }[]>(
    'SELECT code, name FROM work_schedule WHERE id = $1',
    [id],
  );
  return { scheduleCode: schedule?.code ?? null, scheduleName: schedule?.name ?? null };
}

/**
 * Every scan of the person from the day before to the day after, and to the end of the day's window where that is later; quarantined ones
 * under the time of their receipt, in time order.
 */
export async function scansAround(
  manager: EntityManager,
  employeeId: string,
  date: CivilDate,
  day: AttendanceDay,
  clock: ZoneClock,
): Promise<ExplainedScan[]> {
  const from = new Date(clock.toEpochMs(addDays(date, -1), 0));
  const until = new Date(
    Math.max(clock.toEpochMs(addDays(date, 2), 0), clock.toEpochMs(date, day.closesSecond + 1)),
  );
  const rows = await manager.query<ScanRow[]>(
    `SELECT s.id, s.filed_at AS at, d.code AS device, p.name AS place, s.reader, s.source,
       CASE WHEN v.id IS NOT NULL THEN 'voided' WHEN s.suspicion IS NULL THEN 'counted'
         WHEN t.decision = 'dismissed' THEN 'dismissed' ELSE 'quarantined' END AS state,
       s.suspicion
     FROM badge b JOIN scan s ON s.tenant_id = $1 AND s.credential = b.credential AND b.period @> s.filed_at
     JOIN device d ON d.id = s.device_id JOIN org_unit p ON p.id = d.unit_id
     LEFT JOIN scan_settlement t ON t.tenant_id = s.tenant_id AND t.scan_id = s.id
     LEFT JOIN correction v ON v.employee_id = b.employee_id AND v.scan_id = s.id AND v.kind = 'voided-scan' AND v.status = 'approved'
     WHERE b.employee_id = $2 AND s.filed_at >= $3::timestamptz AND s.filed_at < $4::timestamptz AND t.counts_at IS NULL
     UNION ALL
     SELECT s.id, t.counts_at, d.code, p.name, s.reader, s.source, CASE WHEN v.id IS NULL THEN 'settled' ELSE 'voided' END, s.suspicion
     FROM badge b JOIN scan_settlement t ON t.tenant_id = $1 AND t.credential = b.credential AND b.period @> t.counts_at
     JOIN scan s ON s.tenant_id = t.tenant_id AND s.filed_at = t.filed_at AND s.id = t.scan_id
     JOIN device d ON d.id = s.device_id JOIN org_unit p ON p.id = d.unit_id
     LEFT JOIN correction v ON v.employee_id = b.employee_id AND v.scan_id = s.id AND v.kind = 'voided-scan' AND v.status = 'approved'
     WHERE b.employee_id = $2 AND t.counts_at >= $3::timestamptz AND t.counts_at < $4::timestamptz
     UNION ALL
     SELECT c.id, c.at, NULL, NULL, NULL, c.source, 'counted', NULL
     FROM correction c
     WHERE c.employee_id = $2 AND c.status = 'approved' AND c.kind = 'added-punch' AND c.at >= $3::timestamptz AND c.at < $4::timestamptz
     ORDER BY at, id`,
    [TENANT_ID, employeeId, from, until],
  );
  const roles = new Map(
    day.presences.flatMap(({ punchIds, role }) => punchIds.map((id) => [id, role] as const)),
  );
  return rows.map((row) => ({
    ...row,
    time: formatTimeOfDay(clock.secondsFromMidnight(row.at.getTime(), date)),
    role: roles.get(row.id) ?? null,
  }));
}
