import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { patternView } from './pattern-view.js';
import { ReceptionHoursService } from './reception-hours.service.js';
import { PutReception, ReceptionList, ReceptionQuery } from './schedules.dto.js';

/** When desks receive citizens. */
@ApiTags('schedules')
@Controller('api/v1/reception-hours')
export class ReceptionHoursController {
  constructor(private readonly reception: ReceptionHoursService) {}

  @Get()
  @RequirePermission('schedules:read')
  @ApiOkResponse({ type: ReceptionList })
  async list(@CurrentCaller() caller: Caller, @Query() { unitId }: ReceptionQuery): Promise<ReceptionList> {
    const items = await this.reception.list(caller, unitId ?? null);
    return { items: items.map(({ pattern, ...item }) => ({ ...item, ...patternView(pattern) })) };
  }

  /** Lets hours of a unit and below hold from a day on. */
  @Put()
  @HttpCode(204)
  @RequirePermission('schedules:write')
  @ApiNoContentResponse()
  async put(
    @CurrentCaller() caller: Caller,
    @Body() { unitId, from, until = null, ...content }: PutReception,
  ): Promise<void> {
    await this.reception.put(caller, { unitId, from, until }, content);
  }
}
