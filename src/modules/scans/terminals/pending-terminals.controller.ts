import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DEFAULT_GROUP } from '../devices.service.js';
import { ApprovedTerminal, PendingTerminalList } from './dto/terminal.dto.js';
import { ApproveTerminalBody } from './dto/terminal-input.dto.js';
import { PendingTerminalsService, type TerminalPlace } from './pending-terminals.service.js';

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
    @Body() { deviceId, ...wanted }: ApproveTerminalBody,
  ): Promise<ApprovedTerminal> {
    if (deviceId !== undefined) await this.pending.bind(caller, serial, deviceId);
    return { deviceId: deviceId ?? (await this.pending.approve(caller, serial, placeOf(wanted))) };
  }

  /** Notes that the terminal is not wanted. */
  @Post(':serial/refuse')
  @HttpCode(204)
  @RequirePermission('devices:write')
  async refuse(@Param('serial') serial: string): Promise<void> {
    await this.pending.refuse(serial);
  }
}

/** @throws AppError invalid-input for what a new device lacks */
function placeOf(wanted: Omit<ApproveTerminalBody, 'deviceId'>): TerminalPlace {
  const { code, unitId, zone, group = DEFAULT_GROUP, commKey = null } = wanted;
  if (code === undefined) throw new AppError('invalid-input', { field: 'code' });
  if (unitId === undefined) throw new AppError('invalid-input', { field: 'unitId' });
  if (zone === undefined) throw new AppError('invalid-input', { field: 'zone' });
  return { code, unitId, zone, group, commKey };
}
