import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { NewTokenRequest } from './dto/identity.dto.js';
import { TokensService, type TokenView } from './tokens.service.js';

/** Access for machines. */
@ApiTags('tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @RequirePermission('tokens:read')
  list(@CurrentCaller() caller: Caller): Promise<TokenView[]> {
    return this.tokens.list(caller);
  }

  /** Makes a token; its secret is in this answer and nowhere else. */
  @Post()
  @RequirePermission('tokens:write')
  create(
    @CurrentCaller() caller: Caller,
    @Body() body: NewTokenRequest,
  ): Promise<{ id: string; secret: string }> {
    return this.tokens.create(caller, {
      name: body.name,
      scopes: body.scopes,
      unitId: body.unitId ?? null,
      expiresAt: body.expiresAt === undefined ? null : new Date(body.expiresAt),
    });
  }

  @Post(':id/end')
  @HttpCode(204)
  @RequirePermission('tokens:write')
  end(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.tokens.end(caller, id);
  }
}
