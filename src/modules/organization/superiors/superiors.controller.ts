import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { MadeSuperior, NewSuperiorBody, SuperiorList, SuperiorsQuery } from './superiors.dto.js';
import { SuperiorsService } from './superiors.service.js';

/** Who decides on whose explanations and requests. */
@ApiTags('compliance')
@Controller('api/v1/superiors')
export class SuperiorsController {
  constructor(
    private readonly superiors: SuperiorsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('employees:read')
  @ApiOkResponse({ type: SuperiorList })
  async list(@CurrentCaller() caller: Caller, @Query() { date }: SuperiorsQuery): Promise<SuperiorList> {
    const today = zoneClock('Asia/Ho_Chi_Minh').toLocal(this.clock.now().getTime()).date;
    return { items: await this.superiors.list(caller, date ?? today) };
  }

  /** Names a superior from a date on, in the place of whoever was named before; a substitute stands beside. */
  @Put()
  @RequirePermission('superiors:write')
  @ApiOkResponse({ type: MadeSuperior })
  put(@CurrentCaller() caller: Caller, @Body() body: NewSuperiorBody): Promise<MadeSuperior> {
    const { superiorId, from } = body;
    return this.superiors.put(caller, {
      superiorId, from, unitId: body.unitId ?? null, employeeId: body.employeeId ?? null, substitute: body.substitute ?? false,
      until: body.until ?? null, document: body.document ?? null,
    }); // prettier-ignore
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('superiors:write')
  @ApiNoContentResponse()
  remove(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.superiors.remove(caller, id);
  }
}
