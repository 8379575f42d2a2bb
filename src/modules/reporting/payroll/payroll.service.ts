import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { verificationCode } from '../../../core/closing/verification-code.js';
import { workedDays } from '../../../core/attendance/worked-days.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { payrollCsv, type PayrollLine } from '../../../../reports/payroll/payroll-csv.js';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import { AuditService } from '../../audit/audit.service.js';
import type { MonthFacts } from '../month-facts.js';
import { MonthFactsService } from '../month-facts.service.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { timesheetDays, timesheetTotals, type TimesheetWords } from '../timesheet-rows.js';
import { UnitWordsService } from '../unit-words.service.js';

/** Three thirds of a day are a day. */
const STEPS = 1_000_000;

/** Hands a month over to payroll: what the timesheet counts, by person and unit. */
@Injectable()
export class PayrollService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly words: UnitWordsService,
    private readonly facts: MonthFactsService,
    private readonly monthly: MonthlyReportService,
  ) {}

  /** The CSV file of a unit's month; noted in the audit trail. @throws AppError not-permitted, not-found, invalid-input */
  async csv(caller: Caller, month: CivilMonth, unitId: string): Promise<string> {
    await this.monthly.require(caller, month, unitId, { edition: 'accounting', agencyId: null });
    const { facts, lines } = await this.facts.inOneMoment(async (manager) => {
      const read = await this.facts.of(manager, caller, month, unitId);
      return { facts: read, lines: await this.lines(manager, read, month, unitId) };
    });
    const { fingerprint } = facts.data;
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export', entityType: 'report', entityId: `payroll:${month}`, unitId,
      after: { month, draft: !facts.sealed, fingerprint },
    }); // prettier-ignore
    return payrollCsv(lines);
  }

  private async lines(
    manager: EntityManager,
    facts: MonthFacts,
    month: CivilMonth,
    unitId: string,
  ): Promise<PayrollLine[]> {
    const { own, usual } = await this.words.of(manager, facts, unitId);
    const wordsOf = (unit: string): TimesheetWords => own.get(unit) ?? usual;
    const counted = new Map<string, Pick<PayrollLine, Counted>>();
    for await (const batch of facts.days())
      for (const person of batch)
        counted.set(`${person.employeeId} ${person.unitId}`, countedOf(person, wordsOf(person.unitId)));
    const units = new Map(facts.units.map((unit) => [unit.unitId, unit.unitCode]));
    const code = (unit: string): string => {
      const used = facts.revisions.find(({ part }) => part.unitIds.includes(unit));
      return used === undefined ? '' : verificationCode(used.part.fingerprint);
    };
    const periodOf = (unit: string): { from: string; to: string } => {
      const { from, to } =
        facts.revisions.find(({ part }) => part.unitIds.includes(unit))?.part.period ?? facts.period;
      return { from, to };
    };
    return facts.people.map((person): PayrollLine => {
      const own = counted.get(`${person.employeeId} ${person.unitId}`) ?? countedOf({ days: '' }, usual);
      return {
        month, unitCode: units.get(person.unitId) ?? '', employeeCode: person.employeeCode, fullName: person.fullName, ...own,
        lateArrivals: person.lateArrivals, lateMinutes: person.lateArrivalMinutes, sealed: code(person.unitId) !== '', code: code(person.unitId), ...periodOf(person.unitId),
      }; // prettier-ignore
    });
  }
}

type Counted = 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays' | 'workedDays';

function countedOf(person: Pick<PersonDays, 'days'>, words: TimesheetWords): Pick<PayrollLine, Counted> {
  const days = timesheetDays(person);
  const worked = days.reduce((sum, { credits }) => sum + workedDays(credits), 0);
  return { ...timesheetTotals(days, words), workedDays: Math.round(worked * STEPS) / STEPS };
}
