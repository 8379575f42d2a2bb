import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ClosingViews } from './closing-views.service.js';
import { ConfirmationBody, OwnClosingList } from './closings.dto.js';
import { ConfirmationsService } from './confirmations.service.js';

/** The caller's own months on their way to being sealed. */
@ApiTags('closing')
@Controller('api/v1/me/closings')
export class OwnClosingsController {
  constructor(
    private readonly views: ClosingViews,
    private readonly confirmations: ConfirmationsService,
  ) {}

  /** The closings that hold days of the caller, the newest first. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: OwnClosingList })
  async list(@CurrentCaller() caller: Caller): Promise<OwnClosingList> {
    return { items: await this.views.own(caller) };
  }

  /** The caller confirms their own month as they saw it. */
  @Post(':id/confirmation')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  confirm(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { digest }: ConfirmationBody,
  ): Promise<void> {
    return this.confirmations.confirmOwn(caller, id, digest);
  }
}
