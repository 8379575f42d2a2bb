import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { hashOpaqueToken, newOpaqueToken } from '../../../platform/crypto/opaque-token.js';
import { loadSecretKey } from '../../../platform/crypto/secret-key.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { DeviceKeysService } from '../device-keys.service.js';
import { Device } from '../device.entity.js';
import { RequestLimiter } from '../terminals/request-limiter.js';
import { newEnrolmentCode, readEnrolmentCode } from './enrolment-code.js';
import { GateEnrolment } from './gate-enrolment.entity.js';
import { requireGate } from './require-gate.js';

/** How long a code may be typed. */
export const CODE_MINUTES = 15;
/** Wrong codes that one address may try in a minute: 40 bits are then far out of reach within a code's life. */
const WRONG_PER_MINUTE = 10;
const MINUTE_SECONDS = 60;

/** Exchanges short codes, typed at a gate, for the key of its device. */
@Injectable()
export class GateEnrolmentsService {
  private readonly wrong = new RequestLimiter(WRONG_PER_MINUTE);
  private key: Promise<Buffer> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly keys: DeviceKeysService,
    private readonly audit: AuditService,
  ) {}

  /** A new code for a gate; one issued before stops. @throws AppError not-found */
  async issue(caller: Caller, deviceId: string): Promise<{ code: string; expiresAt: Date }> {
    const code = newEnrolmentCode();
    const codeHash = await this.hashOf(code);
    const expiresAt = new Date(this.clock.now().getTime() + CODE_MINUTES * 60_000);
    await this.dataSource.transaction(async (manager) => {
      const gate = await requireGate(manager, caller, deviceId, 'devices:write');
      await manager.upsert(GateEnrolment, { deviceId, codeHash, expiresAt }, ['deviceId']);
      await this.audit.record(manager, {
        action: 'device.enrolment-code',
        entityType: 'device',
        entityId: deviceId,
        unitId: gate.unitId,
        after: { expiresAt },
      });
    });
    return { code, expiresAt };
  }

  /**
   * The device of a code and a new key for it; the key it had stops at once, and the code is used up.
   * @throws AppError enrolment-code-invalid, too-many-requests after many wrong codes from one address
   */
  async enrol(address: string, typed: string, machine: { readonly hostName: string; readonly version: string }): Promise<{ device: Device; key: string }> {
    if (this.wrong.isUsedUp(address)) throw new AppError('too-many-requests', { params: { seconds: MINUTE_SECONDS } });
    const code = readEnrolmentCode(typed);
    const enrolled = code === undefined ? undefined : await this.exchange(await this.hashOf(code), machine);
    if (enrolled === undefined) {
      this.wrong.take(address);
      throw new AppError('enrolment-code-invalid', { field: 'code' });
    }
    this.keys.forget(enrolled.device.id);
    return enrolled;
  }

  private exchange(codeHash: Buffer, machine: { readonly hostName: string; readonly version: string }): Promise<{ device: Device; key: string } | undefined> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      // Deleting it is what makes it count once, whoever else tries at the same moment.
      const [rows] = await manager.query<[{ deviceId: string; expiresAt: Date }[], number]>(
        'DELETE FROM gate_enrolment WHERE code_hash = $1 RETURNING device_id AS "deviceId", expires_at AS "expiresAt"',
        [codeHash],
      );
      const [found] = rows;
      if (found === undefined || found.expiresAt <= now) return undefined;
      const device = await manager.findOne(Device, { where: { id: found.deviceId }, lock: { mode: 'pessimistic_write' } });
      if (device === null || device.retiredAt !== null) return undefined;
      const key = newOpaqueToken('cvd');
      const changed = { keyHash: hashOpaqueToken(key), version: device.version + 1, updatedAt: now };
      await manager.update(Device, { id: device.id }, changed);
      await this.audit.record(manager, {
        action: 'device.enrol',
        entityType: 'device',
        entityId: device.id,
        unitId: device.unitId,
        after: { hostName: machine.hostName, version: machine.version },
        actorLabel: `gate ${device.code}`,
      });
      return { device: { ...device, ...changed }, key };
    });
  }

  /** Keyed, since 40 bits alone could be found from their hash. */
  private async hashOf(code: string): Promise<Buffer> {
    this.key ??= loadSecretKey(this.environment);
    return createHmac('sha256', await this.key).update(`gate-enrolment:${code}`).digest();
  }
} // prettier-ignore
