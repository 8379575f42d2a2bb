import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isCalendarMonth } from '../../core/closing/reporting-period.js';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ReportingPeriods } from './reporting-periods.service.js';
import { ReportingPeriodQuery, ReportingPeriodView } from './rules.dto.js';

/** Which dates are reported as a month: a rule, and public within the service as all rules are. */
@ApiTags('rules')
@Controller('api/v1/reporting-periods')
export class ReportingPeriodsController {
  constructor(private readonly periods: ReportingPeriods) {}

  /** The dates that a unit, or else the caller's own unit of duty, reports as a month, or that a date is in. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ReportingPeriodView })
  async one(
    @CurrentCaller() caller: Caller,
    @Query() { month, date, unit }: ReportingPeriodQuery,
  ): Promise<ReportingPeriodView> {
    if (month !== undefined && date !== undefined) throw new AppError('invalid-input', { field: 'date' });
    const of = month ?? date;
    if (of === undefined) throw new AppError('invalid-input', { field: 'month' });
    const period = await this.periods.ofCaller(caller, unit ?? null, of);
    return { ...period, isCalendarMonth: isCalendarMonth(period) };
  }
}
