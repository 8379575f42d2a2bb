import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { checkView } from './check-view.js';
import { OpinionBody } from './dto/inspection-bodies.js';
import { OwnCheckList } from './dto/inspection-views.js';
import { OwnChecksService } from './own-checks.service.js';

/** What inspectors saw of the caller. */
@ApiTags('inspections')
@Controller('api/v1/me/inspection-checks')
export class OwnChecksController {
  constructor(private readonly checks: OwnChecksService) {}

  /** The caller's own checks, the newest first. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: OwnCheckList })
  async list(@CurrentCaller() caller: Caller): Promise<OwnCheckList> {
    const items = await this.checks.list(caller);
    return { items: items.map((check) => ({ ...checkView(check), opinionUntil: check.opinionUntil })) };
  }

  /** `Ý kiến người được kiểm tra`: printed on the record; the last one counts. */
  @Post(':id/opinion')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  giveOpinion(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { text }: OpinionBody,
  ): Promise<void> {
    return this.checks.giveOpinion(caller, id, text);
  }
}
