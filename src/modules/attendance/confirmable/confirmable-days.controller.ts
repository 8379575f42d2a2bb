import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { requirePeriod } from '../days/day-period.js';
import { NamedPlace } from '../days/named-place.js';
import { ConfirmableDaysPage, ConfirmableDaysQuery } from './confirmable-days.dto.js';
import { ConfirmableDaysService } from './confirmable-days.service.js';

const PAGE = 50;

/** Days that somebody has to say were worked. */
@ApiTags('attendance')
@Controller('api/v1/attendance/confirmable-days')
export class ConfirmableDaysController {
  constructor(
    private readonly days: ConfirmableDaysService,
    private readonly places: NamedPlace,
  ) {}

  /** Days of people of whom no reader is asked, by given name and date: those of which nobody has said anything, or those of which somebody has. */
  @Get()
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: ConfirmableDaysPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { from, until, state, unit, text, cursor, limit = PAGE }: ConfirmableDaysQuery,
  ): Promise<ConfirmableDaysPage> {
    requirePeriod({ from, until });
    const unitId = await this.places.unit(caller, unit);
    return this.days.list(caller, { from, until, state, unitId, text }, limit, cursor);
  }
}
