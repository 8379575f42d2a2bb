import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { NamedPlace } from '../days/named-place.js';
import { DayOfMine, DayOfPerson, DayStoryView } from './explain.dto.js';
import { ExplainService } from './explain.service.js';

/** One day, explained. */
@ApiTags('attendance')
@Controller('api/v1')
export class ExplainController {
  constructor(
    private readonly explanations: ExplainService,
    private readonly places: NamedPlace,
  ) {}

  /** The whole story of one day: of a person given by id or code. */
  @Get('attendance/days/:employee/:date/explain')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: DayStoryView })
  async explain(
    @CurrentCaller() caller: Caller,
    @Param() { employee, date }: DayOfPerson,
  ): Promise<DayStoryView> {
    const employeeId = await this.places.employee(caller, employee);
    if (employeeId === null) throw new AppError('not-found');
    return this.explanations.explain(caller, employeeId, date);
  }

  /** The whole story of a day of the caller. */
  @Get('me/attendance/days/:date/explain')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DayStoryView })
  explainOwn(@CurrentCaller() caller: Caller, @Param() { date }: DayOfMine): Promise<DayStoryView> {
    return this.explanations.explainOwn(caller, date);
  }
}
