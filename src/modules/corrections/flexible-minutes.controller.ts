import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import {
  DecideProposals, FlexibleMinutesList, FlexibleMinutesQuery, MadeProposal, NewFlexibleMinutesBody,
} from './corrections.dto.js'; // prettier-ignore
import { FlexibleMinutesService } from './flexible-minutes.service.js';

/** Minutes of each day that the law gives people off. */
@ApiTags('corrections')
@Controller('api/v1/flexible-minutes')
export class FlexibleMinutesController {
  constructor(private readonly flexible: FlexibleMinutesService) {}

  @Get()
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: FlexibleMinutesList })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { employeeId }: FlexibleMinutesQuery,
  ): Promise<FlexibleMinutesList> {
    return { items: await this.flexible.list(caller, employeeId ?? null) };
  }

  @Post()
  @RequirePermission('corrections:write')
  @ApiCreatedResponse({ type: MadeProposal })
  propose(@CurrentCaller() caller: Caller, @Body() body: NewFlexibleMinutesBody): Promise<MadeProposal> {
    return this.flexible.propose(caller, { ...body, document: body.document ?? null });
  }

  @Post('decide')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  async decide(@CurrentCaller() caller: Caller, @Body() decision: DecideProposals): Promise<void> {
    await this.flexible.decide(caller, decision);
  }
}
