import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { MonthParams } from '../attendance.dto.js';
import { ExtractQuery, ExtractView } from './agency-extract.dto.js';
import { AgencyExtractService } from './agency-extract.service.js';

/** What an agency may read of the people whom it sends. */
@ApiTags('agencies')
@Controller('api/v1/agency/extracts')
export class AgencyExtractController {
  constructor(private readonly extracts: AgencyExtractService) {}

  /** The summaries of a month, by given name. */
  @Get(':month')
  @RequirePermission('agency:read')
  @ApiOkResponse({ type: ExtractView })
  async ofMonth(
    @CurrentCaller() caller: Caller,
    @Param() { month }: MonthParams,
    @Query() { employeeId }: ExtractQuery,
  ): Promise<ExtractView> {
    return { month, items: await this.extracts.ofMonth(caller, month, employeeId ?? null) };
  }
}
