import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import {
  GridPage, GridQuery, MonthLinesQuery, MonthParams, MonthQuery, MonthView, OwnMonthQuery, PersonMonthPage, PersonMonthsQuery, UnitMonthPage, type MonthKind,
} from '../attendance.dto.js'; // prettier-ignore
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { NamedPlace } from '../days/named-place.js';
import { MonthGridService } from './month-grid.service.js';
import { MonthsService } from './months.service.js';

const PAGE = 100;

/** Months: the sums of their days, whatever view shows them. The timesheet month is that of the calendar. */
@ApiTags('attendance')
@Controller('api/v1')
export class MonthsController {
  constructor(
    private readonly months: MonthsService,
    private readonly sheet: MonthGridService,
    private readonly places: NamedPlace,
    private readonly periods: ReportingPeriods,
  ) {}

  /** The totals of a month. */
  @Get('attendance/months/:month')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: MonthView })
  async total(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, of }: MonthQuery,
  ): Promise<MonthView> {
    const dates = await this.datesOf(month, of);
    return { month, ...(await this.months.total(caller, dates, await this.places.unit(caller, unit))) };
  }

  /** The month of each person in each unit of duty, by given name unless the whole name is asked for. */
  @Get('attendance/months/:month/people')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: PersonMonthPage })
  async people(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, of, limit, cursor, order }: PersonMonthsQuery,
  ): Promise<PersonMonthPage> {
    const dates = await this.datesOf(month, of);
    const unitId = await this.places.unit(caller, unit);
    return this.months.people(caller, dates, unitId, limit ?? PAGE, cursor, order);
  }

  /** The sheet of a month: each person in each unit of duty, by given name, with all days. */
  @Get('attendance/months/:month/grid')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: GridPage })
  async grid(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, limit, cursor }: GridQuery,
  ): Promise<GridPage> {
    return this.sheet.page(caller, month, await this.places.unit(caller, unit), limit ?? PAGE, cursor);
  }

  /** The month of each unit of duty, by name. */
  @Get('attendance/months/:month/units')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: UnitMonthPage })
  async units(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, of, limit, cursor }: MonthLinesQuery,
  ): Promise<UnitMonthPage> {
    const dates = await this.datesOf(month, of);
    return this.months.units(caller, dates, await this.places.unit(caller, unit), limit ?? PAGE, cursor);
  }

  /** The caller's own month. */
  @Get('me/attendance/months/:month')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: MonthView })
  async own(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { of }: OwnMonthQuery,
  ): Promise<MonthView> {
    return { month, ...(await this.months.own(caller, await this.datesOf(month, of))) };
  }

  private async datesOf(
    month: CivilMonth,
    of: MonthKind = 'timesheet',
  ): Promise<CivilMonth | ReportedMonths> {
    return of === 'timesheet' ? month : this.periods.reported([month]);
  }
}
