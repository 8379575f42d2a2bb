import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  attachEmbeddedDatabase,
  type EmbeddedDatabase,
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
  type UnexpectedExit,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { compileLauncher, endChildren, startChild } from '../support/embedded-child.js';

const settings = { fsync: 'off' };
const root = process.getuid?.() === 0;
let base: string;
let app: string;

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'congvu-embedded-')));
  await chmod(base, 0o755);
  app = join(base, 'app');
  await compileLauncher(app);
});
afterAll(async () => {
  await endChildren();
  await rm(base, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !condition();) {
    if (Date.now() > deadline) throw new Error('It did not happen within 10 s.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a first and a second start, on a path with spaces and Vietnamese letters', () => {
  let dataDir: string;
  let db: EmbeddedDatabase;
  beforeAll(async () => {
    dataDir = join(base, 'Trung tâm hành chính công', 'dữ liệu');
    db = await startEmbeddedDatabase({ dataDir, settings });
  });
  afterAll(() => db.stop());

  it('keeps three different passwords in a file that only its owner reads', async () => {
    const file = join(dataDir, 'database.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const secrets = Object.values(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);
    expect(new Set(secrets).size).toBe(3);
    const wrong = db.ownerUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('listens on the loopback address only, without unix sockets', async () => {
    const [row] = await query(
      db.adminUrl,
      `SELECT current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
              current_setting('data_checksums') AS checksums, current_setting('password_encryption') AS passwords`,
    );
    expect(row).toEqual({ address: '127.0.0.1', sockets: '', checksums: 'on', passwords: 'scram-sha-256' });
  });

  it('brings the extensions and the Vietnamese order', async () => {
    const extensions = await query(db.runtimeUrl, 'SELECT extname FROM pg_extension ORDER BY extname');
    expect(extensions.map((row) => row['extname'])).toEqual([
      'btree_gist',
      'pg_trgm',
      'pgcrypto',
      'plpgsql',
      'unaccent',
    ]);
    const names = await query(
      db.runtimeUrl,
      `SELECT name FROM unnest(ARRAY['Đạo','Dũng','Ân','Ánh','Ăn','An','Em']) name ORDER BY name COLLATE "vi-x-icu"`,
    );
    expect(names.map((row) => row['name'])).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Dũng', 'Đạo', 'Em']);
    expect(
      await query(db.runtimeUrl, `SELECT unaccent('Nguyễn Thị Đào') AS plain, lower('ĐẠT') AS small`),
    ).toEqual([{ plain: 'Nguyen Thi Dao', small: 'đạt' }]);
  });

  it('lets the owner create tables and the runtime account nothing at all', async () => {
    await query(db.ownerUrl, 'CREATE TABLE kept (value text)');
    await query(db.ownerUrl, `INSERT INTO kept VALUES ('Đà Nẵng')`);
    await query(db.ownerUrl, 'CREATE SCHEMA other; DROP SCHEMA other');
    for (const sql of [
      'CREATE TABLE t (a int)',
      'CREATE TEMP TABLE t (a int)',
      'CREATE SCHEMA t',
      'SELECT * FROM kept',
      'DROP TABLE kept',
    ]) {
      await expect(query(db.runtimeUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('refuses a second start and a removal while it runs, and says who runs it', async () => {
    await expect(startEmbeddedDatabase({ dataDir, settings })).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('already run by this process') as unknown,
    });
    const child = startChild(app, dataDir);
    const report = await child.report;
    expect(report).toMatchObject({ ok: false, code: 'in-use' });
    expect(report.message).toContain(`process ${process.pid}`);
    await expect(removeEmbeddedDatabase(dataDir)).rejects.toMatchObject({ code: 'in-use' });
  });

  it('lets another command attach while it runs, whose stop leaves it running', async () => {
    const attached = await attachEmbeddedDatabase(dataDir);
    expect(attached).toMatchObject({
      attached: true,
      ownerUrl: db.ownerUrl,
      runtimeUrl: db.runtimeUrl,
      adminUrl: db.adminUrl,
    });
    await attached?.stop();
    expect(await query(db.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 'Đà Nẵng' }]);
  });

  it('keeps data and passwords over a stop and a second start, which takes less than 5 s', async () => {
    const before = await readFile(join(dataDir, 'database.json'), 'utf8');
    await db.stop();
    await db.stop();
    expect(await attachEmbeddedDatabase(dataDir)).toBeUndefined();
    expect(existsSync(join(dataDir, 'service.lock'))).toBe(false);
    const since = Date.now();
    db = await startEmbeddedDatabase({ dataDir, settings });
    expect(Date.now() - since).toBeLessThan(5000);
    expect(await readFile(join(dataDir, 'database.json'), 'utf8')).toBe(before);
    expect(await query(db.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 'Đà Nẵng' }]);
  });
});

describe('deaths', () => {
  it('kill -9 of the service: the next start ends the orphan and finds the data', async () => {
    const dataDir = join(base, 'killed-service');
    const child = startChild(app, dataDir);
    const { ownerUrl } = await child.report;
    await query(ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS value');
    const orphan = await postmasterPid(dataDir);
    child.process.kill('SIGKILL');
    await child.exited;
    expect(alive(orphan)).toBe(true);
    expect(await attachEmbeddedDatabase(dataDir)).toBeUndefined();

    const lines: string[] = [];
    const db = await startEmbeddedDatabase({ dataDir, settings, log: (line) => lines.push(line) });
    expect(lines.join('\n')).toContain(`process ${orphan}) still runs for a service that has died`);
    expect(await query(db.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await db.stop();
    await until(() => !alive(orphan));
  });

  it('kill -9 of PostgreSQL: the service hears of it and restarts it on the same port', async () => {
    const dataDir = join(base, 'killed-postgres');
    const lines: string[] = [];
    const exits: UnexpectedExit[] = [];
    const db = await startEmbeddedDatabase({
      dataDir,
      settings,
      log: (line) => lines.push(line),
      onUnexpectedExit: (detail) => exits.push(detail),
    });
    await query(db.ownerUrl, 'CREATE TABLE kept AS SELECT 8 AS value');
    const port = db.port;
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    await until(() => exits.length > 0);
    expect(exits).toMatchObject([{ signal: 'SIGKILL' }]);
    await db.restart();
    expect(db.port).toBe(port);
    expect(await query(db.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 8 }]);
    expect(lines.join('\n')).toMatch(/recovery took \d+ ms/);
    await db.restart();
    await db.stop();
    expect(exits).toHaveLength(1);
    await expect(db.restart()).rejects.toThrow('was stopped');
  });

  it('kill -9 of both, and their pids belong to other processes by now: it starts, and harms nobody', async () => {
    const dataDir = join(base, 'killed-both');
    const child = startChild(app, dataDir);
    await child.report;
    child.process.kill('SIGKILL');
    await child.exited;
    const postgres = await postmasterPid(dataDir);
    process.kill(postgres, 'SIGKILL');
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(bystander.pid)));
    await writeFile(
      join(dataDir, 'service.lock'),
      JSON.stringify({ pid: bystander.pid, startedAt: 'another-boot:1', token: 'abc' }),
    );
    const db = await startEmbeddedDatabase({ dataDir, settings });
    expect(await query(db.runtimeUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await db.stop();
    expect(alive(bystander.pid ?? 0)).toBe(true);
    bystander.kill();
  });

  it('damaged lock and pid files: it starts', async () => {
    const dataDir = join(base, 'damaged');
    await (await startEmbeddedDatabase({ dataDir, settings })).stop();
    await writeFile(join(dataDir, 'service.lock'), '');
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), '');
    const db = await startEmbeddedDatabase({ dataDir, settings });
    await db.stop();
    expect((await readdir(dataDir)).sort()).toEqual(['database.json', 'postgres']);
  });

  it('a service that exits without stopping it takes the database along', async () => {
    const dataDir = join(base, 'exits');
    const child = startChild(app, dataDir, 'exit');
    await child.report;
    const postgres = await postmasterPid(dataDir);
    child.process.stdin?.end();
    await child.exited;
    await until(() => !alive(postgres));
  });

  (process.platform === 'linux' ? it : it.skip)(
    'Ctrl-C in the terminal of the service does not reach PostgreSQL',
    async () => {
      const dataDir = join(base, 'group');
      const child = startChild(app, dataDir);
      await child.report;
      const processGroup = async (pid: number) =>
        (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
      const postgres = await postmasterPid(dataDir);
      expect(await processGroup(postgres)).toBe(String(postgres));
      expect(await processGroup(child.process.pid ?? 0)).not.toBe(String(postgres));
      child.process.stdin?.end();
      await child.exited;
      expect(alive(postgres)).toBe(false);
    },
  );
});

describe('several at once', () => {
  it('of starts at the same moment over a stale lock one wins, and the others say so', async () => {
    const dataDir = join(base, 'contended');
    await mkdir(dataDir);
    await writeFile(
      join(dataDir, 'service.lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'x', token: 'dead' }),
    );
    const children = [1, 2, 3].map(() => startChild(app, dataDir));
    const reports = await Promise.all(children.map((child) => child.report));
    expect(reports.filter((report) => report.ok)).toHaveLength(1);
    expect(reports.filter((report) => report.code === 'in-use')).toHaveLength(2);
    for (const child of children) child.process.stdin?.end();
    await Promise.all(children.map((child) => child.exited));
    expect((await readdir(dataDir)).sort()).toEqual(['database.json', 'postgres']);
  });
});

describe('other binaries', () => {
  it('rebuilds the indexes when the sort order comes in another version', async () => {
    const dataDir = join(base, 'other-order');
    const first = await startEmbeddedDatabase({ dataDir, settings });
    await query(first.ownerUrl, 'CREATE TABLE person (name text COLLATE "vi-x-icu" PRIMARY KEY)');
    await query(
      first.adminUrl,
      `UPDATE pg_database SET datcollversion = '1' WHERE datname IN ('congvu', 'template1')`,
    );
    await first.stop();

    const lines: string[] = [];
    const db = await startEmbeddedDatabase({ dataDir, settings, log: (line) => lines.push(line) });
    expect(lines.filter((line) => line.includes('rebuilding its indexes'))).toHaveLength(2);
    const stale = `SELECT datname FROM pg_database WHERE datallowconn AND datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)`;
    expect(await query(db.adminUrl, stale)).toEqual([]);
    await query(db.adminUrl, 'CREATE DATABASE still_possible');
    await db.stop();
  });
});

describe('refusals and removal', () => {
  it('names the versions when another PostgreSQL wrote the cluster, and what is lost when the passwords are', async () => {
    const dataDir = join(base, 'refused');
    await (await startEmbeddedDatabase({ dataDir, settings })).stop();
    const version = join(dataDir, 'postgres', 'PG_VERSION');
    const own = await readFile(version, 'utf8');
    await writeFile(version, '16\n');
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toMatchObject({
      code: 'other-version',
      message: expect.stringMatching(/written by PostgreSQL 16.*brings 18/) as unknown,
    });
    await writeFile(version, own);
    await writeFile(join(dataDir, 'database.json'), '{"admin":"a","owner":"b","app":"c"}');
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toMatchObject({ code: 'cluster-lost' });
    await rm(join(dataDir, 'database.json'));
    await expect(startEmbeddedDatabase({ dataDir })).rejects.toMatchObject({ code: 'cluster-lost' });
    await removeEmbeddedDatabase(dataDir);
    expect(await readdir(dataDir)).toEqual([]);
    await removeEmbeddedDatabase(join(base, 'never-made'));
  });
});

(root ? describe : describe.skip)('as root, in a folder of mode 0700', () => {
  it('keeps the cluster and a copy of the binaries where the account of PostgreSQL may enter', async () => {
    const home = join(base, 'private home');
    await mkdir(home, { mode: 0o700 });
    const shared = '/var/lib/congvu';
    const copies = async () =>
      (existsSync(shared) ? await readdir(shared) : []).filter((name) => name.startsWith('postgresql-'));
    const before = await copies();
    const clone = join(home, 'clone');
    await compileLauncher(clone, true);
    const dataDir = join(clone, 'data');

    const child = startChild(clone, dataDir);
    const report = await child.report;
    expect(report.message).toBeUndefined();
    expect(await query(report.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const place = (await readFile(join(dataDir, 'postgres.location'), 'utf8')).trim();
    expect(place.startsWith(`${shared}/`)).toBe(true);
    expect((await stat(join(place, 'postgres'))).mode & 0o777).toBe(0o700);
    expect(await attachEmbeddedDatabase(dataDir)).toMatchObject({ port: report.port });
    child.process.stdin?.end();
    await child.exited;

    const db = await startEmbeddedDatabase({ dataDir, settings });
    await db.stop();
    await removeEmbeddedDatabase(dataDir);
    expect(existsSync(place)).toBe(false);
    expect(await readdir(dataDir)).toEqual([]);
    for (const name of await copies())
      if (!before.includes(name)) await rm(join(shared, name), { recursive: true });
  });

  it('stays in a fresh private folder as mkdtemp makes it', async () => {
    const dataDir = await mkdtemp(join(base, 'fresh-'));
    const db = await startEmbeddedDatabase({ dataDir, settings });
    await db.stop();
    expect((await readdir(dataDir)).sort()).toEqual(['database.json', 'postgres']);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });
});
