import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import {
  MadeDataRequest,
  OwnDataRequestBody,
  OwnDataRequests,
  PersonalExportView,
} from './data-requests.dto.js';
import { DataRequestsService } from './data-requests.service.js';
import { PersonalExportService } from './personal-export.service.js';

/** What the caller asks about their own data. */
@ApiTags('data-requests')
@Controller('api/v1/me/data-requests')
export class OwnDataRequestsController {
  constructor(
    private readonly requests: DataRequestsService,
    private readonly exports: PersonalExportService,
  ) {}

  /** The caller's own requests, newest first. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: OwnDataRequests })
  async list(@CurrentCaller() caller: Caller): Promise<OwnDataRequests> {
    return { items: await this.requests.own(caller) };
  }

  /** Asks something. */
  @Post()
  @RequirePermission('self:read')
  @ApiCreatedResponse({ type: MadeDataRequest })
  file(
    @CurrentCaller() caller: Caller,
    @Body() { kind, content }: OwnDataRequestBody,
  ): Promise<MadeDataRequest> {
    return this.requests.file(caller, kind, content);
  }

  /** The caller's own data, once access was granted. */
  @Get(':id/export')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: PersonalExportView })
  exportOwn(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<PersonalExportView> {
    return this.exports.own(caller, id);
  }
}
