import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';
import { withDatabase } from '../support/test-database.js';

/** A small centre: one machine is server and gate. */
describe('the server with GATE=child', () => {
  const { adminUrl, ownerUrl, runtimeUrl, template } = JSON.parse(process.env['CONGVU_TEST_SERVER'] ?? '{}') as Record<string, string>;
  const name = `congvu_test_${randomBytes(6).toString('hex')}`;
  const folder = scratchFolder('gate-child');
  const data = join(folder, 'data');
  const admin = new pg.Client({ connectionString: adminUrl });
  const environment = {
    NODE_ENV: 'production', DATABASE_URL: withDatabase(runtimeUrl!, name), MIGRATION_DATABASE_URL: withDatabase(ownerUrl!, name),
    CONGVU_DATA_DIR: data, PORT: '0', GATE: 'child', JOBS_ENABLED: 'false',
  };
  let server: ServiceProcess;
  let url: string;
  let database: pg.Client;

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" OWNER "${new URL(ownerUrl!).username}"`);
    database = new pg.Client({ connectionString: withDatabase(adminUrl!, name) });
    await database.connect();
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await database.end();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<void> => {
    server = new ServiceProcess(['serve'], environment);
    url = (await server.line(/Công vụ: (\S+)/))[1] ?? '';
  };
  /** The process that says last that it was started. */
  const childPid = (): number => Number([...server.stderr.matchAll(/"pid":(\d+)[^\n]*"msg":"local gate started"|local gate started[^\n]*"pid":(\d+)/g)].map(([line]) => /"(?:child|gate)?pid":(\d+)/i.exec(line)?.[1]).at(-1));
  const runIds = async (): Promise<string[]> =>
    (await database.query<{ run_id: string }>('SELECT run_id FROM gate_state')).rows.map(({ run_id }) => run_id);
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return false;
    }
  };
  const live = async (): Promise<number> => (await fetch(`${url}/health/live`)).status;

  it('waits for the first unit, then enrols its own gate, which reports', async () => {
    await start();
    expect(await live()).toBe(200);
    expect(await runIds()).toEqual([]);
    await database.query(
      `INSERT INTO org_unit (id, code, name, kind, level, zone, version, created_at, updated_at)
       VALUES ($1, 'TT', 'Trung tâm', 'centre', NULL, 'Asia/Ho_Chi_Minh', 1, now(), now())`,
      [randomUUID()],
    );
    await eventually(async () => expect(await runIds()).toHaveLength(1), 30_000);
    const { rows } = await database.query('SELECT code, kind FROM device');
    expect(rows).toEqual([{ code: 'CONG-MAY-CHU', kind: 'gate' }]);
    expect(statSync(join(data, 'gate', 'enrolment.json')).mode & 0o777).toBe(0o600);
  });

  it('goes on when the gate is killed, and starts it again', async () => {
    const [before] = await runIds();
    const pid = childPid();
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
    await eventually(async () => expect([await live(), (await runIds())[0] === before, childPid() === pid]).toEqual([200, false, false]), 30_000);
    expect(server.child.exitCode).toBeNull();
    expect((await database.query('SELECT count(*)::int AS n FROM device')).rows).toEqual([{ n: 1 }]);
  });

  it('takes its gate along when it stops, and keeps the same device and key', async () => {
    const pid = childPid();
    const file = join(data, 'gate', 'enrolment.json');
    const { key } = JSON.parse(readFileSync(file, 'utf8')) as { key: string };
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(isAlive(pid)).toBe(false);
    const [before] = await runIds();
    await start();
    await eventually(async () => expect(await runIds()).not.toEqual([before]), 30_000);
    expect((JSON.parse(readFileSync(file, 'utf8')) as { key: string }).key).toBe(key);
    expect(server.stderr).not.toContain(key);
  });

  it('leaves no gate behind when it is killed itself', async () => {
    const pid = childPid();
    expect(isAlive(pid)).toBe(true);
    await server.stop('SIGKILL');
    await eventually(async () => expect(isAlive(pid)).toBe(false), 10_000);
    expect(existsSync(join(data, 'gate', 'running.json'))).toBe(false);
  });
}); // prettier-ignore
