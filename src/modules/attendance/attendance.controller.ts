import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import { DayFilter, DaysQuery, OwnDaysQuery, TotalsView } from './attendance.dto.js';
import { AttendanceReaderService, type DaySearch } from './attendance-reader.service.js';
import { requirePeriod } from './days/day-period.js';
import { DayPage, type DayView } from './days/day.dto.js';
import { DayViewsService } from './days/day-views.service.js';
import { NamedPlace } from './days/named-place.js';

const PAGE = 100;

@ApiTags('attendance')
@Controller('api/v1')
export class AttendanceController {
  constructor(
    private readonly reader: AttendanceReaderService,
    private readonly views: DayViewsService,
    private readonly places: NamedPlace,
  ) {}

  /** Attendance days by person and date. */
  @Get('attendance/days')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: DayPage })
  async days(@CurrentCaller() caller: Caller, @Query() query: DaysQuery): Promise<Page<DayView>> {
    const search = await this.searchOf(caller, query);
    const page = await this.reader.days(caller, search, query.limit ?? PAGE, query.cursor);
    return { ...page, items: await this.views.of(caller, page.items) };
  }

  /** The sums of all days that match, whatever page of them is shown. */
  @Get('attendance/days/totals')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: TotalsView })
  async totals(@CurrentCaller() caller: Caller, @Query() query: DayFilter): Promise<TotalsView> {
    return this.reader.totals(caller, await this.searchOf(caller, query));
  }

  /** The caller's own days. */
  @Get('me/attendance/days')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DayPage })
  async ownDays(@CurrentCaller() caller: Caller, @Query() query: OwnDaysQuery): Promise<Page<DayView>> {
    requirePeriod(query);
    const { from, until } = query;
    const page = await this.reader.ownDays(caller, { from, until }, query.limit ?? PAGE, query.cursor);
    return { ...page, items: await this.views.of(caller, page.items) };
  }

  private async searchOf(caller: Caller, query: DayFilter): Promise<DaySearch> {
    requirePeriod(query);
    const { unit, employee, ...rest } = query;
    return {
      ...rest,
      unitId: await this.places.unit(caller, unit),
      employeeId: await this.places.employee(caller, employee),
    };
  }
}
