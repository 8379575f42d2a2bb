import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { AgencyPeople, HomeAgencies, HomeAgencyQuery, SendingAgencies } from './sending-agencies.dto.js';
import { SendingAgenciesService } from './sending-agencies.service.js';

/** The agencies that send people, as the centre sees them. */
@ApiTags('agencies')
@Controller('api/v1')
export class SendingAgenciesController {
  constructor(private readonly agencies: SendingAgenciesService) {}

  /** Agencies with people at work in the caller's units today, and who stands for each. */
  @Get('sending-agencies')
  @RequirePermission('employees:read')
  @ApiOkResponse({ type: SendingAgencies })
  async list(@CurrentCaller() caller: Caller): Promise<SendingAgencies> {
    return { items: await this.agencies.list(caller) };
  }

  /** Whom an agency sends there today, by given name. */
  @Get('sending-agencies/:id/people')
  @RequirePermission('employees:read')
  @ApiOkResponse({ type: AgencyPeople })
  async people(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<AgencyPeople> {
    return { items: await this.agencies.people(caller, id) };
  }

  /** Units that may be the home of somebody: by name only, since most lie where the caller sees nothing. */
  @Get('home-agencies')
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: HomeAgencies })
  async homes(@Query() { search = '' }: HomeAgencyQuery): Promise<HomeAgencies> {
    return { items: await this.agencies.homes(search) };
  }
}
