import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { RecordHistory } from '../history/history.dto.js';
import { recordChangeOf } from '../history/record-change.js';
import { IdParams } from '../views.js';
import { without } from '../without.js';
import { OrgUnit } from './org-unit.entity.js';
import { UnitSuccessionService } from './unit-succession.service.js';
import {
  AddSuccessor, CreateUnit, EndUnit, RenameUnit, SuccessorParams, UnitDetail, UnitPage, UnitQuery, UnitView, UpdateUnit,
} from './unit.dto.js'; // prettier-ignore
import { UnitNamingService } from './unit-naming.service.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly succession: UnitSuccessionService,
    private readonly naming: UnitNamingService,
    private readonly audit: AuditService,
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

  /** Reads a unit with its effective zone, its former names and its succession. */
  @Get(':id')
  @RequirePermission('units:read')
  @ApiOkResponse({ type: UnitDetail })
  async read(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<UnitDetail> {
    const unit = await this.units.read(caller, id);
    const [effectiveZone, succession, formerNames] = await Promise.all([
      this.units.zoneOf(id),
      this.succession.of(id),
      this.naming.formerNames(id),
    ]);
    return { ...viewOf(unit), effectiveZone, succession, formerNames };
  }

  /** What was changed of a unit, by whom and when. */
  @Get(':id/history')
  @RequirePermission('units:read')
  @ApiOkResponse({ type: RecordHistory })
  async history(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<RecordHistory> {
    await this.units.read(caller, id);
    return { items: (await this.audit.changesOf({ unitId: id })).map(recordChangeOf) };
  }

  /** Renames a unit from a day on; what it was called before stays known. */
  @Post(':id/rename')
  @HttpCode(200)
  @RequirePermission('units:write')
  @ApiOkResponse({ type: UnitView })
  async rename(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: RenameUnit,
  ): Promise<UnitView> {
    return viewOf(await this.naming.rename(caller, id, body));
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
