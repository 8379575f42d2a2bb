import { expect } from '@jest/globals';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import type { DeviceKind } from '../../src/modules/scans/device.entity.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { TestApp } from './test-app.js';

/** What the service said of one scan. */
export interface ScanAnswer {
  readonly bootId: string | null;
  readonly sequence: number | null;
  readonly outcome: string;
  readonly reason?: string;
}

/** A device with its key that hands in scans through the API. */
export class DeviceClient {
  private constructor(
    private readonly service: TestApp,
    readonly id: string,
    readonly key: string,
  ) {}

  /** Adds a device that stands in the unit of `unitCode`. */
  static async add(
    service: TestApp,
    code: string,
    unitCode: string,
    kind: DeviceKind = 'gate',
  ): Promise<DeviceClient> {
    const unit = await service.app.get(UnitsService).unitByCode(unitCode);
    const { device, key } = await service.app.get(DevicesService).add(systemCaller('test'), {
      code, kind, unitId: unit.id, zone: 'Asia/Ho_Chi_Minh', group: 'default',
    }); // prettier-ignore
    return new DeviceClient(service, device.id, key);
  }

  /** Sends a body as it is. */
  send(body: unknown, key = this.key): Promise<{ statusCode: number; json: <T>() => T }> {
    return this.service.app.inject({
      method: 'POST',
      url: '/api/v1/scans',
      headers: { authorization: `Bearer ${key}` },
      payload: body as object,
    });
  }

  /** Sends scans, with the clock right, and returns what was said of each. */
  async scan(...scans: object[]): Promise<ScanAnswer[]> {
    const answer = await this.send({ sentAt: this.service.clock.now().toISOString(), scans });
    if (answer.statusCode !== 200) expect(answer.json()).toEqual('an answer 200');
    return answer.json<{ results: ScanAnswer[] }>().results;
  }
}
