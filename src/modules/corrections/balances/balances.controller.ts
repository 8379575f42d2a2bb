import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { BalancePage, BalancesQuery, BalanceView, OwnBalanceQuery } from './balances.dto.js';
import { BalancesService } from './balances.service.js';

const PAGE = 100;

/** How much leave people have. */
@ApiTags('requests')
@Controller('api/v1')
export class BalancesController {
  constructor(private readonly balances: BalancesService) {}

  /** The caller's own. */
  @Get('me/balances')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: BalanceView })
  own(@CurrentCaller() caller: Caller, @Query() { year }: OwnBalanceQuery): Promise<BalanceView> {
    return this.balances.own(caller, year);
  }

  /** Of the people of a unit and below, or of the whole scope, by name. */
  @Get('balances')
  @RequirePermission('corrections:read')
  @ApiOkResponse({ type: BalancePage })
  list(@CurrentCaller() caller: Caller, @Query() query: BalancesQuery): Promise<BalancePage> {
    const { limit = PAGE, ...search } = query;
    return this.balances.list(caller, { ...search, limit });
  }
}
