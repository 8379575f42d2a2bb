import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { ImportQuery, ImportResultView, TemplateParams } from './import.dto.js';
import type { ImportAnswer } from './import-result.js';
import { ImportService } from './import.service.js';
import { csvTemplate, xlsxTemplate, type ImportKind } from './template.js';
import { uploadedFile } from '../../../platform/http/uploaded-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fileForm = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportService) {}

  /** Imports people with postings and badges from .xlsx or .csv. */
  @Post('people')
  @HttpCode(200)
  @RequirePermission('employees:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiOkResponse({ type: ImportResultView })
  async people(
    @CurrentCaller() caller: Caller,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportAnswer> {
    const { bytes, filename } = await uploadedFile(request);
    return this.imports.importPeople(caller, bytes, filename, query);
  }

  /** Imports org units from .xlsx or .csv. */
  @Post('units')
  @HttpCode(200)
  @RequirePermission('units:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiOkResponse({ type: ImportResultView })
  async units(
    @CurrentCaller() caller: Caller,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportAnswer> {
    const { bytes, filename } = await uploadedFile(request);
    return this.imports.importUnits(caller, bytes, filename, query);
  }

  /** The template of people: `template.xlsx` or `template.csv`. */
  @Get('people/:file')
  @RequirePermission('employees:write')
  @ApiOkResponse({ content: { [XLSX]: {}, 'text/csv': {} } })
  async peopleTemplate(@Param() { file }: TemplateParams, @Res() reply: FastifyReply): Promise<void> {
    await sendTemplate(reply, 'people', file);
  }

  /** The template of org units: `template.xlsx` or `template.csv`. */
  @Get('units/:file')
  @RequirePermission('units:write')
  @ApiOkResponse({ content: { [XLSX]: {}, 'text/csv': {} } })
  async unitsTemplate(@Param() { file }: TemplateParams, @Res() reply: FastifyReply): Promise<void> {
    await sendTemplate(reply, 'units', file);
  }
}

async function sendTemplate(
  reply: FastifyReply,
  kind: ImportKind,
  file: TemplateParams['file'],
): Promise<void> {
  const excel = file === 'template.xlsx';
  const body = excel ? await xlsxTemplate(kind) : csvTemplate(kind);
  await reply
    .header('content-type', excel ? XLSX : 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${kind}-${file}"`)
    .send(body);
}
