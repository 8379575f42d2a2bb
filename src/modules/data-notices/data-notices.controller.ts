import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { AcknowledgementsService } from './acknowledgements.service.js';
import {
  AcknowledgementPage, AcknowledgementQuery, DataNoticeList, DataNoticeQuery, DecideDataNotice, EnteredPapers, MadeDataNotice, NewDataNotice,
  NoticeProposalQuery, NoticeProposalView, SignedPapersBody, UnheardPeoplePage,
} from './data-notices.dto.js'; // prettier-ignore
import { DataNoticesService } from './data-notices.service.js';

/** `Thông báo xử lý dữ liệu chấm công`, by unit and version. */
@ApiTags('data-notices')
@Controller('api/v1/data-notices')
export class DataNoticesController {
  constructor(
    private readonly notices: DataNoticesService,
    private readonly acknowledgements: AcknowledgementsService,
  ) {}

  /** Versions, the latest first. */
  @Get()
  @RequirePermission('data-notices:read')
  @ApiOkResponse({ type: DataNoticeList })
  async list(@CurrentCaller() caller: Caller, @Query() { unitId }: DataNoticeQuery): Promise<DataNoticeList> {
    return { items: await this.notices.list(caller, unitId ?? null) };
  }

  /** A text to begin with, marked as a proposal. */
  @Get('proposal')
  @RequirePermission('data-notices:read')
  @ApiOkResponse({ type: NoticeProposalView })
  proposal(
    @CurrentCaller() caller: Caller,
    @Query() { unitId }: NoticeProposalQuery,
  ): Promise<NoticeProposalView> {
    return this.notices.proposal(caller, unitId);
  }

  /** Drafts a version; another person approves it. */
  @Post()
  @RequirePermission('data-notices:write')
  @ApiCreatedResponse({ type: MadeDataNotice })
  draft(@CurrentCaller() caller: Caller, @Body() body: NewDataNotice): Promise<MadeDataNotice> {
    return this.notices.draft(caller, body);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @RequirePermission('data-notices:decide')
  @ApiNoContentResponse()
  decide(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { status, note }: DecideDataNotice,
  ): Promise<void> {
    return this.notices.decide(caller, id, status, note);
  }

  /** Whom a version asks and who has not acknowledged it yet, by given name. */
  @Get(':id/missing')
  @RequirePermission('data-notices:read')
  @ApiOkResponse({ type: UnheardPeoplePage })
  missing(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Query() { cursor, limit = 50 }: AcknowledgementQuery,
  ): Promise<UnheardPeoplePage> {
    return this.acknowledgements.missing(caller, id, cursor, limit);
  }

  /** Who acknowledged a version, the latest first. */
  @Get(':id/acknowledgements')
  @RequirePermission('data-notices:read')
  @ApiOkResponse({ type: AcknowledgementPage })
  acknowledged(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Query() { cursor, limit = 50 }: AcknowledgementQuery,
  ): Promise<AcknowledgementPage> {
    return this.acknowledgements.list(caller, id, cursor, limit);
  }

  /** Enters signed papers of others. */
  @Post(':id/acknowledgements')
  @HttpCode(200)
  @RequirePermission('data-notices:write')
  @ApiOkResponse({ type: EnteredPapers })
  enterPapers(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: SignedPapersBody,
  ): Promise<EnteredPapers> {
    return this.acknowledgements.enterPapers(caller, id, body);
  }
}
