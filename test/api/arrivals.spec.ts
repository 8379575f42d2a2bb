import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { multipart, MULTIPART } from '../support/upload.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

interface Arrival {
  readonly uniform: string | null;
  readonly photo: string | null;
  readonly showsLateness: boolean;
  readonly lateMinutes: number | null;
  readonly code?: string;
}

/** Monday, 23 November 2026, from 08:12 in Việt Nam on; work begins at 08:00. */
describe('what the screen at a door shows of whoever came in', () => {
  let world: ComplianceWorld;
  let kiosk: DeviceClient;
  let officer: { cookie: string };
  let person: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build({ listen: true });
    person = await world.employee('CB1');
    const table = [
      { weekdays: [1], sex: null, season: null, wear: 'Áo dài truyền thống' },
      { weekdays: [2], sex: null, season: null, wear: 'Sơ mi trắng' },
    ];
    await world.way.setRule('uniform.byDay', JSON.stringify(table), '2026-01-01', 'TT');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    kiosk = await DeviceClient.add(world.service, 'KIOSK', 'TT');
    world.at('2026-11-23T08:12:00+07:00');
  });
  afterAll(() => world.close());

  let sequence = 0;
  const scan = (pin: string, device = kiosk) =>
    device.scan({
      bootId: 'cua', sequence: (sequence += 1), credential: `pin:${pin}`, scannedAt: world.service.clock.now().toISOString(),
    }); // prettier-ignore
  const shown = async (id = person, device = kiosk): Promise<{ status: number; body: Arrival }> => {
    const headers = { authorization: `Bearer ${device.key}` };
    const answer = await world.service.app.inject({ url: `/api/v1/arrivals/${id}`, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const setPhoto = async (id: string, bytes: Buffer, who = officer) => {
    const headers = { ...who, 'content-type': MULTIPART };
    const url = `/api/v1/employees/${id}/photo`;
    const answer = await world.service.app.inject({ method: 'PUT', url, headers, payload: multipart(bytes, 'a.png') });
    return { status: answer.statusCode, code: answer.statusCode === 204 ? undefined : answer.json<Arrival>().code };
  }; // prettier-ignore

  it('is nothing of somebody who did not scan there just now', async () => {
    expect((await shown()).body.code).toBe('not-just-arrived');
    await scan('1');
    expect((await shown()).status).toBe(200);
    const elsewhere = await DeviceClient.add(world.service, 'KIOSK-SO', 'SNV');
    expect((await shown(person, elsewhere)).body.code).toBe('not-just-arrived');
    world.at('2026-11-23T08:27:00+07:00');
    expect((await shown()).status).toBe(200);
    world.at('2026-11-23T08:27:01+07:00');
    expect((await shown()).body.code).toBe('not-just-arrived');
    world.at('2026-11-23T08:12:00+07:00');
  });

  it('is the uniform of the day, but not for who is exempt', async () => {
    expect((await shown()).body.uniform).toBe('Áo dài truyền thống');
    const exempt = await world.call('POST', 'exemptions', officer, {
      employeeId: person, kind: 'pregnancy', from: '2026-11-01', document: 'Giấy 12/BV',
    }); // prettier-ignore
    expect(exempt.status).toBe(201);
    expect((await shown()).body.uniform).toBeNull();
  });

  it('never is how late they came, unless the office wants it', async () => {
    await world.settle();
    expect((await shown()).body).toMatchObject({ showsLateness: false, lateMinutes: null });
    Object.assign(world.service.environment, { KIOSK_LATENESS: true });
    expect((await shown()).body).toMatchObject({ showsLateness: true, lateMinutes: 12 });
    await scan('3');
    const other = await world.employee('CB3');
    expect((await shown(other)).body).toMatchObject({ showsLateness: true, lateMinutes: null });
    await world.settle();
    expect((await shown(other)).body.lateMinutes).toBe(12);
    Object.assign(world.service.environment, { KIOSK_LATENESS: false });
  });

  it('is the picture that HR gave, which is a picture, noted, and gone when it is removed', async () => {
    expect((await shown()).body.photo).toBeNull();
    expect(await setPhoto(person, Buffer.from('%PDF-1.7'))).toEqual({
      status: 422,
      code: 'wrong-picture-type',
    });
    expect(await setPhoto(person, Buffer.alloc(512 * 1024 + 1))).toMatchObject({ status: 413 });
    expect(await setPhoto(person, PNG)).toEqual({ status: 204, code: undefined });
    expect((await shown()).body.photo).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
    const { body } = await world.call<{ photo: string | null }>('GET', `employees/${person}`, officer);
    expect(body.photo).toMatch(/^[0-9a-f]{64}$/);
    expect((await world.call('GET', `employees/${person}/photo`, officer)).status).toBe(200);
    expect((await world.call('DELETE', `employees/${person}/photo`, officer)).status).toBe(204);
    expect((await world.call('DELETE', `employees/${person}/photo`, officer)).status).toBe(404);
    expect((await shown()).body.photo).toBeNull();
    const noted = await world.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_employee_id = $1 AND action LIKE 'employee.%photo' ORDER BY id`,
      [person],
    );
    expect(noted.map(({ action }) => action)).toEqual(['employee.set-photo', 'employee.remove-photo']);
  });

  it('nobody gives themselves a picture', async () => {
    const own = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('GD'));
    expect(await setPhoto(await world.employee('GD'), PNG, own)).toMatchObject({
      status: 403,
      code: 'own-record',
    });
  });
});
