import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { NoticePage, NoticesQuery, ReadNotices } from './notices.dto.js';
import { NoticesService } from './notices.service.js';

const PAGE = 50;

/** What the caller is told. */
@ApiTags('me')
@Controller('api/v1/me/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: NoticePage })
  list(@CurrentCaller() caller: Caller, @Query() query: NoticesQuery): Promise<NoticePage> {
    const { unread = false, cursor, limit = PAGE } = query;
    return this.notices.list(caller, { unread, cursor, limit });
  }

  /** Marks notices as read. */
  @Post('read')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  markRead(@CurrentCaller() caller: Caller, @Body() { ids }: ReadNotices): Promise<void> {
    return this.notices.markRead(caller, ids ?? null);
  }
}
