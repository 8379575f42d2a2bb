import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import { IdField } from '../../platform/http/fields.js';
import { RuleProposalsReader, type RuleProposalView } from './rule-proposals-reader.service.js';
import { RuleProposalsService } from './rule-proposals.service.js';
import {
  DecideRuleProposal, MadeRuleProposal, NewRuleProposal, RuleProposalPage, RuleProposalQuery,
} from './rules.dto.js'; // prettier-ignore

class ProposalPath {
  @IdField() id: string;
}

/** The centre's own values: proposed by one person, decided by another. */
@ApiTags('rules')
@Controller('api/v1/rules/overlays')
export class RuleOverlaysController {
  constructor(
    private readonly proposals: RuleProposalsService,
    private readonly reader: RuleProposalsReader,
  ) {}

  @Get()
  @RequirePermission('rules:read')
  @ApiOkResponse({ type: RuleProposalPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { status, cursor, limit = 50 }: RuleProposalQuery,
  ): Promise<Page<RuleProposalView>> {
    return this.reader.list(caller, { status, cursor, limit });
  }

  @Post()
  @RequirePermission('rules:write')
  @ApiCreatedResponse({ type: MadeRuleProposal })
  propose(@CurrentCaller() caller: Caller, @Body() body: NewRuleProposal): Promise<MadeRuleProposal> {
    return this.proposals.propose(caller, { ...body, unitId: body.unitId ?? null });
  }

  @Post(':id/decision')
  @HttpCode(204)
  @RequirePermission('rules:decide')
  @ApiNoContentResponse()
  async decide(
    @CurrentCaller() caller: Caller,
    @Param() { id }: ProposalPath,
    @Body() decision: DecideRuleProposal,
  ): Promise<void> {
    await this.proposals.decide(caller, id, decision);
  }
}
