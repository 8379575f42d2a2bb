import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { CheckRequestsService } from './check-requests.service.js';
import { MadeRequest, OpenRequestList } from './dto/exemption-views.js';
import { NewRequestBody } from './dto/inspection-bodies.js';

/** `Đề nghị kiểm tra` from the kiosk at the door. */
@ApiTags('inspections')
@Controller('api/v1/inspection-requests')
export class CheckRequestsController {
  constructor(private readonly requests: CheckRequestsService) {}

  /** Asks inspectors to look at somebody who came in just now. It is no observation, and nothing after midnight. */
  @Post()
  @RequirePermission('inspections:request')
  @ApiCreatedResponse({ type: MadeRequest })
  ask(@CurrentCaller() caller: Caller, @Body() { employeeId, about }: NewRequestBody): Promise<MadeRequest> {
    return this.requests.ask(caller, { employeeId: employeeId.toLowerCase(), about });
  }

  /** The requests of today that no inspector has looked into. */
  @Get()
  @RequirePermission('inspections:write')
  @ApiOkResponse({ type: OpenRequestList })
  async list(@CurrentCaller() caller: Caller): Promise<OpenRequestList> {
    return { items: await this.requests.list(caller) };
  }
}
