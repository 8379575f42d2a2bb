import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AcknowledgeBody, OwnNoticeView } from './data-notices.dto.js';
import { OwnNoticeService } from './own-notice.service.js';

/** The notice about the caller's own data. */
@ApiTags('data-notices')
@Controller('api/v1/me/data-notice')
export class OwnNoticeController {
  constructor(private readonly notices: OwnNoticeService) {}

  /** The version in force, or the one that comes next, and whether it asks for something. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: OwnNoticeView })
  read(@CurrentCaller() caller: Caller): Promise<OwnNoticeView> {
    return this.notices.read(caller);
  }

  /** Says that it was read; the next day is the first that may be judged. */
  @Post()
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  acknowledge(@CurrentCaller() caller: Caller, @Body() { noticeId }: AcknowledgeBody): Promise<void> {
    return this.notices.acknowledge(caller, noticeId);
  }
}
