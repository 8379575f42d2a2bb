import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.js';
import { postgresErrorOf } from '../../../platform/errors/database-error.js';
import type { ScanResult } from '../incoming-scan.js';
import { ScanPartitions, type OpenMonths } from '../scan-partitions.js';
import { destroyedKeys, insertScans, keyName, knownHashes, type FiledScan } from './scan-rows.js';

interface Waiting {
  readonly rows: readonly FiledScan[];
  readonly resolve: (results: ScanResult[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Inserted {
  readonly stored: ReadonlySet<string>;
  readonly months: OpenMonths;
}

/** Submissions that are written together, `writers` statements at once: while one waits for the disk, the next is put together. */
interface Lane {
  readonly writers: number;
  waiting: Waiting[];
  /** Scans that wait. */
  queued: number;
  writing: number;
}

/**
 * Scans older than this may be of a month that is being destroyed, and then wait for that; they have a lane of their own, in which nobody waits
 * who scans now. No period of retention is shorter.
 */
const OLD_MS = 365 * 24 * 3_600_000;
/** Scans of one statement; a larger submission goes alone. */
const LARGEST_GROUP = 2_000;
/** Scans of a lane that may wait; beyond, the sender is asked to come back. */
const LONGEST_QUEUE = 50_000;

/**
 * Group commit: all that wait are written by one statement, so that throughput grows with load; nobody waits for a timer, an idle
 * writer starts at once. A submission is answered only after its commit.
 */
@Injectable()
export class ScanWriter {
  private readonly fresh: Lane = { writers: 2, waiting: [], queued: 0, writing: 0 };
  private readonly old: Lane = { writers: 1, waiting: [], queued: 0, writing: 0 };

  constructor(
    private readonly dataSource: DataSource,
    private readonly partitions: ScanPartitions,
  ) {}

  /**
   * Stores the rows exactly once and returns what became of each, in order.
   * @throws AppError overloaded; whatever the database says when it is away: then nothing is known, and sending again is safe
   */
  write(rows: readonly FiledScan[]): Promise<ScanResult[]> {
    if (rows.length === 0) return Promise.resolve([]);
    const isOld = rows.some(({ filedAt, receivedAt }) => receivedAt.getTime() - filedAt.getTime() > OLD_MS);
    const lane = isOld ? this.old : this.fresh;
    if (lane.queued + rows.length > LONGEST_QUEUE) return Promise.reject(new AppError('overloaded'));
    return new Promise((resolve, reject) => {
      lane.waiting.push({ rows, resolve, reject });
      lane.queued += rows.length;
      this.pump(lane);
    });
  }

  private pump(lane: Lane): void {
    while (lane.writing < lane.writers && lane.waiting.length > 0) {
      const group = this.nextGroup(lane);
      lane.writing += 1;
      void this.writeGroup(group).finally(() => {
        lane.writing -= 1;
        this.pump(lane);
      });
    }
  }

  private nextGroup(lane: Lane): Waiting[] {
    const { waiting } = lane;
    let size = 0;
    const end = waiting.findIndex(({ rows }, index) => (size += rows.length) > LARGEST_GROUP && index > 0);
    const group = waiting.splice(0, end < 0 ? waiting.length : end);
    for (const { rows } of group) lane.queued -= rows.length;
    return group;
  }

  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.store(group.flatMap(({ rows }) => rows));
      let next = 0;
      for (const { rows, resolve } of group) resolve(results.slice(next, (next += rows.length)));
    } catch (error) {
      const [only] = group;
      if (!isFaultOfData(error)) for (const { reject } of group) reject(error);
      else if (group.length > 1) for (const each of group) await this.writeGroup([each]);
      else if (only !== undefined) await this.storeApart(only.rows).then(only.resolve, only.reject);
    }
  }

  /** One row that the database cannot take does not stop the others: halves, down to the row, which is refused. */
  private async storeApart(rows: readonly FiledScan[]): Promise<ScanResult[]> {
    try {
      return await this.store(rows);
    } catch (error) {
      if (!isFaultOfData(error)) throw error;
      if (rows.length === 1) return [{ outcome: 'rejected', reason: 'refused-by-database' }];
      const middle = rows.length >> 1;
      return [
        ...(await this.storeApart(rows.slice(0, middle))),
        ...(await this.storeApart(rows.slice(middle))),
      ];
    }
  }

  /** The ids that are new, and which months took scans; rows of a month that was destroyed are left out. */
  private async insert(rows: readonly FiledScan[]): Promise<Inserted> {
    const instants = rows.map(({ filedAt }) => filedAt);
    const insertOpen = async (): Promise<Inserted> => {
      const months = await this.partitions.ensure(instants);
      const open = rows.filter(({ filedAt }) => months.take(filedAt));
      return { months, stored: open.length === 0 ? new Set() : await insertScans(this.dataSource, open) };
    };
    try {
      return await insertOpen();
    } catch (error) {
      if (!isMonthGone(error)) throw error;
      // Another server's retention took the month away since this one looked.
      this.partitions.forget();
      return insertOpen();
    }
  }

  private async store(rows: readonly FiledScan[]): Promise<ScanResult[]> {
    const { manager } = this.dataSource;
    const gone = await destroyedKeys(
      manager,
      rows.filter(({ suspicion }) => suspicion !== null),
    );
    const isGone = ({ deviceId, scan }: FiledScan): boolean => gone.has(keyName(deviceId, scan.key));
    const { stored, months } = await this.insert(gone.size === 0 ? rows : rows.filter((row) => !isGone(row)));
    const known = await knownHashes(
      manager,
      stored.size === rows.length ? [] : rows.filter(({ id }) => !stored.has(id)),
    );
    return rows.map((row): ScanResult => {
      const { id, deviceId, scan, hash, suspicion, filedAt } = row;
      if (isGone(row)) return { outcome: 'rejected', reason: 'period-destroyed' };
      if (stored.has(id)) {
        return suspicion === null ? { outcome: 'stored' } : { outcome: 'quarantined', reason: suspicion };
      }
      if (!months.take(filedAt)) return { outcome: 'rejected', reason: 'period-destroyed' };
      const same = known.get(keyName(deviceId, scan.key))?.equals(hash) ?? false;
      return same ? { outcome: 'duplicate' } : { outcome: 'conflict', reason: 'same-key-other-content' };
    });
  }
}

/**
 * Whether no partition takes a row: the one check that breaks without a constraint to name (SQLSTATE 23514), in any language; or
 * the month was emptied and is about to go.
 */
function isMonthGone(error: unknown): boolean {
  const { code, constraint } = postgresErrorOf(error) ?? {};
  return code === '23514' && (constraint === undefined || constraint === 'scan_month_destroyed');
}

/** Whether the database refused a value or a row (SQLSTATE 22, 23), rather than being away or busy. */
function isFaultOfData(error: unknown): boolean {
  return /^2[23]/.test(postgresErrorOf(error)?.code ?? '');
}
