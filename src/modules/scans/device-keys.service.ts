import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { hashOpaqueToken } from '../../platform/crypto/opaque-token.js';
import { Notifications } from '../../platform/database/notifications.js';
import { Logger } from '../../platform/logging/logger.js';
import { Device, type DeviceKind } from './device.entity.js';

/** What a request needs to know of the device behind it. */
export interface KnownDevice {
  readonly id: string;
  readonly code: string;
  readonly kind: DeviceKind;
  readonly unitId: string;
  readonly zone: string;
  readonly group: string;
}

const CHANNEL = 'congvu_devices';
/** How long another server may go on believing a key that was revoked here, should its notice be lost. */
const BELIEVED_MS = 10_000;
/** Wrong keys are not remembered; right ones are few. */
const KEY = /^cvd_[\w-]{20,100}$/;

/** Finds the device of a key; remembers it for a few seconds, since every scan asks. */
@Injectable()
export class DeviceKeysService {
  private readonly known = new Map<string, { readonly device: KnownDevice; readonly until: number }>();

  private readonly changes = new Subject<string>();
  private listening = false;
  /** Goes up with every change of a device. */
  private generation = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: Notifications,
    private readonly logger: Logger,
  ) {}

  /** The device that `find` found a few seconds ago, and that has not changed since. */
  remembered(key: string): KnownDevice | undefined {
    const found = this.known.get(key);
    return found !== undefined && found.until > performance.now() ? found.device : undefined;
  }

  /** The living device that holds `key`; undefined for a wrong or revoked key and for a retired device. */
  async find(key: string): Promise<KnownDevice | undefined> {
    if (!KEY.test(key)) return undefined;
    this.hearOthers();
    const remembered = this.remembered(key);
    if (remembered !== undefined) return remembered;
    this.known.delete(key);
    const { generation } = this;
    const row = await this.dataSource.manager.findOneBy(Device, { keyHash: hashOpaqueToken(key) });
    if (row === null || row.retiredAt !== null) return undefined;
    const { id, code, kind, unitId, zone, group } = row;
    const device = { id, code, kind, unitId, zone, group };
    // Something was changed while the database was asked: this answer may be the one before, and serves this request only.
    if (generation === this.generation)
      this.known.set(key, { device, until: performance.now() + BELIEVED_MS });
    return device;
  }

  /** Ids of devices that were changed, on any server. */
  changed(): Observable<string> {
    this.hearOthers();
    return this.changes;
  }

  /** Forgets a device whose key or record was changed, here at once and on every server; called after the commit. */
  forget(deviceId: string): void {
    this.drop(deviceId);
    this.notifications.publish(CHANNEL, deviceId).catch((error: unknown) => {
      this.logger.warn('other servers could not be told of a device', { error });
    });
  }

  private hearOthers(): void {
    if (this.listening) return;
    this.listening = true;
    this.notifications.subscribe(CHANNEL, (deviceId) => {
      // After an interruption any of them may have been changed: streams end, screens come back and are looked at anew.
      const changed =
        deviceId === null ? [...this.known.values()].map(({ device }) => device.id) : [deviceId];
      this.generation += 1;
      for (const id of changed) this.drop(id);
    });
  }

  private drop(deviceId: string): void {
    this.generation += 1;
    for (const [key, { device }] of this.known) if (device.id === deviceId) this.known.delete(key);
    this.changes.next(deviceId);
  }
}
