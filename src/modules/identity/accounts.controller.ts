import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import type { Page } from '../../platform/http/cursor.js';
import { AccountsService, type AccountView } from './accounts.service.js';
import {
  AccountChangeRequest,
  AccountPage,
  AccountQuery,
  AccountResponse,
  EndedSessions,
  GrantResponse,
  NewAccountRequest,
  NewGrantRequest,
  PasswordResetRequest,
} from './dto/identity.dto.js';
import { GrantsService, type GrantView } from './grants.service.js';

const instant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

/** Accounts of other people and their roles. */
@ApiTags('accounts')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly grants: GrantsService,
  ) {}

  @Get('accounts')
  @RequirePermission('accounts:read')
  @ApiOkResponse({ type: AccountPage })
  list(@CurrentCaller() caller: Caller, @Query() query: AccountQuery): Promise<Page<AccountView>> {
    return this.accounts.list(caller, {
      search: query.search,
      cursor: query.cursor,
      limit: query.limit ?? 50,
    });
  }

  @Get('accounts/:id')
  @RequirePermission('accounts:read')
  @ApiOkResponse({ type: AccountResponse })
  get(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<AccountView> {
    return this.accounts.get(caller, id);
  }

  @Post('accounts')
  @RequirePermission('accounts:write')
  @ApiCreatedResponse({ type: AccountResponse })
  create(@CurrentCaller() caller: Caller, @Body() body: NewAccountRequest): Promise<AccountView> {
    return this.accounts.create(caller, {
      username: body.username,
      displayName: body.displayName,
      employeeId: body.employeeId ?? null,
      password: body.password ?? null,
      mustChangePassword: true,
    });
  }

  @Patch('accounts/:id')
  @RequirePermission('accounts:write')
  @ApiOkResponse({ type: AccountResponse })
  update(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: AccountChangeRequest,
  ): Promise<AccountView> {
    const { version, ...change } = body;
    return this.accounts.update(caller, id, version, change);
  }

  @Post('accounts/:id/password')
  @HttpCode(204)
  @RequirePermission('accounts:write')
  resetPassword(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: PasswordResetRequest,
  ): Promise<void> {
    return this.accounts.resetPassword(caller, id, body.password, body.secondFactor ?? false);
  }

  /** Lets an account in again that wrong passwords have closed for a while. */
  @Post('accounts/:id/unlock')
  @HttpCode(200)
  @RequirePermission('accounts:write')
  @ApiOkResponse({ type: AccountResponse })
  unlock(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<AccountView> {
    return this.accounts.unlock(caller, id);
  }

  /** Forgets the second factor of somebody who lost their telephone; they sign in with the password and enrol another. */
  @Post('accounts/:id/forget-second-factor')
  @HttpCode(200)
  @RequirePermission('accounts:write')
  @ApiOkResponse({ type: AccountResponse })
  forgetSecondFactor(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<AccountView> {
    return this.accounts.forgetSecondFactor(caller, id);
  }

  @Post('accounts/:id/end-sessions')
  @HttpCode(200)
  @RequirePermission('accounts:write')
  @ApiOkResponse({ type: EndedSessions })
  async endSessions(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<{ ended: number }> {
    return { ended: await this.accounts.endSessions(caller, id) };
  }

  @Get('accounts/:id/grants')
  @RequirePermission('accounts:read')
  @ApiOkResponse({ type: [GrantResponse] })
  listGrants(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<GrantView[]> {
    return this.grants.list(caller, id);
  }

  @Post('accounts/:id/grants')
  @RequirePermission('accounts:write')
  @ApiCreatedResponse({ type: GrantResponse })
  grant(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() body: NewGrantRequest,
  ): Promise<GrantView> {
    return this.grants.grant(caller, id, {
      role: body.role,
      unitId: body.unitId ?? null,
      from: instant(body.from),
      until: instant(body.until),
    });
  }

  @Post('grants/:id/end')
  @HttpCode(204)
  @RequirePermission('accounts:write')
  endGrant(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.grants.end(caller, id);
  }
}
