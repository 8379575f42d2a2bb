import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { BadgeSuspicions } from './badge-suspicions.service.js';
import { SuspicionReviewBody, SuspicionsPage, SuspicionsQuery } from './suspicions.dto.js';

const PAGE = 50;

/** Scans that ask for a look whether a badge was used by another. */
@ApiTags('compliance')
@Controller('api/v1/badge-suspicions')
export class SuspicionsController {
  constructor(private readonly suspicions: BadgeSuspicions) {}

  /** Suspicions about others, the newest first. */
  @Get()
  @RequirePermission('conduct:read')
  @ApiOkResponse({ type: SuspicionsPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { state, employeeId, limit = PAGE, cursor }: SuspicionsQuery,
  ): Promise<SuspicionsPage> {
    return this.suspicions.list(caller, { state, employeeId, limit, cursor });
  }

  /** Says what looking into it came to; it never makes a finding. */
  @Post(':id/review')
  @HttpCode(204)
  @RequirePermission('conduct:report')
  @ApiNoContentResponse()
  review(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { outcome, reason }: SuspicionReviewBody,
  ): Promise<void> {
    return this.suspicions.review(caller, id, outcome, reason);
  }
}
