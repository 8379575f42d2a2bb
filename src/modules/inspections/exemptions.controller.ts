import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { ExemptionList, MadeExemption } from './dto/exemption-views.js';
import { EndExemptionBody, ExemptionsQuery, NewExemptionBody } from './dto/inspection-bodies.js';
import { ExemptionsService } from './exemptions.service.js';

/** Who need not wear badge or uniform, by which document. For those who may read health data. */
@ApiTags('inspections')
@Controller('api/v1/exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Exemptions with their reasons, the latest first. */
  @Get()
  @RequirePermission('health:read')
  @ApiOkResponse({ type: ExemptionList })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { employeeId }: ExemptionsQuery,
  ): Promise<ExemptionList> {
    return { items: await this.exemptions.list(caller, employeeId ?? null) };
  }

  /** Enters an exemption by its document; what was found in its time is judged anew. */
  @Post()
  @RequirePermission('health:read')
  @ApiCreatedResponse({ type: MadeExemption })
  add(@CurrentCaller() caller: Caller, @Body() body: NewExemptionBody): Promise<MadeExemption> {
    return this.exemptions.add(caller, { ...body, until: body.until ?? null });
  }

  /** Lets an exemption end. */
  @Post(':id/end')
  @HttpCode(204)
  @RequirePermission('health:read')
  @ApiNoContentResponse()
  end(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { until }: EndExemptionBody,
  ): Promise<void> {
    return this.exemptions.end(caller, id, until);
  }
}
