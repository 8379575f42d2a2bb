import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { DayOfMine, DayOfPerson, DayStoryView } from './explain.dto.js';
import { ExplainService, type DayStory } from './explain.service.js';

/** One day, explained. */
@ApiTags('attendance')
@Controller('api/v1')
export class ExplainController {
  constructor(private readonly explanations: ExplainService) {}

  @Get('attendance/days/:employee/:date/explain')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: DayStoryView })
  explain(@CurrentCaller() caller: Caller, @Param() { employee, date }: DayOfPerson): Promise<DayStory> {
    return this.explanations.explain(caller, employee, date);
  }

  @Get('me/attendance/days/:date/explain')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DayStoryView })
  explainOwn(@CurrentCaller() caller: Caller, @Param() { date }: DayOfMine): Promise<DayStory> {
    return this.explanations.explainOwn(caller, date);
  }
}
