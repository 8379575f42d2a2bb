import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import {
  AnswerDataRequest, DataRequestPage, DataRequestQuery, MadeDataRequest, PaperDataRequestBody, PersonalExportView,
} from './data-requests.dto.js'; // prettier-ignore
import { DataRequestsService } from './data-requests.service.js';
import { PersonalExportService } from './personal-export.service.js';

/** What people ask about their own data, with its clock and answers. */
@ApiTags('data-requests')
@Controller('api/v1/data-requests')
export class DataRequestsController {
  constructor(
    private readonly requests: DataRequestsService,
    private readonly exports: PersonalExportService,
  ) {}

  /** The register, newest first. */
  @Get()
  @RequirePermission('data-requests:read')
  @ApiOkResponse({ type: DataRequestPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { employeeId, state, cursor, limit = 50 }: DataRequestQuery,
  ): Promise<DataRequestPage> {
    return this.requests.list(caller, { employeeId, state, cursor, limit });
  }

  /** Enters a request that somebody else wrote on paper. */
  @Post()
  @RequirePermission('data-requests:write')
  @ApiCreatedResponse({ type: MadeDataRequest })
  enter(@CurrentCaller() caller: Caller, @Body() body: PaperDataRequestBody): Promise<MadeDataRequest> {
    return this.requests.enter(caller, body);
  }

  /** Notes that the person was told that it has come. */
  @Post(':id/receipt')
  @HttpCode(204)
  @RequirePermission('data-requests:write')
  @ApiNoContentResponse()
  confirmReceipt(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.requests.confirmReceipt(caller, id);
  }

  /** Answers it, once. */
  @Post(':id/answer')
  @HttpCode(204)
  @RequirePermission('data-requests:write')
  @ApiNoContentResponse()
  answer(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { outcome, answer, document = null }: AnswerDataRequest,
  ): Promise<void> {
    return this.requests.answer(caller, id, { outcome, answer, document });
  }

  /** The person's data, for handing them over: once access was granted, for those who may read health data there. */
  @Get(':id/export')
  @RequirePermission('data-requests:write')
  @ApiOkResponse({ type: PersonalExportView })
  exportOf(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<PersonalExportView> {
    return this.exports.forOther(caller, id);
  }
}
