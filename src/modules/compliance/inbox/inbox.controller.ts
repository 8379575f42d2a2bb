import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { ExceptionListService } from '../../attendance/exceptions/exception-list.service.js';
import { DayMattersReader, stateConditions } from './day-matters.service.js';
import { InboxPage, InboxQuery } from './inbox.dto.js';

/** What HR clears: days with exceptions, each with what was recorded and proposed about it. */
@ApiTags('compliance')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly days: ExceptionListService,
    private readonly matters: DayMattersReader,
  ) {}

  /** The gravest first, then the newest; the first page says how many there are. */
  @Get()
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: InboxPage })
  async list(@CurrentCaller() caller: Caller, @Query() { state, ...query }: InboxQuery): Promise<InboxPage> {
    const page = await this.days.page(caller, query, state && stateConditions[state]);
    const matters = await this.matters.of(caller, page.items);
    const items = page.items.map((day, index) => ({
      ...day,
      ...(matters[index] ?? { findings: [], proposals: [] }),
    }));
    return { ...page, items };
  }
}
