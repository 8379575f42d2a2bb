import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { DelegationList, MadeDelegation, NewDelegationBody } from './delegations.dto.js';
import { DelegationsService } from './delegations.service.js';

/** Who decides on requests while somebody is away. */
@ApiTags('requests')
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  /** The caller's own in both directions, and those of people whose superiors the caller names. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DelegationList })
  async list(@CurrentCaller() caller: Caller): Promise<DelegationList> {
    return { items: await this.delegations.list(caller) };
  }

  @Post()
  @RequirePermission('self:read')
  @ApiCreatedResponse({ type: MadeDelegation })
  make(@CurrentCaller() caller: Caller, @Body() body: NewDelegationBody): Promise<MadeDelegation> {
    return this.delegations.make(caller, { ...body, fromId: body.fromId });
  }

  /** Ends one before its time. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  end(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.delegations.end(caller, id);
  }
}
