import { Injectable } from '@nestjs/common';
import { clockSuspicion, type ClockRules } from '../../core/attendance/suspect-clock.js';
import { clockRulesOn } from '../../core/rules/attendance-rules-on.js';
import { Clock } from '../../platform/clock/clock.js';
import { timeOrderedId } from '../../platform/database/time-ordered-id.js';
import { Logger } from '../../platform/logging/logger.js';
import { scansTotal } from '../../platform/observability/metrics.js';
import { RulesService } from '../rules/rules.service.js';
import { payloadHash, type IncomingScan, type ScanBatch, type ScanResult } from './incoming-scan.js';
import type { FiledScan } from './ingest/scan-rows.js';
import { ScanWriter } from './ingest/scan-writer.js';
import { ScanFeed } from './live/scan-feed.js';

/** Where every scan enters: stored exactly once, with its key and its mark on the queue, before anybody is told so. */
@Injectable()
export class ScansService {
  private limits: { readonly day: number; readonly rules: ClockRules } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly writer: ScanWriter,
    private readonly feed: ScanFeed,
    private readonly logger: Logger,
  ) {}

  /** Calls `heard` whenever scans were stored, here or by another server; returns how to end that. */
  whenScanned(heard: () => void): () => void {
    const hearing = this.feed.stirs().subscribe(heard);
    return () => hearing.unsubscribe();
  }

  /**
   * Stores a batch in one transaction and returns what became of each scan, in their order. A scan whose clock is suspect is
   * kept under the time of receipt and quarantined; it marks no day.
   * @throws AppError overloaded; database errors as they are: nothing is known then, and sending again is safe
   */
  async accept(batch: ScanBatch): Promise<ScanResult[]> {
    if (batch.scans.length === 0) return [];
    const receivedAt = this.clock.now();
    const limits = this.clockRules(receivedAt);
    const filed = batch.scans.map((scan) => fileScan(batch, scan, receivedAt, limits));
    const results = await this.writer.write(filed);
    this.count(batch, results);
    if (batch.source !== 'attlog-file') {
      this.feed.stored(filed.filter((_row, index) => results[index]?.outcome === 'stored'));
    }
    return results;
  }

  private count({ deviceId, source }: ScanBatch, results: readonly ScanResult[]): void {
    const outcomes = new Map<string, number>();
    for (const { outcome } of results) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    for (const [outcome, count] of outcomes) scansTotal.inc({ source, outcome }, count);
    const conflicts = outcomes.get('conflict') ?? 0;
    // A key is never used twice by a sound device: its store was copied, or somebody else has its key.
    if (conflicts > 0)
      this.logger.warn('scans with a known key and another content', { deviceId, source, conflicts });
  }

  /** @throws Error when the book has no limits today: a fault of the book, not of the scan. */
  private clockRules(now: Date): ClockRules {
    const day = Math.floor(now.getTime() / 86_400_000);
    if (this.limits?.day === day) return this.limits.rules;
    const read = clockRulesOn(this.rules.inForce(now.toISOString().slice(0, 10), [], []));
    if (!read.ok) throw new Error(`no rule in force: ${read.errors.map(({ path }) => path).join(', ')}`);
    this.limits = { day, rules: read.rules };
    return read.rules;
  }
}

function fileScan(batch: ScanBatch, scan: IncomingScan, receivedAt: Date, limits: ClockRules): FiledScan {
  const { deviceId, source } = batch;
  const drift = scan.clockOffsetMs;
  const reading = {
    year: scan.localYear,
    deviceEpochMs: scan.scannedAt.getTime(),
    serverEpochMs: receivedAt.getTime(),
    ...(drift === undefined || drift === null ? {} : { driftSeconds: drift / 1000 }),
  };
  const suspicion = clockSuspicion(reading, limits);
  const filedAt = suspicion === null ? scan.scannedAt : receivedAt;
  return {
    deviceId,
    source,
    receivedAt,
    scan,
    id: timeOrderedId(),
    filedAt,
    hash: payloadHash(scan),
    suspicion,
  };
}
