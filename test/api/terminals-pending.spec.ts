import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import type { PendingTerminalView } from '../../src/modules/scans/terminals/dto/terminal.dto.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { TerminalClient, withTerminals } from '../support/terminal-client.js';

const LINE = '1\t2026-02-27 07:00:00\t0\t1\t0';

describe('terminals that nobody knows', () => {
  let service: TestApp;
  let unitId: string;
  beforeAll(async () => {
    service = await createTestApp({}, new Date('2026-03-02T01:00:00Z'));
    ({ unitId } = await withTerminals(service, ['KNOWN001']));
  });
  afterAll(() => service.close());

  async function api(method: 'GET' | 'POST', path: string, payload?: object) {
    const { secret } = await service.app.get(TokensService).create(systemCaller('test'), {
      name: `t${Math.random()}`, scopes: ['devices:write'], unitId, expiresAt: null,
    }); // prettier-ignore
    return service.app.inject({
      method,
      url: `/api/v1/terminals/pending${path}`,
      headers: { authorization: `Bearer ${secret}` },
      ...(payload === undefined ? {} : { payload }),
    });
  }
  const pending = async (): Promise<PendingTerminalView[]> =>
    (await api('GET', '')).json<{ items: PendingTerminalView[] }>().items;
  /** Each from an address of its own, so that only the serial number's allowance counts. */
  let address = 0;
  const post = (url: string) =>
    service.app.inject({ method: 'POST', url, payload: LINE, remoteAddress: `10.0.0.${(address += 1)}` });

  it('28: store nothing and hear no OK: unknown, missing, doubled, overlong and wandering serial numbers', async () => {
    const queries = ['SN=UNKNOWN1', '', 'SN=', 'SN=KNOWN001&SN=KNOWN001', 'SN=KNOWN001&sn=KNOWN001', `SN=${'x'.repeat(1024)}`,
      'SN=..%2F..%2Fetc', 'SN=KNOWN001%00', 'SN=known001', 'SN[]=KNOWN001', 'SN=KNOWN001%20', '__proto__=KNOWN001']; // prettier-ignore
    for (const query of queries) {
      for (const url of [`/iclock/cdata?table=ATTLOG&Stamp=1&${query}`, `/iclock/devicecmd?${query}`, `/iclock/fdata?${query}`]) {
        const answer = await post(url);
        expect([url, answer.statusCode, answer.body]).toEqual([url, 403, 'ERROR: terminal-unknown\n']);
      }
    }
    for (const page of ['cdata', 'getrequest', 'ping']) {
      expect([page, (await new TerminalClient(service, 'UNKNOWN1').get(page)).body]).toEqual([page, 'ERROR: terminal-unknown\n']);
    }
    const [{ count }] = await service.database.dataSource.query<[{ count: number }]>('SELECT count(*) AS count FROM scan');
    expect(count).toBe(0);
    expect((await pending()).map(({ serial }) => serial).sort()).toEqual(['UNKNOWN1', 'known001']);
  }); // prettier-ignore

  it('28: nothing of a retired terminal is stored until it is approved anew', async () => {
    const { device } = await service.app.get(DevicesService).add(systemCaller('test'), {
      code: 'CU', kind: 'zkteco', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default', serial: 'RETIRED1',
    }); // prettier-ignore
    await service.database.dataSource.query('UPDATE device SET retired_at = now() WHERE id = $1', [
      device.id,
    ]);
    expect((await post('/iclock/cdata?table=ATTLOG&SN=RETIRED1')).statusCode).toBe(403);
    expect((await pending()).map(({ serial }) => serial)).toContain('RETIRED1');
    const again = { code: 'CU-2', unitId, zone: 'Asia/Ho_Chi_Minh' };
    expect((await api('POST', '/RETIRED1/approve', again)).statusCode).toBe(201);
    expect((await post('/iclock/cdata?table=ATTLOG&SN=RETIRED1')).body).toBe('OK: 1');
  });

  it('are served from the next request on when an administrator approves them, and not before', async () => {
    const approve = (serial: string, change: object = {}) =>
      api('POST', `/${serial}/approve`, { code: 'CONG-2', unitId, zone: 'Asia/Ho_Chi_Minh', ...change });
    expect((await approve('NEVER001')).statusCode).toBe(404);
    await post('/iclock/cdata?table=ATTLOG&SN=WAITS001');
    expect((await approve('WAITS001', { zone: 'Nowhere' })).statusCode).toBe(422);
    expect((await approve('WAITS001')).statusCode).toBe(201);
    expect((await pending()).map(({ serial }) => serial)).not.toContain('WAITS001');
    expect((await post('/iclock/cdata?table=ATTLOG&SN=WAITS001')).body).toBe('OK: 1');
    await post('/iclock/cdata?table=ATTLOG&SN=WAITS002');
    expect((await approve('WAITS002')).statusCode).toBe(409);
  });

  it('can take the place of a device that exists, whose stamps begin anew and whose scans stay', async () => {
    const { device } = await service.app.get(DevicesService).add(systemCaller('test'), {
      code: 'THAY', kind: 'zkteco', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default', serial: 'OLDONE01',
    }); // prettier-ignore
    const [before, after] = ['OLDONE01', 'NEWONE01'].map((serial) => new TerminalClient(service, serial)) as [
      TerminalClient,
      TerminalClient,
    ];
    await before.push(LINE, '55');
    const bind = () => api('POST', '/NEWONE01/approve', { deviceId: device.id });
    expect((await bind()).statusCode).toBe(404);
    await post('/iclock/cdata?table=ATTLOG&SN=NEWONE01');
    expect((await api('POST', '/NEWONE01/approve', { code: 'Y' })).statusCode).toBe(422);
    expect((await api('POST', '/NEWONE01/approve', { deviceId: unitId })).statusCode).toBe(404);
    expect([(await bind()).statusCode, (await bind()).statusCode]).toEqual([201, 404]);
    expect((await before.post('cdata', LINE, { table: 'ATTLOG' })).statusCode).toBe(403);
    expect(await after.greet()).toMatchObject({ ATTLOGStamp: '0' });
    expect(await after.push(`${LINE}\n2\t2026-02-27 07:00:00\t0\t1\t0`)).toBe('OK: 2');
    const [{ count }] = await service.database.dataSource.query<[{ count: number }]>(
      'SELECT count(*) AS count FROM scan WHERE device_id = $1',
      [device.id],
    );
    expect(count).toBe(2);
  });

  it('can be refused, which is audited, and approved after all', async () => {
    await post('/iclock/cdata?table=ATTLOG&SN=REFUSED1');
    expect((await api('POST', '/REFUSED1/refuse', {})).statusCode).toBe(204);
    expect((await api('POST', '/REFUSED2/refuse', {})).statusCode).toBe(404);
    expect((await pending()).find(({ serial }) => serial === 'REFUSED1')?.refusedAt).not.toBeNull();
    const entries = await service.database.dataSource.query<{ id: string }[]>(
      `SELECT entity_id AS id FROM audit_entry WHERE action = 'terminal.refuse'`,
    );
    expect(entries).toEqual([{ id: 'REFUSED1' }]);
  });

  it('with a communication key are served only once they have named it', async () => {
    await service.app.get(DevicesService).add(systemCaller('test'), {
      code: 'KHOA', kind: 'zkteco', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default', serial: 'COMMKEY1', commKey: '123456',
    }); // prettier-ignore
    const terminal = new TerminalClient(service, 'COMMKEY1');
    expect((await terminal.post('cdata', LINE, { table: 'ATTLOG' })).statusCode).toBe(403);
    expect((await terminal.get('cdata', { options: 'all', pushcommkey: '654321' })).statusCode).toBe(403);
    expect((await terminal.get('cdata', { options: 'all', pushcommkey: '123456' })).statusCode).toBe(200);
    expect(await terminal.push(LINE)).toBe('OK: 1');
    expect((await terminal.get('cdata', { options: 'all' })).statusCode).toBe(403);
    expect((await terminal.post('cdata', LINE, { table: 'ATTLOG' })).statusCode).toBe(403);
  });

  it('have a serial number of their own', async () => {
    const add = (change: object) =>
      service.app.get(DevicesService).add(systemCaller('test'), {
        code: 'X', kind: 'zkteco', unitId, zone: 'Asia/Ho_Chi_Minh', group: 'default', ...change,
      }); // prettier-ignore
    await expect(add({ serial: 'KNOWN001' })).rejects.toMatchObject({
      code: 'already-exists',
      field: 'serial',
    });
    await expect(add({ serial: '../x' })).rejects.toMatchObject({ code: 'invalid-input', field: 'serial' });
    await expect(add({ kind: 'gate', serial: 'GATE0001' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('28: are told to wait when they ask too often, while known ones from the same address go on', async () => {
    const unknown = new TerminalClient(service, 'OFTEN001');
    const statuses: number[] = [];
    for (let turn = 0; turn < 14; turn += 1) statuses.push((await unknown.get('getrequest')).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 403), 429, 429]);
    expect((await pending()).find(({ serial }) => serial === 'OFTEN001')).toMatchObject({ contacts: 12 });
    const byAddress: number[] = [];
    for (let turn = 0; turn < 70; turn += 1) {
      byAddress.push((await new TerminalClient(service, `FLOOD${turn}XX`).get('getrequest')).statusCode);
    }
    expect(byAddress.at(-1)).toBe(429);
    expect((await pending()).length).toBeLessThan(70);
    expect((await new TerminalClient(service, 'KNOWN001').get('getrequest')).body).toBe('OK');
  });

  it('are never more than 500 in the list: who called longest ago makes room', async () => {
    await service.database.dataSource.query(
      `INSERT INTO pending_terminal (serial, first_seen_at, last_seen_at, address, contacts)
       SELECT 'FILL' || n, '2026-03-01', timestamptz '2026-03-01' + n * interval '1 second', '10.9.9.9', 1
       FROM generate_series(1, 500) n WHERE n <= 500 - (SELECT count(*) FROM pending_terminal)`,
    );
    await post('/iclock/cdata?table=ATTLOG&SN=FILL1');
    await post('/iclock/cdata?table=ATTLOG&SN=ONEMORE1');
    const [{ count }] = await service.database.dataSource.query<[{ count: number }]>(
      'SELECT count(*) AS count FROM pending_terminal',
    );
    expect(count).toBe(500);
    const serials = (await pending()).map(({ serial }) => serial);
    expect(['FILL1', 'FILL2', 'FILL3', 'ONEMORE1'].map((serial) => serials.includes(serial))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
