import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { daysBetween } from '../../core/time/civil-date.js';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Page } from '../../platform/http/cursor.js';
import type { AttendanceDayRow } from './attendance-day.entity.js';
import { DayPage, DaysQuery, DayView, MonthParams, MonthQuery, MonthView } from './attendance.dto.js';
import { AttendanceReaderService } from './attendance-reader.service.js';

const MOST_DAYS = 62;
const PAGE = 100;

@ApiTags('attendance')
@Controller('api/v1/attendance')
export class AttendanceController {
  constructor(private readonly reader: AttendanceReaderService) {}

  /** Attendance days by person and date. */
  @Get('days')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: DayPage })
  async days(@CurrentCaller() caller: Caller, @Query() query: DaysQuery): Promise<Page<DayView>> {
    const length = daysBetween(query.from, query.until);
    if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
    if (length > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
    const { from, until, unit, employee } = query;
    const search = { from, until, unitId: unit ?? null, employeeId: employee ?? null };
    const page = await this.reader.days(caller, search, query.limit ?? PAGE, query.cursor);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** The totals of a month: the sums of its days. */
  @Get('months/:month')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: MonthView })
  async month(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { unit }: MonthQuery,
  ): Promise<MonthView> {
    return { month, ...(await this.reader.month(caller, month, unit ?? null)) };
  }
}

function viewOf(row: AttendanceDayRow): DayView {
  const { employeeId, date, unitId, revision, status, workedMinutes, lateMinutes, earlyMinutes } = row;
  const { credit, provisionalCredit, exceptions, detail } = row;
  return {
    employeeId, date, unitId, revision, status, waitingFor: detail.waitingFor, workedMinutes, lateMinutes,
    earlyMinutes, credit, provisionalCredit, exceptions,
  }; // prettier-ignore
}
