import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('how far a device has delivered', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp();
    await service.app.get(UnitsService).create(systemCaller('test'), { code: 'TT', name: 'Trung tâm', kind: 'centre' });
  });
  afterAll(() => service.close());

  const delivered = async ({ id }: DeviceClient): Promise<string | null> => {
    const [row] = await service.database.dataSource.query<{ at: Date | null }[]>('SELECT delivered_up_to AS at FROM device WHERE id = $1', [id]);
    return row?.at?.toISOString() ?? null;
  };
  const scan = (device: DeviceClient, agoMs: number): Promise<unknown> =>
    device.scan({
      bootId: randomUUID(), sequence: 1, credential: 'card:32:00BC614E',
      scannedAt: new Date(service.clock.now().getTime() - agoMs).toISOString(),
    });

  it('is shown by the scans of another system, up to now when it sends as it scans, and moved on every half minute', async () => {
    const system = await DeviceClient.add(service, 'HE-THONG', 'TT', 'api');
    await scan(system, 3_600_000);
    expect(await delivered(system)).toBe('2026-11-23T00:00:00.000Z');
    await scan(system, 1_000);
    expect(await delivered(system)).toBe('2026-11-23T01:00:00.000Z');
    service.clock.advance(29_000);
    await scan(system, 1_000);
    expect(await delivered(system)).toBe('2026-11-23T01:00:00.000Z');
    service.clock.advance(1_000);
    await scan(system, 1_000);
    expect(await delivered(system)).toBe('2026-11-23T01:00:30.000Z');
  });

  it('is told by a gate itself, not by its scans', async () => {
    const gate = await DeviceClient.add(service, 'CONG', 'TT', 'gate');
    await scan(gate, 1_000);
    expect(await delivered(gate)).toBeNull();
  });

  it('is up to now for a device that never reported a scan: nobody waits for a screen', async () => {
    const screen = await DeviceClient.add(service, 'MAN-HINH', 'TT', 'api');
    const gate = await DeviceClient.add(service, 'CONG-2', 'TT', 'gate');
    service.clock.advance(60_000);
    const now = service.clock.now();
    await service.app.get(DevicesService).noteDelivery(service.database.dataSource.manager, gate.id, now);
    expect([await delivered(screen), await delivered(gate)]).toEqual([now.toISOString(), now.toISOString()]);
    const system = await DeviceClient.add(service, 'HE-THONG-2', 'TT', 'api');
    await scan(system, 7_200_000);
    service.clock.advance(60_000);
    await service.app.get(DevicesService).noteDelivery(service.database.dataSource.manager, gate.id, service.clock.now());
    expect(await delivered(screen)).toBe(service.clock.now().toISOString());
    expect(Date.parse((await delivered(system)) ?? '')).toBeLessThan(now.getTime() - 3_600_000);
  });

  it('a change of the zone says that stored scans keep their time', async () => {
    const administrator = await signInAs(service, 'administrator', 'TT');
    const change = async (id: string, body: object) => {
      const answer = await service.app.inject({ method: 'PATCH', url: `/api/v1/devices/${id}`, headers: administrator, payload: body });
      expect(answer.statusCode).toBe(200);
      return answer.json<{ warnings: string[] }>().warnings;
    };
    const device = await DeviceClient.add(service, 'MAY', 'TT', 'api');
    expect(await change(device.id, { version: 1, zone: 'Asia/Manila' })).toEqual([]);
    await scan(device, 1_000);
    expect(await change(device.id, { version: 2, zone: 'Asia/Manila' })).toEqual([]);
    expect(await change(device.id, { version: 3, zone: 'Asia/Tokyo' })).toEqual(['scans-keep-their-time']);
  });
}); // prettier-ignore
