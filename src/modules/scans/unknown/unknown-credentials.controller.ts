import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IntegerField, TextField } from '../../../platform/http/fields.js';
import { UnknownCredentialsService, type UnknownCard } from './unknown-credentials.service.js';

/** Page of unknown cards. */
export class UnknownCardQuery {
  @TextField({ optional: true, max: 500 }) cursor?: string;
  @IntegerField({ optional: true, min: 1, max: 200 }) limit?: number;
}

/** A number as a card or a reader may show it. */
export class PrintedNumber {
  @ApiProperty() format: string;
  @ApiProperty() text: string;
  @ApiProperty({ description: 'upper bits are lost: other cards print the same' }) lossy: boolean;
}

/** Where a card was seen. */
export class SeenAtDevice {
  @ApiProperty() id: string;
  @ApiProperty() code: string;
  @ApiProperty() unitId: string;
}

/** A card that was shown and that nobody held. */
export class UnknownCardView {
  @ApiProperty({ description: 'in full for those who may bind it, else masked' }) credential: string;
  @ApiProperty({ type: [PrintedNumber] }) printed: PrintedNumber[];
  @ApiProperty() firstAt: Date;
  @ApiProperty() lastAt: Date;
  @ApiProperty({ type: 'integer' }) scans: number;
  @ApiProperty({ type: SeenAtDevice }) device: SeenAtDevice;
  @ApiProperty({ type: String, nullable: true }) reader: string | null;
}

/** A page of unknown cards, latest first. */
export class UnknownCardPage {
  @ApiProperty({ type: [UnknownCardView] }) items: UnknownCardView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Cards that nobody holds. */
@ApiTags('scans')
@Controller('api/v1/scans')
export class UnknownCredentialsController {
  constructor(private readonly cards: UnknownCredentialsService) {}

  /** Bound with `POST /api/v1/badges`: its whole period is computed anew then, earlier scans included. */
  @Get('unknown-credentials')
  @RequirePermission('badges:read')
  @ApiOkResponse({ type: UnknownCardPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() { cursor, limit = 50 }: UnknownCardQuery,
  ): Promise<Page<UnknownCard>> {
    return this.cards.list(caller, { cursor, limit });
  }
}
