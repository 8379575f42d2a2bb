import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import { monthsOfPeriod, periodsWith, type DigestPeriod } from '../../../core/time/digest-period.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { SealedMonths } from '../../closing/sealed-months.service.js';
import { UnitsService } from '../../organization/units/units.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import type { Report } from '../report.entity.js';
import { digestFingerprint, type DigestPrint } from './digest-print.js';

/** A digest that tells of something that was sealed since, and of what exactly it is to be made anew. */
export interface StaleDigest extends Pick<Report, 'unitId' | 'edition' | 'agencyId'> {
  readonly period: DigestPeriod;
  /** The same sealed months, the same digits. */
  readonly sealed: string;
}

const DIGITS = 16;

/** Digests of quarters and years that were made before a month of theirs was sealed, or sealed anew. */
@Injectable()
export class StaleDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly sealed: SealedMonths,
    private readonly periods: ReportingPeriods,
  ) {}

  /**
   * Those to be made anew because a month of a unit was sealed: of that unit, of units above and below it. A month that was sealed for the
   * first time matters where nothing of the digest is open any more, one that was sealed anew matters at once.
   */
  async of(unitId: string, month: CivilMonth, revision: number): Promise<StaleDigest[]> {
    const { manager } = this.dataSource;
    const made = await manager.query<Omit<StaleDigest, 'sealed'>[]>(
      `SELECT DISTINCT r.unit_id AS "unitId", r.edition, r.agency_id AS "agencyId", r.month AS period FROM report r
       LEFT JOIN job_run j ON j.id = r.job_id
       WHERE r.month = ANY($1::text[]) AND (r.made_at IS NOT NULL OR j.status = 'running')
         AND ($2::uuid IN (SELECT unit_scope(ARRAY[r.unit_id])) OR r.unit_id IN (SELECT unit_scope(ARRAY[$2::uuid])))
       ORDER BY 4, 1, 2`,
      [periodsWith(month), unitId],
    );
    const stale: StaleDigest[] = [];
    for (const digest of made) {
      const { fingerprint, isWhole } = await this.stateOf(manager, digest.unitId, digest.period);
      const isMade = isWhole && (await this.isMade(manager, digest, fingerprint));
      if (!isMade && (isWhole || revision > 1))
        stale.push({ ...digest, sealed: fingerprint.slice(0, DIGITS) });
    }
    return stale;
  }

  /** Whether these very figures went out already. */
  wasSent(manager: EntityManager, report: Report): Promise<boolean> {
    const same = 'AND NOT o.draft AND o.fingerprint = (SELECT fingerprint FROM report WHERE id = $1)';
    return this.isAny(manager, report, `${same} AND ${WAS_DELIVERED}`);
  }

  /** Whether a digest of the same unit, period and edition ever went out, or came due while it was a draft that superiors do not get. */
  wentOut(manager: EntityManager, report: Report): Promise<boolean> {
    return this.isAny(manager, report, `AND (o.cause = 'schedule' OR ${WAS_DELIVERED})`);
  }

  private async isAny(
    manager: EntityManager,
    { id, unitId, month, edition }: Report,
    condition: string,
  ): Promise<boolean> {
    const rows = await manager.query<object[]>(`SELECT ${SAME} ${condition} LIMIT 1`, [
      id,
      unitId,
      month,
      edition,
    ]);
    return rows.length > 0;
  }

  private async isMade(
    manager: EntityManager,
    { unitId, edition, period }: Omit<StaleDigest, 'sealed'>,
    fingerprint: string,
  ): Promise<boolean> {
    const rows = await manager.query<object[]>(
      `SELECT FROM report WHERE unit_id = $1 AND month = $2 AND edition = $3 AND NOT draft AND fingerprint = $4 LIMIT 1`,
      [unitId, period, edition, fingerprint],
    );
    return rows.length > 0;
  }

  /** What is sealed of its months, and whether nothing of it is open; the fingerprint that a digest of it has then. */
  private async stateOf(
    manager: EntityManager,
    unitId: string,
    period: DigestPeriod,
  ): Promise<{ readonly fingerprint: string; readonly isWhole: boolean }> {
    const today = zoneClock(await this.units.zoneOf(unitId)).toLocal(this.clock.now().getTime()).date;
    const prints: DigestPrint[] = [];
    let isWhole = true;
    for (const month of monthsOfPeriod(period)) {
      const parts = await this.sealed.of(manager, unitId, month);
      prints.push({ month, parts });
      const dates = await this.periods.of(manager, unitId, month);
      const isOpen = dates.to >= today || (await this.sealed.hasOpenDays(manager, unitId, parts, dates));
      if (isOpen) isWhole = false;
    }
    return { fingerprint: await digestFingerprint(manager, { unitId, month: period }, prints), isWhole };
  } // prettier-ignore
}

/** Other reports of the same unit, period and edition. */
const SAME = 'FROM report o WHERE o.id <> $1 AND o.unit_id = $2 AND o.month = $3 AND o.edition = $4';
const WAS_DELIVERED = 'EXISTS (SELECT FROM report_delivery d WHERE d.report_id = o.id)';
