import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import {
  BindReplacement,
  BoundReplacement,
  DeclineReplacement,
  ReplacementList,
  ReplacementQuery,
} from './replacements.dto.js';
import { ReplacementsService } from './replacements.service.js';

/** Who comes in the place of people whom agencies send: the centre's part. */
@ApiTags('agencies')
@Controller('api/v1/replacements')
export class ReplacementsController {
  constructor(private readonly replacements: ReplacementsService) {}

  /** The latest first. */
  @Get()
  @RequirePermission('badges:read')
  @ApiOkResponse({ type: ReplacementList })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { replacedId }: ReplacementQuery,
  ): Promise<ReplacementList> {
    return { items: await this.replacements.list(caller, replacedId ?? null) };
  }

  /** Binds a temporary badge for the period; somebody new is entered. */
  @Post(':id/bind')
  @HttpCode(200)
  @RequirePermission('badges:write')
  @ApiOkResponse({ type: BoundReplacement })
  bind(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: BindReplacement,
  ): Promise<BoundReplacement> {
    return this.replacements.bind(caller, id, { ...body, employeeCode: body.employeeCode ?? null });
  }

  @Post(':id/decline')
  @HttpCode(204)
  @RequirePermission('badges:write')
  @ApiNoContentResponse()
  decline(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { note }: DeclineReplacement,
  ): Promise<void> {
    return this.replacements.decline(caller, id, note);
  }
}
