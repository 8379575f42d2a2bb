import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { ChainList, MadeChain, PutChainBody } from './approval-chains.dto.js';
import { ApprovalChainsService } from './approval-chains.service.js';

/** By which steps requests are approved. */
@ApiTags('requests')
@Controller('api/v1/approval-chains')
export class ApprovalChainsController {
  constructor(private readonly chains: ApprovalChainsService) {}

  @Get()
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: ChainList })
  async list(@CurrentCaller() caller: Caller): Promise<ChainList> {
    return { items: await this.chains.list(caller) };
  }

  /** Puts steps in the place of those of the unit and kind. */
  @Put()
  @RequirePermission('superiors:write')
  @ApiOkResponse({ type: MadeChain })
  put(
    @CurrentCaller() caller: Caller,
    @Body() { kind, document, steps, unitId }: PutChainBody,
  ): Promise<MadeChain> {
    return this.chains.put(caller, {
      unitId,
      kind: kind ?? null,
      document: document ?? null,
      steps: steps.map(({ approver, employeeId, aboveDays }) => ({
        approver,
        employeeId: employeeId ?? null,
        aboveDays: aboveDays ?? null,
      })),
    });
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('superiors:write')
  @ApiNoContentResponse()
  remove(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.chains.remove(caller, id);
  }
}
