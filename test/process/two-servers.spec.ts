import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { ServiceProcess } from '../support/service-process.js';
import { withDatabase } from '../support/test-database.js';
import { scratchFolder } from '../support/scratch-folder.js';

/** An external database, as an office with two servers has it. */
describe('two servers on one external database', () => {
  const { adminUrl, ownerUrl, runtimeUrl } = JSON.parse(process.env['CONGVU_TEST_SERVER'] ?? '{}') as Record<
    string,
    string
  >;
  const name = `congvu_test_${randomBytes(6).toString('hex')}`;
  const folder = scratchFolder('two');
  const admin = new pg.Client({ connectionString: adminUrl });
  const running: ServiceProcess[] = [];
  const environment = (server: string): Record<string, string> => ({
    NODE_ENV: 'production',
    DATABASE_URL: withDatabase(runtimeUrl!, name),
    MIGRATION_DATABASE_URL: withDatabase(ownerUrl!, name),
    CONGVU_SECRET_KEY: Buffer.alloc(32, 3).toString('base64'),
    CONGVU_DATA_DIR: join(folder, server),
    PORT: '0',
  });

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0 OWNER "${new URL(ownerUrl!).username}"`);
  });
  afterAll(async () => {
    await Promise.all(running.map((service) => service.stop('SIGTERM')));
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: withDatabase(adminUrl!, name) });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('refuses to start on a database that lacks migrations, until congvu migrate has run', async () => {
    const refused = new ServiceProcess(['serve'], environment('a'));
    expect(await refused.exit()).toBe(1);
    expect(refused.stderr).toMatch(/lacks \d+ migration\(s\).*Run "congvu migrate" first/);
    const migrated = new ServiceProcess(['migrate', '--json'], environment('a'));
    expect(await migrated.exit()).toBe(0);
    expect((JSON.parse(migrated.stdout) as { applied: string[] }).applied.length).toBeGreaterThan(4);
    const again = new ServiceProcess(['migrate', '--json'], environment('a'));
    expect(await again.exit()).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual({ applied: [] });
  });

  it('refuse to start with different keys, and name the variable', async () => {
    const first = new ServiceProcess(['serve'], environment('a'));
    await first.line(/Công vụ: http/);
    expect(await first.stop('SIGTERM')).toBe(0);
    const { CONGVU_SECRET_KEY, ...without } = environment('c');
    const refused = new ServiceProcess(['serve'], without);
    expect(CONGVU_SECRET_KEY).toBeDefined();
    expect(await refused.exit()).toBe(1);
    expect(refused.stderr).toMatch(/^The key in secret\.key .* is not the one of this database.*Set CONGVU_SECRET_KEY/);
  }); // prettier-ignore

  it('refuse the demo, for which this installation is too real', async () => {
    await query(`INSERT INTO account (id, username, display_name, created_at, updated_at)
      VALUES (gen_random_uuid(), 'quan.tri', 'Đỗ Quản Trị', now(), now())`);
    const demo = new ServiceProcess(['demo', '--json'], environment('a'));
    expect(await demo.exit()).toBe(1);
    expect(demo.stderr).toContain('is not the demo');
    expect(await query('SELECT FROM org_unit')).toEqual([]);
  });

  it('do each scheduled job once, the monthly one too, whoever triggers it', async () => {
    for (const server of ['a', 'b']) running.push(new ServiceProcess(['serve'], environment(server)));
    await Promise.all(running.map((service) => service.line(/Công vụ: http/)));
    await eventually(async () => {
      const runs = await query<{ kind: string; runs: number; attempts: number; status: string }>(
        `SELECT kind, count(*) AS runs, max(attempts) AS attempts, min(status) AS status FROM job_run GROUP BY kind ORDER BY kind`,
      );
      expect(runs).toEqual(
        expect.arrayContaining(
          ['audit-head', 'audit-verification', 'housekeeping'].map((kind) => ({ kind, runs: 1, attempts: 1, status: 'done' })),
        ),
      );
    });
  }); // prettier-ignore

  it('finish a request that was under way when they were told to stop', async () => {
    const [service] = running;
    const url = /Công vụ: (\S+)/.exec(service!.stdout)?.[1] ?? '';
    const locker = new pg.Client({ connectionString: withDatabase(adminUrl!, name) });
    locker.on('error', () => undefined);
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE account IN ACCESS EXCLUSIVE MODE');
    const answer = fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'lan.nt', password: 'x' }),
    });
    await eventually(async () => {
      const waiting = await query<{ n: number }>(`SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '${name}'`);
      expect(waiting[0]?.n).toBe(1);
    });
    const stopped = service!.stop('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await locker.query('COMMIT');
    await locker.end();
    expect((await answer).status).toBe(401);
    expect(await stopped).toBe(0);
  }); // prettier-ignore
});
