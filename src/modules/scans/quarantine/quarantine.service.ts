import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { settlementFault, type SettlementFault } from '../../../core/attendance/settled-time.js';
import type { ClockRules } from '../../../core/attendance/suspect-clock.js';
import { clockRulesOn } from '../../../core/rules/attendance-rules-on.js';
import { zoneClock, type ZoneClock } from '../../../core/time/zone-clock.js';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { BadgeLookupService } from '../../organization/badges/badge-lookup.service.js';
import { RulesService } from '../../rules/rules.service.js';
import {
  findQuarantined,
  quarantinePage,
  type QuarantinedScan,
  type QuarantineSearch,
} from './quarantined-scans.js';
import type { SettlementDecision } from './scan-settlement.entity.js';

/** One decision for some scans. */
export interface Settlement {
  readonly scanIds: readonly string[];
  readonly decision: SettlementDecision;
  /** Only with `given`. */
  readonly countsAt?: Date | undefined;
  readonly reason: string;
}

/** One offset for all scans of a device that its clock put into an interval and that nobody has settled. */
export interface ClockShift {
  readonly deviceId: string;
  /** Only of this reader of the device; without it of all: they share the device's clock. */
  readonly reader?: string | undefined;
  readonly from: Date;
  readonly until: Date;
  /** Added to the device's time. */
  readonly offsetSeconds: number;
  readonly reason: string;
  /** Only say what would be settled. */
  readonly dryRun: boolean;
}

/** What a shift did: every open scan of the interval is settled or left, with the reason. */
export interface ShiftResult {
  readonly settled: number;
  readonly left: Readonly<Record<SettlementFault | 'own-record', number>>;
  readonly bulkId: string | null;
}

interface Decided {
  readonly scan: QuarantinedScan;
  readonly countsAt: Date | null;
}

/** Scans that one shift may settle. */
const MOST = 10_000;
const clocks = new Map<string, ZoneClock>();

/** Where a person decides of scans whose clock was not believed. Nobody decides of their own. */
@Injectable()
export class QuarantineService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly badges: BadgeLookupService,
    private readonly rules: RulesService,
  ) {}

  /** @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, search: QuarantineSearch): Promise<Page<QuarantinedScan>> {
    return quarantinePage(this.dataSource.manager, requiredScope(caller, 'scans:read'), search);
  }

  /**
   * Settles scans; a later decision takes the place of an earlier one. The days concerned are computed anew.
   * @throws AppError not-found when one of them is no quarantined scan in scope, own-record, settlement-time for a time that
   * cannot be, invalid-input
   */
  async settle(caller: Caller, wanted: Settlement): Promise<{ settled: number }> {
    const { scanIds, decision, reason } = wanted;
    const given = decision === 'given';
    if (given !== (wanted.countsAt !== undefined)) throw new AppError('invalid-input', { field: 'countsAt' });
    if (given && scanIds.length !== 1) throw new AppError('invalid-input', { field: 'scanIds' });
    const roots = requiredScope(caller, 'scans:settle');
    const limits = this.limits();
    await this.dataSource.transaction(async (manager) => {
      const search = { ids: scanIds, limit: scanIds.length };
      const seen = await findQuarantined(manager, roots, search);
      if (seen.length < scanIds.length) throw new AppError('not-found');
      await lockDevices(
        manager,
        seen.map(({ deviceId }) => deviceId),
      );
      const scans = await findQuarantined(manager, roots, search);
      if (scans.length < scanIds.length) throw new AppError('not-found');
      const decided = scans.map((scan): Decided => {
        const countsAt = decision === 'dismissed' ? null : (wanted.countsAt ?? scan.scannedAt);
        const fault = countsAt === null ? null : faultOf(scan, countsAt, limits);
        if (fault !== null) throw new AppError('settlement-time', { field: 'countsAt' });
        return { scan, countsAt };
      });
      const concerned = await this.peopleOf(manager, decided);
      for (const people of concerned) for (const id of people) refuseOwnRecord(caller, id);
      await this.save(manager, caller, decided, decision, reason, null, null);
      await this.audit.recordMany(
        manager,
        decided.map(({ scan, countsAt }, index) => ({
          action: 'scan.settle',
          entityType: 'scan',
          entityId: scan.id,
          subjectEmployeeId: concerned[index]?.at(-1) ?? null,
          unitId: scan.unitId,
          before: { decision: scan.decision, countsAt: scan.countsAt, deviceTime: scan.localTime },
          after: { decision, countsAt, reason },
        })),
      );
    });
    return { settled: scanIds.length };
  }

  /**
   * Gives every open scan of the interval its device time plus the offset. Scans of the caller and those that would land at an
   * impossible time are left open and counted.
   * @throws AppError not-found for a device without open scans in scope there, period-reversed, too-many-scans
   */
  async shift(caller: Caller, wanted: ClockShift): Promise<ShiftResult> {
    const { deviceId, reader, from, until, offsetSeconds, reason } = wanted;
    if (from >= until) throw new AppError('period-reversed', { field: 'until' });
    const roots = requiredScope(caller, 'scans:settle');
    const limits = this.limits();
    return this.dataSource.transaction(async (manager) => {
      const search = { deviceId, reader, from, until, state: 'open', limit: MOST + 1 } as const;
      let scans = await findQuarantined(manager, roots, search);
      if (scans.length > MOST) throw new AppError('too-many-scans', { params: { limit: MOST } });
      if (scans.length > 0 && !wanted.dryRun) {
        await lockDevices(manager, [deviceId]);
        // What somebody settled in the meantime is open no longer.
        scans = await findQuarantined(manager, roots, search);
      }
      if (scans.length === 0) throw new AppError('not-found');
      if (scans.length > MOST) throw new AppError('too-many-scans', { params: { limit: MOST } });
      const left = { 'before-earliest-year': 0, 'after-receipt': 0, 'own-record': 0 };
      const possible: Decided[] = [];
      for (const scan of scans) {
        const countsAt = new Date(scan.scannedAt.getTime() + offsetSeconds * 1000);
        const fault = faultOf(scan, countsAt, limits);
        if (fault === null) possible.push({ scan, countsAt });
        else left[fault] += 1;
      }
      const concerned = await this.peopleOf(manager, possible);
      const decided = possible.filter((_each, index) => !isOwn(caller, concerned[index] ?? []));
      left['own-record'] = possible.length - decided.length;
      const subjects = new Map(possible.map(({ scan }, index) => [scan.id, concerned[index]?.at(-1)]));
      if (wanted.dryRun) return { settled: decided.length, left, bulkId: null };
      const bulkId = v7();
      await this.save(manager, caller, decided, 'given', reason, offsetSeconds, bulkId);
      await this.audit.recordMany(
        manager,
        decided.map(({ scan, countsAt }) => ({
          action: 'scan.settle',
          entityType: 'scan',
          entityId: scan.id,
          subjectEmployeeId: subjects.get(scan.id) ?? null,
          unitId: scan.unitId,
          before: { decision: null, countsAt: null, deviceTime: scan.localTime },
          after: { decision: 'given', countsAt, reason, bulkId },
        })),
      );
      await this.audit.record(manager, {
        action: 'scan.settle-bulk',
        entityType: 'device',
        entityId: deviceId,
        unitId: scans[0]?.unitId ?? null,
        after: {
          bulkId,
          ...(reader === undefined ? {} : { reader }),
          from,
          until,
          offsetSeconds,
          reason,
          settled: decided.length,
          left,
        },
      });
      return { settled: decided.length, left, bulkId };
    });
  }

  /** Whoever held the badge at the device's time, at receipt, or at the time given: all are concerned, the last is the subject. */
  private async peopleOf(manager: EntityManager, decided: readonly Decided[]): Promise<string[][]> {
    const shown = decided.flatMap(({ scan: { credential, scannedAt, receivedAt }, countsAt }) =>
      [scannedAt, receivedAt, countsAt ?? receivedAt].map((at) => ({ credential, at })),
    );
    const holders = await this.badges.resolveCredentials(shown, manager);
    return decided.map((_each, index) =>
      holders.slice(index * 3, index * 3 + 3).filter((holder) => holder !== null),
    );
  }

  private async save(
    manager: EntityManager,
    caller: Caller,
    decided: readonly Decided[],
    decision: SettlementDecision,
    reason: string,
    offsetSeconds: number | null,
    bulkId: string | null,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO scan_settlement AS t (tenant_id, scan_id, filed_at, device_id, credential, decision, counts_at,
         offset_seconds, reason, bulk_id, decided_by, decided_at, revision)
       SELECT $1, s.id, s.filed_at, s.device_id, s.credential, $2, s.counts_at, $3, $4, $5, $6, $7, 1
       FROM unnest($8::uuid[], $9::timestamptz[], $10::uuid[], $11::text[], $12::timestamptz[])
         AS s(id, filed_at, device_id, credential, counts_at)
       ORDER BY s.id
       ON CONFLICT (tenant_id, scan_id) DO UPDATE SET decision = EXCLUDED.decision, counts_at = EXCLUDED.counts_at,
         offset_seconds = EXCLUDED.offset_seconds, reason = EXCLUDED.reason, bulk_id = EXCLUDED.bulk_id,
         decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at, revision = t.revision + 1`,
      [
        TENANT_ID, decision, offsetSeconds, reason, bulkId, caller.label, this.clock.now(),
        decided.map(({ scan }) => scan.id),
        decided.map(({ scan }) => scan.filedAt),
        decided.map(({ scan }) => scan.deviceId),
        decided.map(({ scan }) => scan.credential),
        decided.map(({ countsAt }) => countsAt),
      ],
    ); // prettier-ignore
  }

  private limits(): ClockRules {
    const read = clockRulesOn(this.rules.inForce(this.clock.now().toISOString().slice(0, 10), [], []));
    if (!read.ok) throw new Error(`no rule in force: ${read.errors.map(({ path }) => path).join(', ')}`);
    return read.rules;
  }
}

/**
 * Two decisions of scans of one device come one after the other, so that the later sees what the earlier said. A lock of the
 * device, not of each scan: ten thousand would fill the table of locks of the whole server.
 */
async function lockDevices(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(key) FROM
       (SELECT DISTINCT hashtextextended(id, 1041010) AS key FROM unnest($1::text[]) AS id ORDER BY 1) AS keys`,
    [ids],
  );
}

function faultOf(scan: QuarantinedScan, countsAt: Date, limits: ClockRules): SettlementFault | null {
  const countsMs = countsAt.getTime();
  const clock = clocks.get(scan.zone) ?? zoneClock(scan.zone);
  clocks.set(scan.zone, clock);
  const year = Number(clock.toLocal(countsMs).date.slice(0, 4));
  return settlementFault({ countsMs, year, receivedMs: scan.receivedAt.getTime() }, limits);
}

function isOwn(caller: Caller, people: readonly string[]): boolean {
  return people.some((id) => id === caller.employeeId || id === caller.responsibleEmployeeId);
}
