import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { PreviewPage, PreviewSchedule } from './schedule-preview.dto.js';
import { SchedulePreviewService } from './schedule-preview.service.js';

@ApiTags('attendance')
@Controller('api/v1/attendance/schedule-preview')
export class SchedulePreviewController {
  constructor(private readonly previews: SchedulePreviewService) {}

  /** Who works when in a month, as saved or with a draft in its place. Nothing is saved. */
  @Post()
  @HttpCode(200)
  @RequirePermission('schedules:read')
  @ApiOkResponse({ type: PreviewPage })
  async preview(
    @CurrentCaller() caller: Caller,
    @Body() { month, unit, draft = {}, cursor }: PreviewSchedule,
  ): Promise<PreviewPage> {
    const { items, nextCursor } = await this.previews.preview(caller, month, unit, draft, cursor);
    return { items: items.map((person) => ({ ...person })), nextCursor };
  }
}
