import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { ConfirmDays } from './corrections.dto.js';
import { DayConfirmationsService } from './day-confirmations.service.js';

/** The unit head's word on days of people of whom no reader is asked. */
@ApiTags('corrections')
@Controller('api/v1/day-confirmations')
export class DayConfirmationsController {
  constructor(private readonly confirmations: DayConfirmationsService) {}

  @Put()
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  async confirm(
    @CurrentCaller() caller: Caller,
    @Body() { days, document = null }: ConfirmDays,
  ): Promise<void> {
    const words = days.map((each) => ({ ...each, symbol: each.symbol ?? null }));
    await this.confirmations.confirm(caller, words, document);
  }
}
