import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { MadeToken, NewTokenRequest, TokenItem } from './dto/identity.dto.js';
import { TokensService, type TokenView } from './tokens.service.js';

/** Access for machines. */
@ApiTags('tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @RequirePermission('tokens:read')
  @ApiOkResponse({ type: TokenItem, isArray: true })
  list(@CurrentCaller() caller: Caller): Promise<TokenView[]> {
    return this.tokens.list(caller);
  }

  /** Makes a token; its secret is in this answer and nowhere else. */
  @Post()
  @RequirePermission('tokens:write')
  @ApiCreatedResponse({ type: MadeToken })
  create(@CurrentCaller() caller: Caller, @Body() body: NewTokenRequest): Promise<MadeToken> {
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
  @ApiNoContentResponse()
  end(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<void> {
    return this.tokens.end(caller, id);
  }
}
