import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { BadgesService } from '../../src/modules/organization/badges/badges.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { ImportService } from '../../src/modules/organization/import/import.service.js';
import { TerminalCommandsService } from '../../src/modules/scans/terminals/terminal-commands.service.js';
import { TerminalReconciliationService } from '../../src/modules/scans/terminals/terminal-reconciliation.service.js';
import type {
  TerminalCommandView,
  TerminalFaultLineView,
  TerminalView,
} from '../../src/modules/scans/terminals/dto/terminal.dto.js';
import type { Permission } from '../../src/platform/access/permission.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { withTerminals, type TerminalClient } from '../support/terminal-client.js';

/** Monday 2 March 2026, 08:00 in Việt Nam. */
const START = new Date('2026-03-02T01:00:00Z');
const people = `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until
CB1,Lò Văn An,công chức,,,TT,pin:default:11,2026-01-01,
CB2,Đặng Thị Ánh,công chức,,,TT,pin:default:12,2026-01-01,
CB3,Vàng A Páo,công chức,,,K2,pin:default:13,2026-01-01,
CB4,Giàng Thị Mỷ,công chức,,,TT,pin:khac:14,2026-01-01,`;

describe('terminals under command', () => {
  let service: TestApp;
  let terminals: readonly TerminalClient[];
  let ids: readonly string[];
  let unitId: string;
  beforeAll(async () => {
    service = await createTestApp({}, START);
    const made = await withTerminals(service, [
      'CMD00001',
      'CMD00002',
      'CMD00003',
      'CMD00004',
      'CMD00005',
      'CMD00006',
    ]);
    ({ terminals, ids, unitId } = made);
    const { rejected, rows } = await service.app
      .get(ImportService)
      .importPeople(systemCaller('test'), Buffer.from(people), 'people.csv');
    expect([rejected, rows]).toEqual([0, rows]);
    const { id: employeeId } = await service.app.get(EmployeesService).employeeByCode('CB1');
    const card = { employeeId, credential: 'card:32:00BC614E', from: '2026-01-01', until: null };
    await service.app.get(BadgesService).issue(systemCaller('test'), card);
  });
  beforeEach(() => service.clock.set(START));
  afterAll(() => service.close());

  const wait = (minutes: number): void =>
    service.clock.set(new Date(service.clock.now().getTime() + minutes * 60_000));
  const queue = (device: number, ...texts: string[]): Promise<void> =>
    service.app.get(TerminalCommandsService).queue(
      service.database.dataSource.manager,
      ids[device] as string,
      texts.map((text) => ({ kind: 'check', text })),
      'test',
    );
  const states = async (device: number): Promise<unknown[]> => {
    const rows = await service.database.dataSource.query<Record<string, unknown>[]>(
      'SELECT state, deliveries, result_code AS code FROM terminal_command WHERE device_id = $1 ORDER BY number',
      [ids[device]],
    );
    return rows.map(({ state, deliveries, code }) => [state, deliveries, code]);
  };

  async function api(
    permissions: Permission[],
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
  ) {
    const { secret } = await service.app.get(TokensService).create(systemCaller('test'), {
      name: `t${Math.random()}`, scopes: permissions, unitId, expiresAt: null,
    }); // prettier-ignore
    return service.app.inject({
      method,
      url: `/api/v1/terminals${url}`,
      headers: { authorization: `Bearer ${secret}` },
      ...(payload === undefined ? {} : { payload }),
    });
  }
  const view = async (device: number): Promise<TerminalView> =>
    (await api(['devices:read'], 'GET', `/${ids[device] ?? ''}`)).json<TerminalView>();

  it('30: a command is delivered by a poll and done only when the terminal says so', async () => {
    const [terminal] = terminals as [TerminalClient];
    await queue(0, 'CHECK', 'CHECK');
    expect(await terminal.poll()).toEqual(['C:1:CHECK', 'C:2:CHECK']);
    expect(await states(0)).toEqual([['delivered', 1, null], ['delivered', 1, null]]);
    expect(await terminal.poll()).toEqual([]);
    expect((await terminal.post('devicecmd', 'ID=1&Return=0&CMD=CHECK\nID=2&Return=-1002&CMD=CHECK')).body).toBe('OK');
    expect(await states(0)).toEqual([['done', 1, 0], ['failed', 1, -1002]]);
  }); // prettier-ignore

  it('30: without a result it is delivered once more after five minutes, then given up; a late result still counts', async () => {
    const terminal = terminals[1] as TerminalClient;
    await queue(1, 'CHECK');
    expect(await terminal.poll()).toEqual(['C:1:CHECK']);
    wait(4.9);
    expect(await terminal.poll()).toEqual([]);
    wait(0.1);
    expect(await terminal.poll()).toEqual(['C:1:CHECK']);
    wait(5);
    expect(await terminal.poll()).toEqual([]);
    expect(await states(1)).toEqual([['given-up', 2, null]]);
    await terminal.post('devicecmd', 'ID=1&Return=0&CMD=CHECK');
    expect(await states(1)).toEqual([['done', 2, 0]]);
  });

  it('30: ids that nobody gave out, results given twice and results of another terminal change nothing', async () => {
    const terminal = terminals[2] as TerminalClient;
    await queue(2, 'CHECK');
    for (const body of ['ID=1&Return=0', 'ID=99&Return=0', 'ID=abc&Return=0', 'nothing', '', 'ID=1']) {
      expect([body, (await terminal.post('devicecmd', body)).body]).toEqual([body, 'OK']);
    }
    expect(await states(2)).toEqual([['queued', 0, null]]);
    await terminal.poll();
    await (terminals[0] as TerminalClient).post('devicecmd', 'ID=1&Return=-1');
    expect(await states(2)).toEqual([['delivered', 1, null]]);
    await terminal.post('devicecmd', 'ID=1&Return=-3');
    await terminal.post('devicecmd', 'ID=1&Return=0');
    expect(await states(2)).toEqual([['failed', 1, -3]]);
  });

  it('30: sends the people of a unit with PIN and card; a line break in a name makes no second command', async () => {
    await service.database.dataSource.query(
      `UPDATE employee SET full_name = E'Đặng\\r\\nC:9:SHELL reboot\\tPri=14' WHERE code = 'CB2'`,
    );
    const answer = await api(['devices:write'], 'POST', `/${ids[3] ?? ''}/users`, { unitId });
    expect([answer.statusCode, answer.json()]).toEqual([202, { queued: 2 }]);
    expect(await (terminals[3] as TerminalClient).poll()).toEqual([
      'C:1:DATA UPDATE USERINFO PIN=11\tName=Lò Văn An\tCard=12345678',
      'C:2:DATA UPDATE USERINFO PIN=12\tName=Đặng C:9:SHELL reboot Pri=14',
    ]);
    const { items } = (await api(['devices:read'], 'GET', `/${ids[3] ?? ''}/commands?limit=1`)).json<{ items: TerminalCommandView[] }>();
    expect(items).toMatchObject([{ number: 2, kind: 'user-update', state: 'delivered' }]);
    const rest = (await api(['devices:read'], 'GET', `/${ids[3] ?? ''}/commands`)).json<{ items: TerminalCommandView[] }>();
    expect(rest.items[1]?.text).toBe('DATA UPDATE USERINFO PIN=11\tName=Lò Văn An\tCard=••••5678');
    const [entry] = await service.database.dataSource.query<{ action: string; after: unknown }[]>(
      `SELECT action, after FROM audit_entry WHERE action = 'terminal.upload-users'`,
    );
    expect(entry).toEqual({ action: 'terminal.upload-users', after: { unitId, commands: 2 } });
  }); // prettier-ignore

  it('removes a user, and takes nothing for a PIN that is none', async () => {
    const remove = (pin: string) => api(['devices:write'], 'DELETE', `/${ids[2] ?? ''}/users/${pin}`);
    expect((await remove('12')).json()).toEqual({ queued: 1 });
    expect((await remove('1%0AC:9:SHELL')).statusCode).toBe(404);
    expect(await (terminals[2] as TerminalClient).poll()).toEqual(['C:2:DATA DELETE USERINFO PIN=12']);
    const [entry] = await service.database.dataSource.query<{ after: unknown }[]>(
      `SELECT after FROM audit_entry WHERE action = 'terminal.remove-user'`,
    );
    expect(entry?.after).toMatchObject({ commands: 1, credential: 'pin:default:••••' });
  });

  it('asks for the scans of some days again, or for all by stamp 0 until the terminal sends', async () => {
    const terminal = terminals[4] as TerminalClient;
    const resend = (body: object) => api(['devices:write'], 'POST', `/${ids[4] ?? ''}/resend`, body);
    expect((await resend({ from: '2026-02-01', until: '2026-02-01' })).statusCode).toBe(422);
    expect((await resend({ from: '2026-02-01' })).statusCode).toBe(422);
    expect((await resend({ from: '2026-02-01', until: '2026-03-01' })).statusCode).toBe(202);
    await terminal.push('1\t2026-02-27 07:00:00\t0\t1', '9999');
    expect(await terminal.greet()).toMatchObject({ ATTLOGStamp: '9999' });
    expect((await resend({})).statusCode).toBe(202);
    // A punch that was made meanwhile is no answer to the order: the terminal has not heard of it yet.
    await terminal.push('1\t2026-02-27 07:00:01\t0\t1', '9999');
    expect(await terminal.poll()).toEqual([
      'C:1:DATA QUERY ATTLOG StartTime=2026-02-01 00:00:00\tEndTime=2026-02-28 23:59:59',
      'C:2:CHECK',
    ]);
    expect([await terminal.greet(), await terminal.greet()]).toMatchObject([
      { ATTLOGStamp: '0' },
      { ATTLOGStamp: '0' },
    ]);
    await terminal.push('1\t2026-02-27 07:00:00\t0\t1', '9999');
    expect(await terminal.greet()).toMatchObject({ ATTLOGStamp: '9999' });
  });

  it('makes a terminal shake hands anew, by which it sets its clock, without sending everything again', async () => {
    const terminal = terminals[4] as TerminalClient;
    const before = await terminal.greet();
    const [last = ''] = (await terminal.poll()).slice(-1);
    expect(last).toBe('');
    expect((await api(['devices:write'], 'POST', `/${ids[4] ?? ''}/check`)).json()).toEqual({ queued: 1 });
    expect((await terminal.poll()).map((line) => line.replace(/^C:\d+:/, ''))).toEqual(['CHECK']);
    expect(await terminal.greet()).toEqual(before);
    expect(before['ATTLOGStamp']).toBe('9999');
  });

  it('counts the day before at night, shows both sums and asks for the day again where they differ', async () => {
    const terminal = terminals[5] as TerminalClient;
    const reconciliation = service.app.get(TerminalReconciliationService);
    await terminal.push(['1\t2026-03-01 00:00:00\t0\t1', '1\t2026-03-01 23:59:59\t1\t1', '1\t2026-03-02 00:00:00\t0\t1'].join('\n'));
    expect((await reconciliation.ask()).asked).toBeGreaterThan(0);
    await reconciliation.ask();
    const question = 'VERIFY SUM ATTLOG StartTime=2026-03-01 00:00:00\tEndTime=2026-03-01 23:59:59';
    expect(await terminal.poll()).toEqual([`C:1:${question}`]);
    await terminal.post('devicecmd', 'ID=1&Return=0&CMD=VERIFY SUM&AttlogSum=2');
    expect(await view(5)).toMatchObject({
      pendingCommands: 0,
      lastReconciliation: { date: '2026-03-01', terminalSum: 2, storedSum: 2, at: START.toISOString() },
    });
    await reconciliation.ask();
    expect(await terminal.poll()).toEqual([`C:2:${question}`]);
    await terminal.post('devicecmd', 'ID=2&Return=0&CMD=VERIFY SUM\nAttlogSum=3');
    expect(await view(5)).toMatchObject({ pendingCommands: 1, lastReconciliation: { terminalSum: 3, storedSum: 2 } });
    expect(await terminal.poll()).toEqual([
      'C:3:DATA QUERY ATTLOG StartTime=2026-03-01 00:00:00\tEndTime=2026-03-01 23:59:59',
    ]);
    await reconciliation.ask();
    expect(await terminal.poll()).toHaveLength(1);
    await terminal.post('devicecmd', 'ID=4&Return=-1002&CMD=VERIFY SUM');
    expect(await view(5)).toMatchObject({ failedCommands: 1, lastReconciliation: { terminalSum: 3 } });
  }); // prettier-ignore

  it('shows how terminals fare: firmware, counts, lines that were no scans', async () => {
    const terminal = terminals[5] as TerminalClient;
    await terminal.poll('Ver 8.0.4.3-20200603,12,0,1730,192.168.1.201');
    await terminal.push('no scan');
    expect(await view(5)).toMatchObject({
      code: 'MAY-CMD00006', serial: 'CMD00006', unitName: 'Trung tâm', zone: 'Asia/Ho_Chi_Minh', firmware: 'Ver 8.0.4.3-20200603',
      users: 12, logs: 1730, faultLines: 1, lastSeenAt: START.toISOString(), address: '127.0.0.1',
    }); // prettier-ignore
    await terminal.post('cdata', 'FirmVer=Ver 9,UserCount=13', { table: 'options' });
    expect(await view(5)).toMatchObject({ firmware: 'Ver 9', users: 13, logs: 1730 });
    const faults = (await api(['devices:write'], 'GET', `/${ids[5] ?? ''}/fault-lines`)).json<{
      items: TerminalFaultLineView[];
    }>();
    expect(faults.items).toMatchObject([{ reason: 'too-few-columns', text: 'no scan', times: 1 }]);
    const list = (await api(['devices:read'], 'GET', '')).json<{ items: TerminalView[] }>();
    expect(list.items.map(({ serial }) => serial)).toEqual(terminals.map(({ serial }) => serial));
  });

  it('sends nobody of a unit with more people than it sends at once, and says so, instead of leaving some out unseen', async () => {
    const unit = await service.app.get(UnitsService).create(systemCaller('test'), { code: 'LON', name: 'Đơn vị lớn', kind: 'centre' });
    const crowd = (from: number, until: number): string =>
      [
        'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
        ...Array.from({ length: until - from }, (_, n) => `L${from + n},Người ${from + n},công chức,,,LON,pin:default:${100_000 + from + n},2026-01-01,`),
      ].join('\n');
    const add = (from: number, until: number) =>
      service.app.get(ImportService).importPeople(systemCaller('test'), Buffer.from(crowd(from, until)), 'crowd.csv');
    expect((await add(0, 5_000)).rejected).toBe(0);
    const upload = () =>
      service.app.inject({
        method: 'POST', url: `/api/v1/terminals/${ids[4] ?? ''}/users`, headers: { authorization: `Bearer ${everywhere}` }, payload: { unitId: unit.id },
      });
    const { secret: everywhere } = await service.app.get(TokensService).create(systemCaller('test'), {
      name: 'crowd', scopes: ['devices:write'], unitId: null, expiresAt: null,
    });
    const before = (await states(4)).length;
    expect((await upload()).json()).toEqual({ queued: 5_000 });
    expect((await add(5_000, 5_001)).rejected).toBe(0);
    const refused = await upload();
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { code: 'too-many-people', detail: expect.stringContaining('5000') }]);
    expect(await states(4)).toHaveLength(before + 5_000);
  }, 120_000); // prettier-ignore
});

describe('how far a terminal has delivered', () => {
  let service: TestApp;
  let terminal: TerminalClient;
  let id: string;
  beforeAll(async () => {
    service = await createTestApp({}, START);
    const made = await withTerminals(service, ['DEL00001']);
    [terminal] = made.terminals as [TerminalClient];
    [id] = made.ids as [string];
  });
  afterAll(() => service.close());

  const at = (time: string): void => service.clock.set(new Date(`2026-03-02T${time}+07:00`));
  const mark = async (): Promise<string | null> => {
    const [row] = await service.database.dataSource.query<{ at: Date | null }[]>(
      'SELECT delivered_up_to AS at FROM device WHERE id = $1',
      [id],
    );
    return row?.at?.toISOString() ?? null;
  };
  const local = (time: string): string => new Date(`2026-03-02T${time}+07:00`).toISOString();
  const pollUntil = async (from: number, until: number, info?: string): Promise<void> => {
    for (let minute = from; minute <= until; minute += 1) {
      at(`08:${String(minute).padStart(2, '0')}:00`);
      await terminal.poll(info);
    }
  };

  it('is up to the newest scan of a body that fills a gap, and not up to a scan made since the terminal is back', async () => {
    at('08:00:00');
    await terminal.push('1\t2026-03-02 07:30:00\t0\t1\n1\t2026-03-02 07:20:00\t0\t1');
    expect(await mark()).toBe(local('07:30:00'));
    at('08:01:00');
    await terminal.push('1\t2026-03-02 08:00:30\t0\t1');
    expect(await mark()).toBe(local('07:30:00'));
    await terminal.push('1\t2099-01-01 00:00:00\t0\t1');
    await terminal.push('1\t2099-01-01 00:00:00\t0\t1');
    expect(await mark()).toBe(local('07:30:00'));
  });

  it('is a minute before a poll after five minutes of contact without a pause', async () => {
    await pollUntil(2, 4);
    expect(await mark()).toBe(local('07:30:00'));
    await pollUntil(5, 5);
    expect(await mark()).toBe(local('08:04:00'));
    await terminal.push('1\t2026-03-02 08:04:50\t0\t1');
    expect(await mark()).toBe(local('08:04:50'));
  });

  it('stands still while the terminal holds more scans than are stored', async () => {
    await pollUntil(6, 7, 'Ver 8,1,0,6,10.0.0.1');
    expect(await mark()).toBe(local('08:04:50'));
    await terminal.push('1\t2026-03-02 07:25:00\t0\t1\n1\t2026-03-02 07:26:00\t0\t1');
    await pollUntil(8, 8);
    expect(await mark()).toBe(local('08:07:00'));
  });

  it('starts anew after a pause of two minutes', async () => {
    at('08:20:00');
    await terminal.poll();
    await pollUntil(21, 24);
    expect(await mark()).toBe(local('08:07:00'));
    await pollUntil(25, 25);
    expect(await mark()).toBe(local('08:24:00'));
  });
});
