import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemCaller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { hashOpaqueToken } from '../../../platform/crypto/opaque-token.js';
import { withRequestContext } from '../../../platform/http/request-context.js';
import { UnitsService } from '../../organization/units/units.service.js';
import { DeviceChangesService } from '../devices/device-changes.service.js';
import { DEFAULT_GROUP, DevicesService } from '../devices.service.js';
import { Device } from '../device.entity.js';

/** Code of the gate that runs as a child of the server. */
export const LOCAL_GATE = 'CONG-MAY-CHU';

/** What the local gate needs to know of itself. */
export interface LocalGate {
  readonly deviceId: string;
  readonly deviceCode: string;
  readonly zone: string;
  readonly group: string;
  readonly key: string;
}

/** The device of the gate that the server runs itself. */
@Injectable()
export class LocalGateService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly devices: DevicesService,
    private readonly changes: DeviceChangesService,
    private readonly units: UnitsService,
  ) {}

  /**
   * The device of the local gate with its key: `key` when it is still good, else a new one; made when there is none yet. Undefined
   * while there is no unit where it could stand, and when somebody retired it or gave its code to another kind of device.
   */
  prepare(key: string | null): Promise<LocalGate | undefined> {
    const caller = systemCaller('local gate');
    const context = { requestId: 'local-gate', ip: null, userAgent: null, caller };
    return withRequestContext(context, async () => {
      const device = await this.dataSource.manager
        .createQueryBuilder(Device, 'device')
        .where('lower(device.code) = lower(CAST(:code AS text))', { code: LOCAL_GATE })
        .getOne();
      if (device === null) return this.make(caller);
      if (device.kind !== 'gate' || device.retiredAt !== null) return undefined;
      const good = key !== null && hashOpaqueToken(key).equals(device.keyHash);
      return localGate(device, good ? key : await this.changes.newKey(caller, device.id));
    });
  }

  private async make(caller: ReturnType<typeof systemCaller>): Promise<LocalGate | undefined> {
    const [root] = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM org_unit WHERE parent_id IS NULL AND (valid_until IS NULL OR valid_until > $1::date)
       ORDER BY valid_from NULLS FIRST, created_at, id LIMIT 1`,
      [this.clock.now().toISOString().slice(0, 10)],
    );
    if (root === undefined) return undefined;
    const zone = await this.units.zoneOf(root.id);
    const { device, key } = await this.devices.add(caller, {
      code: LOCAL_GATE, kind: 'gate', unitId: root.id, zone, group: DEFAULT_GROUP,
    }); // prettier-ignore
    return localGate(device, key);
  }
}

function localGate({ id, code, zone, group }: Device, key: string): LocalGate {
  return { deviceId: id, deviceCode: code, zone, group, key };
}
