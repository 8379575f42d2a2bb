import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { requirePeriod } from '../days/day-period.js';
import { exceptionView } from '../days/day-views.service.js';
import { NamedPlace } from '../days/named-place.js';
import { ExceptionInboxService } from './exception-inbox.service.js';
import { ExceptionsPage, ExceptionsQuery, FaultsPage, FaultsQuery } from './exceptions.dto.js';
import { FaultsService, type Fault } from './faults.service.js';

const PAGE = 50;

/** What needs attention. */
@ApiTags('attendance')
@Controller('api/v1/attendance')
export class ExceptionsController {
  constructor(
    private readonly inbox: ExceptionInboxService,
    private readonly faultyDays: FaultsService,
    private readonly places: NamedPlace,
  ) {}

  /** Days with exceptions, the gravest first, then the newest; the first page says how many there are. */
  @Get('exceptions')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: ExceptionsPage })
  async exceptions(
    @CurrentCaller() caller: Caller,
    @Query() query: ExceptionsQuery,
  ): Promise<ExceptionsPage> {
    requirePeriod(query);
    const { unit, employee, cursor, limit, ...rest } = query;
    const search = {
      ...rest,
      unitId: await this.places.unit(caller, unit),
      employeeId: await this.places.employee(caller, employee),
    };
    const page = await this.inbox.list(caller, search, limit ?? PAGE, cursor);
    const counts = cursor === undefined ? await this.inbox.counts(caller, search) : null;
    const items = page.items.map((day) => ({ ...day, exceptions: day.exceptions.map(exceptionView) }));
    return { items, nextCursor: page.nextCursor, counts };
  }

  /** Days that could not be computed and were set aside. */
  @Get('faults')
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: FaultsPage })
  async faults(@CurrentCaller() caller: Caller, @Query() query: FaultsQuery): Promise<Page<Fault>> {
    const { from, until, unit, employee, cursor, limit } = query;
    const unitId = await this.places.unit(caller, unit);
    const employeeId = await this.places.employee(caller, employee);
    return this.faultyDays.list(caller, { from, until, unitId, employeeId }, limit ?? PAGE, cursor);
  }
}
