import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentCaller,
  ForDevices,
  RequirePermission,
  type RequestWithCaller,
} from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { DoorCallersService } from '../identity/door-callers.service.js';
import { TypedPinsService } from '../scans/typed-pins.service.js';
import { CheckRequestsService } from './check-requests.service.js';
import { MadeRequest, OpenRequestList } from './dto/exemption-views.js';
import { DoorRequestBody, NewRequestBody } from './dto/inspection-bodies.js';

/** `Đề nghị kiểm tra` from the kiosk at the door. */
@ApiTags('inspections')
@Controller('api/v1/inspection-requests')
export class CheckRequestsController {
  constructor(
    private readonly requests: CheckRequestsService,
    private readonly pins: TypedPinsService,
    private readonly callers: DoorCallersService,
  ) {}

  /** Asks inspectors to look at somebody who came in just now. It is no observation, and nothing after midnight. */
  @Post()
  @RequirePermission('inspections:request')
  @ApiCreatedResponse({ type: MadeRequest })
  ask(@CurrentCaller() caller: Caller, @Body() { employeeId, about }: NewRequestBody): Promise<MadeRequest> {
    return this.requests.ask(caller, { employeeId: employeeId.toLowerCase(), about });
  }

  /**
   * The same at the screen of a door, by the screen's key and the PIN of the guard, who needs the permission; only about somebody who came in
   * at that unit's devices.
   */
  @Post('at-door')
  @ForDevices()
  @ApiBearerAuth()
  @ApiCreatedResponse({ type: MadeRequest })
  async askAtDoor(
    @Req() request: RequestWithCaller,
    @Body() { employeeId, about, pin }: DoorRequestBody,
  ): Promise<MadeRequest> {
    const screen = this.pins.screenOf(request);
    const guard = await this.callers.callerAtDoor(await this.pins.holder(screen, pin));
    return this.requests.ask(guard, {
      employeeId: employeeId.toLowerCase(),
      about,
      atDevicesOf: screen.unitId,
    });
  }

  /** The requests of today that no inspector has looked into. */
  @Get()
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: OpenRequestList })
  async list(@CurrentCaller() caller: Caller): Promise<OpenRequestList> {
    return { items: await this.requests.list(caller) };
  }
}
