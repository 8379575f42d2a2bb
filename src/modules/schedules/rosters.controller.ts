import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { daysBetween } from '../../core/time/civil-date.js';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { IdParam } from '../../platform/http/id-param.js';
import { parseSessions, sessionTexts } from './parse-sessions.js';
import { RostersService } from './rosters.service.js';
import { PutRoster, RosterAnswer, RosterList, RosterQuery } from './schedules.dto.js';

const MOST_DAYS = 62;

/** Who works when on single dates. */
@ApiTags('schedules')
@Controller('api/v1/rosters')
export class RostersController {
  constructor(private readonly rosters: RostersService) {}

  @Get()
  @RequirePermission('schedules:read')
  @ApiOkResponse({ type: RosterList })
  async list(@CurrentCaller() caller: Caller, @Query() query: RosterQuery): Promise<RosterList> {
    const length = daysBetween(query.from, query.until);
    if (length <= 0) throw new AppError('period-reversed', { field: 'until' });
    if (length > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
    const items = await this.rosters.list(caller, query);
    return { items: items.map(({ sessions, ...item }) => ({ ...item, sessions: sessionTexts(sessions) })) };
  }

  /** Puts entries in their places, all or none; an entry without sessions is a free day. */
  @Put()
  @RequirePermission('schedules:write')
  @ApiOkResponse({ type: RosterAnswer })
  put(
    @CurrentCaller() caller: Caller,
    @Body() { entries, document = null }: PutRoster,
  ): Promise<RosterAnswer> {
    const read = entries.map(({ employeeId, date, sessions, policy = null }, index) => {
      const parsed = parseSessions(sessions);
      if (typeof parsed === 'string')
        throw new AppError('invalid-input', { field: `entries[${index}].sessions` });
      return { employeeId, date, sessions: parsed, policy, document };
    });
    return this.rosters.put(caller, read);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('schedules:write')
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    await this.rosters.remove(caller, id);
  }
}
