import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { DEFAULT_GROUP } from '../devices.service.js';
import { ApprovedTerminal, PendingTerminalList } from './dto/terminal.dto.js';
import { ApproveTerminalBody } from './dto/terminal-input.dto.js';
import { PendingTerminalsService } from './pending-terminals.service.js';

/** Terminals that called and are no devices yet. They belong to no unit: whoever may write devices somewhere sees them all. */
@ApiTags('terminals')
@Controller('api/v1/terminals/pending')
export class PendingTerminalsController {
  constructor(private readonly pending: PendingTerminalsService) {}

  @Get()
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: PendingTerminalList })
  async list(): Promise<PendingTerminalList> {
    return { items: await this.pending.list() };
  }

  /** Makes the terminal a device; from its next request on it is served. */
  @Post(':serial/approve')
  @RequirePermission('devices:write')
  @ApiCreatedResponse({ type: ApprovedTerminal })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('serial') serial: string,
    @Body() { code, unitId, zone, group = DEFAULT_GROUP, commKey }: ApproveTerminalBody,
  ): Promise<ApprovedTerminal> {
    const place = { code, unitId, zone, group, commKey: commKey ?? null };
    return { deviceId: await this.pending.approve(caller, serial, place) };
  }

  /** Notes that the terminal is not wanted. */
  @Post(':serial/refuse')
  @HttpCode(204)
  @RequirePermission('devices:write')
  async refuse(@Param('serial') serial: string): Promise<void> {
    await this.pending.refuse(serial);
  }
}
