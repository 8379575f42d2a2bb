import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { monthsOfPeriod, type DigestPeriod } from '../../../core/time/digest-period.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import type { DigestEdition, DigestMonth, DigestReport } from '../../../../reports/digest/model.js';
import { AuditService } from '../../audit/audit.service.js';
import { FindingsService } from '../../compliance/findings.service.js';
import { UnitsService } from '../../organization/units/units.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { MonthFactsService } from '../month-facts.service.js';
import type { MonthSummary } from '../month-facts.js';
import { reportNeeds } from '../report-needs.js';
import { sealOf } from '../seal-of.js';
import { issuerOf, localText } from '../report-words.js';
import { digestWithoutSmallUnits } from '../small-units.js';
import { ReportStore, type Settled } from '../report-store.service.js';
import type { Report } from '../report.entity.js';
import { ReportsService } from '../reports.service.js';
import { WorkbookMaker } from '../workbook/workbook-maker.js';
import { digestFingerprint, draftFingerprint, type DigestPrint } from './digest-print.js';
import { DigestSums, digestFigures } from './digest-sums.js';

/** Which digest. */
export interface DigestOrderOf {
  readonly period: DigestPeriod;
  readonly unitId: string;
  readonly edition: DigestEdition;
}

/** A digest as a file. */
export interface MadeDigest {
  readonly bytes: Buffer;
  readonly model: DigestReport;
}

/** People of one file; a larger unit gets digests of its parts. */
const MOST_PEOPLE = 5_000;

/** Digests of quarters and years: from what was sealed where it is sealed, marked where it is not. */
@Injectable()
export class DigestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly units: UnitsService,
    private readonly findings: FindingsService,
    private readonly facts: MonthFactsService,
    private readonly reports: ReportsService,
    private readonly store: ReportStore,
    private readonly maker: WorkbookMaker,
    private readonly periods: ReportingPeriods,
    private readonly environment: Environment,
  ) {}

  /**
   * Asks for the digest of a unit with all below it; a job makes it.
   * @throws AppError not-permitted, not-found for a unit outside the caller's scope, invalid-input for a period that has not begun
   */
  async ask(caller: Caller, order: DigestOrderOf): Promise<{ id: string }> {
    await this.require(caller, order);
    const { period, unitId, edition } = order;
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      const key = { month: period, unitId, edition, agencyId: null };
      await this.reports.queue(manager, key, { id, cause: 'request', askedBy: caller.label, period: `${period} ${id}` });
      await this.audit.record(manager, {
        action: 'report.ask', entityType: 'report', entityId: id, unitId, after: { period, edition },
      });
    });
    this.jobs.hurry();
    return { id };
  } // prettier-ignore

  /** The digest at once, as a file; noted in the audit trail. @throws AppError as {@link ask} */
  async export(caller: Caller, order: DigestOrderOf): Promise<Settled<MadeDigest>> {
    await this.require(caller, order);
    const made = await this.made(caller, order);
    const { period: month, unitId, edition } = order;
    return this.dataSource.transaction(async (manager) => {
      const key = { month, unitId, edition, agencyId: null };
      const settled = await this.store.settled(manager, key, made);
      if (!settled.model.draft && !settled.known)
        await this.store.add(manager, { ...key, askedBy: caller.label }, settled);
      await this.note(manager, unitId, settled.model);
      return settled;
    });
  }

  /** Lays a digest out that was asked for; what that must hold was checked then. */
  async made(caller: Caller, { period, unitId, edition }: DigestOrderOf): Promise<MadeDigest> {
    const bench = await this.maker.open();
    try {
      await this.findings.judgeChangedDays();
      const zone = await this.units.zoneOf(unitId);
      const model = await this.facts.inOneMoment((manager) => this.model(manager, caller, { period, unitId, edition }, zone));
      return { model, bytes: await bench.make({ file: 'digest', model }, noDays()) };
    } finally {
      await bench.close();
    }
  } // prettier-ignore

  /** Keeps the file of a digest that was asked for. */
  async keep(manager: EntityManager, report: Report, made: MadeDigest): Promise<void> {
    await this.store.fill(manager, report, await this.store.settled(manager, report, made));
    await this.note(manager, report.unitId, made.model);
  }

  private async model(
    manager: EntityManager,
    caller: Caller,
    { period, unitId, edition }: DigestOrderOf,
    zone: string,
  ): Promise<DigestReport> {
    const today = zoneClock(zone).toLocal(this.clock.now().getTime()).date;
    const sums = new DigestSums();
    const months: DigestMonth[] = [];
    const prints: DigestPrint[] = [];
    let sealedAt = 0;
    for (const month of monthsOfPeriod(period)) {
      const { from, to } = await this.periods.of(manager, unitId, month);
      const toCome = from > today;
      const summary = toCome ? NOTHING : await this.facts.summary(manager, caller, month, unitId);
      sums.add(month, summary);
      months.push(monthLine(month, toCome ? 'to-come' : to >= today ? 'running' : 'over', summary));
      prints.push({ month, parts: summary.parts });
      sealedAt = Math.max(sealedAt, ...summary.parts.map((part) => part.sealedAt.getTime()));
    }
    const draft = months.some(({ state }) => state === 'draft' || state === 'to-come') || sealedAt === 0;
    const at = draft ? this.clock.now() : new Date(sealedAt);
    const fingerprint = draft
      ? draftFingerprint(prints, at)
      : await digestFingerprint(manager, { unitId, month: period }, prints);
    const named = edition === 'director';
    return {
      period,
      edition,
      draft,
      issuer: await issuerOf(manager, unitId, at, this.environment),
      generatedAt: at,
      generatedText: localText(at, zone),
      months,
      units: named
        ? sums.unitLines()
        : digestWithoutSmallUnits(sums.unitLines(), this.environment.REPORTS_SMALLEST_UNIT),
      people: named && sums.count <= MOST_PEOPLE ? sums.personLines() : null,
      tooManyPeople: named && sums.count > MOST_PEOPLE,
      data: { fingerprint },
    };
  }

  private note(manager: EntityManager, unitId: string, { period, edition, draft, data }: DigestReport): Promise<void> {
    return this.audit.record(manager, {
      action: 'report.export', entityType: 'report', entityId: `digest:${period}`, unitId,
      after: { period, edition, draft, fingerprint: data.fingerprint },
    });
  } // prettier-ignore

  private async require(caller: Caller, { period, unitId }: DigestOrderOf): Promise<void> {
    const { manager } = this.dataSource;
    for (const permission of reportNeeds)
      await requireUnit(manager, caller, permission, unitId, new AppError('not-found'));
    const today = zoneClock(await this.units.zoneOf(unitId)).toLocal(this.clock.now().getTime()).date;
    const [first = ''] = monthsOfPeriod(period);
    const { from } = await this.periods.of(manager, unitId, first);
    if (from > today) throw new AppError('invalid-input', { field: 'period' });
  }
}

const NOTHING: MonthSummary = { sealed: false, parts: [], units: [], people: [], findings: [] };

/** A month that still runs is never final: what has no day in it yet may have one tomorrow. */
function monthLine(
  month: string,
  when: 'over' | 'running' | 'to-come',
  { sealed, parts, units, people, findings }: MonthSummary,
): DigestMonth {
  const ended = people.length === 0 && parts.length === 0 ? 'none' : sealed ? 'sealed' : 'draft';
  return {
    month,
    state: when === 'over' ? ended : when === 'running' ? 'draft' : 'to-come',
    revision: parts.length === 0 ? null : Math.max(...parts.map(({ revision }) => revision)),
    seals: parts.map(sealOf),
    people: new Set(people.map(({ employeeId }) => employeeId)).size,
    figures: digestFigures(units, findings),
  };
} // prettier-ignore

async function* noDays(): AsyncGenerator<never> {
  // A digest has no timesheet.
}
