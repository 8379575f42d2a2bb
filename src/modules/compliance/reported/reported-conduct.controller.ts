import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { MadeConductReport, NewConductReportBody, ConductReportDecisionBody, ConductReportsPage, ConductReportsQuery, ConductReportWithdrawalBody } from './reported-conduct.dto.js'; // prettier-ignore
import { ReportedConductReader } from './reported-conduct-reader.js';
import { ReportedConductService } from './reported-conduct.service.js';

const PAGE = 50;

/** Complaints that were confirmed and conclusions of authorities. */
@ApiTags('compliance')
@Controller('api/v1/reported-conduct')
export class ReportedConductController {
  constructor(
    private readonly reports: ReportedConductService,
    private readonly reader: ReportedConductReader,
  ) {}

  /** Reports about others, the newest first. */
  @Get()
  @RequirePermission('conduct:read')
  @ApiOkResponse({ type: ConductReportsPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { status, employeeId, limit = PAGE, cursor }: ConductReportsQuery,
  ): Promise<ConductReportsPage> {
    return this.reader.list(caller, { status, employeeId, limit, cursor });
  }

  /** Enters what a document establishes; it is nothing before a second person has confirmed it. */
  @Post()
  @RequirePermission('conduct:report')
  @ApiCreatedResponse({ type: MadeConductReport })
  enter(@CurrentCaller() caller: Caller, @Body() body: NewConductReportBody): Promise<MadeConductReport> {
    return this.reports.enter(caller, body);
  }

  /** A second person confirms or rejects it. */
  @Post(':id/decision')
  @HttpCode(204)
  @RequirePermission('conduct:decide')
  @ApiNoContentResponse()
  decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: ConductReportDecisionBody,
  ): Promise<void> {
    return this.reports.decide(caller, id, body);
  }

  /** Takes it back: whoever decides, or who entered it while nobody has decided. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @RequirePermission('conduct:read')
  @ApiNoContentResponse()
  withdraw(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: ConductReportWithdrawalBody,
  ): Promise<void> {
    return this.reports.withdraw(caller, id, reason);
  }
}
