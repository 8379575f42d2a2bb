import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import {
  ComplianceMonthList, ComplianceMonthParams, ComplianceMonthsQuery, ComplianceUnitList, ComplianceUnitsQuery,
} from './compliance-months.dto.js'; // prettier-ignore
import { ComplianceMonths } from './compliance-months.service.js';
import { figuresOf } from './figures-of.js';

/** A year and the month before it: the same month of the year before is among them. */
const MONTHS = 13;

/** Months for whoever leads: attendance and findings side by side. */
@ApiTags('compliance')
@Controller('api/v1/compliance/months')
export class ComplianceMonthsController {
  constructor(private readonly months: ComplianceMonths) {}

  /** The figures of several months. Needs `attendance:read` too. */
  @Get()
  @RequirePermission('findings:read')
  @ApiOkResponse({ type: ComplianceMonthList })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { month, count = MONTHS, unit }: ComplianceMonthsQuery,
  ): Promise<ComplianceMonthList> {
    const items = await this.months.months(caller, month, count, unit ?? null);
    return { items: items.map(({ attendance, period: { from, to }, ...rest }) => ({ ...rest, from, to, attendance: attendance && figuresOf(attendance) })) };
  } // prettier-ignore

  /** The figures of each unit of duty. Needs `attendance:read` too. */
  @Get(':month/units')
  @RequirePermission('findings:read')
  @ApiOkResponse({ type: ComplianceUnitList })
  async units(
    @CurrentCaller() caller: Caller,
    @Param() { month }: ComplianceMonthParams,
    @Query() { unit }: ComplianceUnitsQuery,
  ): Promise<ComplianceUnitList> {
    const { items, smallest } = await this.months.units(caller, month, unit ?? null);
    return {
      smallest,
      items: items.map(({ unitId, unitCode, unitName, open, confirmed, excused, ...totals }) => {
        return { unitId, unitCode, unitName, open, confirmed, excused, ...figuresOf(totals) };
      }),
    };
  }
}
