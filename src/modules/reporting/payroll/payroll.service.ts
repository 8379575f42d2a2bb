import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { verificationCode } from '../../../core/closing/verification-code.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AuditService } from '../../audit/audit.service.js';
import type { MonthFacts } from '../month-facts.js';
import { MonthFactsService } from '../month-facts.service.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { ReportSheets } from '../sheets/report-sheets.service.js';
import { UnitWordsService } from '../unit-words.service.js';
import type { UncountedLine } from './payroll-file.js';

/** Hands a month over to payroll: what the timesheet counts, by person and unit. */
@Injectable()
export class PayrollService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly words: UnitWordsService,
    private readonly facts: MonthFactsService,
    private readonly monthly: MonthlyReportService,
    private readonly sheets: ReportSheets,
  ) {}

  /** The CSV file of a unit's month, of what is sealed the one that was made first; noted in the audit trail. @throws AppError not-permitted, not-found, invalid-input, server-busy */
  async csv(caller: Caller, month: CivilMonth, unitId: string): Promise<Buffer> {
    await this.monthly.require(caller, month, unitId, { edition: 'accounting', agencyId: null });
    const { wanted, bytes } = await this.sheets.made(async (manager) => {
      const facts = await this.facts.of(manager, caller, month, unitId);
      const { fingerprint } = facts.data;
      return {
        key: { unitId, month, kind: 'payroll', subjectId: unitId, fingerprint },
        draft: !facts.sealed,
        order: async () => ({ file: 'payroll', lines: linesOf(facts, month), words: await this.words.of(manager, facts, unitId) }),
        days: () => facts.days(),
      } as const;
    });
    const { draft, key: { fingerprint } } = wanted;
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export', entityType: 'report', entityId: `payroll:${month}`, unitId, after: { month, draft, fingerprint },
    });
    return bytes;
  } // prettier-ignore
}

function linesOf(facts: MonthFacts, month: CivilMonth): UncountedLine[] {
  const units = new Map(facts.units.map((unit) => [unit.unitId, unit.unitCode]));
  const sealedOf = (unit: string) => facts.revisions.find(({ part }) => part.unitIds.includes(unit))?.part;
  return facts.people.map((person): UncountedLine => {
    const { employeeId, unitId, employeeCode, fullName, lateArrivals, lateArrivalMinutes } = person;
    const part = sealedOf(unitId);
    const { from, to } = part?.period ?? facts.period;
    return {
      employeeId, unitId, month, unitCode: units.get(unitId) ?? '', employeeCode, fullName, lateArrivals, lateMinutes: lateArrivalMinutes,
      sealed: part !== undefined, code: part === undefined ? '' : verificationCode(part.fingerprint), from, to,
    }; // prettier-ignore
  });
}
