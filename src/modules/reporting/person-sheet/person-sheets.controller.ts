import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdField } from '../../../platform/http/fields.js';
import { PayrollQuery } from '../payroll/payroll.controller.js';
import { PersonSheetService } from './person-sheet.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whose month, and where. */
export class PersonSheetQuery extends PayrollQuery {
  @IdField() employeeId: string;
}

/** Sheets that people sign. */
@ApiTags('reports')
@Controller('api/v1/person-sheets')
export class PersonSheetsController {
  constructor(private readonly sheets: PersonSheetService) {}

  /** One person's month in one unit, for confirmation and signature. */
  @Get()
  @RequirePermission('reports:export')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(
    @CurrentCaller() caller: Caller,
    @Query() { month, unitId, employeeId }: PersonSheetQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.sheets.workbook(caller, month, unitId, employeeId);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="bang-cong-${month}.xlsx"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
