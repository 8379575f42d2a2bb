import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags,
} from '@nestjs/swagger'; // prettier-ignore
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { uploadedFile } from '../../../platform/http/uploaded-file.js';
import { EVIDENCE_LIMIT, EvidenceFiles } from './evidence-files.service.js';
import { ExplanationDecisions, type ExplanationDecision } from './explanation-decisions.service.js';
import { explanationSheet } from './explanation-sheet.js';
import {
  DecidedItems, ExplanationDecisionBody, ExplanationDecisionsBody, ExplanationDetail, ExplanationInboxQuery,
  ExplanationPage, ExplanationsQuery, MadeEvidence, MadeExplanation, NewExplanationBody,
} from './explanations.dto.js'; // prettier-ignore
import { ExplanationsReader } from './explanations-reader.service.js';
import { ExplanationsService } from './explanations.service.js';

const PAGE = 50;
const fileForm = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };

/** What people answer to what was recorded about them, and what their superiors decide on it. */
@ApiTags('compliance')
@Controller('api/v1')
export class ExplanationsController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly reader: ExplanationsReader,
    private readonly decisions: ExplanationDecisions,
    private readonly files: EvidenceFiles,
  ) {}

  /** Files an explanation. */
  @Post('explanations')
  @RequirePermission('self:read')
  @ApiCreatedResponse({ type: MadeExplanation })
  file(@CurrentCaller() caller: Caller, @Body() body: NewExplanationBody): Promise<MadeExplanation> {
    const { reasonKind, text } = body;
    return this.explanations.file(caller, {
      reasonKind, text, findingId: body.findingId ?? null, exception: body.exception === undefined ? null : { ...body.exception, employeeId: body.exception.employeeId ?? null }, askedAt: instant(body.askedAt),
      witness: body.witness ?? null, lateReason: body.lateReason ?? null,
    }); // prettier-ignore
  }

  /** The explanations of others that the caller may see, or those that wait for the caller; the newest first. */
  @Get('explanations')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ExplanationPage })
  inbox(
    @CurrentCaller() caller: Caller,
    @Query() { view, limit = PAGE, ...query }: ExplanationInboxQuery,
  ): Promise<ExplanationPage> {
    if (view === 'to-decide') return this.reader.toDecide(caller, limit, query.cursor);
    return this.reader.list(caller, false, { ...query, limit });
  }

  /** The caller's own explanations. */
  @Get('me/explanations')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ExplanationPage })
  own(@CurrentCaller() caller: Caller, @Query() query: ExplanationsQuery): Promise<ExplanationPage> {
    return this.reader.list(caller, true, { ...query, limit: query.limit ?? PAGE });
  }

  /** One decision on several explanations, each by itself. */
  @Post('explanations/decisions')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DecidedItems })
  async decideAll(
    @CurrentCaller() caller: Caller,
    @Body() { ids, ...body }: ExplanationDecisionsBody,
  ): Promise<DecidedItems> {
    return { items: await this.decisions.decideAll(caller, ids, decisionOf(body)) };
  }

  @Get('explanations/:id')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ExplanationDetail })
  detail(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<ExplanationDetail> {
    return this.reader.detail(caller, id);
  }

  /** `PHIẾU GIẢI TRÌNH`, to be printed. */
  @Get('explanations/:id/sheet')
  @RequirePermission('self:read')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ type: String })
  async sheet(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<string> {
    const { files, ...explanation } = await this.reader.detail(caller, id);
    return explanationSheet(
      explanation,
      files.map(({ name }) => name),
    );
  }

  /** Accepts, accepts in part or refuses; what is accepted counts at once. */
  @Post('explanations/:id/decision')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: ExplanationDecisionBody,
  ): Promise<void> {
    return this.decisions.decide(caller, id, decisionOf(body));
  }

  /** Adds evidence: PDF, JPEG or PNG up to 5 MB, at most three files. */
  @Post('explanations/:id/files')
  @RequirePermission('self:read')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiCreatedResponse({ type: MadeEvidence })
  async addFile(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<MadeEvidence> {
    const { bytes, filename } = await uploadedFile(request, EVIDENCE_LIMIT);
    return this.files.add(caller, id, bytes, filename);
  }

  /** A file of evidence, to be saved: never shown by the browser. */
  @Get('explanations/:id/files/:fileId')
  @RequirePermission('self:read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async readFile(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mediaType, name, content } = await this.files.read(caller, id, fileId);
    await reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}

function decisionOf(body: Omit<ExplanationDecisionBody, 'outcome'> & Pick<ExplanationDecision, 'outcome'>): ExplanationDecision {
  return {
    outcome: body.outcome, opinion: body.opinion ?? null, ground: body.ground ?? null, acceptedAt: instant(body.acceptedAt),
    acceptedFrom: instant(body.acceptedFrom), acceptedUntil: instant(body.acceptedUntil), paid: body.paid ?? true,
    lateReason: body.lateReason ?? null,
  };
} // prettier-ignore

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
