import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ClosingViews } from './closing-views.service.js';
import {
  CheckBody, ClosingDetailView, ClosingPage, ClosingReadinessView, ClosingsQuery, ConfirmationBody, DifferencesView, MadeClosing,
  NewClosingBody, ReopeningBody, ReopeningDecisionBody, SealBody, SealedPage, SealedPageQuery, SealedView,
  SealingView, UnreproducibleDaysView, VerificationView, VerifiedCodeView,
} from './closings.dto.js'; // prettier-ignore
import { ClosingsService } from './closings.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ReopeningService } from './reopening.service.js';
import type { RevisionDifferences } from './revision-reader.service.js';
import { shownDifferences, shownMonth, shownRevision, withNames } from './sealed-day-view.js';
import { SealingRuns } from './sealing-runs.service.js';
import { UnreproducibleDaysService } from './unreproducible-days.service.js';
import { VerificationService } from './verification.service.js';

const PAGE = 50;
const LARGEST = 2_147_483_647;
const RevisionParam = (): ParameterDecorator =>
  Param('revision', new ParseIntPipe({ exceptionFactory: () => new AppError('not-found') }));

/** Closing the month: people confirm, the head confirms, HR checks, the director seals. */
@ApiTags('closing')
@Controller('api/v1/closings')
export class ClosingsController {
  constructor(
    private readonly closings: ClosingsService,
    private readonly views: ClosingViews,
    private readonly confirmations: ConfirmationsService,
    private readonly sealing: SealingRuns,
    private readonly reopening: ReopeningService,
    private readonly verification: VerificationService,
    private readonly unreproducibleDays: UnreproducibleDaysService,
  ) {}

  /** Closings, the newest months first. */
  @Get()
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: ClosingPage })
  list(@CurrentCaller() caller: Caller, @Query() { limit, ...query }: ClosingsQuery): Promise<ClosingPage> {
    return this.closings.list(caller, { ...query, limit: limit ?? PAGE });
  }

  /** Opens the month of a unit, with all below it, for closing: from now on its people confirm theirs. */
  @Post()
  @RequirePermission('closings:check')
  @ApiCreatedResponse({ type: MadeClosing })
  open(@CurrentCaller() caller: Caller, @Body() { unitId, month }: NewClosingBody): Promise<MadeClosing> {
    return this.closings.open(caller, unitId, month);
  }

  /** `Mã kiểm chứng` of a report: the sealed month that it names, and whether that still is what was sealed. */
  @Get('codes/:code')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: VerifiedCodeView })
  code(@CurrentCaller() caller: Caller, @Param('code') code: string): Promise<VerifiedCodeView> {
    return this.verification.byCode(caller, code);
  }

  /** A closing with its confirmations, steps and revisions. */
  @Get(':id')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: ClosingDetailView })
  one(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<ClosingDetailView> {
    return this.views.one(caller, id);
  }

  /** What keeps the month from being confirmed or sealed, in the order in which it is dealt with. */
  @Get(':id/readiness')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: ClosingReadinessView })
  async readiness(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<ClosingReadinessView> {
    const open = await this.views.open(caller, id);
    return { ready: open.length === 0, open };
  }

  /** Days that would be sealed without what they follow from: every day is computed anew, which takes seconds for a thousand people. */
  @Get(':id/unreproducible-days')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: UnreproducibleDaysView })
  async unreproducible(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
  ): Promise<UnreproducibleDaysView> {
    const found = await this.unreproducibleDays.of(caller, id);
    const names = await this.views.namesOf(found.named);
    return { ...found, named: found.named.map((day) => withNames(day, names)) };
  }

  /** The head confirms the units that are theirs as they saw them. */
  @Post(':id/head-confirmation')
  @HttpCode(204)
  @RequirePermission('closings:confirm')
  @ApiNoContentResponse()
  confirm(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { digest }: ConfirmationBody,
  ): Promise<void> {
    return this.confirmations.confirmUnits(caller, id, digest);
  }

  /** HR checks what the heads confirmed. */
  @Post(':id/check')
  @HttpCode(204)
  @RequirePermission('closings:check')
  @ApiNoContentResponse()
  check(@CurrentCaller() caller: Caller, @IdParam() id: string, @Body() { note }: CheckBody): Promise<void> {
    return this.confirmations.check(caller, id, note ?? null);
  }

  /**
   * The director seals what HR checked: a revision with its fingerprint. What is not done within some seconds goes on by itself and is answered
   * with 202: `GET …/sealing` says how far it is.
   */
  @Post(':id/seal')
  @RequirePermission('closings:seal')
  @ApiCreatedResponse({ type: SealedView })
  @ApiAcceptedResponse({ type: SealingView })
  async seal(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body?: SealBody,
  ): Promise<SealedView | SealingView> {
    const sealed = await this.sealing.seal(caller, id, body?.acknowledged ?? null);
    if ('state' in sealed) void reply.status(HttpStatus.ACCEPTED);
    return sealed;
  }

  /** How far the sealing of the month is, and why the last attempt came to nothing. */
  @Get(':id/sealing')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: SealingView })
  sealingOf(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<SealingView> {
    return this.sealing.of(caller, id);
  }

  /** What was sealed, by person and unit of duty, as it stands for ever. */
  @Get(':id/revisions/:revision')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: SealedPage })
  async sealed(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @RevisionParam() revision: number,
    @Query() { limit, cursor }: SealedPageQuery,
  ): Promise<SealedPage> {
    if (revision > LARGEST) throw new AppError('not-found');
    const page = await this.views.sealed(caller, id, revision, limit ?? PAGE, cursor);
    return { ...page, items: page.items.map(shownMonth) };
  }

  /** Pending differences: what stands otherwise today than it was sealed. */
  @Get(':id/differences')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: DifferencesView })
  async differences(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<DifferencesView> {
    return this.named(await this.verification.differencesOf(caller, id));
  }

  /** Whether every revision is what was sealed, and what differs today. */
  @Get(':id/verification')
  @RequirePermission('closings:read')
  @ApiOkResponse({ type: VerificationView })
  async verify(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<VerificationView> {
    const { differences, revisions, ...found } = await this.verification.verify(caller, id);
    const names = await this.views.namesOf(
      revisions.flatMap(({ result }) => [...(result?.named ?? []), ...(result?.bare ?? [])]),
    );
    return {
      ...found,
      revisions: revisions.map((each) => shownRevision(each, names)),
      differences: differences && (await this.named(differences)),
    };
  }

  /** Asks for a sealed month to be opened again. */
  @Post(':id/reopenings')
  @HttpCode(204)
  @RequirePermission('closings:check')
  @ApiNoContentResponse()
  ask(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: ReopeningBody,
  ): Promise<void> {
    return this.reopening.ask(caller, id, reason);
  }

  /** Another person approves or rejects that. */
  @Post(':id/reopenings/decision')
  @HttpCode(204)
  @RequirePermission('closings:seal')
  @ApiNoContentResponse()
  decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() decision: ReopeningDecisionBody,
  ): Promise<void> {
    return this.reopening.decide(caller, id, decision);
  }

  private async named(differences: RevisionDifferences): Promise<DifferencesView> {
    return shownDifferences(differences, await this.views.namesIn(differences));
  }
}
