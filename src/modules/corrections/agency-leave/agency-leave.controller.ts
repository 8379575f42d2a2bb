import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { MadeProposals, NewExcuse } from '../corrections.dto.js';
import { AgencyLeavePage, AgencyLeaveQuery, AgencyWordBody } from './agency-leave.dto.js';
import { AgencyLeaveService } from './agency-leave.service.js';

/** Leave of the people whom an agency sends. */
@ApiTags('agencies')
@Controller('api/v1/agency/leave')
export class AgencyLeaveController {
  constructor(private readonly leave: AgencyLeaveService) {}

  /** Newest first. */
  @Get()
  @RequirePermission('agency:read')
  @ApiOkResponse({ type: AgencyLeavePage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { employeeId, cursor, limit = 50 }: AgencyLeaveQuery,
  ): Promise<AgencyLeavePage> {
    return this.leave.list(caller, { employeeId, cursor, limit });
  }

  /** Enters leave of own people, confirmed by that; the centre decides. */
  @Post()
  @RequirePermission('agency:confirm')
  @ApiCreatedResponse({ type: MadeProposals })
  enter(@CurrentCaller() caller: Caller, @Body() body: NewExcuse): Promise<MadeProposals> {
    const { symbol = null, document = null, from, until, ...leave } = body;
    return this.leave.enter(caller, {
      ...leave, paid: leave.paid, symbol, document, from: new Date(from), until: new Date(until),
    }); // prettier-ignore
  }

  /** Confirms or refuses leave that was entered at the centre. */
  @Post(':id/word')
  @HttpCode(204)
  @RequirePermission('agency:confirm')
  @ApiNoContentResponse()
  confirm(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { word, note = null }: AgencyWordBody,
  ): Promise<void> {
    return this.leave.confirm(caller, id, word, note);
  }
}
