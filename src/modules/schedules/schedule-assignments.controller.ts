import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ScheduleAssignmentsService } from './schedule-assignments.service.js';
import {
  AssignmentList, AssignmentQuery, EndAssignment, NewAssignment, PlacedAssignmentView,
} from './schedules.dto.js'; // prettier-ignore

/** Whom schedules bind. */
@ApiTags('schedules')
@Controller('api/v1/schedule-assignments')
export class ScheduleAssignmentsController {
  constructor(private readonly assignments: ScheduleAssignmentsService) {}

  @Get()
  @RequirePermission('schedules:read')
  @ApiOkResponse({ type: AssignmentList })
  async list(@CurrentCaller() caller: Caller, @Query() query: AssignmentQuery): Promise<AssignmentList> {
    return { items: await this.assignments.list(caller, query) };
  }

  /** Binds a unit or a person; hours change from a day on with `replaceFrom`. */
  @Post()
  @RequirePermission('schedules:write')
  @ApiCreatedResponse({ type: PlacedAssignmentView })
  add(@CurrentCaller() caller: Caller, @Body() body: NewAssignment): Promise<PlacedAssignmentView> {
    const { scheduleId, unitId = null, employeeId = null, from, until = null, replaceFrom = false } = body;
    return this.assignments.add(caller, { scheduleId, unitId, employeeId, from, until }, replaceFrom);
  }

  /** Ends an assignment, or lets it run on. */
  @Patch(':id')
  @HttpCode(204)
  @RequirePermission('schedules:write')
  @ApiNoContentResponse()
  async end(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { until }: EndAssignment,
  ): Promise<void> {
    await this.assignments.end(caller, id, until);
  }

  /** Takes out an assignment that has not begun. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('schedules:write')
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    await this.assignments.remove(caller, id);
  }
}
