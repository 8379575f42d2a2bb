import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isForHr, warningWords } from '../../../core/requests/request-warnings.js';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { ColleaguesService } from './colleagues.service.js';
import { RequestAskerService } from './request-asker.service.js';
import { RequestDecisions } from './request-decisions.service.js';
import { RequestsReader } from './requests-reader.service.js';
import {
  AgreementBody, CancellationBody, ColleagueList, DecidedRequests, FiledRequest, NewWorkRequestBody, RequestDecisionBody, RequestDecisionsBody,
  RequestDetail, RequestPage, RequestsQuery, RequestStanding, WithdrawalBody,
} from './requests.dto.js'; // prettier-ignore
import { RequestsService } from './requests.service.js';

const PAGE = 50;
const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

/** What people ask for. Whoever is concerned, or named as superior, may do these, whatever the role. */
@ApiTags('requests')
@Controller('api/v1/requests')
export class RequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly decisions: RequestDecisions,
    private readonly asker: RequestAskerService,
    private readonly reader: RequestsReader,
    private readonly colleagues: ColleaguesService,
  ) {}

  /** The caller's own, those that wait on the caller, or those of units in the caller's scope. */
  @Get()
  @RequirePermission('self:read')
  @ApiOkResponse({ type: RequestPage })
  list(@CurrentCaller() caller: Caller, @Query() query: RequestsQuery): Promise<RequestPage> {
    return this.reader.list(caller, { ...query, view: query.view ?? 'own', limit: query.limit ?? PAGE });
  }

  /** Asks for something; warnings stand in nobody's way. */
  @Post()
  @RequirePermission('self:read')
  @ApiCreatedResponse({ type: FiledRequest })
  async file(@CurrentCaller() caller: Caller, @Body() body: NewWorkRequestBody): Promise<FiledRequest> {
    const { id, warnings } = await this.requests.file(caller, {
      kind: body.kind, firstDay: body.firstDay, lastDay: body.lastDay, part: body.part, from: instant(body.from), until: instant(body.until),
      at: instant(body.at), direction: body.direction, partnerId: body.partnerId, partnerDay: body.partnerDay, occasion: body.occasion,
      document: body.document ?? null, reason: body.reason,
    }); // prettier-ignore
    const told = warnings.filter((warning) => !isForHr(warning));
    return { id, warnings: told.map((warning) => ({ code: warning.code, ...warningWords(warning) })) };
  }

  /** With whom the caller can swap a shift. */
  @Get('colleagues')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: ColleagueList })
  async listColleagues(@CurrentCaller() caller: Caller): Promise<ColleagueList> {
    return { items: await this.colleagues.list(caller) };
  }

  /** One decision on several requests, each by itself. */
  @Post('decisions')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DecidedRequests })
  async decideAll(
    @CurrentCaller() caller: Caller,
    @Body() { ids, outcome, note }: RequestDecisionsBody,
  ): Promise<DecidedRequests> {
    return { items: await this.decisions.decideAll(caller, ids, { outcome, note: note ?? null }) };
  }

  @Get(':id')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: RequestDetail })
  detail(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<RequestDetail> {
    return this.reader.detail(caller, id);
  }

  /** Decides the step on which it waits, or whether it is cancelled. */
  @Post(':id/decision')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: RequestStanding })
  async decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { outcome, note }: RequestDecisionBody,
  ): Promise<RequestStanding> {
    return { status: await this.decisions.decide(caller, id, { outcome, note: note ?? null }) };
  }

  /** Takes back what has not been decided. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  withdraw(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { note }: WithdrawalBody,
  ): Promise<void> {
    return this.asker.withdraw(caller, id, note ?? null);
  }

  /** Whoever is asked to swap shifts agrees, or does not. */
  @Post(':id/agreement')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  agree(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { agreed, note }: AgreementBody,
  ): Promise<void> {
    return this.asker.agree(caller, id, agreed, note ?? null);
  }

  /** Asks that something approved be no longer; another person decides. */
  @Post(':id/cancellation')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  cancel(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: CancellationBody,
  ): Promise<void> {
    return this.asker.cancel(caller, id, reason);
  }
}
