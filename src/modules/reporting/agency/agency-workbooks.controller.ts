import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdField } from '../../../platform/http/fields.js';
import { AgencyWorkbooks } from './agency-workbooks.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which month. */
export class AgencyMonthParams {
  @ApiProperty({ example: '2026-11', description: 'a calendar month that has begun' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;
}

/** Whose people, and where they work. */
export class AgencyWorkbookQuery {
  @IdField({ optional: true, description: 'may be left out by who stands for one agency only' })
  agencyId?: string;
  @IdField({
    optional: true,
    description: 'may be left out where the people of the agency work in one place only',
  })
  unitId?: string;
}

/** A workbook that can be fetched. */
export class WorkbookPlaceView {
  @ApiProperty({ format: 'uuid' }) agencyId: string;
  @ApiProperty() agencyName: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitName: string;
}

export class WorkbookPlaces {
  @ApiProperty({ type: [WorkbookPlaceView] }) items: readonly WorkbookPlaceView[];
}

/** The extract of a sending agency as a workbook. */
@ApiTags('agencies')
@Controller('api/v1/agency/extracts')
export class AgencyWorkbooksController {
  constructor(private readonly workbooks: AgencyWorkbooks) {}

  /** Which workbooks of the month there are: an agency, and where its people had days. */
  @Get(':month/workbooks')
  @RequirePermission('agency:read')
  @ApiOkResponse({ type: WorkbookPlaces })
  async places(
    @CurrentCaller() caller: Caller,
    @Param() { month }: AgencyMonthParams,
  ): Promise<WorkbookPlaces> {
    return { items: await this.workbooks.places(caller, month) };
  }

  /** The edition of the monthly workbook for the agency: its own people, sums only; a draft until the month is sealed. */
  @Get(':month/workbook')
  @RequirePermission('agency:read')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @CurrentCaller() caller: Caller,
    @Param() { month }: AgencyMonthParams,
    @Query() query: AgencyWorkbookQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, model } = await this.workbooks.workbook(caller, { month, ...query });
    const name = `trich-bang-cham-cong-${month}${model.draft ? '-du-thao' : ''}.xlsx`;
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
