import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { RecomputeAnswer, RecomputeBody } from './recompute.dto.js';
import { RecomputeService } from './recompute.service.js';

/** Computing days anew. */
@ApiTags('attendance')
@Controller('api/v1/attendance/recompute')
export class RecomputeController {
  constructor(private readonly recomputes: RecomputeService) {}

  /** Computes days anew, or only says what would change; only what differs is saved. */
  @Post()
  @HttpCode(200)
  @RequirePermission('attendance:recompute')
  @ApiOkResponse({ type: RecomputeAnswer })
  recompute(@CurrentCaller() caller: Caller, @Body() body: RecomputeBody): Promise<RecomputeAnswer> {
    const { unitId = null, employeeId = null, ...range } = body;
    return this.recomputes.recompute(caller, { ...range, unitId, employeeId });
  }
}
