import { Injectable } from '@nestjs/common';
import { pinCredential } from '../../core/credential/credential.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { RequestOfDevice } from './device.guard.js';
import type { KnownDevice } from './device-keys.service.js';
import { PinThrottle } from './ingest/pin-throttle.js';

/** Tells who stands at a door by the PIN that they type there. */
@Injectable()
export class TypedPinsService {
  constructor(
    private readonly throttle: PinThrottle,
    private readonly clock: Clock,
  ) {}

  /** The screen behind a request that is for devices. @throws AppError device-key-invalid */
  screenOf(request: RequestOfDevice): KnownDevice {
    if (request.device === undefined) throw new AppError('device-key-invalid');
    return request.device;
  }

  /** The person who holds this PIN in the group of the device now. @throws AppError guard-pin-unknown, too-many-requests */
  async holder(device: KnownDevice, pin: string): Promise<string> {
    const credential = pinCredential(device.group, pin);
    const unknown = new AppError('guard-pin-unknown', { field: 'pin' });
    if (credential === undefined) throw unknown;
    const holder = await this.throttle.holderOf(device.id, credential, this.clock.now());
    if (holder === null) throw unknown;
    return holder;
  }
}
