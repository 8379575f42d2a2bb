import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeEnrolment } from '../../devices/gate/enrolment.js';
import { eventually } from '../support/eventually.js';
import { FakeScanServer } from '../support/gate/fake-scan-server.js';
import { cardsAtTheDoor, credentialOf, GateAtWork } from '../support/gate/gate-at-work.js';
import { SmallDisk } from '../support/gate/small-disk.js';
import { scratchFolder } from '../support/scratch-folder.js';

const folder = scratchFolder('gate-disk');
const disk = new SmallDisk(folder);

(disk.mounted ? describe : describe.skip)('a gate whose disk is full (skipped where no file system may be mounted)', () => {
  const server = new FakeScanServer();
  let gate: GateAtWork | undefined;
  let address: string;
  beforeAll(async () => {
    address = await server.listen();
  });
  afterAll(async () => {
    await gate?.stop('SIGKILL');
    await server.close();
    disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses visibly instead of confirming, and takes cards again by itself when there is room', async () => {
    const data = join(disk.path, 'gate');
    await writeEnrolment(data, {
      server: address, deviceId: 'x', deviceCode: 'CONG', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_test',
    });
    server.always = { kind: 'status', status: 503 };
    gate = new GateAtWork(data, cardsAtTheDoor(folder, Array.from({ length: 4_000 }, (_, n) => n + 1), 5));
    const door = gate;
    await eventually(async () => expect(door.confirmed().length).toBeGreaterThan(20), 30_000);
    expect(door.refused()).toEqual([]);
    disk.fill();
    await eventually(async () => expect(door.refused().length).toBeGreaterThan(20), 30_000);
    const [firstRefused = 0] = door.refused();
    disk.free();
    const refusedUntil = door.refused().length;
    await eventually(async () => expect(Math.max(...door.confirmed())).toBeGreaterThan(firstRefused + 50), 30_000);
    expect(refusedUntil).toBeGreaterThan(0);
    // No card is both confirmed and refused, and every confirmed one arrives once.
    const confirmed = new Set(door.confirmed());
    expect(door.refused().filter((n) => confirmed.has(n))).toEqual([]);
    server.always = null;
    await eventually(async () => {
      const arrived = new Set(server.stored.map(({ credential }) => credential));
      expect(door.confirmed().filter((n) => !arrived.has(credentialOf(n)))).toEqual([]);
    });
    const keys = server.stored.map(({ bootId, sequence }) => `${bootId}/${sequence}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await door.stop('SIGTERM')).toBe(0);
  });

  it('that is full already when the gate starts: it starts, says why, refuses each card, and keeps cards once there is room', async () => {
    const data = join(disk.path, 'gate-2');
    await writeEnrolment(data, {
      server: address, deviceId: 'x', deviceCode: 'CONG-2', zone: 'Asia/Ho_Chi_Minh', group: 'default', key: 'cvd_test',
    });
    server.stored.length = server.reports.length = 0;
    disk.fill();
    gate = new GateAtWork(data, cardsAtTheDoor(folder, Array.from({ length: 4_000 }, (_, n) => n + 1), 5));
    const door = gate;
    await eventually(async () => expect(door.refused().length).toBeGreaterThan(20), 30_000);
    expect([door.confirmed(), door.child.exitCode]).toEqual([[], null]);
    expect(door.stderr).toMatch(/LỖI Ổ ĐĨA: không nhận thêm lượt quẹt \(.*[Nn]o space.*\)\. Hãy dọn chỗ trống/);
    // The server learns of it, and is not told that everything up to now has arrived: what waits on the disk is not known.
    await eventually(async () => expect(server.reports.at(-1)).toMatchObject({ spool: { alarm: 'storage' }, deliveredUpTo: '1970-01-01T00:00:00.000Z' }));
    await eventually(async () => expect(server.reports.at(-1)?.downtimes).toMatchObject([{ reader: 'CUA-1', until: null, reason: 'storage' }]));
    disk.free();
    await eventually(async () => expect(door.confirmed().length).toBeGreaterThan(20), 30_000);
    expect(door.stderr).toContain('Cổng lưu được lượt quẹt bình thường');
    await eventually(async () => expect(server.reports.flatMap(({ downtimes }) => downtimes)).toContainEqual(
      expect.objectContaining({ reader: 'CUA-1', until: expect.any(String), reason: 'storage' }),
    ), 20_000);
    await eventually(async () => expect(existsSync(join(data, 'running.json'))).toBe(true), 20_000);
    const arrived = () => new Set(server.stored.map(({ credential }) => credential));
    await eventually(async () => expect(door.confirmed().filter((n) => !arrived().has(credentialOf(n)))).toEqual([]), 20_000);
    expect(await door.stop('SIGTERM')).toBe(0);
  }, 120_000);
}); // prettier-ignore
