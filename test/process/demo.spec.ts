import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { secondFactorCode } from '../../src/modules/identity/second-factor.js';
import { EventStream } from '../support/event-stream.js';
import { ServiceProcess } from '../support/service-process.js';
import { scratchFolder } from '../support/scratch-folder.js';

interface Demo {
  readonly url: string;
  readonly accounts: readonly { role: string; username: string; password: string; totpSecret?: string }[];
}

const MAKING_MS = 150_000;

describe('npm run demo', () => {
  const folder = scratchFolder('demo');
  const data = join(folder, 'Trung tâm', 'dữ liệu');
  const running: ServiceProcess[] = [];
  afterEach(async () => {
    for (const service of running.splice(0)) await service.stop('SIGINT');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function demo(
    environment: Record<string, string> = {},
    options: readonly string[] = [],
  ): Promise<{ service: ServiceProcess; demo: Demo }> {
    const service = new ServiceProcess(['demo', '--json', ...options], {
      CONGVU_DATA_DIR: data,
      ...environment,
    });
    running.push(service);
    // The first start makes two months of history; other tests share its cores.
    const [line] = await service.line(/^\{.*\}$/m, MAKING_MS);
    return { service, demo: JSON.parse(line) as Demo };
  }

  async function signIn({ url, accounts }: Demo, role: string): Promise<string> {
    const account = accounts.find((one) => one.role === role)!;
    const totp = account.totpSecret ? { totp: secondFactorCode(account.totpSecret, new Date()) } : {};
    const answer = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: account.username, password: account.password, ...totp }),
    });
    expect(answer.status).toBe(204);
    return answer.headers.getSetCookie()[0]!.split(';')[0]!;
  }

  const status = async (url: string, cookie: string): Promise<number> =>
    (await fetch(url, { headers: { cookie } })).status;

  it('lets each role in and shows it what it may see; ends cleanly with its database', async () => {
    const { service, demo: first } = await demo();
    expect(service.stdout.trim().split('\n')).toHaveLength(1);
    expect(first.accounts.map(({ role }) => role).sort()).toEqual(
      ['administrator', 'auditor', 'director', 'employee', 'guard', 'hr-officer', 'inspector', 'unit-head'],
    );
    const sees = { employee: 403, guard: 403, 'unit-head': 200, inspector: 200, 'hr-officer': 200, director: 200, auditor: 200, administrator: 200 };
    for (const [role, expected] of Object.entries(sees)) {
      const cookie = await signIn(first, role);
      expect([role, await status(`${first.url}/api/v1/employees`, cookie)]).toEqual([role, expected]);
      expect(await status(`${first.url}/api/v1/audit`, cookie)).toBe(role === 'auditor' ? 200 : 403);
    }
    const people = await (await fetch(`${first.url}/api/v1/employees?limit=200`, { headers: { cookie: await signIn(first, 'hr-officer') } })).json() as { items: unknown[] };
    expect(people.items).toHaveLength(60);
    const pid = Number(readFileSync(join(data, 'service.lock'), 'utf8').match(/\d+/)?.[0]);
    const closings = await (await fetch(`${first.url}/api/v1/closings`, { headers: { cookie: await signIn(first, 'director') } })).json() as { items: { status: string }[] };
    expect(closings.items.map((closing) => closing.status)).toEqual(['checked']);
    expect(pid).toBeGreaterThan(0);
    expect(await service.stop('SIGINT')).toBe(0);
  }, 2 * MAKING_MS); // prettier-ignore

  it('starts a second time without installing, building or seeding, with the same data and new passwords', async () => {
    const began = Date.now();
    const { demo: second } = await demo();
    // Within 10 s on an idle machine; here other tests share its cores. Making the demo anew takes longer than this.
    expect(Date.now() - began).toBeLessThan(30_000);
    const cookie = await signIn(second, 'director');
    const people = (await (await fetch(`${second.url}/api/v1/employees?limit=200`, { headers: { cookie } })).json()) as { items: unknown[] };
    expect(people.items).toHaveLength(60);
  }); // prettier-ignore

  it('shows its people coming in when asked for scans, and takes its door along when it ends', async () => {
    const { service, demo: living } = await demo({}, ['--scans']);
    const cookie = await signIn(living, 'hr-officer');
    const stream = await EventStream.open(`${living.url}/api/v1/scans/stream`, { cookie });
    const names = new Set<string>();
    while (names.size < 2) {
      const event = await stream.next();
      if (event.type === 'scan')
        names.add(event.data<{ employee: { fullName: string } }>().employee.fullName);
    }
    stream.close();
    const { pid } = JSON.parse(readFileSync(join(data, 'demo-door', 'gate', 'running.json'), 'utf8')) as {
      pid: number;
    };
    expect(await service.stop('SIGINT')).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('comes back with its data after kill -9', async () => {
    const { service, demo: before } = await demo();
    const cookie = await signIn(before, 'hr-officer');
    const made = await fetch(`${before.url}/api/v1/employees`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        code: 'MOI-01', fullName: 'Lò Thị Mới', staffKind: 'hop-dong',
        postings: [{ kind: 'duty', unitId: await unitId(before.url, cookie, 'HCTH'), from: '2026-01-01' }],
      }),
    }); // prettier-ignore
    expect(made.status).toBe(201);
    expect(await service.stop('SIGKILL')).toBe(137);
    const { demo: after } = await demo();
    const found = (await (await fetch(`${after.url}/api/v1/employees?search=lo%20thi%20moi`, { headers: { cookie: await signIn(after, 'hr-officer') } })).json()) as { items: unknown[] };
    expect(found.items).toHaveLength(1);
  }); // prettier-ignore

  it('begins anew with --reset: what was entered is gone and the demo is back', async () => {
    const { demo: fresh } = await demo({}, ['--reset']);
    const cookie = await signIn(fresh, 'hr-officer');
    const people = async (search: string): Promise<unknown[]> => {
      const answer = await fetch(`${fresh.url}/api/v1/employees?limit=200${search}`, { headers: { cookie } });
      return ((await answer.json()) as { items: unknown[] }).items;
    };
    expect(await people('&search=lo%20thi%20moi')).toEqual([]);
    expect(await people('')).toHaveLength(60);
  }, 2 * MAKING_MS); // prettier-ignore

  it('says which port is in use and what to set', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const port = (blocker.address() as AddressInfo).port;
    const service = new ServiceProcess(['demo', '--json'], { CONGVU_DATA_DIR: data, PORT: String(port) });
    expect(await service.exit()).toBe(1);
    expect(service.stderr).toContain(`Port ${port} is in use. Set PORT`);
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('runs twice at once on different ports, each with its own data', async () => {
    const [one, other] = await Promise.all([demo(), demo({ CONGVU_DATA_DIR: join(folder, 'khác') })]);
    expect(one.demo.url).not.toBe(other.demo.url);
    const same = new ServiceProcess(['demo'], { CONGVU_DATA_DIR: data });
    expect(await same.exit()).toBe(1);
    expect(same.stderr).toMatch(/already|running|in use/i);
  });

  it('refuses a wrong configuration with the whole list', async () => {
    const service = new ServiceProcess(['serve'], { CONGVU_DATA_DIR: data, PORT: 'x', DATABASE_URL: 'mysql://a:matkhau@b/c' });
    expect(await service.exit()).toBe(1);
    expect(service.stderr).toContain('PORT="x"');
    expect(service.stderr).toContain('DATABASE_URL=(secret)');
    expect(service.stderr).not.toContain('matkhau');
  }); // prettier-ignore
});

async function unitId(url: string, cookie: string, code: string): Promise<string> {
  const { items } = (await (
    await fetch(`${url}/api/v1/units?limit=200`, { headers: { cookie } })
  ).json()) as {
    items: { id: string; code: string }[];
  };
  return items.find((unit) => unit.code === code)!.id;
}
