import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import type { QuarantinedScan } from './quarantined-scans.js';
import {
  QuarantinePage, QuarantineQuery, SettledScans, SettleScans, ShiftedScans, ShiftScans,
} from './quarantine.dto.js'; // prettier-ignore
import { QuarantineService, type ShiftResult } from './quarantine.service.js';

/** Scans whose clock was not believed, and what people decide of them. */
@ApiTags('scans')
@Controller('api/v1/scans/quarantine')
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineService) {}

  @Get()
  @RequirePermission('scans:read')
  @ApiOkResponse({ type: QuarantinePage })
  list(@CurrentCaller() caller: Caller, @Query() query: QuarantineQuery): Promise<Page<QuarantinedScan>> {
    const { deviceId, reader, from, until, state, cursor, limit = 50 } = query;
    return this.quarantine.list(caller, {
      deviceId, reader, state, cursor, limit, from: instant(from), until: instant(until),
    }); // prettier-ignore
  }

  /** Confirms the time of scans, gives one another time, or dismisses them. */
  @Post('settle')
  @HttpCode(200)
  @RequirePermission('scans:settle')
  @ApiOkResponse({ type: SettledScans })
  settle(@CurrentCaller() caller: Caller, @Body() body: SettleScans): Promise<SettledScans> {
    return this.quarantine.settle(caller, { ...body, countsAt: instant(body.countsAt) });
  }

  /** Gives all open scans of a device and interval their time plus one offset. */
  @Post('shift')
  @HttpCode(200)
  @RequirePermission('scans:settle')
  @ApiOkResponse({ type: ShiftedScans })
  shift(@CurrentCaller() caller: Caller, @Body() body: ShiftScans): Promise<ShiftResult> {
    const { from, until, dryRun = false } = body;
    return this.quarantine.shift(caller, { ...body, from: new Date(from), until: new Date(until), dryRun });
  }
}

function instant(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
