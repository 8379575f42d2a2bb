import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { withTerminals } from '../support/terminal-client.js';

interface EventChange {
  readonly [name: string]: unknown;
}

const event = (inner: EventChange = {}, outer: EventChange = {}): string =>
  JSON.stringify({
    ipAddress: '192.168.1.64', dateTime: '2026-03-01T07:45:10+07:00', eventType: 'AccessControllerEvent', ...outer,
    AccessControllerEvent: { majorEventType: 5, subEventType: 75, serialNo: 1, employeeNoString: '1452', ...inner },
  }); // prettier-ignore

describe('Hikvision terminals', () => {
  let service: TestApp;
  let device: DeviceClient;
  beforeAll(async () => {
    service = await createTestApp({}, new Date('2026-03-02T01:00:00Z'));
    await withTerminals(service, []);
    device = await DeviceClient.add(service, 'HIK', 'TT', 'api');
  });
  afterAll(() => service.close());

  const notify = (payload: string | Buffer, contentType = 'application/json', key = device.key) =>
    service.app.inject({
      method: 'POST',
      url: `/hikvision/events/${key}`,
      payload,
      headers: { 'content-type': contentType },
    });
  const scans = (where: string): Promise<Record<string, unknown>[]> =>
    service.database.dataSource.query(
      `SELECT credential, scanned_at AS at, local_time AS local, direction, verify FROM scan WHERE ${where} ORDER BY credential`,
    );

  it('32: JSON and XML are stored with their offset, the same serial number and time once', async () => {
    expect((await notify(event())).body).toBe('OK');
    expect((await notify(event())).body).toBe('OK');
    const xml = `<?xml version="1.0"?><EventNotificationAlert><dateTime>2026-03-01T07:46:00+08:00</dateTime>
      <AccessControllerEvent><majorEventType>5</majorEventType><subEventType>1</subEventType><serialNo>2</serialNo>
      <cardNo>12345678</cardNo><attendanceStatus>checkOut</attendanceStatus></AccessControllerEvent></EventNotificationAlert>`;
    expect((await notify(xml, 'application/xml')).body).toBe('OK');
    expect(await scans('true')).toEqual([
      { credential: 'card:32:00BC614E', at: new Date('2026-02-28T23:46:00Z'), local: '2026-03-01T07:46:00+08:00', direction: 'out', verify: 1 },
      { credential: 'pin:default:1452', at: new Date('2026-03-01T00:45:10Z'), local: '2026-03-01T07:45:10+07:00', direction: null, verify: 75 },
    ]);
    await notify(event({ serialNo: 1 }, { dateTime: '2026-03-01T07:45:11+07:00' }));
    expect(await scans(`credential = 'pin:default:1452'`)).toHaveLength(2);
    const [row] = await service.database.dataSource.query<{ at: Date }[]>(
      'SELECT delivered_up_to AS at FROM device WHERE id = $1', [device.id],
    );
    expect(row?.at).toEqual(new Date('2026-03-01T00:45:11Z'));
  }); // prettier-ignore

  it('32: multipart with a JPEG of 300 kB is stored without the picture, also under a wrong boundary', async () => {
    const body = (serialNo: number): Buffer =>
      Buffer.concat([
        Buffer.from('--MIME_boundary\r\nContent-Disposition: form-data; name="AccessControllerEvent"\r\nContent-Type: application/json\r\n\r\n'),
        Buffer.from(event({ serialNo, employeeNoString: `P${serialNo}` })),
        Buffer.from('\r\n--MIME_boundary\r\nContent-Disposition: form-data; name="Picture"; filename="Picture.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'),
        Buffer.alloc(300_000, 0xd8),
        Buffer.from('\r\n--MIME_boundary--\r\n'),
      ]);
    expect((await notify(body(10), 'multipart/form-data; boundary=MIME_boundary')).body).toBe('OK');
    expect((await notify(body(11), 'multipart/form-data; boundary=another')).body).toBe('OK');
    expect((await notify(body(12), 'multipart/form-data')).body).toBe('OK');
    expect((await scans(`credential LIKE 'pin:default:P1_'`)).length).toBe(3);
    const [{ longest }] = await service.database.dataSource.query<[{ longest: number }]>('SELECT max(length(raw)) AS longest FROM scan');
    expect(longest).toBeLessThan(200);
  }); // prettier-ignore

  it('32: heartbeats, door events and what cannot be read are OK and store no scan', async () => {
    const before = (await scans('true')).length;
    const bodies = [event({}, { eventType: 'heartBeat' }), event({ subEventType: 21 }), event({ majorEventType: 2 }), '{"cut":', '',
      event({ employeeNoString: '' }), event({}, { dateTime: 'yesterday' }), event({ serialNo: 90, employeeNoString: '', cardNo: 'x' })]; // prettier-ignore
    for (const body of bodies) expect([body, (await notify(body)).body]).toEqual([body, 'OK']);
    expect(await scans('true')).toHaveLength(before);
  });

  it('sets aside what cannot be read, names nobody or contradicts what is stored, once however often it comes, and shows it', async () => {
    const other = await DeviceClient.add(service, 'HIK-2', 'TT', 'api');
    const tell = (body: string) => notify(body, 'application/json', other.key);
    for (let time = 0; time < 2; time += 1) {
      for (const body of ['{"cut":', event({ serialNo: 90, employeeNoString: '', cardNo: 'x' }), event({ serialNo: 91 }), event({ serialNo: 91, employeeNoString: '7' })])
        expect((await tell(body)).body).toBe('OK');
    }
    const reader = await signInAs(service, 'administrator', 'TT');
    const get = async <T>(url: string): Promise<T> => (await service.app.inject({ method: 'GET', url, headers: reader })).json<T>();
    const { items } = await get<{ items: { reason: string; times: number; text: string }[] }>(`/api/v1/terminals/${other.id}/fault-lines`);
    expect(items.map(({ reason, times }) => [reason, times]).sort()).toEqual([
      ['bad-credential', 2], ['same-key-other-content', 2], ['unreadable', 2],
    ]);
    const devices = await get<{ items: { code: string; faultLines: number }[] }>('/api/v1/devices?search=HIK-2');
    expect(devices.items).toMatchObject([{ code: 'HIK-2', faultLines: 3 }]);
  }); // prettier-ignore

  it('32: a body of more than 2 MiB is refused, and so is every key but that of a device of kind api', async () => {
    const large = await notify(Buffer.alloc(2 * 1024 * 1024 + 1, 0x20));
    expect([large.statusCode, large.body]).toEqual([413, 'ERROR: body-too-large\n']);
    const gate = await DeviceClient.add(service, 'CONG', 'TT', 'gate');
    for (const key of [gate.key, `cvd_${'x'.repeat(43)}`, 'short']) {
      const answer = await notify(event({ serialNo: 99 }), 'application/json', key);
      expect([key, answer.statusCode, answer.body]).toEqual([key, 401, 'ERROR: device-key-invalid\n']);
    }
    expect(service.logLines.join('')).not.toContain(device.key);
  });

  it('serves a right key behind an address that has used up its wrong ones', async () => {
    const wrong = `cvd_${'y'.repeat(43)}`;
    const statuses: number[] = [];
    for (let n = 0; n < 70; n += 1)
      statuses.push((await notify(event(), 'application/json', wrong)).statusCode);
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect((await notify(event({ serialNo: 700 }))).body).toBe('OK');
  });
});
