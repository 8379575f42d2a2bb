import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import {
  MadeReport,
  NewRecipientBody,
  RecipientAgencies,
  RecipientAgenciesQuery,
  RecipientList,
  RecipientsQuery,
} from '../reports.dto.js';
import { ReportRecipients } from './report-recipients.service.js';

/** Whom the reports of units are sent to. */
@ApiTags('reports')
@Controller('api/v1/report-recipients')
export class ReportRecipientsController {
  constructor(private readonly recipients: ReportRecipients) {}

  /** The lists of the caller's units. */
  @Get()
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: RecipientList })
  async list(@CurrentCaller() caller: Caller, @Query() { unitId }: RecipientsQuery): Promise<RecipientList> {
    return { items: await this.recipients.list(caller, unitId ?? null) };
  }

  /** The sending agencies to choose from, for the edition of one. */
  @Get('agencies')
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: RecipientAgencies })
  async agencies(
    @CurrentCaller() caller: Caller,
    @Query() { unitId }: RecipientAgenciesQuery,
  ): Promise<RecipientAgencies> {
    return { items: await this.recipients.agencies(caller, unitId) };
  }

  /** Puts an address on the list of a unit; no token may. */
  @Post()
  @RequirePermission('reports:export')
  @ApiCreatedResponse({ type: MadeReport })
  add(
    @CurrentCaller() caller: Caller,
    @Body() { agencyId, ...recipient }: NewRecipientBody,
  ): Promise<MadeReport> {
    return this.recipients.add(caller, { ...recipient, agencyId: agencyId ?? null });
  }

  /** Takes an address from the list; what was sent to it stays on record. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('reports:export')
  @ApiNoContentResponse()
  end(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.recipients.end(caller, id);
  }
}
