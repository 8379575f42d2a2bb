import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { pinCredential } from '../../../core/credential/credential.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { Clock } from '../../../platform/clock/clock.js';
import { hashOpaqueToken, newOpaqueToken } from '../../../platform/crypto/opaque-token.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import { changesOf } from '../../audit/changes-of.js';
import { DeviceKeysService } from '../device-keys.service.js';
import { Device, type DeviceKind } from '../device.entity.js';

/** Filters of a list of devices. */
export interface DeviceSearch {
  readonly search?: string | undefined;
  readonly kind?: DeviceKind | undefined;
  readonly unitId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A change of a device: what is given. */
export interface DeviceChange {
  readonly unitId?: string | undefined;
  readonly zone?: string | undefined;
  readonly group?: string | undefined;
}

/** Lists devices and changes them; what was changed is forgotten by every server. */
@Injectable()
export class DeviceChangesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly keys: DeviceKeysService,
    private readonly audit: AuditService,
  ) {}

  /** The devices of the caller's units that match, by code, retired ones too. @throws AppError invalid-input for a forged cursor */
  async list(caller: Caller, search: DeviceSearch): Promise<Page<Device>> {
    const roots = scopeParameter(requiredScope(caller, 'devices:read'));
    const query = this.dataSource.manager
      .createQueryBuilder(Device, 'device')
      .where(inScope('device.unit_id', ':roots'), { roots })
      .orderBy('device.code')
      .addOrderBy('device.id')
      .limit(search.limit + 1);
    if (search.search !== undefined) query.andWhere(`position(lower(CAST(:search AS text)) in lower(device.code)) > 0`, { search: search.search });
    if (search.kind !== undefined) query.andWhere('device.kind = :kind', { kind: search.kind });
    if (search.unitId !== undefined) query.andWhere('device.unitId = :unitId', { unitId: search.unitId });
    if (search.cursor !== undefined) {
      const [code, id] = decodeCursor(search.cursor, 2);
      query.andWhere('(device.code, CAST(device.id AS text)) > (:afterCode, :afterId)', { afterCode: code, afterId: cursorId(id) });
    }
    return pageOf(await query.getMany(), search.limit, (device) => [device.code, device.id]);
  }

  /** How much each device sent that was no scan. */
  async faultLines(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ id: string; lines: number }[]>(
      'SELECT device_id AS id, fault_lines AS lines FROM terminal_state WHERE device_id = ANY($1::uuid[]) AND fault_lines > 0',
      [ids],
    );
    return new Map(rows.map(({ id, lines }) => [id, lines]));
  }

  /**
   * Changes what is given, over version `version`; another unit needs the permission there too. Says whether scans are stored that
   * keep the instants which they got by the zone before.
   * @throws AppError not-found, version-conflict, outside-scope, invalid-input for an unknown zone or group
   */
  async update(caller: Caller, id: string, version: number, change: DeviceChange): Promise<{ device: Device; scansKeepTheirTime: boolean }> {
    let scansKeepTheirTime = false;
    const changed = await this.changing(caller, id, async (manager, device) => {
      if (device.version !== version) throw new AppError('version-conflict', { params: { version: device.version } });
      const { unitId = device.unitId, zone = device.zone, group = device.group } = change;
      if (!isZone(zone)) throw new AppError('invalid-input', { field: 'zone' });
      if (pinCredential(group, '1') === undefined) throw new AppError('invalid-input', { field: 'group' });
      if (!(await isInScope(manager, caller, 'devices:write', unitId))) throw new AppError('outside-scope', { field: 'unitId' });
      const before = { unitId: device.unitId, zone: device.zone, group: device.group };
      scansKeepTheirTime = zone !== device.zone && (await hasScans(manager, id));
      return this.save(manager, device, { unitId, zone, group }, 'update', changesOf(before, { unitId, zone, group }));
    });
    return { device: changed, scansKeepTheirTime };
  }

  /** A new key, shown this once; the one before stops. @throws AppError not-found */
  async newKey(caller: Caller, id: string): Promise<string> {
    const key = newOpaqueToken('cvd');
    await this.changing(caller, id, (manager, device) => this.save(manager, device, { keyHash: hashOpaqueToken(key) }, 'new-key', { after: { key: 'new' } }));
    return key;
  }

  /** Ends a device: its key stops, its scans stay. @throws AppError not-found */
  retire(caller: Caller, id: string): Promise<Device> {
    const retiredAt = this.clock.now();
    return this.changing(caller, id, (manager, device) => this.save(manager, device, { retiredAt }, 'retire', { after: { retiredAt } }));
  }

  private async changing(caller: Caller, id: string, work: (manager: EntityManager, device: Device) => Promise<Device>): Promise<Device> {
    const changed = await this.dataSource.transaction(async (manager) => {
      const device = await manager.findOne(Device, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const found = device !== null && device.retiredAt === null && (await isInScope(manager, caller, 'devices:write', device.unitId));
      if (!found) throw new AppError('not-found');
      return work(manager, device);
    });
    this.keys.forget(id);
    return changed;
  }

  private async save(manager: EntityManager, device: Device, change: Partial<Device>, verb: string, changes: { before?: Record<string, unknown>; after?: Record<string, unknown> }): Promise<Device> {
    const saved = { ...device, ...change, version: device.version + 1, updatedAt: this.clock.now() };
    await manager.update(Device, { id: device.id }, saved);
    await this.audit.record(manager, { action: `device.${verb}`, entityType: 'device', entityId: device.id, unitId: saved.unitId, ...changes });
    return saved;
  }
} // prettier-ignore

async function hasScans(manager: EntityManager, id: string): Promise<boolean> {
  const [row] = await manager.query<{ found: boolean }[]>(
    'SELECT EXISTS (SELECT FROM scan_key WHERE tenant_id = $1 AND device_id = $2) AS found',
    [TENANT_ID, id],
  );
  return row?.found ?? false;
}

async function isInScope(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  unitId: string,
): Promise<boolean> {
  const roots = scopeParameter(requiredScope(caller, permission));
  const [row] = await manager.query<{ inside: boolean }[]>(
    `SELECT EXISTS (SELECT FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}) AS inside`,
    [unitId, roots],
  );
  return row?.inside ?? false;
}

function isZone(zone: string): boolean {
  try {
    zoneClock(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
