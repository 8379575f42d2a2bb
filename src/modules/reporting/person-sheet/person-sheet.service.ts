import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { creditStanding } from '../../../core/attendance/session-credit.js';
import { timesheetCell } from '../../../core/attendance/timesheet-cell.js';
import { isCalendarMonth } from '../../../core/closing/reporting-period.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { PersonDay, PersonMonthSheet } from '../../../../reports/person-month/person-workbook.js';
import type { SheetDay } from '../../../../reports/monthly-compliance/model.js';
import type { PersonMonth } from '../../attendance/attendance-reader.service.js';
import { AuditService } from '../../audit/audit.service.js';
import type { MonthFacts } from '../month-facts.js';
import { sheetDays } from '../month-calendar.service.js';
import { MonthFactsService } from '../month-facts.service.js';
import { sealOf } from '../seal-of.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { ReportSheets } from '../sheets/report-sheets.service.js';
import { timesheetDays, timesheetTotals, type TimesheetDay } from '../timesheet-rows.js';
import { UnitWordsService } from '../unit-words.service.js';

/** The sheet of one person's month in one unit, for confirmation and signature. */
@Injectable()
export class PersonSheetService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly words: UnitWordsService,
    private readonly facts: MonthFactsService,
    private readonly monthly: MonthlyReportService,
    private readonly sheets: ReportSheets,
  ) {}

  /**
   * The workbook, of what is sealed the one that was made first; noted in the audit trail.
   * @throws AppError not-permitted, not-found also for who has no day of the month there, invalid-input for a month that has not begun, server-busy
   */
  async workbook(caller: Caller, month: CivilMonth, unitId: string, employeeId: string): Promise<Buffer> {
    await this.monthly.require(caller, month, unitId, { edition: 'accounting', agencyId: null });
    const { wanted, bytes } = await this.sheets.made(async (manager) => {
      const facts = await this.facts.of(manager, caller, month, unitId);
      const person = facts.people.find((each) => each.employeeId === employeeId && each.unitId === unitId);
      if (person === undefined) throw new AppError('not-found');
      const { fingerprint } = facts.data;
      return {
        key: { unitId, month, kind: 'person', subjectId: employeeId, fingerprint },
        draft: !facts.sealed,
        order: async () => ({ file: 'person', model: await this.sheet(manager, facts, month, person) }),
      } as const;
    });
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export', entityType: 'report', entityId: `person:${month}`, unitId, subjectEmployeeId: employeeId,
      after: { month, draft: wanted.draft },
    }); // prettier-ignore
    return bytes;
  }

  private async sheet(
    manager: EntityManager,
    facts: MonthFacts,
    month: CivilMonth,
    person: PersonMonth,
  ): Promise<PersonMonthSheet> {
    const { employeeId, employeeCode, unitId, fullName } = person;
    const used = facts.revisions.find(({ part }) => part.unitIds.includes(unitId));
    const own: TimesheetDay[] = [];
    for await (const batch of facts.days((each) => each.employeeId === employeeId && each.unitId === unitId))
      own.push(...batch.flatMap(timesheetDays));
    const words = await this.words.of(manager, facts, unitId);
    const { symbols, mode, holiday, insurance } = words.own.get(unitId) ?? words.usual;
    const counted = timesheetTotals(own, { insurance });
    const dayOf = ({ date, shade }: SheetDay): PersonDay => {
      const day = own.find((each) => each.date === date);
      if (day === undefined) return { date, shade, symbol: '', credit: 0 };
      const symbol = timesheetCell(day, mode, symbols, day.because === 'holiday' ? holiday : '');
      const standing = day.credits.filter(({ state }) => creditStanding(state) === 'stands');
      return { date, shade, symbol, credit: standing.reduce((sum, { credit }) => sum + credit, 0) };
    };
    return {
      month,
      period: isCalendarMonth(facts.period) ? null : facts.period,
      draft: !facts.sealed,
      seal: facts.sealed && used !== undefined ? sealOf(used.part) : null,
      madeAt: used?.part.sealedAt ?? this.clock.now(),
      unit: facts.units.find((unit) => unit.unitId === unitId)?.unitName ?? '',
      fullName,
      employeeCode,
      days: sheetDays(facts.period, facts.calendar).map(dayOf),
      totals: [
        { words: 'Số công hưởng lương thời gian', value: counted.paidDays, unit: 'công' },
        { words: 'Số công nghỉ không lương', value: counted.unpaidDays, unit: 'công' },
        { words: 'Số công hưởng BHXH', value: counted.insuranceDays, unit: 'công' },
        { words: 'Số công chờ giải trình', value: counted.waitingDays, unit: 'công' },
        { words: 'Đi muộn', value: person.lateArrivals, unit: 'lượt' },
        { words: 'Thời gian đi muộn', value: person.lateArrivalMinutes, unit: 'phút' },
        { words: 'Về sớm', value: person.earlyDepartures, unit: 'lượt' },
        { words: 'Thời gian về sớm', value: person.earlyDepartureMinutes, unit: 'phút' },
        { words: 'Vắng chưa có lý do', value: person.absences, unit: 'buổi' },
        { words: 'Thiếu lượt chấm', value: person.missingIns + person.missingOuts, unit: 'lượt' },
      ],
    };
  }
}
