import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { RecordHistory } from '../history/history.dto.js';
import { recordChangeOf } from '../history/record-change.js';
import { IdParams } from '../views.js';
import { without } from '../without.js';
import { EmployeeDetailService } from './employee-detail.service.js';
import {
  CreateEmployee, EmployeeDetail, EmployeePage, EmployeeQuery, EmployeeView, EndEmployee, ListedEmployeeView,
  UpdateEmployee,
} from './employee.dto.js'; // prettier-ignore
import type { Employee } from './employee.entity.js';
import { EmployeesService } from './employees.service.js';
import { EmploymentEndService } from './employment-end.service.js';

@ApiTags('employees')
@Controller('api/v1/employees')
export class EmployeesController {
  constructor(
    private readonly employees: EmployeesService,
    private readonly details: EmployeeDetailService,
    private readonly ends: EmploymentEndService,
  ) {}

  /** Lists people by given name, then full name, or by full name. */
  @Get()
  @RequirePermission('employees:read')
  @ApiOkResponse({ type: EmployeePage })
  list(@CurrentCaller() caller: Caller, @Query() query: EmployeeQuery): Promise<Page<ListedEmployeeView>> {
    return this.details.list(caller, { ...query, limit: query.limit ?? 50 });
  }

  /** Creates a person with postings and badges. */
  @Post()
  @RequirePermission('employees:write')
  @ApiCreatedResponse({ type: EmployeeView })
  async create(@CurrentCaller() caller: Caller, @Body() body: CreateEmployee): Promise<EmployeeView> {
    return viewOf(await this.employees.create(caller, body));
  }

  /** Reads a person with postings and badges; the look is noted in the audit trail. */
  @Get(':id')
  @RequirePermission('employees:read')
  @ApiOkResponse({ type: EmployeeDetail })
  async read(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<EmployeeDetail> {
    const { employee, ...rest } = await this.details.read(caller, id);
    return { ...viewOf(employee), ...rest };
  }

  /** What was changed of a person, their postings and badges, by whom and when; the look is noted in the audit trail. */
  @Get(':id/history')
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: RecordHistory })
  async history(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<RecordHistory> {
    return { items: (await this.details.history(caller, id)).map(recordChangeOf) };
  }

  /** Changes a person. */
  @Patch(':id')
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: EmployeeView })
  async update(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() { version, ...change }: UpdateEmployee,
  ): Promise<EmployeeView> {
    return viewOf(await this.employees.update(caller, id, version, change));
  }

  /** Ends an employment with its postings and badges, or reopens it. */
  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: EmployeeView })
  async end(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: EndEmployee,
  ): Promise<EmployeeView> {
    return viewOf(await this.ends.end(caller, id, body));
  }
}

function viewOf(employee: Employee): EmployeeView {
  return without(employee, 'createdAt', 'updatedAt', 'pseudonymisedAt');
}
