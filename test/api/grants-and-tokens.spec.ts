import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { EmploymentEndService } from '../../src/modules/organization/employees/employment-end.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { permissions, type Role } from '../../src/platform/access/permission.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { World } from './access-matrix.world.js';

const PASSWORD = 'Trường Sơn Đông 1975';

describe('grants, tokens and the person behind them', () => {
  let service: TestApp;
  let world: World;
  beforeAll(async () => {
    service = await createTestApp();
    world = await new World(service).build();
  });
  afterAll(() => service.close());

  const send = (cookies: Record<string, string>, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, headers = {}) =>
    service.app.inject({ method, url, cookies, headers, ...(payload ? { payload } : {}) }); // prettier-ignore
  const code = (answer: Awaited<ReturnType<typeof send>>): string => answer.json<{ code: string }>().code;
  const me = async (cookies: Record<string, string>) =>
    (await send(cookies, 'GET', '/api/v1/me')).json<{ accountId: string; employeeId: string }>();

  it('nobody gives a role to themselves, by session or by their own token', async () => {
    const admin = await world.session('administrator');
    const { accountId } = await me(admin);
    const url = `/api/v1/accounts/${accountId}/grants`;
    expect(code(await send(admin, 'POST', url, { role: 'director', unitId: world.unit('inside') }))).toBe('own-record');
    const token = (await send(admin, 'POST', '/api/v1/tokens', { name: 'x', scopes: ['accounts:write'], unitId: world.unit('inside') })).json<{ secret: string }>();
    const bearer = { authorization: `Bearer ${token.secret}` };
    expect(code(await send({}, 'POST', url, { role: 'director', unitId: world.unit('inside') }, bearer))).toBe('own-record');
  }); // prettier-ignore

  it.each<Role>(['hr-officer', 'administrator'])('a %s does not change their own record, by session or token', async (role) => {
    const cookies = await world.session(role);
    const { employeeId, accountId } = await me(cookies);
    const url = `/api/v1/employees/${employeeId}`;
    expect(code(await send(cookies, 'PATCH', url, { version: 1, position: 'Giám đốc' }))).toBe('own-record');
    expect(code(await send(cookies, 'POST', `${url}/end`, { version: 1, on: null }))).toBe('own-record');
    expect(code(await send(cookies, 'POST', '/api/v1/badges', { employeeId, credential: '0012345678' }))).toBe('own-record');
    if (role === 'administrator') {
      expect(code(await send(cookies, 'POST', `/api/v1/accounts/${accountId}/password`, { password: PASSWORD }))).toBe('own-record');
    }
  }); // prettier-ignore

  it('an administrator of one centre cannot take over an account that reaches further', async () => {
    const admin = await world.session('administrator');
    const wide = await world.account('inside', 'employee');
    await service.app.get(GrantsService).grant(systemCaller(), wide, { role: 'director', unitId: null, from: null, until: null });
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${wide}/password`, { password: PASSWORD }))).toBe('outside-scope');
    const near = await world.account('inside', 'director');
    expect((await send(admin, 'POST', `/api/v1/accounts/${near}/password`, { password: PASSWORD })).statusCode).toBe(204);
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${near}/grants`, { role: 'inspector', unitId: world.unit('outside') }))).toBe('outside-scope');
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${near}/grants`, { role: 'inspector' }))).toBe('outside-scope');
  }); // prettier-ignore

  it('a grant holds from its first to before its last moment', async () => {
    const account = await world.account('inside', 'employee');
    const now = service.clock.now();
    const from = new Date(now.getTime() + 60_000);
    const until = new Date(now.getTime() + 120_000);
    await service.app.get(GrantsService).grant(systemCaller(), account, { role: 'director', unitId: world.unit('inside'), from, until });
    const { secret } = await service.app.get(AccountsService).resetPassword(systemCaller(), account, PASSWORD, false)
      .then(() => service.app.get(TokensService).create(systemCaller(), { name: 'x', scopes: ['self:read'], unitId: null, expiresAt: until }));
    const count = async (at: Date): Promise<number> => {
      const [row] = await service.database.dataSource.query<[{ n: number }]>(
        'SELECT count(*) AS n FROM role_grant WHERE account_id = $1 AND role = $2 AND period @> $3::timestamptz', [account, 'director', at]);
      return row.n;
    };
    expect(await count(new Date(from.getTime() - 1))).toBe(0);
    expect(await count(from)).toBe(1);
    expect(await count(new Date(until.getTime() - 1))).toBe(1);
    expect(await count(until)).toBe(0);
    service.clock.set(new Date(until.getTime() - 1));
    expect((await send({}, 'GET', '/api/v1/me', undefined, { authorization: `Bearer ${secret}` })).statusCode).toBe(200);
    service.clock.set(until);
    expect((await send({}, 'GET', '/api/v1/me', undefined, { authorization: `Bearer ${secret}` })).statusCode).toBe(401);
  }); // prettier-ignore

  it('a token holds no more than its maker, is shown once, and is stored only as a hash', async () => {
    const admin = await world.session('administrator');
    const wanted = (scopes: string[], unitId: string | null) => send(admin, 'POST', '/api/v1/tokens', { name: 'Máy', scopes, unitId });
    expect(code(await wanted(['audit:read'], world.unit('inside')))).toBe('not-permitted');
    expect(code(await wanted(['units:read'], null))).toBe('outside-scope');
    expect(code(await wanted(['units:read'], world.unit('outside')))).toBe('outside-scope');
    expect(code(await wanted(['units:fly'], world.unit('inside')))).toBe('invalid-input');
    const { secret, id } = (await wanted(['units:read'], world.unit('inside'))).json<{ secret: string; id: string }>();
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await send({}, 'GET', '/api/v1/units', undefined, bearer)).statusCode).toBe(200);
    expect((await send({}, 'GET', '/api/v1/employees', undefined, bearer)).statusCode).toBe(403);
    expect((await send(admin, 'GET', '/api/v1/tokens')).body).not.toContain(secret);
    const [near, far] = [await world.token('inside'), await world.token('outside')];
    const listed = (await send(admin, 'GET', '/api/v1/tokens')).json<{ id: string }[]>().map((token) => token.id);
    expect([listed.includes(near), listed.includes(far)]).toEqual([true, false]);
    expect(JSON.stringify(await service.database.dataSource.query('SELECT * FROM api_token'))).not.toContain(secret);
    expect((await send(admin, 'POST', `/api/v1/tokens/${id}/end`, {})).statusCode).toBe(204);
    expect((await send({}, 'GET', '/api/v1/units', undefined, bearer)).statusCode).toBe(401);
  }); // prettier-ignore

  it('sessions and tokens end with the employment of their person', async () => {
    const cookies = await world.session('administrator');
    const { employeeId } = await me(cookies);
    const { secret } = (await send(cookies, 'POST', '/api/v1/tokens', { name: 'x', scopes: ['units:read'], unitId: world.unit('inside') })).json<{ secret: string }>();
    const bearer = { authorization: `Bearer ${secret}` };
    const today = new Date(service.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const tomorrow = new Date(service.clock.now().getTime() + 31 * 3_600_000).toISOString().slice(0, 10);
    const employees = service.app.get(EmploymentEndService);
    await employees.end(systemCaller(), employeeId, { version: 1, on: tomorrow });
    expect((await send(cookies, 'GET', '/api/v1/me')).statusCode).toBe(200);
    await employees.end(systemCaller(), employeeId, { version: 2, on: today });
    expect((await send(cookies, 'GET', '/api/v1/me')).statusCode).toBe(401);
    expect((await send({}, 'GET', '/api/v1/units', undefined, bearer)).statusCode).toBe(401);
  }); // prettier-ignore

  it('people see who looked at or changed their own record', async () => {
    const cookies = await world.session('employee');
    const { employeeId } = await me(cookies);
    const hr = await world.session('hr-officer');
    await send(hr, 'GET', `/api/v1/employees/${employeeId}`);
    await send(hr, 'PATCH', `/api/v1/employees/${employeeId}`, { version: 1, phone: '0219 123 456' });
    const { items } = (await send(cookies, 'GET', '/api/v1/me/record-access')).json<{
      items: { action: string; actorLabel: string }[];
    }>();
    expect(items.slice(0, 2).map(({ action }) => action)).toEqual(['employee.update', 'employee.read']);
    expect(permissions).toContain('self:read');
  });

  it('a token loses what its owner loses, at once', async () => {
    const admin = await world.session('administrator');
    const { accountId } = await me(admin);
    const { secret } = (await send(admin, 'POST', '/api/v1/tokens', { name: 'x', scopes: ['accounts:write', 'accounts:read'], unitId: world.unit('inside') })).json<{ secret: string }>();
    const bearer = { authorization: `Bearer ${secret}` };
    expect((await send({}, 'GET', '/api/v1/accounts', undefined, bearer)).statusCode).toBe(200);
    await service.database.dataSource.query('DELETE FROM role_grant WHERE account_id = $1', [accountId]);
    expect((await send({}, 'GET', '/api/v1/accounts', undefined, bearer)).statusCode).toBe(403);
    expect((await send({}, 'POST', '/api/v1/accounts', { username: 'cua.sau', displayName: 'x' }, bearer)).statusCode).toBe(403);
    await service.app.get(GrantsService).grant(systemCaller(), accountId, { role: 'administrator', unitId: world.unit('outside'), from: null, until: null });
    expect((await send({}, 'GET', '/api/v1/accounts', undefined, bearer)).statusCode).toBe(403);
  }); // prettier-ignore

  it('nobody reaches their own record through an account that they made or whose password they set', async () => {
    const admin = await world.session('administrator');
    const { employeeId } = await me(admin);
    const person = `/api/v1/employees/${employeeId}`;
    const signIn = async (username: string, password: string): Promise<Record<string, string>> => {
      const answer = await send({}, 'POST', '/api/v1/auth/login', { username, password });
      return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
    };
    const system = systemCaller();
    const hr = { role: 'hr-officer', unitId: world.unit('inside'), from: null, until: null } as const;

    // An account without person, made by somebody with the means of the administrator.
    const caller = { ...system, kind: 'session', employeeId } as const;
    const made = await service.app.get(AccountsService).create(caller, { username: 'khong.nguoi', displayName: 'x', employeeId: null, password: PASSWORD, mustChangePassword: false });
    await service.app.get(GrantsService).grant(system, made.id, hr);
    const straw = await signIn('khong.nguoi', PASSWORD);
    expect(code(await send(straw, 'PATCH', person, { version: 1, position: 'Giám đốc' }))).toBe('own-record');
    await send(straw, 'POST', '/api/v1/me/password', { current: PASSWORD, password: `${PASSWORD}!` });
    expect(code(await send(await signIn('khong.nguoi', `${PASSWORD}!`), 'PATCH', person, { version: 1, position: 'Giám đốc' }))).toBe('own-record');

    // Somebody else's account, whose password the administrator has just set: until its person changes it.
    const other = await world.account('inside', 'hr-officer');
    const { username } = (await send(admin, 'GET', `/api/v1/accounts/${other}`)).json<{ username: string }>();
    await send(admin, 'POST', `/api/v1/accounts/${other}/password`, { password: PASSWORD });
    await service.database.dataSource.query('UPDATE account SET must_change_password = false WHERE id = $1', [other]);
    const borrowed = await signIn(username, PASSWORD);
    expect(code(await send(borrowed, 'PATCH', person, { version: 1, position: 'Giám đốc' }))).toBe('own-record');
    const changed = await send(borrowed, 'POST', '/api/v1/me/password', { current: PASSWORD, password: `${PASSWORD}?` });
    const theirs = Object.fromEntries(changed.cookies.map(({ name, value }) => [name, value]));
    expect((await send(theirs, 'PATCH', person, { version: 1, position: 'Chuyên viên' })).statusCode).toBe(200);

    // The own account, taken off the own person by a helpful colleague.
    const unlinked = await service.app.get(AccountsService).get(system, (await me(admin)).accountId);
    await service.app.get(AccountsService).update(system, unlinked.id, unlinked.version, { employeeId: null });
    expect(code(await send(admin, 'PATCH', person, { version: 2, position: 'Giám đốc' }))).toBe('own-record');
  }); // prettier-ignore

  it('an auditor of a centre finds what was done to accounts of its people, and not of others', async () => {
    const auditor = await world.session('auditor');
    const [near, far] = [await world.account('inside'), await world.account('outside')];
    const found = async (entityId: string): Promise<number> =>
      (await send(auditor, 'GET', `/api/v1/audit?entityType=account&entityId=${entityId}`)).json<{ items: [] }>().items.length;
    expect(await found(near)).toBeGreaterThan(0);
    expect(await found(far)).toBe(0);
  }); // prettier-ignore

  it('an administrator ends the waiting time of somebody, not their own, and the trail says so', async () => {
    const admin = await world.session('administrator');
    const account = await world.account('inside');
    const in15Minutes = new Date(service.clock.now().getTime() + 900_000);
    await service.database.dataSource.query('UPDATE account SET failed_attempts = 9, locked_until = $2 WHERE id = $1', [account, in15Minutes]);
    const answer = await send(admin, 'POST', `/api/v1/accounts/${account}/unlock`, {});
    expect(answer.json()).toMatchObject({ id: account, lockedUntil: null });
    const rows = await service.database.dataSource.query<object[]>('SELECT failed_attempts AS n FROM account WHERE id = $1', [account]);
    expect(rows).toEqual([{ n: 0 }]);
    const auditor = await world.session('auditor');
    const trail = (await send(auditor, 'GET', `/api/v1/audit?entityType=account&entityId=${account}`)).json<{ items: { action: string }[] }>();
    expect(trail.items[0]).toMatchObject({ action: 'account.unlock' });
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${(await me(admin)).accountId}/unlock`, {}))).toBe('own-record');
  }); // prettier-ignore

  it('a second factor that is forgotten for somebody ends their sessions and leaves their password', async () => {
    const admin = await world.session('administrator');
    const theirs = await world.session('inspector');
    const { accountId } = await me(theirs);
    await service.database.dataSource.query(`UPDATE account SET password_hash = 'x', second_factor_secret = '\\x00', second_factor_confirmed_at = now() WHERE id = $1`, [accountId]);
    const answer = await send(admin, 'POST', `/api/v1/accounts/${accountId}/forget-second-factor`, {});
    expect(answer.json()).toMatchObject({ id: accountId, secondFactorEnrolled: false, mustChangePassword: false });
    expect((await send(theirs, 'GET', '/api/v1/me')).statusCode).toBe(401);
    const rows = await service.database.dataSource.query<object[]>('SELECT password_hash AS hash, second_factor_secret AS secret FROM account WHERE id = $1', [accountId]);
    expect(rows).toEqual([{ hash: 'x', secret: null }]);
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${(await me(admin)).accountId}/forget-second-factor`, {}))).toBe('own-record');
    const wide = await world.account('inside', 'employee');
    await service.app.get(GrantsService).grant(systemCaller(), wide, { role: 'director', unitId: null, from: null, until: null });
    expect(code(await send(admin, 'POST', `/api/v1/accounts/${wide}/forget-second-factor`, {}))).toBe('outside-scope');
  }); // prettier-ignore

  it('a grant ends once', async () => {
    const admin = await world.session('administrator');
    const grant = await world.grant('inside');
    expect((await send(admin, 'POST', `/api/v1/grants/${grant}/end`, {})).statusCode).toBe(204);
    expect((await send(admin, 'POST', `/api/v1/grants/${grant}/end`, {})).statusCode).toBe(404);
  });
});
