import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import {
  GridPage, MonthLinesQuery, MonthParams, MonthQuery, MonthView, PersonMonthPage, UnitMonthPage,
} from '../attendance.dto.js'; // prettier-ignore
import { NamedPlace } from '../days/named-place.js';
import { MonthGridService } from './month-grid.service.js';
import { MonthsService } from './months.service.js';

const PAGE = 100;

/** Months: the sums of their days, whatever view shows them. */
@ApiTags('attendance')
@Controller('api/v1')
export class MonthsController {
  constructor(
    private readonly months: MonthsService,
    private readonly sheet: MonthGridService,
    private readonly places: NamedPlace,
  ) {}

  /** The totals of a month. */
  @Get('attendance/months/:month')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: MonthView })
  async total(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit }: MonthQuery,
  ): Promise<MonthView> {
    return { month, ...(await this.months.total(caller, month, await this.places.unit(caller, unit))) };
  }

  /** The month of each person in each unit of duty, by given name. */
  @Get('attendance/months/:month/people')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: PersonMonthPage })
  async people(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, limit, cursor }: MonthLinesQuery,
  ): Promise<PersonMonthPage> {
    return this.months.people(caller, month, await this.places.unit(caller, unit), limit ?? PAGE, cursor);
  }

  /** The sheet of a month: each person in each unit of duty, by given name, with all days. */
  @Get('attendance/months/:month/grid')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: GridPage })
  async grid(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit, limit, cursor }: MonthLinesQuery,
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
    @Query() { unit, limit, cursor }: MonthLinesQuery,
  ): Promise<UnitMonthPage> {
    return this.months.units(caller, month, await this.places.unit(caller, unit), limit ?? PAGE, cursor);
  }

  /** The caller's own month. */
  @Get('me/attendance/months/:month')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: MonthView })
  async own(@CurrentCaller() caller: Caller, @Param() { month }: MonthParams): Promise<MonthView> {
    return { month, ...(await this.months.own(caller, month)) };
  }
}
