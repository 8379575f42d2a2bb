import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ComplianceWorld } from '../support/compliance-world.js';
import { DeviceClient, type ScanAnswer } from '../support/device-client.js';
import { EventStream } from '../support/event-stream.js';
import { signInAs } from '../support/sign-in-as.js';

const BA_PIN = '402617';

/** Now is Monday, 23 November 2026, 08:00 in Việt Nam; CB1 forgot the badge and knows a PIN of six digits. */
describe('the screen at the door', () => {
  let world: ComplianceWorld;
  let kiosk: DeviceClient;
  let inspector: { cookie: string };
  const id: Record<string, string> = {};
  beforeAll(async () => {
    world = await ComplianceWorld.build({ listen: true });
    for (const code of ['CB1', 'CB2', 'CB3', 'TQ1', 'GD']) id[code] = await world.employee(code);
    await world.way.people(
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
BV1,Vừ Mí Ba,hợp đồng,Bảo vệ,,TT,pin:default:${BA_PIN},2026-01-01,
BV2,Giàng A Chứ,hợp đồng,Bảo vệ,,TT,pin:default:402618,2026-01-01,`,
    );
    await signInAs(world.service, 'guard', 'TT', await world.employee('BV1'));
    inspector = await signInAs(world.service, 'inspector', 'TT');
    kiosk = await DeviceClient.add(world.service, 'KIOSK', 'TT');
  });
  afterAll(() => world.close());

  let sequence = 0;
  const type = (pin: string, device = kiosk): Promise<ScanAnswer[]> =>
    device.scan({
      bootId: 'man-hinh', sequence: (sequence += 1), credential: `pin:${pin}`, scannedAt: world.service.clock.now().toISOString(),
      reader: 'KIOSK', format: 'PIN',
    }); // prettier-ignore
  const ask = async (
    body: object,
    device = kiosk,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await world.service.app.inject({
      method: 'POST', url: '/api/v1/inspection-requests/at-door', headers: { authorization: `Bearer ${device.key}` }, payload: body,
    }); // prettier-ignore
    return { status: answer.statusCode, body: answer.json() };
  };
  const open = async (): Promise<string[]> => {
    const { body } = await world.call<{ items: { employeeCode: string; about: string }[] }>(
      'GET',
      'inspection-requests',
      inspector,
    );
    return body.items.map(({ employeeCode, about }) => `${employeeCode} ${about}`);
  };

  it('takes a PIN for a punch like any other, and it is no finding', async () => {
    const [answer] = await type('1');
    expect(answer?.outcome).toBe('stored');
    await world.settle();
    const [day] = await world.query<{ missing: number; late: number }>(
      `SELECT missing_ins AS missing, late_minutes AS late FROM attendance_day WHERE employee_id = $1 AND date = '2026-11-23'`,
      [id.CB1],
    );
    expect(day).toEqual({ missing: 0, late: 0 });
    expect(
      await world.query(`SELECT FROM finding WHERE employee_id = $1 AND date = '2026-11-23'`, [id.CB1]),
    ).toEqual([]);
  });

  it('hears a PIN that nobody holds without its digits', async () => {
    const screen = await EventStream.open(`${world.service.url ?? ''}/api/v1/scans/stream`, {
      authorization: `Bearer ${kiosk.key}`,
    });
    expect((await screen.next()).type).toBe('open');
    await type('770011');
    const event = await screen.next();
    screen.close();
    expect(event.data<{ unknownCard: object }>().unknownCard).toEqual({
      credential: 'pin:default:••••',
      printed: [],
    });
  });

  it('refuses PINs after ten that nobody holds at one device, right ones too, and takes those of other devices and all cards', async () => {
    const tried = await DeviceClient.add(world.service, 'KIOSK-2', 'TT');
    const outcomes: string[] = [];
    for (let wrong = 1; wrong <= 10; wrong += 1)
      outcomes.push(String((await type(`88000${wrong}`, tried))[0]?.outcome));
    expect(new Set(outcomes)).toEqual(new Set(['stored']));
    expect((await type(BA_PIN, tried))[0]).toMatchObject({ outcome: 'rejected', reason: 'too-many-pins' });
    const card = { bootId: randomUUID(), sequence: 1, scannedAt: world.service.clock.now().toISOString() };
    expect((await tried.scan({ ...card, credential: 'card:32:00BC614E' }))[0]?.outcome).toBe('stored');
    expect((await type(BA_PIN))[0]?.outcome).toBe('stored');
    const refused = await ask({ employeeId: id.CB1, about: 'badge', pin: BA_PIN }, tried);
    expect([refused.status, refused.body['code']]).toEqual([429, 'too-many-requests']);
  });

  it('takes nine wrong ones and then the right one, also within one batch', async () => {
    const other = await DeviceClient.add(world.service, 'KIOSK-3', 'TT');
    const scannedAt = world.service.clock.now().toISOString();
    const pins = [...Array.from({ length: 9 }, (_none, at) => `77100${at}`), BA_PIN, '771009', BA_PIN];
    const scans = pins.map((pin, at) => ({ bootId: 'lo', sequence: at, credential: `pin:${pin}`, scannedAt, format: 'PIN' }));
    const answers = await other.scan(...scans);
    expect(answers.map(({ sequence: at, outcome }) => `${at} ${outcome}`).slice(8)).toEqual([
      '8 stored', '9 stored', '10 stored', '11 rejected',
    ]);
  }); // prettier-ignore

  it('lets a guard ask by PIN for a check of somebody who just came in at its unit; inspectors see it, and the audit who asked', async () => {
    const asked = await ask({ employeeId: id.CB1, about: 'badge', pin: BA_PIN });
    expect([asked.status, asked.body['expiresAt']]).toEqual([201, '2026-11-23T17:00:00.000Z']);
    expect((await ask({ employeeId: id.CB1, about: 'badge', pin: BA_PIN })).body).toEqual(asked.body);
    expect(await open()).toEqual(['CB1 badge']);
    expect(
      await world.query(
        `SELECT actor_employee_id AS actor, subject_employee_id AS subject FROM audit_entry WHERE action = 'inspection-request.ask'`,
      ),
    ).toEqual([{ actor: await world.employee('BV1'), subject: id.CB1 }]);
    expect(
      await world.query(`SELECT FROM finding WHERE employee_id = $1 AND date = '2026-11-23'`, [id.CB1]),
    ).toEqual([]);
  });

  it('asks nothing for whoever may not, about themselves, about somebody who did not come in there, or by a wrong PIN', async () => {
    const about = { employeeId: id.CB1, about: 'uniform' };
    const code = async (body: object, device = kiosk): Promise<unknown> =>
      (await ask(body, device)).body['code'];
    expect(await code({ ...about, pin: '402618' })).toBe('not-permitted');
    expect(await code({ ...about, pin: '999999' })).toBe('guard-pin-unknown');
    expect(await code({ ...about, pin: '99 99' })).toBe('guard-pin-unknown');
    expect(await code({ ...about, pin: '' })).toBe('invalid-input');
    await type(BA_PIN);
    expect(await code({ employeeId: await world.employee('BV1'), about: 'badge', pin: BA_PIN })).toBe(
      'own-record',
    );
    expect(await code({ employeeId: id.CB3, about: 'badge', pin: BA_PIN })).toBe('not-just-arrived');
    // CB2 came in at a door of a counter, where this screen does not stand.
    const counter = await DeviceClient.add(world.service, 'CUA-Q2', 'Q2');
    await type('2', counter);
    expect(await code({ employeeId: id.CB2, about: 'badge', pin: BA_PIN })).toBe('not-just-arrived');
    expect((await ask({ employeeId: id.CB2, about: 'badge', pin: BA_PIN }, counter)).status).toBe(201);
    await world.query(`UPDATE account SET status = 'disabled' WHERE employee_id = $1`, [
      await world.employee('BV1'),
    ]);
    expect(await code({ ...about, pin: BA_PIN })).toBe('not-permitted');
    expect((await open()).sort()).toEqual(['CB1 badge', 'CB2 badge']);
  });

  it('knows who came in by a screen whose clock is a minute ahead', async () => {
    const ahead = new Date(world.service.clock.now().getTime() + 60_000).toISOString();
    const scan = {
      bootId: 'nhanh',
      sequence: 1,
      credential: 'pin:4',
      scannedAt: ahead,
      clockOffsetMs: 60_000,
    };
    expect((await kiosk.scan(scan))[0]?.outcome).toBe('stored');
    const guard = await signInAs(world.service, 'guard', 'TT');
    const body = { employeeId: id.TQ1, about: 'footwear' };
    expect((await world.call('POST', 'inspection-requests', guard, body)).status).toBe(201);
  });

  it('says nothing to anybody who has no key of a device', async () => {
    const body = { employeeId: id.CB1, about: 'badge', pin: BA_PIN };
    const url = '/api/v1/inspection-requests/at-door';
    const answer = await world.service.app.inject({ method: 'POST', url, headers: inspector, payload: body });
    expect(answer.statusCode).toBe(401);
  });
});
