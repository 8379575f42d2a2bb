import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import {
  DecideProposals, ExcusePage, ExcuseQuery, MadeProposal, MadeProposals, NewDeviceOutage, NewExcuse,
} from './corrections.dto.js'; // prettier-ignore
import { ExcusesService, type ExcuseView } from './excuses.service.js';
import { LeaveService } from './leave.service.js';

/** Reasons that cover time. */
@ApiTags('corrections')
@Controller('api/v1/excuses')
export class ExcusesController {
  constructor(
    private readonly excuses: ExcusesService,
    private readonly leave: LeaveService,
  ) {}

  @Get()
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: ExcusePage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { limit = 50, ...search }: ExcuseQuery,
  ): Promise<Page<ExcuseView>> {
    return this.excuses.list(caller, { ...search, limit });
  }

  /** Proposes leave, a trip, training ... for one person or several; another person decides. */
  @Post()
  @RequirePermission('corrections:write')
  @ApiCreatedResponse({ type: MadeProposals })
  proposeLeave(@CurrentCaller() caller: Caller, @Body() body: NewExcuse): Promise<MadeProposals> {
    const { paid, symbol = null, document = null, from, until, ...leave } = body;
    return this.leave.propose(caller, {
      ...leave, paid, symbol, document, from: new Date(from), until: new Date(until),
    }); // prettier-ignore
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
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  async decide(@CurrentCaller() caller: Caller, @Body() decision: DecideProposals): Promise<void> {
    await this.excuses.decide(caller, decision);
  }
}
