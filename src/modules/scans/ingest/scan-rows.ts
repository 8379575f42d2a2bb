import type { DataSource, EntityManager } from 'typeorm';
import type { ClockSuspicion } from '../../../core/attendance/suspect-clock.js';
import { runPrepared } from '../../../platform/database/prepared.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { markScansSql } from '../../staleness/staleness.service.js';
import type { IncomingScan } from '../incoming-scan.js';
import type { ScanSource } from '../scan.entity.js';

/** A scan with everything that is stored of it. */
export interface FiledScan {
  readonly deviceId: string;
  readonly source: ScanSource;
  readonly receivedAt: Date;
  readonly scan: IncomingScan;
  readonly id: string;
  readonly filedAt: Date;
  readonly hash: Buffer;
  readonly suspicion: ClockSuspicion | null;
}

const INSERT = `WITH input AS (
     SELECT * FROM unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[], $6::text[], $7::bytea[], $8::timestamptz[],
       $9::text[], $10::timestamptz[], $11::text[], $12::text[], $13::smallint[], $14::smallint[], $15::text[], $16::text[],
       $17::text[], $18::text[], $19::bigint[], $20::float8[], $21::bigint[])
       WITH ORDINALITY AS i(device_id, source, received_at, id, key, hash, filed_at, credential, scanned_at, local_time,
         direction, state, verify, raw, suspicion, reader, format, clock_offset_ms, monotonic_ms, sent_offset_ms,
         place)
   ), fresh AS (
     INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id)
     SELECT $1, device_id, key, hash, filed_at, id FROM input ORDER BY device_id, key, place
     ON CONFLICT (tenant_id, device_id, key) DO NOTHING RETURNING scan_id
   ), added AS (
     INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, direction, state,
       verify, source, raw, suspicion, reader, format, clock_offset_ms, monotonic_ms, sent_offset_ms)
     SELECT $1, i.filed_at, i.id, i.device_id, i.credential, i.scanned_at, i.local_time, i.received_at, i.direction, i.state,
       i.verify, i.source, i.raw, i.suspicion, i.reader, i.format, i.clock_offset_ms, i.monotonic_ms,
       i.sent_offset_ms
     FROM input i JOIN fresh f ON f.scan_id = i.id
   ), marked AS (
     ${markScansSql('SELECT i.credential, i.filed_at AS at FROM input i JOIN fresh f ON f.scan_id = i.id WHERE i.suspicion IS NULL')}
   )
   SELECT scan_id AS id FROM fresh`;

/**
 * Stores whatever is new, of a key that comes twice the first: key, scan and mark in one statement, which is its own transaction.
 * Returns the ids stored. Keys are taken in order, so that two servers with the same scans do not wait for each other in a
 * circle.
 */
export async function insertScans(dataSource: DataSource, rows: readonly FiledScan[]): Promise<Set<string>> {
  const stored = await runPrepared<{ id: string }>(dataSource, 'insert-scans', INSERT, [
    TENANT_ID,
    rows.map(({ deviceId }) => deviceId),
    rows.map(({ source }) => source),
    rows.map(({ receivedAt }) => receivedAt.toISOString()),
    rows.map(({ id }) => id),
    rows.map(({ scan }) => scan.key),
    rows.map(({ hash }) => hash),
    rows.map(({ filedAt }) => filedAt.toISOString()),
    rows.map(({ scan }) => scan.credential),
    rows.map(({ scan }) => scan.scannedAt.toISOString()),
    rows.map(({ scan }) => scan.localTime),
    rows.map(({ scan }) => scan.direction),
    rows.map(({ scan }) => scan.state),
    rows.map(({ scan }) => scan.verify),
    rows.map(({ scan }) => scan.raw),
    rows.map(({ suspicion }) => suspicion),
    rows.map(({ scan }) => scan.reader ?? null),
    rows.map(({ scan }) => scan.format ?? null),
    rows.map(({ scan }) => scan.clockOffsetMs ?? null),
    rows.map(({ scan }) => scan.monotonicMs ?? null),
    rows.map(({ scan }) => scan.sentOffsetMs ?? null),
  ]);
  return new Set(stored.map(({ id }) => id));
}

/** What names a key among those of several devices. */
export function keyName(deviceId: string, key: string): string {
  return `${deviceId} ${key}`;
}

/**
 * Of these rows, by {@link keyName}, those that were destroyed with the month of an earlier receipt. Asked only of scans whose clock is
 * not believed: the month of any other tells it.
 */
export async function destroyedKeys(
  manager: EntityManager,
  rows: readonly FiledScan[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const found = await manager.query<{ deviceId: string; key: string }[]>(
    `SELECT i.device_id AS "deviceId", i.key FROM unnest($2::uuid[], $3::text[]) AS i(device_id, key)
     JOIN destroyed_key d ON d.tenant_id = $1 AND d.device_id = i.device_id
       AND d.key_hash = substring(sha256(convert_to(i.key, 'UTF8')) FOR 16)`,
    [TENANT_ID, rows.map(({ deviceId }) => deviceId), rows.map(({ scan }) => scan.key)],
  );
  return new Set(found.map(({ deviceId, key }) => keyName(deviceId, key)));
}

/** The content that is known under each of these keys, by {@link keyName}. */
export async function knownHashes(
  manager: EntityManager,
  rows: readonly FiledScan[],
): Promise<Map<string, Buffer>> {
  if (rows.length === 0) return new Map();
  const found = await manager.query<{ deviceId: string; key: string; hash: Buffer }[]>(
    `SELECT k.device_id AS "deviceId", k.key, k.payload_hash AS hash
     FROM unnest($2::uuid[], $3::text[]) AS i(device_id, key)
     JOIN scan_key k ON k.tenant_id = $1 AND k.device_id = i.device_id AND k.key = i.key`,
    [TENANT_ID, rows.map(({ deviceId }) => deviceId), rows.map(({ scan }) => scan.key)],
  );
  return new Map(found.map(({ deviceId, key, hash }) => [keyName(deviceId, key), hash]));
}
