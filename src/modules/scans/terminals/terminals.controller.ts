import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import {
  QueuedCommands, TerminalCommandPage, TerminalFaultLinePage, TerminalList, TerminalView,
  type TerminalCommandView, type TerminalFaultLineView,
} from './dto/terminal.dto.js'; // prettier-ignore
import {
  ResendBody,
  TerminalListQuery,
  TerminalPageQuery,
  UploadUsersBody,
} from './dto/terminal-input.dto.js';
import { TerminalOrdersService } from './terminal-orders.service.js';
import { TerminalsService } from './terminals.service.js';

const PAGE = 50;

/** Terminals: how they fare, and what they are ordered to do. */
@ApiTags('terminals')
@Controller('api/v1/terminals')
export class TerminalsController {
  constructor(
    private readonly terminals: TerminalsService,
    private readonly orders: TerminalOrdersService,
  ) {}

  @Get()
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: TerminalList })
  async list(@CurrentCaller() caller: Caller, @Query() { unitId }: TerminalListQuery): Promise<TerminalList> {
    return { items: await this.terminals.list(caller, unitId) };
  }

  @Get(':id')
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: TerminalView })
  one(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<TerminalView> {
    return this.terminals.one(caller, id);
  }

  @Get(':id/commands')
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: TerminalCommandPage })
  commands(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Query() { cursor, limit = PAGE }: TerminalPageQuery,
  ): Promise<Page<TerminalCommandView>> {
    return this.terminals.commands(caller, id, { cursor, limit });
  }

  @Get(':id/fault-lines')
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: TerminalFaultLinePage })
  faultLines(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Query() { cursor, limit = PAGE }: TerminalPageQuery,
  ): Promise<Page<TerminalFaultLineView>> {
    return this.terminals.faultLines(caller, id, { cursor, limit });
  }

  /** Asks the terminal for its scans of some days, or for all, again. */
  @Post(':id/resend')
  @HttpCode(202)
  @RequirePermission('devices:write')
  @ApiAcceptedResponse({ type: QueuedCommands })
  async resend(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { from, until }: ResendBody,
  ): Promise<QueuedCommands> {
    return { queued: await this.orders.resend(caller, id, { from, until }) };
  }

  /** Makes the terminal shake hands anew, by which it sets its clock. */
  @Post(':id/check')
  @HttpCode(202)
  @RequirePermission('devices:write')
  @ApiAcceptedResponse({ type: QueuedCommands })
  async check(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<QueuedCommands> {
    return { queued: await this.orders.check(caller, id) };
  }

  /** Sends the people of a unit to the terminal, with their PINs and cards. */
  @Post(':id/users')
  @HttpCode(202)
  @RequirePermission('devices:write')
  @ApiAcceptedResponse({ type: QueuedCommands })
  async uploadUsers(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { unitId }: UploadUsersBody,
  ): Promise<QueuedCommands> {
    return { queued: await this.orders.uploadUsers(caller, id, unitId) };
  }

  /** Removes the user of a PIN from the terminal. */
  @Delete(':id/users/:pin')
  @HttpCode(202)
  @RequirePermission('devices:write')
  @ApiAcceptedResponse({ type: QueuedCommands })
  async removeUser(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Param('pin') pin: string,
  ): Promise<QueuedCommands> {
    return { queued: await this.orders.removeUser(caller, id, pin) };
  }
}
