import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseAttlogBody } from '../../../../devices/zkteco-push/attlog-body.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DevicesService } from '../devices.service.js';
import type { IncomingScan } from '../incoming-scan.js';
import { ScansService } from '../scans.service.js';
import { FaultLinesService, type FaultLine } from './fault-lines.service.js';
import { TerminalDeliveryService } from './terminal-delivery.service.js';
import type { KnownTerminal } from './terminal-gate.service.js';
import { terminalScan } from './terminal-scan.js';

/** Scans that are stored together. */
const BATCH = 1000;

/** Stores what terminals push. */
@Injectable()
export class TerminalUploadsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly scans: ScansService,
    private readonly devices: DevicesService,
    private readonly delivery: TerminalDeliveryService,
    private readonly faults: FaultLinesService,
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
      await this.faults.setAside(manager, { id: terminal.id, name: terminal.serial }, faults);
      await manager.query(
        `UPDATE terminal_state SET attlog_stamp = coalesce($2, attlog_stamp),
           resend_wanted = resend_wanted AND resend_asked_at IS NULL
         WHERE device_id = $1`,
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
}
