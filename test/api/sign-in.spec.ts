import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { secondFactorCode } from '../../src/modules/identity/second-factor.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { Role } from '../../src/platform/access/permission.js';
import { Browser } from '../support/browser-client.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const PASSWORD = 'Mùa xuân ở bản Lô Lô 7';

describe('signing in', () => {
  let service: TestApp;
  let count = 0;
  beforeAll(async () => {
    service = await createTestApp();
  });
  afterAll(() => service.close());
  beforeEach(() => service.clock.advance(3_600_000));

  async function account(role: Role): Promise<{ id: string; username: string }> {
    const username = `nguoi.dung.${(count += 1)}`;
    const system = systemCaller('test');
    const created = await service.app.get(AccountsService).create(system, {
      username, displayName: 'Nguyễn Thị Ánh', employeeId: null, password: PASSWORD, mustChangePassword: false,
    }); // prettier-ignore
    await service.app
      .get(GrantsService)
      .grant(system, created.id, { role, unitId: null, from: null, until: null });
    return { id: created.id, username };
  }

  it('gives a session cookie that scripts cannot read, and takes it back at sign-out', async () => {
    const { username } = await account('director');
    const browser = new Browser(service.app);
    const answer = await browser.post('/api/v1/auth/login', { username: ` ${username.toUpperCase()} `, password: PASSWORD });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/congvu_session=cvs_.*HttpOnly; SameSite=Lax/);
    expect((await browser.get('/api/v1/me')).json()).toMatchObject({ username, unfinished: null, displayName: 'Nguyễn Thị Ánh' });
    const stolen = browser.copy();
    expect((await browser.post('/api/v1/auth/logout', {})).statusCode).toBe(204);
    expect((await stolen.get('/api/v1/me')).statusCode).toBe(401);
  }); // prettier-ignore

  it('answers an unknown name and a wrong password alike', async () => {
    const { username } = await account('director');
    const browser = new Browser(service.app);
    const unknown = await browser.post('/api/v1/auth/login', { username: 'khong.co.ai', password: PASSWORD });
    const wrong = await browser.post('/api/v1/auth/login', { username, password: 'sai mật khẩu rồi' });
    const shape = (answer: typeof wrong) => ({
      ...answer.json<object>(),
      requestId: '',
      status: answer.statusCode,
    });
    expect(shape(unknown)).toEqual(shape(wrong));
    expect(wrong.json()).toMatchObject({ code: 'wrong-credentials', status: 401 });
  });

  it('closes an account after five failures, for longer each time, and opens it when the time is over', async () => {
    const { username } = await account('director');
    const browser = new Browser(service.app);
    const tries = async () => (await browser.post('/api/v1/auth/login', { username, password: 'sai' })).json<{ code: string }>().code;
    for (let failure = 1; failure <= 5; failure += 1) expect(await tries()).toBe('wrong-credentials');
    const closed = await browser.post('/api/v1/auth/login', { username, password: PASSWORD });
    expect(closed.json()).toMatchObject({ code: 'account-locked', status: 429 });
    expect(closed.headers['retry-after']).toBe('15');
    service.clock.advance(14_999);
    expect((await browser.post('/api/v1/auth/login', { username, password: PASSWORD })).statusCode).toBe(429);
    service.clock.advance(1);
    expect(await tries()).toBe('wrong-credentials');
    service.clock.advance(29_999);
    expect((await browser.post('/api/v1/auth/login', { username, password: PASSWORD })).statusCode).toBe(429);
    service.clock.advance(1);
    expect((await browser.post('/api/v1/auth/login', { username, password: PASSWORD })).statusCode).toBe(204);
  }); // prettier-ignore

  it('closes a name that no account has just the same', async () => {
    const browser = new Browser(service.app);
    const tries = async () => (await browser.post('/api/v1/auth/login', { username: 'ma.khong.co', password: 'sai' })).json<{ code: string }>().code;
    for (let failure = 1; failure <= 5; failure += 1) expect(await tries()).toBe('wrong-credentials');
    expect(await tries()).toBe('account-locked');
    service.clock.advance(15_000);
    expect(await tries()).toBe('wrong-credentials');
  }); // prettier-ignore

  it('accepts one of several confirmations with the same code, and counts wrong ones', async () => {
    const { username } = await account('director');
    const browser = await new Browser(service.app).signIn(username, PASSWORD);
    const { secret } = (await browser.post('/api/v1/me/second-factor', {})).json<{ secret: string }>();
    const code = secondFactorCode(secret, service.clock.now());
    const answers = await Promise.all([1, 2, 3].map(() => browser.copy().post('/api/v1/me/second-factor/confirm', { code })));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 401, 401]);
    const again = await new Browser(service.app).signIn((await account('director')).username, PASSWORD);
    const guess = () => again.post('/api/v1/me/password', { current: 'sai', password: 'Đường lên Mã Pì Lèng 2026' });
    for (let failure = 1; failure <= 5; failure += 1) expect((await guess()).statusCode).toBe(401);
    expect((await guess()).json()).toMatchObject({ code: 'account-locked' });
  }); // prettier-ignore

  it('counts guesses that arrive at the same moment', async () => {
    const { username } = await account('director');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => new Browser(service.app).post('/api/v1/auth/login', { username, password: 'sai' })),
    );
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(7);
  }); // prettier-ignore

  it('ends a session that was idle for an hour, not one used a moment before, and any after twelve', async () => {
    const { username } = await account('director');
    const browser = await new Browser(service.app).signIn(username, PASSWORD);
    for (let hour = 1; hour <= 12; hour += 1) {
      service.clock.advance(3_599_000);
      expect((await browser.get('/api/v1/me')).statusCode).toBe(200);
    }
    service.clock.advance(12_000);
    expect((await browser.get('/api/v1/me')).statusCode).toBe(401);
    const idle = await new Browser(service.app).signIn(username, PASSWORD);
    service.clock.advance(3_600_000);
    expect((await idle.get('/api/v1/me')).statusCode).toBe(401);
  });

  it('lists the own sessions and ends one of them', async () => {
    const { username } = await account('director');
    const first = await new Browser(service.app).signIn(username, PASSWORD);
    const second = await new Browser(service.app).signIn(username, PASSWORD);
    const sessions = (await second.get('/api/v1/me/sessions')).json<{ id: string; current: boolean }[]>();
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session) => !session.current);
    expect((await second.delete(`/api/v1/me/sessions/${other?.id}`)).statusCode).toBe(204);
    expect((await first.get('/api/v1/me')).statusCode).toBe(401);
    expect((await second.get('/api/v1/me')).statusCode).toBe(200);
  });

  it('lets an administrator without second factor only enrol one, and asks for it from then on', async () => {
    const { username } = await account('administrator');
    const browser = await new Browser(service.app).signIn(username, PASSWORD);
    expect((await browser.get('/api/v1/me')).json()).toMatchObject({ unfinished: 'second-factor' });
    expect((await browser.get('/api/v1/accounts')).json()).toMatchObject({ code: 'second-factor-enrolment-required' });
    const offer = (await browser.post('/api/v1/me/second-factor', {})).json<{ secret: string; qrCode: string }>();
    expect(offer.qrCode).toContain('<svg');
    const before = browser.copy();
    expect((await browser.post('/api/v1/me/second-factor/confirm', { code: '000000' })).statusCode).toBe(401);
    const code = secondFactorCode(offer.secret, service.clock.now());
    expect((await browser.post('/api/v1/me/second-factor/confirm', { code })).statusCode).toBe(204);
    expect((await browser.get('/api/v1/accounts')).statusCode).toBe(200);
    expect((await before.get('/api/v1/me')).statusCode).toBe(401);

    const later = new Browser(service.app);
    const login = (totp?: string) => later.post('/api/v1/auth/login', { username, password: PASSWORD, ...(totp ? { totp } : {}) });
    expect((await login()).json()).toMatchObject({ code: 'second-factor-required' });
    expect((await login(code)).json()).toMatchObject({ code: 'wrong-credentials' });
    service.clock.advance(60_000);
    expect((await login(secondFactorCode(offer.secret, service.clock.now()))).statusCode).toBe(204);
    expect((await later.get('/api/v1/accounts')).statusCode).toBe(200);
  }); // prettier-ignore

  it('asks for a new password after an administrator set one, and ends the other sessions', async () => {
    const { id, username } = await account('director');
    const old = await new Browser(service.app).signIn(username, PASSWORD);
    await service.app.get(AccountsService).resetPassword(systemCaller('test'), id, 'Tạm thời cho anh Bảo 1', false);
    expect((await old.get('/api/v1/me')).statusCode).toBe(401);
    const browser = await new Browser(service.app).signIn(username, 'Tạm thời cho anh Bảo 1');
    expect((await browser.get('/api/v1/me/sessions')).json()).toMatchObject({ code: 'password-change-required' });
    const change = (password: string) => browser.post('/api/v1/me/password', { current: 'Tạm thời cho anh Bảo 1', password });
    for (const weak of ['ngắn quá', 'password123456', username + '!!!!!!!', 'aaaaaaaaaaaaaa', 'Tạm thời cho anh Bảo 1']) {
      expect((await change(weak)).json()).toMatchObject({ code: 'weak-password' });
    }
    expect((await change('Đường lên Mã Pì Lèng 2026')).statusCode).toBe(204);
    expect((await browser.get('/api/v1/me')).json()).toMatchObject({ unfinished: null });
  }); // prettier-ignore

  it('writes neither passwords nor session secrets to the log', () => {
    const log = service.logLines.join('\n');
    expect(log).toContain('"route":"/api/v1/auth/login"');
    expect(log).not.toContain(PASSWORD);
    expect(log).not.toMatch(/cvs_[\w-]{10}/);
  });
});
