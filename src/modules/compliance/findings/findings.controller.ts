import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { findingPeriod } from './finding-period.js';
import { FindingDecisions } from './finding-decisions.service.js';
import {
  DecidedFindings, FindingDecisionBody, FindingDecisionsBody, FindingDetailView, FindingsPage, FindingsQuery, FindingsToDecidePage, FindingsToDecideQuery, OwnFindingsQuery,
} from './findings.dto.js'; // prettier-ignore
import { FindingsReader } from './findings-reader.service.js';
import { FindingsToDecide } from './findings-to-decide.service.js';

const PAGE = 50;

/** What the rules of conduct say about observed facts, until and after somebody has decided. */
@ApiTags('compliance')
@Controller('api/v1')
export class FindingsController {
  constructor(
    private readonly findings: FindingsReader,
    private readonly decisions: FindingDecisions,
    private readonly waiting: FindingsToDecide,
    private readonly periods: ReportingPeriods,
  ) {}

  /** Findings by date, the newest first; the first page says how many there are. */
  @Get('findings')
  @RequirePermission('findings:read')
  @ApiOkResponse({ type: FindingsPage })
  list(@CurrentCaller() caller: Caller, @Query() query: FindingsQuery): Promise<FindingsPage> {
    return this.page(caller, true, query);
  }

  /** What was not explained in time and waits for the caller's decision, the oldest first. */
  @Get('findings/to-decide')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: FindingsToDecidePage })
  toDecide(
    @CurrentCaller() caller: Caller,
    @Query() { limit = PAGE, cursor }: FindingsToDecideQuery,
  ): Promise<FindingsToDecidePage> {
    return this.waiting.list(caller, limit, cursor);
  }

  /** One finding with its evidence, rule, value, article and history. */
  @Get('findings/:id')
  @RequirePermission('findings:read')
  @ApiOkResponse({ type: FindingDetailView })
  detail(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<FindingDetailView> {
    return this.findings.detail(caller, true, id);
  }

  /** The superior confirms or excuses what nobody has explained in time; after that only HR. */
  @Post('findings/:id/decision')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: FindingDecisionBody,
  ): Promise<void> {
    return this.decisions.decide(caller, id, {
      ...body,
      lateReason: body.lateReason ?? null,
      paid: body.paid ?? true,
    });
  }

  /** One decision on several findings, each by itself. */
  @Post('findings/decisions')
  @HttpCode(200)
  @RequirePermission('self:read')
  @ApiOkResponse({ type: DecidedFindings })
  async decideAll(
    @CurrentCaller() caller: Caller,
    @Body() { ids, ...body }: FindingDecisionsBody,
  ): Promise<DecidedFindings> {
    const decision = { ...body, lateReason: body.lateReason ?? null, paid: body.paid ?? true };
    return { items: await this.decisions.decideAll(caller, ids, decision) };
  }

  /** The caller's own findings. */
  @Get('me/findings')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: FindingsPage })
  own(@CurrentCaller() caller: Caller, @Query() query: OwnFindingsQuery): Promise<FindingsPage> {
    return this.page(caller, false, query);
  }

  /** One of the caller's own findings. */
  @Get('me/findings/:id')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: FindingDetailView })
  ownDetail(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<FindingDetailView> {
    return this.findings.detail(caller, false, id);
  }

  private async page(
    caller: Caller,
    everybody: boolean,
    { month, from, until, cursor, limit, ...rest }: FindingsQuery,
  ): Promise<FindingsPage> {
    const period = await findingPeriod({ month, from, until }, (months) => this.periods.reported(months));
    const search = { ...rest, ...period };
    const page = await this.findings.list(caller, everybody, search, limit ?? PAGE, cursor);
    const totals = cursor === undefined ? await this.findings.totals(caller, everybody, search) : null;
    return { ...page, totals };
  }
}
