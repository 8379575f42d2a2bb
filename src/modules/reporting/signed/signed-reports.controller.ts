import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiTags,
} from '@nestjs/swagger'; // prettier-ignore
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { DateField, TextField } from '../../../platform/http/fields.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { uploadedFile } from '../../../platform/http/uploaded-file.js';
import { MadeReport } from '../reports.dto.js';
import { SIGNED_LIMIT, SignedReports } from './signed-reports.service.js';

const fileForm = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };

/** What the office gave the report when it was signed. */
export class SignedReportQuery {
  @TextField({ max: 60, description: 'number and sign, such as 15/BC-TTPVHCC' }) number: string;
  @DateField({ description: 'date of the document' }) signedOn: string;
}

export class SignedReportView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'date' }) signedOn: string;
  @ApiProperty() name: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() sha256: string;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty() filedBy: string;
  @ApiProperty() filedAt: Date;
}

export class SignedReportList {
  @ApiProperty({ type: SignedReportView, isArray: true }) items: readonly SignedReportView[];
}

/** `Bản đã ký`: signed scans of reports. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/signed')
export class SignedReportsController {
  constructor(private readonly signed: SignedReports) {}

  /** Files the signed scan of a final report: PDF, JPEG or PNG up to 20 MB. */
  @Post()
  @RequirePermission('reports:export')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiCreatedResponse({ type: MadeReport })
  async file(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Query() document: SignedReportQuery,
    @Req() request: FastifyRequest,
  ): Promise<MadeReport> {
    return this.signed.file(caller, id, document, await uploadedFile(request, SIGNED_LIMIT));
  }

  /** The signed scans of a report, the newest first. */
  @Get()
  @RequirePermission('reports:export')
  @ApiOkResponse({ type: SignedReportList })
  async list(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<SignedReportList> {
    return { items: await this.signed.list(caller, id) };
  }

  /** A signed scan, to be saved: never shown by the browser. */
  @Get(':fileId/file')
  @RequirePermission('reports:export')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mediaType, name, content } = await this.signed.read(caller, id, fileId);
    await reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
