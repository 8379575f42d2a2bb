import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CivilMonth } from '../../core/time/civil-month.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { systemCaller, type Caller } from '../../platform/access/caller.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MonthlyReport } from '../../../reports/monthly-compliance/model.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import { ReportingPeriods } from '../rules/reporting-periods.service.js';
import { ReportDocumentStore, type DocumentKey } from './documents/report-document-store.service.js';
import type { Edition, ExportedReport, ReportRecipient } from './exported-report.js';
import { MonthFactsService } from './month-facts.service.js';
import { needsOf } from './report-needs.js';
import { ReportModelService } from './report-model.service.js';
import { ReportStore } from './report-store.service.js';
import type { Report } from './report.entity.js';
import { WorkbookMaker, type MonthlyOrder } from './workbook/workbook-maker.js';

/** Which document. */
export interface DocumentOrder {
  readonly month: CivilMonth;
  readonly unitId: string;
  readonly edition: Edition;
  /** The form in which it goes out in the end. */
  readonly format: string;
}

/** Loads a month, summarises it and has it laid out. */
@Injectable()
export class MonthlyReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly audit: AuditService,
    private readonly units: UnitsService,
    private readonly findings: FindingsService,
    private readonly facts: MonthFactsService,
    private readonly models: ReportModelService,
    private readonly store: ReportStore,
    private readonly documents: ReportDocumentStore,
    private readonly maker: WorkbookMaker,
    private readonly periods: ReportingPeriods,
  ) {}

  /**
   * The monthly workbook of a unit with all below it; noted in the audit trail. What is sealed is told as it was sealed; as long as
   * something is not, the workbook is a draft.
   * @throws AppError not-permitted, not-found for a unit outside the caller's scope, invalid-input for a month that has not begun or an
   * edition for an agency without one
   */
  async export(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    recipient: ReportRecipient = { edition: 'director', agencyId: null },
  ): Promise<ExportedReport> {
    await this.require(caller, month, unitId, recipient);
    return this.exported(caller, caller, month, unitId, recipient);
  }

  /**
   * The edition for a sending agency, for its contact, who may read its own people and nothing else: whoever calls has checked that the
   * agency is theirs and that it has people there.
   * @throws AppError invalid-input for a month that has not begun, server-busy
   */
  async exportForAgency(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    agencyId: string,
  ): Promise<ExportedReport> {
    await this.requireBegun(month, unitId);
    const recipient = { edition: 'agency', agencyId } as const;
    const patience = this.environment.REPORTS_PATIENCE;
    return this.exported(caller, systemCaller('Công vụ'), month, unitId, recipient, patience);
  }

  /** Makes a report as `reader` may read it, and keeps and notes it for whoever asked. */
  private async exported(
    caller: Caller,
    reader: Caller,
    month: CivilMonth,
    unitId: string,
    recipient: ReportRecipient,
    patience?: number,
  ): Promise<ExportedReport> {
    const made = await this.produce(reader, month, unitId, recipient, patience);
    return this.dataSource.transaction(async (manager) => {
      const settled = await this.store.settled(manager, { month, unitId, ...recipient }, made);
      if (!settled.model.draft && !settled.known)
        await this.store.add(manager, { month, unitId, ...recipient, askedBy: caller.label }, settled);
      await this.note(manager, unitId, settled.model, recipient.agencyId);
      return settled;
    });
  }

  /**
   * The report as a Word document, for somebody who waits for it; noted in the audit trail with the form in which it goes out. Of a sealed month the document that was
   * made first counts.
   * @throws AppError as {@link export}; server-busy
   */
  async document(caller: Caller, { month, unitId, edition, format }: DocumentOrder): Promise<ExportedReport> {
    const recipient = { edition, agencyId: null };
    await this.require(caller, month, unitId, recipient);
    const keyOf = ({ data: { fingerprint } }: MonthlyReport): DocumentKey => ({ unitId, month, edition, format: 'docx', fingerprint });
    const known = (model: MonthlyReport): Promise<Buffer | null> =>
      model.draft ? Promise.resolve(null) : this.documents.bytes(keyOf(model));
    const made = await this.laidOut(caller, month, unitId, recipient, known, 'document', this.environment.REPORTS_PATIENCE);
    const { model } = made;
    const bytes = model.draft || made.known ? made.bytes : await this.documents.keep(keyOf(model), made.bytes);
    await this.note(this.dataSource.manager, unitId, model, null, format);
    return { model, bytes };
  } // prettier-ignore

  /** Lays out a report that was asked for; what that must hold was checked then. It takes its time: no transaction waits for it. */
  made(caller: Caller, { month, unitId, edition, agencyId }: Report): Promise<ExportedReport> {
    return this.produce(caller, month, unitId, { edition, agencyId });
  }

  /** Keeps the file of a report that was asked for. */
  async keep(manager: EntityManager, report: Report, made: ExportedReport): Promise<void> {
    await this.store.fill(manager, report, await this.store.settled(manager, report, made));
    await this.note(manager, report.unitId, made.model, report.agencyId);
  }

  /** Of what is sealed the file that was made first counts, whatever people or units are called today. */
  private produce(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    { edition, agencyId }: ReportRecipient,
    patience?: number,
  ): Promise<ExportedReport & { readonly known: boolean }> {
    const known = async ({ draft, hidesTimesheet = false, data: { fingerprint } }: MonthlyReport): Promise<Buffer | null> =>
      draft ? null : this.store.finalBytes({ month, unitId, edition, agencyId, fingerprint, hidesTimesheet });
    return this.laidOut(caller, month, unitId, { edition, agencyId }, known, 'workbook', patience);
  } // prettier-ignore

  /** Lays the workbook out, unless `known` has it; all that it tells is read in one moment, so that its sheets agree. */
  async laidOut(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    { edition, agencyId }: ReportRecipient,
    known: (model: MonthlyReport) => Promise<Buffer | null>,
    file: MonthlyOrder['file'] = 'workbook',
    patience?: number,
  ): Promise<ExportedReport & { readonly known: boolean }> {
    const bench = await this.maker.open(patience);
    try {
      await this.findings.judgeChangedDays();
      const zone = await this.units.zoneOf(unitId);
      return await this.facts.inOneMoment(async (manager) => {
        const subject = { month, unitId, zone, agencyId, edition };
        const { model, words, days } = await this.models.of(manager, caller, subject);
        const kept = await known(model);
        const bytes = kept ?? (await bench.make({ file, model, words }, days()));
        return { model, bytes, known: kept !== null };
      });
    } finally {
      await bench.close();
    }
  }

  private note(
    manager: EntityManager,
    unitId: string,
    { month, edition, draft, data }: MonthlyReport,
    agencyId: string | null,
    format = 'xlsx',
  ): Promise<void> {
    return this.audit.record(manager, {
      action: 'report.export',
      entityType: 'report',
      entityId: `monthly:${month}`,
      unitId,
      after: { month, edition, agencyId, format, draft, fingerprint: data.fingerprint },
    });
  }

  /** Refuses what {@link export} would refuse, before anything is loaded. @throws AppError as there */
  async require(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    { edition, agencyId }: ReportRecipient,
  ): Promise<void> {
    const { manager } = this.dataSource;
    for (const permission of needsOf(edition, this.environment))
      await requireUnit(manager, caller, permission, unitId, new AppError('not-found'));
    await this.requireBegun(month, unitId);
    if ((edition === 'agency') !== (agencyId !== null)) throw new AppError('invalid-input', { field: 'agencyId' });
  } // prettier-ignore

  private async requireBegun(month: CivilMonth, unitId: string): Promise<void> {
    const today = zoneClock(await this.units.zoneOf(unitId)).toLocal(this.clock.now().getTime()).date;
    const { from } = await this.periods.of(this.dataSource.manager, unitId, month);
    if (from > today) throw new AppError('invalid-input', { field: 'month' });
  }
}
