import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import {
  DecideProposals,
  ExcusePage,
  MadeProposal,
  NewDeviceOutage,
  ProposalQuery,
} from './corrections.dto.js';
import { ExcusesService, type ExcuseView } from './excuses.service.js';

/** Reasons that cover time. */
@ApiTags('corrections')
@Controller('api/v1/excuses')
export class ExcusesController {
  constructor(private readonly excuses: ExcusesService) {}

  @Get()
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: ExcusePage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { status, cursor, limit = 50 }: ProposalQuery,
  ): Promise<Page<ExcuseView>> {
    return this.excuses.list(caller, { status, cursor, limit });
  }

  @Post('device-outages')
  @RequirePermission('corrections:write')
  @ApiCreatedResponse({ type: MadeProposal })
  propose(@CurrentCaller() caller: Caller, @Body() body: NewDeviceOutage): Promise<MadeProposal> {
    return this.excuses.proposeOutage(caller, {
      ...body,
      from: new Date(body.from),
      until: new Date(body.until),
    });
  }

  @Post('decide')
  @HttpCode(204)
  @RequirePermission('corrections:decide')
  @ApiNoContentResponse()
  async decide(@CurrentCaller() caller: Caller, @Body() decision: DecideProposals): Promise<void> {
    await this.excuses.decide(caller, decision);
  }
}
