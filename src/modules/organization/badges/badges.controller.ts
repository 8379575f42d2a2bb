import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParams } from '../views.js';
import { without } from '../without.js';
import type { Badge } from './badge.entity.js';
import { BadgeLookupService } from './badge-lookup.service.js';
import type { VisibleBadge } from './badge-search.js';
import {
  BadgePage, BadgeQuery, BadgeView, EndBadge, IssueBadge, IssuedBadge, ReissueBadge, UpdateBadge,
} from './badge.dto.js'; // prettier-ignore
import { BadgesService } from './badges.service.js';
import { credentialOf } from './credential-of.js';

@ApiTags('badges')
@Controller('api/v1/badges')
export class BadgesController {
  constructor(
    private readonly badges: BadgesService,
    private readonly lookup: BadgeLookupService,
  ) {}

  /** Lists badges, newest first; of each number the last characters only. */
  @Get()
  @RequirePermission('badges:read')
  @ApiOkResponse({ type: BadgePage })
  async list(@CurrentCaller() caller: Caller, @Query() query: BadgeQuery): Promise<Page<BadgeView>> {
    const { credential, heldAt, limit = 50, ...filters } = query;
    const page = await this.lookup.list(caller, {
      ...filters,
      credential: credential === undefined ? undefined : credentialOf(credential),
      heldAt: heldAt === undefined ? undefined : new Date(heldAt),
      limit,
    });
    return { ...page, items: page.items.map(visibleViewOf) };
  }

  /** Reads a badge, with badges:write including the number. */
  @Get(':id')
  @RequirePermission('badges:read')
  @ApiOkResponse({ type: BadgeView })
  async read(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<BadgeView> {
    return visibleViewOf(await this.lookup.read(caller, id));
  }

  /** Issues a badge, or binds an unknown credential to a person from a date in the past. */
  @Post()
  @RequirePermission('badges:write')
  @ApiCreatedResponse({ type: IssuedBadge })
  async issue(@CurrentCaller() caller: Caller, @Body() body: IssueBadge): Promise<IssuedBadge> {
    const badge = await this.badges.issue(caller, body);
    return { ...viewOf(badge), ambiguousWidths: await this.lookup.ambiguousWidths(badge) };
  }

  /** Corrects period or note of a badge. */
  @Patch(':id')
  @RequirePermission('badges:write')
  @ApiOkResponse({ type: BadgeView })
  async correct(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: UpdateBadge,
  ): Promise<BadgeView> {
    return viewOf(await this.badges.correct(caller, id, body));
  }

  /** Ends a badge and issues another to the same person at the same instant. */
  @Post(':id/reissue')
  @RequirePermission('badges:write')
  @ApiCreatedResponse({ type: BadgeView })
  async reissue(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() { because = 'replaced', ...body }: ReissueBadge,
  ): Promise<BadgeView> {
    return viewOf(await this.badges.reissue(caller, id, { ...body, status: because }));
  }

  /** Reports a badge lost. */
  @Post(':id/lost')
  @HttpCode(200)
  @RequirePermission('badges:write')
  @ApiOkResponse({ type: BadgeView })
  async lost(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: EndBadge,
  ): Promise<BadgeView> {
    return viewOf(await this.badges.end(caller, id, { ...body, status: 'lost' }));
  }

  /** Takes a badge back. */
  @Post(':id/return')
  @HttpCode(200)
  @RequirePermission('badges:write')
  @ApiOkResponse({ type: BadgeView })
  async return(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: EndBadge,
  ): Promise<BadgeView> {
    return viewOf(await this.badges.end(caller, id, { ...body, status: 'returned' }));
  }
}

function viewOf({ id, credential, employeeId, period, status, note, version }: Badge): BadgeView {
  return { id, credential, employeeId, from: period.from, until: period.until, status, note, version };
}

function visibleViewOf(badge: VisibleBadge): BadgeView {
  return without(badge, 'unitId');
}
