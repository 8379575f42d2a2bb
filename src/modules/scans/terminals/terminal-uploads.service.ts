import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { parseAttlogBody } from '../../../../devices/zkteco-push/attlog-body.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import { DevicesService } from '../devices.service.js';
import type { IncomingScan } from '../incoming-scan.js';
import { ScansService } from '../scans.service.js';
import { TerminalDeliveryService } from './terminal-delivery.service.js';
import type { KnownTerminal } from './terminal-gate.service.js';
import { terminalScan } from './terminal-scan.js';

/** A line that is no scan, and why. */
interface FaultLine {
  readonly raw: string;
  readonly reason: string;
}

/** Scans that are stored together. */
const BATCH = 1000;
/** Lines that are kept of a body and of a terminal; those beyond are counted only. */
const KEPT_OF_BODY = 1000;
const KEPT_OF_TERMINAL = 10_000;
const KEPT_CHARACTERS = 1000;

/** Stores what terminals push. */
@Injectable()
export class TerminalUploadsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly scans: ScansService,
    private readonly devices: DevicesService,
    private readonly delivery: TerminalDeliveryService,
    private readonly logger: Logger,
  ) {}

  /**
   * Stores the scans of an ATTLOG body and returns how many lines were dealt with: all of them, since a line that is no scan is
   * set aside and counted, or the terminal would send it for ever. Returns after the commit.
   * @throws whatever the database throws: then nothing is known and the terminal sends again
   */
  async attlog(
    terminal: KnownTerminal,
    body: Uint8Array,
    stamp: string | undefined,
    connectedSince: Date,
  ): Promise<number> {
    const clock = zoneClock(terminal.zone);
    const faults: FaultLine[] = [];
    const scans: IncomingScan[] = [];
    const lines = parseAttlogBody(body);
    for (const line of lines) {
      const scan = line.ok ? terminalScan(line.punch, line.raw, terminal.group, clock) : line.reason;
      if (typeof scan === 'string') faults.push({ raw: line.raw, reason: scan });
      else scans.push(scan);
    }
    const newest = await this.accept(terminal, scans, faults);
    await this.dataSource.transaction(async (manager) => {
      if (faults.length > 0) await this.setAside(manager, terminal, faults);
      await manager.query(
        `UPDATE terminal_state SET attlog_stamp = coalesce($2, attlog_stamp), resend_wanted = false WHERE device_id = $1`,
        [terminal.id, stamp ?? null],
      );
      if (newest !== undefined && this.delivery.isShownBy(newest, connectedSince))
        await this.devices.noteDelivery(manager, terminal.id, newest);
    });
    return lines.length;
  }

  /** Stores the scans; returns the time of the newest whose clock is believed, one sent again included. */
  private async accept(
    terminal: KnownTerminal,
    scans: readonly IncomingScan[],
    faults: FaultLine[],
  ): Promise<Date | undefined> {
    let newest: Date | undefined;
    const now = this.clock.now();
    for (let start = 0; start < scans.length; start += BATCH) {
      const batch = scans.slice(start, start + BATCH);
      const results = await this.scans.accept({ deviceId: terminal.id, source: 'zkteco-push', scans: batch });
      results.forEach(({ outcome, reason }, index) => {
        const scan = batch[index] as IncomingScan;
        // What was destroyed when its time was over is counted, never kept again.
        if (reason === 'period-destroyed') return;
        if (outcome === 'conflict' || outcome === 'rejected')
          faults.push({ raw: scan.raw, reason: reason ?? outcome });
        else if (
          outcome !== 'quarantined' &&
          scan.scannedAt <= now &&
          (newest === undefined || scan.scannedAt > newest)
        )
          newest = scan.scannedAt;
      });
    }
    return newest;
  }

  private async setAside(
    manager: EntityManager,
    terminal: KnownTerminal,
    faults: readonly FaultLine[],
  ): Promise<void> {
    const distinct = new Map<string, FaultLine & { times: number; hash: Buffer }>();
    for (const fault of faults) {
      const hash = createHash('sha256').update(fault.raw).digest().subarray(0, 16);
      const known = distinct.get(hash.toString('latin1'));
      if (known !== undefined) known.times += 1;
      else if (distinct.size < KEPT_OF_BODY)
        distinct.set(hash.toString('latin1'), { ...fault, times: 1, hash });
    }
    const kept = [...distinct.values()].sort((a, b) => Buffer.compare(a.hash, b.hash));
    const now = this.clock.now();
    await manager.query(
      `INSERT INTO terminal_fault_line AS f (id, device_id, content_hash, reason, text, first_at, last_at, times)
       SELECT i.id, $1::uuid, i.hash, i.reason, i.text, $2::timestamptz, $2::timestamptz, i.times
       FROM unnest($3::uuid[], $4::bytea[], $5::text[], $6::text[], $7::integer[]) AS i(id, hash, reason, text, times)
       WHERE (SELECT count(*) FROM terminal_fault_line WHERE device_id = $1) < $8
       ON CONFLICT (device_id, content_hash) DO UPDATE SET last_at = EXCLUDED.last_at, times = f.times + EXCLUDED.times`,
      [
        terminal.id,
        now,
        kept.map(() => v7()),
        kept.map(({ hash }) => hash),
        kept.map(({ reason }) => reason),
        kept.map(({ raw }) => readable(raw)),
        kept.map(({ times }) => times),
        KEPT_OF_TERMINAL,
      ],
    );
    // Counted anew: a body that is sent again has the same lines, and a terminal must not look emptier than it is.
    await manager.query(
      `UPDATE terminal_state SET fault_lines = (SELECT count(*) FROM terminal_fault_line WHERE device_id = $1)
       WHERE device_id = $1`,
      [terminal.id],
    );
    this.logger.warn('lines of a terminal that are no scans were set aside', {
      terminal: terminal.serial,
      lines: faults.length,
    });
  }
}

function readable(raw: string): string {
  return raw.slice(0, KEPT_CHARACTERS).replace(/\p{Cc}/gu, ' ');
}
