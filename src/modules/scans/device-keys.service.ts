import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOpaqueToken } from '../../platform/crypto/opaque-token.js';
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

/** How long another server may go on believing a key that was revoked here, should its notice be lost. */
const BELIEVED_MS = 10_000;
/** Wrong keys are not remembered; right ones are few. */
const KEY = /^cvd_[\w-]{20,100}$/;

/** Finds the device of a key; remembers it for a few seconds, since every scan asks. */
@Injectable()
export class DeviceKeysService {
  private readonly known = new Map<string, { readonly device: KnownDevice; readonly until: number }>();

  constructor(private readonly dataSource: DataSource) {}

  /** The living device that holds `key`; undefined for a wrong or revoked key and for a retired device. */
  async find(key: string): Promise<KnownDevice | undefined> {
    if (!KEY.test(key)) return undefined;
    const hash = hashOpaqueToken(key);
    const name = hash.toString('base64');
    const found = this.known.get(name);
    if (found !== undefined && found.until > performance.now()) return found.device;
    this.known.delete(name);
    const row = await this.dataSource.manager.findOneBy(Device, { keyHash: hash });
    if (row === null || row.retiredAt !== null) return undefined;
    const { id, code, kind, unitId, zone, group } = row;
    const device = { id, code, kind, unitId, zone, group };
    this.known.set(name, { device, until: performance.now() + BELIEVED_MS });
    return device;
  }

  /** Forgets a device whose key or record was changed. */
  forget(deviceId: string): void {
    for (const [name, { device }] of this.known) if (device.id === deviceId) this.known.delete(name);
  }
}
