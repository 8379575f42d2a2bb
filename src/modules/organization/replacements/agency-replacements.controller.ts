import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AgencyReplacementsService } from './agency-replacements.service.js';
import {
  MadeReplacement,
  NewReplacementBody,
  ReplacementList,
  ReplacementQuery,
  SentPeople,
  SentPeopleQuery,
} from './replacements.dto.js';

/** The people whom an agency sends, and who comes in their place: the part of its contact. */
@ApiTags('agencies')
@Controller('api/v1/agency')
export class AgencyReplacementsController {
  constructor(private readonly replacements: AgencyReplacementsService) {}

  /** Whom the agency sends today, by given name. */
  @Get('people')
  @RequirePermission('agency:read')
  @ApiOkResponse({ type: SentPeople })
  async people(
    @CurrentCaller() caller: Caller,
    @Query() { employeeId }: SentPeopleQuery,
  ): Promise<SentPeople> {
    return { items: await this.replacements.people(caller, employeeId ?? null) };
  }

  /** Whom the agency named, the latest first. */
  @Get('replacements')
  @RequirePermission('agency:read')
  @ApiOkResponse({ type: ReplacementList })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { replacedId }: ReplacementQuery,
  ): Promise<ReplacementList> {
    return { items: await this.replacements.list(caller, replacedId ?? null) };
  }

  /** Names who comes; the centre gives the badge. */
  @Post('replacements')
  @RequirePermission('agency:confirm')
  @ApiCreatedResponse({ type: MadeReplacement })
  name(@CurrentCaller() caller: Caller, @Body() body: NewReplacementBody): Promise<MadeReplacement> {
    const { employeeId = null, fullName = null, staffKind = null, position = null } = body;
    return this.replacements.name(caller, { ...body, employeeId, fullName, staffKind, position });
  }
}
