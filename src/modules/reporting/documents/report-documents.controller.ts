import { createHash } from 'node:crypto';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { ChoiceField, IdField } from '../../../platform/http/fields.js';
import { editions, type Edition } from '../exported-report.js';
import { documentFormats, ReportDocuments, type DocumentFormat } from './report-documents.service.js';

const types: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Which month of which unit, and in which form. */
export class ReportDocumentQuery {
  @ApiProperty({ example: '2026-11', description: 'a calendar month that has begun' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/)
  month: string;

  @IdField({ description: 'the unit with all below it' }) unitId: string;
  @ChoiceField(documentFormats, { description: 'Word, or PDF where the server has LibreOffice' })
  format: DocumentFormat;

  @ChoiceField(editions, {
    optional: true,
    description:
      'superiors (units without names) unless said otherwise, or director; the others have no document',
  })
  edition?: Edition;
}

/** The monthly report as a document. */
@ApiTags('reports')
@Controller('api/v1/report-documents')
export class ReportDocumentsController {
  constructor(private readonly documents: ReportDocuments) {}

  /** The report of a month without names of people, to be numbered, edited and signed; its annexes are in the workbook. */
  @Get()
  @RequirePermission('reports:export')
  @ApiProduces(types.docx, types.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentCaller() caller: Caller,
    @Query() { month, unitId, format, edition }: ReportDocumentQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.documents.document(caller, month, unitId, format, edition);
    await reply
      .header('content-type', types[format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-sha256', createHash('sha256').update(bytes).digest('hex'))
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }
}
