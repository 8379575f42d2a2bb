import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import {
  AskedRecompute, FinishedRecompute, RecomputeAnswer, RecomputeBody, RecomputeRunList,
} from './recompute.dto.js'; // prettier-ignore
import { RecomputeRuns } from './recompute-runs.service.js';
import { RecomputeService } from './recompute.service.js';

/** Computing days anew. */
@ApiTags('attendance')
@Controller('api/v1/attendance/recompute')
export class RecomputeController {
  constructor(
    private readonly recomputes: RecomputeService,
    private readonly runs: RecomputeRuns,
  ) {}

  /** Computes days anew, or only says what would change; only what differs is saved. */
  @Post()
  @HttpCode(200)
  @RequirePermission('attendance:recompute')
  @ApiOkResponse({ type: RecomputeAnswer })
  recompute(@CurrentCaller() caller: Caller, @Body() body: RecomputeBody): Promise<RecomputeAnswer> {
    const { unitId = null, employeeId = null, ...range } = body;
    return this.recomputes.recompute(caller, { ...range, unitId, employeeId });
  }

  /** The same in the background, for ranges that are too long to wait for; one at a time. */
  @Post('runs')
  @RequirePermission('attendance:recompute')
  @ApiCreatedResponse({ type: AskedRecompute })
  ask(@CurrentCaller() caller: Caller, @Body() body: RecomputeBody): Promise<AskedRecompute> {
    const { unitId = null, employeeId = null, ...range } = body;
    return this.runs.ask(caller, { ...range, unitId, employeeId });
  }

  /** The caller's own runs, the latest first. */
  @Get('runs')
  @RequirePermission('attendance:recompute')
  @ApiOkResponse({ type: RecomputeRunList })
  async list(@CurrentCaller() caller: Caller): Promise<RecomputeRunList> {
    return { items: await this.runs.list(caller) };
  }

  /** One of them, with what came of it. */
  @Get('runs/:id')
  @RequirePermission('attendance:recompute')
  @ApiOkResponse({ type: FinishedRecompute })
  read(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<FinishedRecompute> {
    return this.runs.read(caller, id);
  }

  /** Stops one of them; what was saved stays. */
  @Post('runs/:id/cancel')
  @HttpCode(204)
  @RequirePermission('attendance:recompute')
  @ApiNoContentResponse()
  cancel(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.runs.cancel(caller, id);
  }
}
