import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { RulesService } from '../rules/rules.service.js';
import { checkView } from './check-view.js';
import { PresentPeople } from './dto/exemption-views.js';
import {
  CancelCheckBody,
  EndRoundBody,
  PresentQuery,
  RoundsQuery,
  SentChecksBody,
  SentRoundBody,
} from './dto/inspection-bodies.js';
import { CheckToConfirmList, RoundAnswerView, RoundDetailView, RoundPage } from './dto/inspection-views.js';
import { confirmableUntil, InspectionConfirmations } from './inspection-confirmations.service.js';
import { InspectionPhotos } from './inspection-photos.service.js';
import { InspectionsReader } from './inspections-reader.service.js';
import { InspectionsService } from './inspections.service.js';
import { PresentPeopleService } from './present-people.service.js';
import { recordSheet } from './record-sheet.js';

const PAGE = 50;

/** Rounds of inspection: hours, dress, badge. */
@ApiTags('inspections')
@Controller('api/v1/inspections')
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly reader: InspectionsReader,
    private readonly present: PresentPeopleService,
    private readonly rules: RulesService,
    private readonly photos: InspectionPhotos,
    private readonly confirmations: InspectionConfirmations,
  ) {}

  /** The rounds that the caller may see, the newest first. */
  @Get()
  @RequirePermission('inspections:read')
  @ApiOkResponse({ type: RoundPage })
  list(@CurrentCaller() caller: Caller, @Query() { unitId, cursor, limit }: RoundsQuery): Promise<RoundPage> {
    return this.reader.list(caller, { unitId: unitId ?? null, cursor, limit: limit ?? PAGE });
  }

  /**
   * Opens a round, or takes one that was kept on the device with its checks and its end, in one batch. Sent again it is answered as
   * before; other content under the same id is a conflict. Each check is answered by itself.
   */
  @Post()
  @HttpCode(200)
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: RoundAnswerView })
  send(@CurrentCaller() caller: Caller, @Body() body: SentRoundBody): Promise<RoundAnswerView> {
    const { id, unitId, kind, planNumber, place } = body;
    return this.inspections.send(caller, {
      kind, planNumber, place, id: id.toLowerCase(), unitId: unitId.toLowerCase(), startedAt: new Date(body.startedAt),
      inspectorIds: (body.inspectorIds ?? []).map((each) => each.toLowerCase()), sampleSize: body.sampleSize ?? null,
      redrawReason: body.redrawReason ?? null,
      checks: body.checks ?? [], endedAt: instant(body.endedAt),
    }); // prettier-ignore
  }

  /** Who is present now, with the uniform of the day, exemptions (never why) and what guards asked to look at. */
  @Get('people')
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: PresentPeople })
  async people(@CurrentCaller() caller: Caller, @Query() { unitId }: PresentQuery): Promise<PresentPeople> {
    return { items: await this.present.list(caller, unitId), photos: this.photos.areTaken };
  }

  /** Checks of colleagues on rounds of the caller that count only once the caller, or another, says that they saw it too. */
  @Get('confirmations')
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: CheckToConfirmList })
  async waiting(@CurrentCaller() caller: Caller): Promise<CheckToConfirmList> {
    const checks = await this.confirmations.waiting(caller);
    return { items: checks.map((check) => ({ ...checkView(check), confirmUntil: confirmableUntil(check) })) };
  }

  /** A round with its checks and, with their 95 % intervals, the shares of those who keep the rules. */
  @Get(':id')
  @RequirePermission('inspections:read')
  @ApiOkResponse({ type: RoundDetailView })
  async detail(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<RoundDetailView> {
    const { checks, ...round } = await this.reader.detail(caller, id);
    return { ...round, checks: checks.map(checkView) };
  }

  /** More checks of a round, each answered by itself. */
  @Post(':id/checks')
  @HttpCode(200)
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: RoundAnswerView })
  add(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: SentChecksBody,
  ): Promise<RoundAnswerView> {
    return this.inspections.add(caller, id, body.checks ?? []);
  }

  /** Takes a check back while its round runs; it stays on record with the reason, and nothing is found by it. */
  @Post(':id/checks/:checkId/cancel')
  @HttpCode(204)
  @RequirePermission('inspections:write')
  @ApiNoContentResponse()
  cancel(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('checkId') checkId: string,
    @Body() { reason }: CancelCheckBody,
  ): Promise<void> {
    return this.inspections.cancel(caller, id, checkId, reason);
  }

  /** The caller came along and saw what the check of a colleague says. */
  @Post(':id/checks/:checkId/confirmation')
  @HttpCode(204)
  @RequirePermission('inspections:write')
  @ApiNoContentResponse()
  confirm(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('checkId') checkId: string,
  ): Promise<void> {
    return this.confirmations.confirm(caller, id, checkId);
  }

  /** Ends a round and freezes it; what was found begins to wait for explanation. */
  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: RoundAnswerView })
  end(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { endedAt }: EndRoundBody,
  ): Promise<RoundAnswerView> {
    return this.inspections.end(caller, id, instant(endedAt));
  }

  /** `BIÊN BẢN KIỂM TRA việc chấp hành giờ làm việc, trang phục, đeo thẻ`, to be printed. */
  @Get(':id/record')
  @RequirePermission('inspections:read')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ type: String })
  async record(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<string> {
    return recordSheet(await this.reader.detail(caller, id), this.rules.book);
  }
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
