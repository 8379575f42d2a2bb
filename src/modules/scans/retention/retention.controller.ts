import { Body, Controller, Get, Header, HttpCode, Post, Put, Query, Param } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { DestructionRecordsService } from './destruction-records.service.js';
import {
  DestructionPage, DestructionQuery, LiftHold, MadeHold, NewLegalHold, RetentionView, SetRetention,
} from './retention.dto.js'; // prettier-ignore
import { dataClasses, type DataClass, type DataDestruction } from './retention.entity.js';
import { RetentionService, type RetentionOverview } from './retention.service.js';

/** How long data are kept, what must stay, and what was destroyed. */
@ApiTags('retention')
@Controller('api/v1/retention')
export class RetentionController {
  constructor(
    private readonly retention: RetentionService,
    private readonly records: DestructionRecordsService,
  ) {}

  @Get()
  @RequirePermission('retention:read')
  @ApiOkResponse({ type: RetentionView })
  overview(@CurrentCaller() caller: Caller): Promise<RetentionOverview> {
    return this.retention.overview(caller);
  }

  @Put('rules/:dataClass')
  @HttpCode(204)
  @RequirePermission('retention:write')
  @ApiNoContentResponse()
  async setRule(
    @CurrentCaller() caller: Caller,
    @Param('dataClass') dataClass: string,
    @Body() { months, document }: SetRetention,
  ): Promise<void> {
    if (!isDataClass(dataClass)) throw new AppError('not-found');
    await this.retention.setRule(caller, dataClass, months, document);
  }

  @Post('holds')
  @RequirePermission('retention:write')
  @ApiCreatedResponse({ type: MadeHold })
  hold(@CurrentCaller() caller: Caller, @Body() body: NewLegalHold): Promise<MadeHold> {
    return this.retention.hold(caller, {
      ...body,
      until: body.until ?? null,
      employeeId: body.employeeId ?? null,
    });
  }

  @Post('holds/:id/lift')
  @HttpCode(204)
  @RequirePermission('retention:write')
  @ApiNoContentResponse()
  async lift(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { reason }: LiftHold,
  ): Promise<void> {
    await this.retention.lift(caller, id, reason);
  }

  @Get('destructions')
  @RequirePermission('retention:read')
  @ApiOkResponse({ type: DestructionPage })
  destructions(
    @CurrentCaller() caller: Caller,
    @Query() { cursor, limit = 50 }: DestructionQuery,
  ): Promise<Page<DataDestruction>> {
    return this.records.list(caller, cursor, limit);
  }

  /** `Biên bản hủy dữ liệu`, to be printed and signed. */
  @Get('destructions/:id/record')
  @RequirePermission('retention:read')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ type: String })
  record(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<string> {
    return this.records.record(caller, id);
  }
}

function isDataClass(text: string): text is DataClass {
  return (dataClasses as readonly string[]).includes(text);
}
