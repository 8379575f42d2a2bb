import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { NamedPlace } from '../days/named-place.js';
import { ExceptionListService } from './exception-list.service.js';
import {
  ExceptionsPage,
  ExceptionsQuery,
  FaultsPage,
  FaultsQuery,
  OwnExceptionsQuery,
} from './exceptions.dto.js';
import { FaultsService, type Fault } from './faults.service.js';

const PAGE = 50;

/** What needs attention. */
@ApiTags('attendance')
@Controller('api/v1')
export class ExceptionsController {
  constructor(
    private readonly listed: ExceptionListService,
    private readonly faultyDays: FaultsService,
    private readonly places: NamedPlace,
  ) {}

  /** Days with exceptions, the gravest first, then the newest; the first page says how many there are. */
  @Get('attendance/exceptions')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: ExceptionsPage })
  exceptions(@CurrentCaller() caller: Caller, @Query() query: ExceptionsQuery): Promise<ExceptionsPage> {
    return this.listed.page(caller, query);
  }

  /** The caller's own days with exceptions, likewise. */
  @Get('me/attendance/exceptions')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ExceptionsPage })
  ownExceptions(
    @CurrentCaller() caller: Caller,
    @Query() query: OwnExceptionsQuery,
  ): Promise<ExceptionsPage> {
    return this.listed.ownPage(caller, query);
  }

  /** Days that could not be computed and were set aside. */
  @Get('attendance/faults')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: FaultsPage })
  async faults(@CurrentCaller() caller: Caller, @Query() query: FaultsQuery): Promise<Page<Fault>> {
    const { from, until, unit, employee, cursor, limit } = query;
    const unitId = await this.places.unit(caller, unit);
    const employeeId = await this.places.employee(caller, employee);
    return this.faultyDays.list(caller, { from, until, unitId, employeeId }, limit ?? PAGE, cursor);
  }
}
