import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { post } from '../../devices/gate/post-json.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { DeviceClient } from '../support/device-client.js';
import { FickleProxy } from '../support/gate/fickle-proxy.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** What a sender sees of a server that dies after the commit and before the answer: a connection that is cut. */
describe('an answer that is lost after the commit', () => {
  let service: TestApp;
  let proxy: FickleProxy;
  let address: string;
  let gate: DeviceClient;
  beforeAll(async () => {
    service = await createTestApp({}, undefined, { listen: true });
    await service.app.get(UnitsService).create(systemCaller('test'), { code: 'TT', name: 'Trung tâm', kind: 'centre' });
    gate = await DeviceClient.add(service, 'CONG-1', 'TT');
    proxy = new FickleProxy(new URL(service.url ?? ''));
    address = await proxy.listen();
  });
  afterAll(async () => {
    await proxy.close();
    await service.close();
  });

  it('makes duplicates of the scans that are sent again, and stores those beside them that are new', async () => {
    const bootId = randomUUID();
    const scans = Array.from({ length: 250 }, (_, sequence) => ({
      bootId, sequence, credential: 'card:32:00BC614E', scannedAt: '2026-11-23T07:36:00+07:00',
    }));
    const send = async (some: readonly object[]): Promise<string[]> => {
      const { status, text } = await post({
        url: new URL('/api/v1/scans', address),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${gate.key}` },
        body: JSON.stringify({ sentAt: service.clock.now().toISOString(), scans: some }),
        signal: new AbortController().signal,
        timeoutMs: 10_000,
      });
      expect(status).toBe(200);
      return (JSON.parse(text) as { results: { outcome: string }[] }).results.map(({ outcome }) => outcome);
    };
    proxy.become('lose-answers');
    await expect(send(scans.slice(0, 200))).rejects.toThrow();
    expect(proxy.lost).toBe(1);
    const [stored] = await service.database.dataSource.query<{ count: number }[]>('SELECT count(*) AS count FROM scan');
    expect(stored).toEqual({ count: 200 });
    proxy.become('up');
    const outcomes = await send(scans);
    expect(outcomes).toEqual(scans.map((_scan, index) => (index < 200 ? 'duplicate' : 'stored')));
    const [all] = await service.database.dataSource.query<{ count: number }[]>('SELECT count(*) AS count FROM scan');
    expect(all).toEqual({ count: 250 });
  });
}); // prettier-ignore
