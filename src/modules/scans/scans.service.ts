import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { clockSuspicion, type ClockRules, type ClockSuspicion } from '../../core/attendance/suspect-clock.js';
import { clockRulesOn } from '../../core/rules/attendance-rules-on.js';
import { Clock } from '../../platform/clock/clock.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { RulesService } from '../rules/rules.service.js';
import { markScansSql } from '../staleness/staleness.service.js';
import { payloadHash, type IncomingScan, type ScanBatch, type ScanResult } from './incoming-scan.js';
import { ScanPartitions } from './scan-partitions.js';

/** A scan with everything that is stored of it. */
interface FiledScan {
  readonly scan: IncomingScan;
  readonly id: string;
  readonly filedAt: Date;
  readonly hash: Buffer;
  readonly suspicion: ClockSuspicion | null;
}

/** Where every scan enters: stored exactly once, with its key and its mark on the queue, before anybody is told so. */
@Injectable()
export class ScansService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly partitions: ScanPartitions,
  ) {}

  /**
   * Stores a batch in one transaction and returns what became of each scan, in their order. A scan whose clock is suspect is
   * kept under the time of receipt and quarantined; it marks no day.
   */
  async accept(batch: ScanBatch): Promise<ScanResult[]> {
    if (batch.scans.length === 0) return [];
    const receivedAt = this.clock.now();
    const limits = this.clockRules(receivedAt);
    const filed = batch.scans.map((scan) => fileScan(scan, receivedAt, limits));
    await this.partitions.ensure(filed.map(({ filedAt }) => filedAt));
    const { stored, known } = await this.dataSource.transaction(async (manager) => {
      const added = await store(manager, batch, filed, receivedAt);
      const missing = filed.filter(({ id }) => !added.has(id)).map(({ scan }) => scan.key);
      return { stored: added, known: await hashesOf(manager, batch.deviceId, missing) };
    });
    return filed.map(({ scan, id, hash, suspicion }): ScanResult => {
      if (stored.has(id)) {
        return suspicion === null ? { outcome: 'stored' } : { outcome: 'quarantined', reason: suspicion };
      }
      const same = known.get(scan.key)?.equals(hash) ?? false;
      return same ? { outcome: 'duplicate' } : { outcome: 'conflict', reason: 'same-key-other-content' };
    });
  }

  /** @throws Error when the book has no limits today: a fault of the book, not of the scan. */
  private clockRules(now: Date): ClockRules {
    const read = clockRulesOn(this.rules.inForce(now.toISOString().slice(0, 10), [], []));
    if (read.ok) return read.rules;
    throw new Error(`no rule in force: ${read.errors.map(({ path }) => path).join(', ')}`);
  }
}

function fileScan(scan: IncomingScan, receivedAt: Date, limits: ClockRules): FiledScan {
  const reading = {
    year: scan.localYear,
    deviceEpochMs: scan.scannedAt.getTime(),
    serverEpochMs: receivedAt.getTime(),
  };
  const suspicion = clockSuspicion(reading, limits);
  const filedAt = suspicion === null ? scan.scannedAt : receivedAt;
  return { scan, id: v7(), filedAt, hash: payloadHash(scan), suspicion };
}

/**
 * Key, scan and mark in one statement: whatever is new of the batch, and of a key that comes twice in it the first. Keys are
 * taken in order, so that two servers with the same scans do not wait for each other in a circle.
 */
async function store(
  manager: EntityManager,
  { deviceId, source }: ScanBatch,
  filed: readonly FiledScan[],
  receivedAt: Date,
): Promise<Set<string>> {
  const columns = [
    filed.map(({ id }) => id),
    filed.map(({ scan }) => scan.key),
    filed.map(({ hash }) => hash),
    filed.map(({ filedAt }) => filedAt),
    filed.map(({ scan }) => scan.credential),
    filed.map(({ scan }) => scan.scannedAt),
    filed.map(({ scan }) => scan.localTime),
    filed.map(({ scan }) => scan.direction),
    filed.map(({ scan }) => scan.state),
    filed.map(({ scan }) => scan.verify),
    filed.map(({ scan }) => scan.raw),
    filed.map(({ suspicion }) => suspicion),
  ];
  const rows = await manager.query<{ id: string }[]>(
    `WITH input AS (
       SELECT * FROM unnest($5::uuid[], $6::text[], $7::bytea[], $8::timestamptz[], $9::text[], $10::timestamptz[],
         $11::text[], $12::text[], $13::smallint[], $14::smallint[], $15::text[], $16::text[])
         WITH ORDINALITY AS i(id, key, hash, filed_at, credential, scanned_at, local_time, direction, state, verify, raw,
           suspicion, place)
     ), fresh AS (
       INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id)
       SELECT $1, $2, key, hash, filed_at, id FROM input ORDER BY key, place
       ON CONFLICT (tenant_id, device_id, key) DO NOTHING RETURNING scan_id
     ), added AS (
       INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, direction,
         state, verify, source, raw, suspicion)
       SELECT $1, i.filed_at, i.id, $2, i.credential, i.scanned_at, i.local_time, $3, i.direction, i.state, i.verify, $4,
         i.raw, i.suspicion
       FROM input i JOIN fresh f ON f.scan_id = i.id
     ), marked AS (
       ${markScansSql('SELECT i.credential, i.filed_at AS at FROM input i JOIN fresh f ON f.scan_id = i.id WHERE i.suspicion IS NULL')}
     )
     SELECT scan_id AS id FROM fresh`,
    [TENANT_ID, deviceId, receivedAt, source, ...columns],
  );
  return new Set(rows.map(({ id }) => id));
}

async function hashesOf(
  manager: EntityManager,
  deviceId: string,
  keys: readonly string[],
): Promise<Map<string, Buffer>> {
  if (keys.length === 0) return new Map();
  const rows = await manager.query<{ key: string; hash: Buffer }[]>(
    `SELECT key, payload_hash AS hash FROM scan_key WHERE tenant_id = $1 AND device_id = $2 AND key = ANY($3::text[])`,
    [TENANT_ID, deviceId, keys],
  );
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}
