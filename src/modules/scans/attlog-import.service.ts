import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseAttlogFile, type AttlogResult } from '../../../devices/attlog-file/parse-attlog-file.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import type { Device } from './device.entity.js';
import { DevicesService } from './devices.service.js';
import type { IncomingScan, ScanOutcome, ScanResult } from './incoming-scan.js';
import { ScansService } from './scans.service.js';
import { terminalScan } from './terminals/terminal-scan.js';

/** A line that is not among the stored and known ones, and why. */
export interface AttlogLineFault {
  readonly line: number;
  readonly outcome: Exclude<ScanOutcome, 'stored' | 'duplicate'>;
  readonly reason: string;
  readonly excerpt: string;
}

/** What an import did. Every line read is one of the five. */
export interface AttlogImport {
  readonly read: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly conflict: number;
  readonly faults: readonly AttlogLineFault[];
}

/** Scans that are stored together. */
const BATCH = 1000;
const EXCERPT = 80;

/** Reads the file that a terminal exports to a stick. */
@Injectable()
export class AttlogImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly devices: DevicesService,
    private readonly scans: ScansService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Stores every line of the file that is a scan and was not stored before; no line spoils another. Times are those of the
   * device's zone.
   * @throws AppError unknown-reference for the device, outside-scope, unreadable-file when no line is a scan
   */
  async import(caller: Caller, deviceCode: string, content: Uint8Array): Promise<AttlogImport> {
    const device = await this.devices.deviceByCode(deviceCode);
    await this.requireScope(caller, device);
    const lines = parseAttlogFile(content);
    if (lines.length > 0 && !lines.some(({ ok }) => ok)) throw new AppError('unreadable-file');
    const clock = zoneClock(device.zone);
    const counts = { stored: 0, duplicate: 0, quarantined: 0, rejected: 0, conflict: 0 };
    const faults: AttlogLineFault[] = [];
    let newest = -Infinity;
    for (let start = 0; start < lines.length; start += BATCH) {
      const batch = lines.slice(start, start + BATCH);
      const results = await this.importBatch(device, clock, batch);
      results.forEach(({ outcome, reason }, index) => {
        counts[outcome] += 1;
        const line = batch[index] as AttlogResult;
        if (outcome === 'stored' || outcome === 'duplicate') {
          if (line.ok) newest = Math.max(newest, clock.toEpochMs(line.punch.date, line.punch.second));
          return;
        }
        const excerpt = line.ok ? line.raw.slice(0, EXCERPT) : line.excerpt;
        faults.push({ line: line.line, outcome, reason: reason ?? outcome, excerpt });
      });
    }
    const result = { read: lines.length, ...counts };
    await this.dataSource.transaction(async (manager) => {
      // An export holds all that the terminal knows: up to its newest sane scan nothing is missing any more.
      if (newest !== -Infinity) await this.devices.noteDelivery(manager, device.id, new Date(newest));
      await this.audit.record(manager, {
        action: 'scans.import',
        entityType: 'device',
        entityId: device.id,
        unitId: device.unitId,
        after: result,
      });
    });
    return { ...result, faults };
  }

  private async importBatch(
    device: Device,
    clock: ZoneClock,
    lines: readonly AttlogResult[],
  ): Promise<ScanResult[]> {
    const read = lines.map((line) =>
      line.ok ? terminalScan(line.punch, line.raw, device.group, clock) : line.reason,
    );
    const scans = read.filter((each): each is IncomingScan => typeof each !== 'string');
    const outcomes = await this.scans.accept({ deviceId: device.id, source: 'attlog-file', scans });
    let next = 0;
    return read.map((each) =>
      typeof each === 'string' ? { outcome: 'rejected', reason: each } : (outcomes[next++] as ScanResult),
    );
  }

  private async requireScope(caller: Caller, device: Device): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'scans:import'));
    const [row] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AS inside`,
      [device.unitId, roots],
    );
    if (row?.inside !== true) throw new AppError('outside-scope', { field: 'device' });
  }
}
