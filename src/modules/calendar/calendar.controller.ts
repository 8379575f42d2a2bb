import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { IdParam } from '../../platform/http/id-param.js';
import {
  CalendarQuery, CalendarView, ConfirmEntries, PutCalendarEntry, SomeEntries, SuggestedCount, SuggestYear,
} from './calendar.dto.js'; // prettier-ignore
import { CalendarService } from './calendar.service.js';

/** Holidays, substitute days and swaps. */
@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @RequirePermission('calendar:read')
  @ApiOkResponse({ type: CalendarView })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { from, until, unitId }: CalendarQuery,
  ): Promise<CalendarView> {
    if (from >= until) throw new AppError('period-reversed', { field: 'until' });
    return { items: await this.calendar.list(caller, from, until, unitId ?? null) };
  }

  /** Puts one date in; it counts once confirmed. */
  @Put('entries')
  @HttpCode(204)
  @RequirePermission('calendar:write')
  @ApiNoContentResponse()
  async put(@CurrentCaller() caller: Caller, @Body() body: PutCalendarEntry): Promise<void> {
    await this.calendar.put(caller, {
      ...body,
      unitId: body.unitId ?? null,
      pairDate: body.pairDate ?? null,
    });
  }

  /** Puts in the statutory holidays of a year as suggestions. */
  @Post('suggest')
  @HttpCode(200)
  @RequirePermission('calendar:write')
  @ApiOkResponse({ type: SuggestedCount })
  suggest(@CurrentCaller() caller: Caller, @Body() { year, unitId }: SuggestYear): Promise<SuggestedCount> {
    return this.calendar.suggest(caller, year, unitId ?? null);
  }

  @Post('confirm')
  @HttpCode(204)
  @RequirePermission('calendar:write')
  @ApiNoContentResponse()
  async confirm(@CurrentCaller() caller: Caller, @Body() { ids, document }: ConfirmEntries): Promise<void> {
    await this.calendar.confirm(caller, ids, document);
  }

  @Post('withdraw')
  @HttpCode(204)
  @RequirePermission('calendar:write')
  @ApiNoContentResponse()
  async withdraw(@CurrentCaller() caller: Caller, @Body() { ids }: SomeEntries): Promise<void> {
    await this.calendar.withdraw(caller, ids);
  }

  @Delete('entries/:id')
  @HttpCode(204)
  @RequirePermission('calendar:write')
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    await this.calendar.remove(caller, id);
  }
}
