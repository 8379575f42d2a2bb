import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { isSerialNumber } from '../../../devices/zkteco-push/serial-number.js';
import { pinCredential } from '../../core/credential/credential.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { hashOpaqueToken, newOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AuditService } from '../audit/audit.service.js';
import { Device, type DeviceKind } from './device.entity.js';

/** Group of terminals of a device that names none. */
export const DEFAULT_GROUP = 'default';

/** A device to be added. */
export interface NewDevice {
  readonly code: string;
  readonly kind: DeviceKind;
  readonly unitId: string;
  readonly zone: string;
  readonly group: string;
  /** Serial number of a terminal that pushes. */
  readonly serial?: string | null;
  /** What such a terminal must name when it shakes hands. */
  readonly commKey?: string | null;
}

/** The mark of a device that sends single scans is moved on no more often than this. */
const NOTE_EVERY_MS = 30_000;
const SILENT_EVERY_MS = 60_000;

/** Devices that report scans. */
@Injectable()
export class DevicesService {
  /** When the delivery of a device was noted last, as it showed it. One entry a device. */
  private readonly noted = new Map<string, number>();
  private silentNotedMs = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /**
   * Adds a device and returns its key, shown this once.
   * @throws AppError already-exists, invalid-input for an unknown zone, a group that no credential can carry or a serial number
   * that is none or not of a terminal, outside-scope
   */
  async add(caller: Caller, wanted: NewDevice): Promise<{ device: Device; key: string }> {
    const { code, kind, unitId, zone, group, serial = null, commKey = null } = wanted;
    if (code.trim() !== code || code === '' || code.length > 50)
      throw new AppError('invalid-input', { field: 'code' });
    if (!isZone(zone)) throw new AppError('invalid-input', { field: 'zone' });
    if (pinCredential(group, '1') === undefined) throw new AppError('invalid-input', { field: 'group' });
    if (serial !== null && (kind !== 'zkteco' || !isSerialNumber(serial)))
      throw new AppError('invalid-input', { field: 'serial' });
    await this.requireUnit(caller, unitId);
    const key = newOpaqueToken('cvd');
    const now = this.clock.now();
    const device: Device = {
      id: v7(), code, kind, unitId, zone, group, keyHash: hashOpaqueToken(key), deliveredUpTo: null, retiredAt: null,
      serial, commKeyHash: commKey === null ? null : hashOpaqueToken(commKey),
      version: 1, createdAt: now, updatedAt: now,
    }; // prettier-ignore
    const taken = {
      device_code_key: new AppError('already-exists', { field: 'code' }),
      device_serial_key: new AppError('already-exists', { field: 'serial' }),
    };
    await refusing(taken, () =>
      this.dataSource.transaction(async (manager) => {
        await manager.insert(Device, device);
        await this.audit.record(manager, {
          action: 'device.create',
          entityType: 'device',
          entityId: device.id,
          unitId,
          after: { code, kind, zone, group, ...(serial === null ? {} : { serial }) },
        });
      }),
    );
    return { device, key };
  }

  /**
   * The device of a code, in upper or lower case.
   * @throws AppError unknown-reference
   */
  async deviceByCode(code: string): Promise<Device> {
    const device = await this.dataSource.manager
      .createQueryBuilder(Device, 'device')
      .where('lower(device.code) = lower(CAST(:code AS text))', { code: code.trim() })
      .getOne();
    if (device === null) throw new AppError('unknown-reference', { params: { field: code } });
    return device;
  }

  /** Notes that everything the device recorded up to `at` has arrived; the mark never goes back. */
  async noteDelivery(manager: EntityManager, deviceId: string, at: Date): Promise<void> {
    await manager.query(
      `UPDATE device SET delivered_up_to = $2
       WHERE id = $1 AND (delivered_up_to IS NULL OR delivered_up_to < $2)`,
      [deviceId, at],
    );
    await this.noteSilentDevices(manager);
  }

  /** The same, of a device that shows it with every scan: not more often than every half minute. */
  async noteDeliverySometimes(deviceId: string, at: Date): Promise<void> {
    const noted = this.noted.get(deviceId) ?? -Infinity;
    if (at.getTime() - noted < NOTE_EVERY_MS) return;
    this.noted.set(deviceId, at.getTime());
    await this.noteDelivery(this.dataSource.manager, deviceId, at);
  }

  /** A device that never reported a scan, the screen at a door say, holds nothing back: nobody waits for it. Once a minute. */
  private async noteSilentDevices(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - this.silentNotedMs < SILENT_EVERY_MS) return;
    this.silentNotedMs = now.getTime();
    await manager.query(
      `UPDATE device SET delivered_up_to = $1 WHERE id IN (
         SELECT d.id FROM device d
         WHERE d.kind = 'api' AND d.retired_at IS NULL AND (d.delivered_up_to IS NULL OR d.delivered_up_to < $1)
           AND NOT EXISTS (SELECT FROM scan_key k WHERE k.tenant_id = $2 AND k.device_id = d.id)
         FOR UPDATE SKIP LOCKED)`,
      [now, TENANT_ID],
    );
  }

  private async requireUnit(caller: Caller, unitId: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'devices:write'));
    const [row] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AS inside`,
      [unitId, roots],
    );
    if (row?.inside !== true) throw new AppError('outside-scope', { field: 'unitId' });
  }
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
