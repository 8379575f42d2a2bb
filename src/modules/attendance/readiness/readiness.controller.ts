import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { NamedPlace } from '../days/named-place.js';
import { ReadinessQuery, ReadinessView } from './readiness.dto.js';
import { ReadinessService } from './readiness.service.js';

const NAMES = 50;

/** Who and what is not ready to be judged. */
@ApiTags('attendance')
@Controller('api/v1/attendance/readiness')
export class ReadinessController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly places: NamedPlace,
  ) {}

  /** People, units, readers and rules that keep days of a date from being judged, each check with names. */
  @Get()
  @RequirePermission('attendance:read')
  @ApiOkResponse({ type: ReadinessView })
  async check(@CurrentCaller() caller: Caller, @Query() query: ReadinessQuery): Promise<ReadinessView> {
    const { date, unit, kind, cursor, limit } = query;
    if (cursor !== undefined && kind === undefined) throw new AppError('invalid-input', { field: 'kind' });
    const unitId = await this.places.unit(caller, unit);
    const found = await this.readiness.check(caller, { date, unitId, kind, cursor, limit: limit ?? NAMES });
    return { date, ...found };
  }
}
