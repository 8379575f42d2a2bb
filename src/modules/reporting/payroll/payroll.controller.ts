import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdField } from '../../../platform/http/fields.js';
import { PayrollService } from './payroll.service.js';

/** Which month of which unit. */
export class PayrollQuery {
  @ApiProperty({ example: '2026-11', description: 'a calendar month that has begun' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;

  @IdField({ description: 'the unit with all below it' }) unitId: string;
}

/** The hand-over to payroll. */
@ApiTags('reports')
@Controller('api/v1/payroll-handover')
export class PayrollController {
  constructor(private readonly payroll: PayrollService) {}

  /** A month as CSV, a line for each person and unit; its columns are documented in docs/reports.md. */
  @Get()
  @RequirePermission('reports:export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @CurrentCaller() caller: Caller,
    @Query() { month, unitId }: PayrollQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = await this.payroll.csv(caller, month, unitId);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="payroll-${month}.csv"`)
      .header('cache-control', 'private, no-store')
      .send(body);
  }
}
