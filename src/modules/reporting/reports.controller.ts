import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { DigestsService } from './digests/digests.service.js';
import {
  MadeReport,
  NewDigestBody,
  NewReportBody,
  ReportDetailView,
  ReportPage,
  ReportsQuery,
} from './reports.dto.js';
import { ReportsService } from './reports.service.js';

const PAGE = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reports of months: asked for, made in the background, fetched. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly digests: DigestsService,
  ) {}

  /** Asks for the report of a unit's month, with all below it: a draft until the month is sealed. */
  @Post('monthly')
  @HttpCode(202)
  @RequirePermission('reports:export')
  @ApiAcceptedResponse({ type: MadeReport })
  ask(@CurrentCaller() caller: Caller, @Body() body: NewReportBody): Promise<MadeReport> {
    const { month, unitId, edition, agencyId } = body;
    return this.reports.ask(caller, month, unitId, { edition, agencyId: agencyId ?? null });
  }

  /** Asks for the digest of a quarter or a year of a unit, with all below it: a draft as long as a month of it is not sealed. */
  @Post('digests')
  @HttpCode(202)
  @RequirePermission('reports:export')
  @ApiAcceptedResponse({ type: MadeReport })
  askDigest(@CurrentCaller() caller: Caller, @Body() body: NewDigestBody): Promise<MadeReport> {
    return this.digests.ask(caller, body);
  }

  /** Reports, the newest months first. */
  @Get()
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: ReportPage })
  list(@CurrentCaller() caller: Caller, @Query() query: ReportsQuery): Promise<ReportPage> {
    const { month, kind, unitId, cursor, limit = PAGE } = query;
    return this.reports.list(caller, { month, kind, unitId, cursor, limit });
  }

  /** A report, how far it is, and where it was sent. */
  @Get(':id')
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: ReportDetailView })
  one(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<ReportDetailView> {
    return this.reports.one(caller, id);
  }

  /** Stops a report that is on its way. */
  @Post(':id/cancel')
  @HttpCode(204)
  @RequirePermission('reports:export')
  @ApiNoContentResponse()
  cancel(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.reports.cancel(caller, id);
  }

  /** Makes a report anew that failed or was stopped. */
  @Post(':id/retry')
  @HttpCode(204)
  @RequirePermission('reports:export')
  @ApiNoContentResponse()
  retry(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.reports.retry(caller, id);
  }

  /** Sends a report to an address anew to which it was not sent, or not yet. */
  @Post(':id/deliveries/:deliveryId/retry')
  @HttpCode(204)
  @RequirePermission('reports:export')
  @ApiNoContentResponse()
  sendAgain(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('deliveryId') deliveryId: string,
  ): Promise<void> {
    return this.reports.sendAgain(caller, id, deliveryId);
  }

  /** The workbook of a report that is made; its SHA-256 in `repr-digest`, and in hexadecimal digits in `x-content-sha256`. */
  @Get(':id/file')
  @RequirePermission('reports:export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, sha256, bytes } = await this.reports.file(caller, id);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
      .header('x-content-sha256', sha256)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
