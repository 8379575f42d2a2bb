import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import type { Page } from '../../platform/http/cursor.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { AuditService } from './audit.service.js';
import { AuditPage, AuditQuery, AuditSearchPage, OwnRecordQuery } from './dto.js';
import { MentionedNames } from './mentioned-names.service.js';

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

@ApiTags('audit')
@Controller('api/v1')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly mentioned: MentionedNames,
  ) {}

  /** Searches the audit trail. */
  @Get('audit')
  @RequirePermission('audit:read')
  @ApiOkResponse({ type: AuditSearchPage })
  async search(
    @CurrentCaller() caller: Caller,
    @Query() query: AuditQuery,
  ): Promise<Page<AuditEntry> & { names: Record<string, string> }> {
    const { from, until, limit, ...filters } = query;
    const page = await this.audit.search(caller, {
      ...filters,
      from: instant(from),
      until: instant(until),
      limit: limit ?? 50,
    });
    return { ...page, names: await this.mentioned.of(caller, page.items) };
  }

  /** Who looked at or changed the caller's own record. */
  @Get('me/record-access')
  @RequirePermission('self:read')
  @ApiOkResponse({ type: AuditPage })
  ownRecord(@CurrentCaller() caller: Caller, @Query() query: OwnRecordQuery): Promise<Page<AuditEntry>> {
    return this.audit.ofOwnRecord(caller, { cursor: query.cursor, limit: query.limit ?? 50 });
  }
}
