import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { PayrollQuery } from '../payroll/payroll.controller.js';
import { OvertimeService } from './overtime.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The overtime sheet. */
@ApiTags('reports')
@Controller('api/v1/overtime-sheets')
export class OvertimeController {
  constructor(private readonly overtime: OvertimeService) {}

  /** The approved overtime of a month, by day and kind of day, to be signed. */
  @Get()
  @RequirePermission('reports:export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(
    @CurrentCaller() caller: Caller,
    @Query() { month, unitId }: PayrollQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.overtime.workbook(caller, month, unitId);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="lam-them-gio-${month}.xlsx"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
