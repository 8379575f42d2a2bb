import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParams } from '../views.js';
import { without } from '../without.js';
import { OrgUnit } from './org-unit.entity.js';
import { UnitSuccessionService } from './unit-succession.service.js';
import {
  AddSuccessor, CreateUnit, EndUnit, SuccessorParams, UnitDetail, UnitPage, UnitQuery, UnitView, UpdateUnit,
} from './unit.dto.js'; // prettier-ignore
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly succession: UnitSuccessionService,
  ) {}

  /** Lists units in Vietnamese order of their names. */
  @Get()
  @RequirePermission('units:read')
  @ApiOkResponse({ type: UnitPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: UnitQuery): Promise<Page<UnitView>> {
    const page = await this.units.list(caller, { ...query, limit: query.limit ?? 100 });
    return { ...page, items: page.items.map(viewOf) };
  }

  /** Creates a unit. */
  @Post()
  @RequirePermission('units:write')
  @ApiCreatedResponse({ type: UnitView })
  async create(@CurrentCaller() caller: Caller, @Body() body: CreateUnit): Promise<UnitView> {
    return viewOf(await this.units.create(caller, body));
  }

  /** Reads a unit with its effective zone and its succession. */
  @Get(':id')
  @RequirePermission('units:read')
  @ApiOkResponse({ type: UnitDetail })
  async read(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<UnitDetail> {
    const unit = await this.units.read(caller, id);
    const [effectiveZone, succession] = await Promise.all([this.units.zoneOf(id), this.succession.of(id)]);
    return { ...viewOf(unit), effectiveZone, succession };
  }

  /** Changes or moves a unit. */
  @Patch(':id')
  @RequirePermission('units:write')
  @ApiOkResponse({ type: UnitView })
  async update(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() { version, ...change }: UpdateUnit,
  ): Promise<UnitView> {
    return viewOf(await this.units.update(caller, id, version, change));
  }

  /** Ends a unit on a day, names who takes over, and moves its people and sub-units. */
  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('units:write')
  @ApiOkResponse({ type: UnitView })
  async end(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: EndUnit,
  ): Promise<UnitView> {
    return viewOf(await this.succession.end(caller, id, body));
  }

  /** Notes that another unit took over from this one. */
  @Post(':id/successors')
  @HttpCode(204)
  @RequirePermission('units:write')
  @ApiNoContentResponse()
  async addSuccessor(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() { successorId, on }: AddSuccessor,
  ): Promise<void> {
    await this.succession.add(caller, { predecessorId: id, successorId, onDate: on });
  }

  /** Takes back a successor that was noted by mistake. */
  @Delete(':id/successors/:successorId')
  @HttpCode(204)
  @RequirePermission('units:write')
  @ApiNoContentResponse()
  async removeSuccessor(
    @CurrentCaller() caller: Caller,
    @Param() { id, successorId }: SuccessorParams,
  ): Promise<void> {
    await this.succession.remove(caller, id, successorId);
  }
}

function viewOf(unit: OrgUnit): UnitView {
  return without(unit, 'createdAt', 'updatedAt');
}
