import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { makeProvince } from '../support/province.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';
import { withDatabase } from '../support/test-database.js';

const PEOPLE = 900;
/** With the two days around them, which are computed too, a turn of a lane has time for 84 people. */
const [FROM, UNTIL, DAYS] = ['2026-10-05', '2026-10-25', 20];
/** Five turns of free people call for help; the lanes here then wait for held ones, and those of the thread for others. */
const FREE = 500;

/** Weeks of a large office are stale, as after a new rule. */
describe('many stale days', () => {
  const { adminUrl, ownerUrl, runtimeUrl } = JSON.parse(process.env['CONGVU_TEST_SERVER'] ?? '{}') as Record<
    string,
    string
  >;
  const name = `congvu_test_${randomBytes(6).toString('hex')}`;
  const folder = scratchFolder('lanes');
  const admin = new pg.Client({ connectionString: adminUrl });
  const inside = new pg.Client({ connectionString: withDatabase(adminUrl!, name) });
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: withDatabase(runtimeUrl!, name),
    MIGRATION_DATABASE_URL: withDatabase(ownerUrl!, name),
    CONGVU_SECRET_KEY: Buffer.alloc(32, 3).toString('base64'),
    CONGVU_DATA_DIR: folder,
    PORT: '0',
  };
  let service: ServiceProcess | undefined;

  beforeAll(async () => {
    await admin.connect();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0 OWNER "${new URL(ownerUrl!).username}"`);
    expect(await new ServiceProcess(['migrate'], environment).exit()).toBe(0);
    await inside.connect();
    // A first start notes the edition of the rule book, which would make all years stale.
    const first = new ServiceProcess(['serve'], environment);
    await first.line(/Công vụ: http/);
    await eventually(async () => expect(await count('book_edition')).toBe(1), 60_000);
    expect(await first.stop('SIGTERM')).toBe(0);
    await makeProvince(inside, { people: PEOPLE, month: '2026-10-01', scanned: false });
    await inside.query('TRUNCATE stale_mark');
  }, 120_000);
  afterAll(async () => {
    await service?.stop('SIGTERM');
    await inside.end();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function count(sql: string): Promise<number> {
    return (await inside.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`)).rows[0]!.n;
  }
  const days = (): Promise<number> => count(`attendance_day WHERE date >= '${FROM}' AND date < '${UNTIL}'`);
  /** Lanes of the second thread that have claimed people and wait for them. */
  const waiting = (): Promise<number> =>
    count(`pg_stat_activity WHERE application_name = 'congvu-lanes' AND wait_event = 'advisory'`);
  const gone = async (): Promise<void> =>
    expect(await count(`pg_stat_activity WHERE application_name = 'congvu-lanes'`)).toBe(0);

  /** Everybody's days are stale; many people are held, as if another server computed them just now. */
  async function allStale(): Promise<void> {
    await inside.query(
      `INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
       SELECT id, $1::date, $2::date, 'rules' FROM employee ORDER BY code`,
      [FROM, UNTIL],
    );
    await inside.query(
      `SELECT count(pg_advisory_lock(hashtextextended(id::text, 1041008)))
       FROM (SELECT id FROM employee ORDER BY code OFFSET $1) AS held`,
      [FREE],
    );
  }
  const release = (): Promise<unknown> => inside.query('SELECT pg_advisory_unlock_all()');

  it('are computed by a second thread too, which leaves when all are fresh', async () => {
    await allStale();
    service = new ServiceProcess(['serve'], environment);
    await eventually(async () => expect(await waiting()).toBeGreaterThan(0), 120_000);
    await release();
    await eventually(async () => expect(await count('stale_mark')).toBe(0), 120_000);
    expect(await days()).toBe(PEOPLE * DAYS);
    expect(await count('attendance_day_fault')).toBe(0);
    await eventually(gone);
    expect(service.stderr).toContain('a second thread helps');
  }, 300_000);

  it('wait on the queue, none lost, when the server is stopped while both compute', async () => {
    await inside.query('DELETE FROM attendance_day');
    await allStale();
    await eventually(async () => expect(await waiting()).toBeGreaterThan(0), 120_000);
    const stopped = service!.stop('SIGTERM');
    await eventually(async () => expect(service!.stderr).toContain('"stopping"'));
    // What else is stopped first takes its time on a busy machine: until the lanes are told, they would go on.
    await setTimeout(3_000);
    await release();
    expect(await stopped).toBe(0);
    await eventually(gone);
    expect(await count('stale_mark')).toBeGreaterThan(0);
    expect(await days()).toBeLessThan(PEOPLE * DAYS);
    service = new ServiceProcess(['serve'], environment);
    await eventually(async () => expect(await count('stale_mark')).toBe(0), 120_000);
    expect(await days()).toBe(PEOPLE * DAYS);
    expect(await count('attendance_day_fault')).toBe(0);
  }, 300_000);
});
