import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { NamedPlace } from '../days/named-place.js';
import { PresenceQuery, PresenceView } from './presence.dto.js';
import { noCounts, PresenceService } from './presence.service.js';

const PAGE = 200;

/** Who is in. */
@ApiTags('attendance')
@Controller('api/v1/attendance/presence')
export class PresenceController {
  constructor(
    private readonly presence: PresenceService,
    private readonly places: NamedPlace,
  ) {}

  /** Who is in, late, absent so far, expected, gone, excused or off at this moment, by unit. */
  @Get()
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: PresenceView })
  async now(@CurrentCaller() caller: Caller, @Query() query: PresenceQuery): Promise<PresenceView> {
    const { state, after, limit = PAGE } = query;
    const { at, people, units } = await this.presence.now(caller, await this.places.unit(caller, query.unit));
    const counts = noCounts();
    for (const person of people) counts[person.state] += 1;
    const start = after === undefined ? 0 : people.findIndex(({ employeeId }) => employeeId === after) + 1;
    const rest = people.slice(start).filter((person) => state === undefined || person.state === state);
    return {
      at,
      people: people.length,
      counts,
      units,
      items: rest.slice(0, limit),
      more: rest.length > limit,
    };
  }
}
