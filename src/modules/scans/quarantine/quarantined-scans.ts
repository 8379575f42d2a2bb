import type { EntityManager } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import type { ClockSuspicion } from '../../../core/attendance/suspect-clock.js';
import type { ScopeRoots } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { cursorId, cursorInstant, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import type { SettlementDecision } from './scan-settlement.entity.js';

/** A quarantined scan with what was decided of it; instants as the device and the server knew them. */
export interface QuarantinedScan {
  readonly id: string;
  readonly filedAt: Date;
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly unitId: string;
  readonly zone: string;
  readonly reader: string | null;
  readonly credential: string;
  /** What the device's clock said, and as it wrote it. */
  readonly scannedAt: Date;
  readonly localTime: string;
  readonly receivedAt: Date;
  readonly clockOffsetMs: number | null;
  readonly suspicion: ClockSuspicion;
  readonly decision: SettlementDecision | null;
  readonly countsAt: Date | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly revision: number | null;
  /** Who held the badge when the scan counts, or else when it was received. */
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly fullName: string | null;
}

/** Filters; device times from `from` to before `until`. */
export interface QuarantineSearch {
  readonly ids?: readonly string[];
  readonly deviceId?: string | undefined;
  readonly reader?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly state?: 'open' | 'settled' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The quarantined scans of devices in scope, latest received first, card numbers in full: for the service only. */
export async function findQuarantined(
  manager: EntityManager,
  roots: ScopeRoots,
  search: QuarantineSearch,
): Promise<QuarantinedScan[]> {
  const where = new Conditions();
  where.add((p) => `s.tenant_id = ${p}`, TENANT_ID);
  where.add((p) => inScope('d.unit_id', p), scopeParameter(roots));
  if (search.ids !== undefined) where.add((p) => `s.id = ANY(${p}::uuid[])`, search.ids);
  if (search.deviceId !== undefined) where.add((p) => `s.device_id = ${p}`, search.deviceId);
  if (search.reader !== undefined) where.add((p) => `s.reader = ${p}`, search.reader);
  if (search.from !== undefined) where.add((p) => `s.scanned_at >= ${p}::timestamptz`, search.from);
  if (search.until !== undefined) where.add((p) => `s.scanned_at < ${p}::timestamptz`, search.until);
  if (search.cursor !== undefined) {
    const [receivedAt, id] = decodeCursor(search.cursor, 2);
    const at = where.parameter(cursorInstant(receivedAt));
    where.add((p) => `(s.received_at, s.id) < (${at}::timestamptz, ${p}::uuid)`, cursorId(id));
  }
  const state = { open: 'AND t.scan_id IS NULL', settled: 'AND t.scan_id IS NOT NULL' };
  return manager.query<QuarantinedScan[]>(
    `SELECT s.id, s.filed_at AS "filedAt", s.device_id AS "deviceId", d.code AS "deviceCode", d.unit_id AS "unitId", d.zone,
       s.reader, s.credential, s.scanned_at AS "scannedAt", s.local_time AS "localTime", s.received_at AS "receivedAt",
       s.clock_offset_ms AS "clockOffsetMs", s.suspicion, t.decision, t.counts_at AS "countsAt", t.reason,
       t.decided_by AS "decidedBy", t.decided_at AS "decidedAt", t.revision, e.id AS "employeeId", e.code AS "employeeCode",
       e.full_name AS "fullName"
     FROM scan s JOIN device d ON d.id = s.device_id
     LEFT JOIN scan_settlement t ON t.tenant_id = s.tenant_id AND t.scan_id = s.id
     LEFT JOIN badge b ON b.credential = s.credential AND b.period @> coalesce(t.counts_at, s.received_at)
     LEFT JOIN employee e ON e.id = b.employee_id
     WHERE s.suspicion IS NOT NULL AND ${where.sql} ${search.state === undefined ? '' : state[search.state]}
     ORDER BY s.received_at DESC, s.id DESC LIMIT ${where.parameter(search.limit)}`,
    where.values,
  );
}

/** A page of them as lists show it: card numbers masked. */
export async function quarantinePage(
  manager: EntityManager,
  roots: ScopeRoots,
  search: QuarantineSearch,
): Promise<Page<QuarantinedScan>> {
  const rows = await findQuarantined(manager, roots, { ...search, limit: search.limit + 1 });
  const masked = rows.map((row) => ({ ...row, credential: maskCredential(row.credential) }));
  return pageOf(masked, search.limit, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
}
