import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags,
} from '@nestjs/swagger'; // prettier-ignore
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import {
  CorrectionPage, CorrectionQuery, DecideProposals, MadeProposal, NewPunch, SheetAnswer, SheetQuery, SignedSheet, VoidScan,
} from './corrections.dto.js'; // prettier-ignore
import { CorrectionsService, type CorrectionView } from './corrections.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';

/** Punches that were added by hand, and the sheet they come from. */
@ApiTags('corrections')
@Controller('api/v1/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly sheets: PaperSheetsService,
  ) {}

  @Get()
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: CorrectionPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { status, employeeId, cursor, limit = 50 }: CorrectionQuery,
  ): Promise<Page<CorrectionView>> {
    return this.corrections.list(caller, { status, employeeId, cursor, limit });
  }

  /** Proposes that a scan counts for nothing; another person decides. */
  @Post('voided-scans')
  @RequirePermission('corrections:write')
  @ApiCreatedResponse({ type: MadeProposal })
  proposeVoid(@CurrentCaller() caller: Caller, @Body() { at, ...scan }: VoidScan): Promise<MadeProposal> {
    return this.corrections.proposeVoid(caller, { ...scan, at: new Date(at) });
  }

  /** Proposes a punch that no reader took; another person decides. */
  @Post('added-punches')
  @RequirePermission('corrections:write')
  @ApiCreatedResponse({ type: MadeProposal })
  proposePunch(
    @CurrentCaller() caller: Caller,
    @Body() { at, direction = null, ...punch }: NewPunch,
  ): Promise<MadeProposal> {
    return this.corrections.proposePunch(caller, { ...punch, at: new Date(at), direction });
  }

  @Post('decide')
  @HttpCode(204)
  @RequirePermission('self:read')
  @ApiNoContentResponse()
  async decide(@CurrentCaller() caller: Caller, @Body() decision: DecideProposals): Promise<void> {
    await this.corrections.decide(caller, decision);
  }

  /** `Sổ ký giờ làm việc khi máy lỗi`, to be printed. */
  @Get('paper-sheet')
  @RequirePermission('corrections:read')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ type: String })
  printSheet(@CurrentCaller() caller: Caller, @Query() { unitId, date }: SheetQuery): Promise<string> {
    return this.sheets.print(caller, unitId, date);
  }

  /** The signed sheet, typed in: its times wait for the approval of another person. */
  @Post('paper-sheet')
  @HttpCode(200)
  @RequirePermission('corrections:write')
  @ApiOkResponse({ type: SheetAnswer })
  async enterSheet(
    @CurrentCaller() caller: Caller,
    @Body() { rows, ...sheet }: SignedSheet,
  ): Promise<SheetAnswer> {
    const typed = rows.map(({ employeeCode, times }) => ({
      employeeCode,
      times: times.map(({ time, direction }) => ({ time, direction: direction ?? null })),
    }));
    return { rows: await this.sheets.enter(caller, { ...sheet, rows: typed }) };
  }
}
