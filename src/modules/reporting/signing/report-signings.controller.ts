import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { MadeReport } from '../reports.dto.js';
import { NewSigningBody, SigningList } from './report-signings.dto.js';
import { ReportSignings } from './report-signings.service.js';

/** How the reports of units are headed and signed. */
@ApiTags('reports')
@Controller('api/v1/report-signings')
export class ReportSigningsController {
  constructor(private readonly signings: ReportSignings) {}

  /** What was set for the caller's units, by unit, the newest first. */
  @Get()
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: SigningList })
  async list(@CurrentCaller() caller: Caller): Promise<SigningList> {
    return { items: await this.signings.list(caller) };
  }

  /** Sets it for a unit from a day on; months that are sealed keep theirs. No token may. */
  @Post()
  @RequirePermission('reports:export')
  @ApiCreatedResponse({ type: MadeReport })
  set(@CurrentCaller() caller: Caller, @Body() body: NewSigningBody): Promise<MadeReport> {
    return this.signings.set(caller, body);
  }
}
