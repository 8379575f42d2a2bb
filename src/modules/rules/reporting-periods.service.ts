import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reportingPeriod } from '../../core/closing/reporting-period.js';
import { firstDayOf, type CivilMonth, type ReportingPeriod } from '../../core/time/civil-month.js';
import { RulesService } from './rules.service.js';

/** Which dates a unit reports as a month. */
@Injectable()
export class ReportingPeriods {
  constructor(private readonly rules: RulesService) {}

  /** By the rule as it stands on the first day of the calendar month. Months from before the book began are those of the calendar. */
  async of(manager: EntityManager, unitId: string, month: CivilMonth): Promise<ReportingPeriod> {
    const inForce = await this.rules.dated(manager);
    return reportingPeriod(month, (each) => {
      const reading = inForce(firstDayOf(each), unitId).read('closing.periodStartDay');
      return reading.ok ? Number(reading.rule.value) : 1;
    });
  }
}
