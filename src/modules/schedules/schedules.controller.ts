import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { patternView } from './pattern-view.js';
import { PutSchedule, ScheduleList, ScheduleView } from './schedules.dto.js';
import { SchedulesService } from './schedules.service.js';
import type { WorkScheduleRow } from './work-schedule.entity.js';

@ApiTags('schedules')
@Controller('api/v1/schedules')
export class SchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  @Get()
  @RequirePermission('schedules:read')
  @ApiOkResponse({ type: ScheduleList })
  async list(@CurrentCaller() caller: Caller): Promise<ScheduleList> {
    return { items: (await this.schedules.list(caller)).map(viewOf) };
  }

  /** Puts a schedule in the place of its code. It may bind anybody, so this is for those who may write everywhere. */
  @Put()
  @RequirePermission('schedules:write')
  @ApiOkResponse({ type: ScheduleView })
  async put(
    @CurrentCaller() caller: Caller,
    @Body() { version, ...content }: PutSchedule,
  ): Promise<ScheduleView> {
    return viewOf(await this.schedules.put(caller, content, version));
  }
}

function viewOf(row: WorkScheduleRow): ScheduleView {
  const { id, code, name, policy, pattern, trustDirection, followsCalendar, version } = row;
  const { captureBeforeMinutes: captureBefore, captureAfterMinutes: captureAfter } = row;
  return {
    id, code, name, policy, ...patternView(pattern), trustDirection, followsCalendar, captureBefore, captureAfter, version,
  }; // prettier-ignore
}
