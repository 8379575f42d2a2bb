import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { DecideProposals } from '../corrections.dto.js';
import { CancellationsService } from './cancellations.service.js';
import { CancelEntry, CancelledEntry, WaitingProposalPage, WaitingProposalsQuery } from './proposals.dto.js';
import { WaitingProposals, type WaitingProposal } from './waiting-proposals.service.js';

/** What HR entered waits for a second person, and so does its cancellation. Who may do it is looked at in each case, whatever the role. */
@ApiTags('corrections')
@Controller('api/v1')
export class ProposalsController {
  constructor(
    private readonly waiting: WaitingProposals,
    private readonly cancellations: CancellationsService,
  ) {}

  /** What waits for a decision of the caller: excuses, corrections, flexible minutes, and cancellations of them. */
  @Get('proposals')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: WaitingProposalPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { cursor, limit = 50 }: WaitingProposalsQuery,
  ): Promise<Page<WaitingProposal>> {
    return this.waiting.list(caller, { cursor, limit });
  }

  /** Withdraws an excuse that waits; asks that one which was approved be cancelled. */
  @Post('excuses/:id/cancellation')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: CancelledEntry })
  async cancelExcuse(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: CancelEntry,
  ): Promise<CancelledEntry> {
    return { status: await this.cancellations.ask(caller, 'excuse', id, reason) };
  }

  /** Withdraws a correction that waits; asks that one which was approved be cancelled. */
  @Post('corrections/:id/cancellation')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: CancelledEntry })
  async cancelCorrection(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: CancelEntry,
  ): Promise<CancelledEntry> {
    return { status: await this.cancellations.ask(caller, 'correction', id, reason) };
  }

  /** Withdraws flexible minutes that wait; asks that those which were approved be cancelled. */
  @Post('flexible-minutes/:id/cancellation')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: CancelledEntry })
  async cancelFlexible(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: CancelEntry,
  ): Promise<CancelledEntry> {
    return { status: await this.cancellations.ask(caller, 'flexible_minutes', id, reason) };
  }

  /** Another person decides whether they are cancelled. */
  @Post('cancellations/decide')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  async decide(@CurrentCaller() caller: Caller, @Body() decision: DecideProposals): Promise<void> {
    await this.cancellations.decide(caller, decision);
  }
}
