import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { DeviceKeysService } from '../../src/modules/scans/device-keys.service.js';
import { createAppBeside } from '../support/app-beside.js';
import { DeviceClient } from '../support/device-client.js';
import { eventually } from '../support/eventually.js';
import { EventStream } from '../support/event-stream.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE =
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00BC614E,2020-01-01,';

interface Shown {
  readonly deviceCode: string;
  readonly scannedAt: string;
  readonly employee: { code: string; fullName: string } | null;
  readonly unknownCard: { credential: string; printed: string[] } | null;
}

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('the live stream of scans', () => {
  let service: TestApp;
  let gate1: DeviceClient;
  let gate2: DeviceClient;
  const open: EventStream[] = [];
  beforeAll(async () => {
    service = await createTestApp({}, undefined, { listen: true });
    await new WholeWay(service.app).centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    gate1 = await DeviceClient.add(service, 'CONG-1', 'Q1');
    gate2 = await DeviceClient.add(service, 'CONG-2', 'Q2');
  });
  afterAll(async () => {
    for (const stream of open) stream.close();
    await service.close();
  });

  const listen = async (headers: Record<string, string>, url = service.url): Promise<EventStream> => {
    const stream = await EventStream.open(`${url ?? ''}/api/v1/scans/stream`, headers);
    open.push(stream);
    expect((await stream.next()).type).toBe('open');
    return stream;
  };
  const bearer = ({ key }: DeviceClient): Record<string, string> => ({ authorization: `Bearer ${key}` });
  const scan = async (gate: DeviceClient, credential = 'card:32:00BC614E'): Promise<void> => {
    const scannedAt = service.clock.now().toISOString();
    const [answer] = await gate.scan({ bootId: randomUUID(), sequence: 1, credential, scannedAt });
    expect(answer?.outcome).toBe('stored');
  };

  it('shows at the door who scanned there, within 200 ms of the scan being handed in', async () => {
    const screen = await listen(bearer(gate1));
    const took: number[] = [];
    let event: Awaited<ReturnType<typeof screen.next>>;
    // The quickest of a few: other tests share the cores, and what is meant is a server that has nothing else to do.
    do {
      const start = performance.now();
      await scan(gate1);
      event = await screen.next();
      took.push(performance.now() - start);
    } while (Math.min(...took) >= 200 && took.length < 10);
    expect(Math.min(...took)).toBeLessThan(200);
    expect(event.type).toBe('scan');
    expect(event.data<Shown>()).toMatchObject({
      deviceCode: 'CONG-1',
      employee: { code: 'CB1', fullName: 'Lò Văn Ẩn' },
      unknownCard: null,
    });
  });

  it('shows the number of a card that nobody holds, as it is printed', async () => {
    const screen = await listen(bearer(gate1));
    await scan(gate1, 'card:32:00D507D0');
    const shown = (await screen.next()).data<Shown>();
    expect(shown.employee).toBeNull();
    expect(shown.unknownCard?.credential).toBe('card:32:00D507D0');
    expect(shown.unknownCard?.printed).toContain('0013961168');
  });

  it('tells a device nothing of another unit', async () => {
    const screen = await listen(bearer(gate2));
    await scan(gate1);
    await scan(gate2);
    expect((await screen.next()).data<Shown>().deviceCode).toBe('CONG-2');
  });

  it('tells a person only of the units granted, and masks unknown cards where badges may not be read', async () => {
    const head = await listen(await signInAs(service, 'unit-head', 'Q1'));
    const officer = await listen(await signInAs(service, 'hr-officer', 'TT'));
    await scan(gate2);
    await scan(gate1, 'card:32:00D507D0');
    const [first, second] = [await officer.next(), await officer.next()];
    expect([first, second].map((each) => each.data<Shown>().deviceCode)).toEqual(['CONG-2', 'CONG-1']);
    expect(second.data<Shown>().unknownCard?.credential).toBe('card:32:00D507D0');
    const seen = (await head.next()).data<Shown>();
    expect([seen.deviceCode, seen.unknownCard]).toEqual([
      'CONG-1',
      { credential: 'card:32:••••07D0', printed: [] },
    ]);
  });

  it('shows a person the numbers of unknown cards only in the units where the card may be bound', async () => {
    const director = await signInAs(service, 'director', 'TT');
    const both = await signInAs(service, 'director', 'TT');
    const account = service.app.get(GrantsService);
    const [{ id }] = await service.database.dataSource.query<[{ id: string }]>('SELECT id FROM account ORDER BY created_at DESC, id DESC LIMIT 1');
    const unit = await service.app.get(UnitsService).unitByCode('Q1');
    await account.grant(systemCaller('test'), id, { role: 'hr-officer', unitId: unit.id, from: null, until: null });
    const [reader, writer] = [await listen(director), await listen(both)];
    await scan(gate1, 'card:32:00D507D0');
    await scan(gate2, 'card:32:00D507D0');
    const shown = async (stream: EventStream): Promise<unknown[]> => {
      const events = [await stream.next(), await stream.next()].map((event) => event.data<Shown>());
      return events.map(({ deviceCode, unknownCard }) => [deviceCode, unknownCard?.credential]);
    };
    expect(await shown(reader)).toEqual([['CONG-1', 'card:32:••••07D0'], ['CONG-2', 'card:32:••••07D0']]);
    expect(await shown(writer)).toEqual([['CONG-1', 'card:32:00D507D0'], ['CONG-2', 'card:32:••••07D0']]);
  }); // prettier-ignore

  it('follows with what came after the last event that the screen has seen', async () => {
    const screen = await listen(bearer(gate1));
    await scan(gate1);
    const { id } = await screen.next();
    screen.close();
    await scan(gate1, 'card:32:00000002');
    await scan(gate1, 'card:32:00000003');
    const again = await listen({ ...bearer(gate1), 'last-event-id': id });
    await scan(gate1, 'card:32:00000004');
    const numbers = [];
    for (let turn = 0; turn < 3; turn += 1)
      numbers.push((await again.next()).data<Shown>().unknownCard?.credential);
    expect(numbers).toEqual(['card:32:00000002', 'card:32:00000003', 'card:32:00000004']);
  });

  it('says that something may be missing when it no longer knows the last event', async () => {
    const screen = await listen({ ...bearer(gate1), 'last-event-id': randomUUID() });
    expect((await screen.next()).type).toBe('gap');
  });

  it('is no news when a gate catches up after ten minutes', async () => {
    const screen = await listen(bearer(gate1));
    const at = (ms: number): string => new Date(service.clock.now().getTime() - ms).toISOString();
    const boot = randomUUID();
    await gate1.scan({ bootId: boot, sequence: 1, credential: 'card:32:00000005', scannedAt: at(600_000) });
    await gate1.scan({ bootId: boot, sequence: 2, credential: 'card:32:00000006', scannedAt: at(599_999) });
    expect((await screen.next()).data<Shown>().unknownCard?.credential).toBe('card:32:00000006');
  });

  it('reaches the screens of another server of the same database', async () => {
    const other = await createAppBeside(service);
    try {
      const screen = await listen(bearer(gate1), other.url);
      let seen: string | undefined;
      const heard = screen.next().then((event) => (seen = event.data<Shown>().unknownCard?.credential));
      // The other server listens from its first stream on, which takes a moment.
      while (seen === undefined) {
        await scan(gate1, 'card:32:00000007');
        await Promise.race([heard, wait(50)]);
      }
      expect(seen).toBe('card:32:00000007');
      screen.close();
    } finally {
      await other.close();
    }
  });

  it('ends for a device whose key is revoked', async () => {
    const gate = await DeviceClient.add(service, 'CONG-3', 'Q1');
    const screen = await listen(bearer(gate));
    await service.database.dataSource.query('UPDATE device SET retired_at = now() WHERE id = $1', [gate.id]);
    service.app.get(DeviceKeysService).forget(gate.id);
    await screen.ended();
  });

  it('opens twelve screens of one device and refuses the thirteenth until one is closed', async () => {
    const gate = await DeviceClient.add(service, 'CONG-4', 'Q1');
    const screens = await Promise.all(Array.from({ length: 12 }, () => listen(bearer(gate))));
    const refused = await fetch(`${service.url ?? ''}/api/v1/scans/stream`, { headers: bearer(gate) });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      429,
      'too-many-streams',
    ]);
    screens[0]?.close();
    await eventually(() => listen(bearer(gate)));
  });

  it('is refused without a key or a session', async () => {
    const answer = await fetch(`${service.url ?? ''}/api/v1/scans/stream`);
    expect(answer.status).toBe(401);
  });
});
