import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Page } from '../../../platform/http/cursor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import type { Device } from '../device.entity.js';
import { DEFAULT_GROUP, DevicesService } from '../devices.service.js';
import { DeviceChangesService } from './device-changes.service.js';
import {
  ChangedDevice, CreateDevice, DeviceKeyView, DevicePage, DeviceQuery, DeviceView, DeviceWithKey, ListedDevice, UpdateDevice,
} from './device.dto.js'; // prettier-ignore

const PAGE = 100;

/** Whatever reports scans: terminals, gates and other systems. */
@ApiTags('devices')
@Controller('api/v1/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly changes: DeviceChangesService,
  ) {}

  /** Lists devices by code, retired ones too. */
  @Get()
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: DevicePage })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { limit = PAGE, ...search }: DeviceQuery,
  ): Promise<Page<ListedDevice>> {
    const page = await this.changes.list(caller, { ...search, limit });
    const faults = await this.changes.faultLines(page.items.map(({ id }) => id));
    return {
      ...page,
      items: page.items.map((device) => ({ ...viewOf(device), faultLines: faults.get(device.id) ?? 0 })),
    };
  }

  /** Adds a device; its key is shown this once. */
  @Post()
  @RequirePermission('devices:write')
  @ApiCreatedResponse({ type: DeviceWithKey })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() { group = DEFAULT_GROUP, ...wanted }: CreateDevice,
  ): Promise<DeviceWithKey> {
    const { device, key } = await this.devices.add(caller, { ...wanted, group });
    return { ...viewOf(device), key };
  }

  /** Changes a device. */
  @Patch(':id')
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: ChangedDevice })
  async update(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { version, ...change }: UpdateDevice,
  ): Promise<ChangedDevice> {
    const { device, scansKeepTheirTime } = await this.changes.update(caller, id, version, change);
    return { ...viewOf(device), warnings: scansKeepTheirTime ? ['scans-keep-their-time'] : [] };
  }

  /** Makes a new key; the one before stops. */
  @Post(':id/key')
  @RequirePermission('devices:write')
  @ApiCreatedResponse({ type: DeviceKeyView })
  async newKey(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<DeviceKeyView> {
    return { key: await this.changes.newKey(caller, id) };
  }

  /** Ends a device. */
  @Post(':id/retire')
  @HttpCode(200)
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: DeviceView })
  async retire(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<DeviceView> {
    return viewOf(await this.changes.retire(caller, id));
  }
}

function viewOf(device: Device): DeviceView {
  const { id, code, kind, unitId, zone, group, serial, deliveredUpTo, retiredAt, version } = device;
  return { id, code, kind, unitId, zone, group, serial, deliveredUpTo, retiredAt, version };
}
