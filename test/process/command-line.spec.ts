import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { secondFactorCode } from '../../src/modules/identity/second-factor.js';
import { ServiceProcess } from '../support/service-process.js';
import { scratchFolder } from '../support/scratch-folder.js';

/** A production installation from nothing: set-up link, then commands beside the running service and alone. */
describe('npm start and the command line', () => {
  const folder = scratchFolder('cli');
  const environment = { CONGVU_DATA_DIR: join(folder, 'data'), PORT: '0' };
  let service: ServiceProcess;
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(
    args: readonly string[],
    input = '',
  ): Promise<{ code: number; out: string; err: string }> {
    const command = new ServiceProcess(args, environment);
    command.child.stdin?.end(input);
    return { code: await command.exit(), out: command.stdout, err: command.stderr };
  }

  it('prints a one-time link on an empty database, by which the first administrator begins', async () => {
    service = new ServiceProcess(['serve'], environment);
    const [, url, secret] = (await service.line(/(http:\/\/\S+)\/setup#(cvu_\S+)/)) as unknown as [string, string, string];
    const setup = (token: string) =>
      fetch(`${url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token, username: 'quan.tri', displayName: 'Đỗ Quản Trị', password: 'Trường Sơn Đông 1975' }),
      });
    expect((await setup('cvu_wrong')).status).toBe(404);
    const answer = await setup(secret);
    expect(answer.status).toBe(204);
    expect((await setup(secret)).status).toBe(404);
    let cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const post = async (path: string, body: object): Promise<Response> => {
      const reply = await fetch(`${url}${path}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return reply;
    };
    expect((await fetch(`${url}/api/v1/accounts`, { headers: { cookie } })).status).toBe(403);
    const offer = (await (await post('/api/v1/me/second-factor', {})).json()) as { secret: string };
    expect((await post('/api/v1/me/second-factor/confirm', { code: secondFactorCode(offer.secret, new Date()) })).status).toBe(204);
    expect((await fetch(`${url}/api/v1/accounts`, { headers: { cookie } })).status).toBe(200);
  }); // prettier-ignore

  it('imports units and people beside the running service, twice without doubling', async () => {
    const units = join(folder, 'units.csv');
    const people = join(folder, 'people.csv');
    writeFileSync(units, 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy 1,counter,TT,,,\n');
    writeFileSync(people, 'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Nguyễn Thị Ánh,cong-chuc,Chuyên viên,TT,Q1,0012345678,01/01/2026,\nCB2,Lê Văn Bình,cong-chuc,,TT,KHONG-CO,,01/01/2026,\n');
    expect(JSON.parse((await run(['import', 'units', units, '--json'])).out)).toMatchObject({ created: 2, rejected: 0 });
    const first = await run(['import', 'people', people, '--json']);
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({ read: 2, created: 1, rejected: 1, stored: true });
    expect(JSON.parse((await run(['import', 'people', people, '--json'])).out)).toMatchObject({ created: 0, unchanged: 1, rejected: 1 });
    expect(JSON.parse((await run(['import', 'people', people, '--strict', '--json'])).out)).toMatchObject({ stored: false });
    expect((await run(['import', 'people', join(folder, 'nothing.csv')])).code).toBe(2);
  }); // prettier-ignore

  it('makes accounts and tokens', async () => {
    const create = (username: string, password: string) =>
      run(['user', 'create', '--username', username, '--role', 'hr-officer', '--unit', 'TT', '--password-stdin', '--json'], password);
    expect(JSON.parse((await create('lan.nt', 'Trường Sơn Đông 1975\n')).out)).toMatchObject({ username: 'lan.nt', role: 'hr-officer' });
    const weak = await create('binh.lv', '123456');
    expect([weak.code, weak.err]).toEqual([1, expect.stringContaining('Mật khẩu phải có ít nhất 12 ký tự')]);
    const unknown = await run(['user', 'create', '--username', 'x.y', '--role', 'hr-officer', '--unit', 'KHONG', '--password-stdin'], 'Trường Sơn Đông 1975');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('KHONG');
    const token = JSON.parse((await run(['token', 'create', '--name', 'máy', '--scope', 'units:read', 'employees:read', '--json'])).out) as { token: string };
    expect(token.token).toMatch(/^cvt_/);
  }); // prettier-ignore

  it('ends with 2 on wrong usage, with 0 on help, and has an example for every command and group', async () => {
    expect((await run([])).code).toBe(2);
    expect((await run(['fly'])).code).toBe(2);
    expect((await run(['user', 'create', '--role', 'king'])).code).toBe(2);
    const empty = await run(['user', 'create', '--username', 'x.y', '--role', 'hr-officer', '--password-stdin'], '\n');
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('No password on standard input')]);
    for (const group of ['user', 'token', 'import', 'audit', 'rules', 'report', 'device']) {
      expect([group, (await run([group, '--help'])).out]).toEqual([group, expect.stringContaining('Example:')]);
    }
    for (const command of [['serve'], ['demo'], ['migrate'], ['user', 'create'], ['token', 'create'], ['import', 'people'], ['audit', 'verify']]) {
      const help = await run([...command, '--help']);
      expect([command, help.code, help.out]).toEqual([command, 0, expect.stringContaining('Example:')]);
    }
  }, 300_000); // prettier-ignore

  it('verifies the audit chain, after the service has stopped too', async () => {
    expect(await service.stop('SIGTERM')).toBe(0);
    const verdict = await run(['audit', 'verify', '--json']);
    expect(verdict.code).toBe(0);
    expect(JSON.parse(verdict.out)).toMatchObject({ faults: [] });
    expect((JSON.parse(verdict.out) as { entries: number }).entries).toBeGreaterThan(5);
  });
});
