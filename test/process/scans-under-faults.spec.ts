import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../src/platform/database/embedded/embedded-postgres.js';
import type { EmbeddedDatabase } from '../../src/platform/database/embedded/types.js';
import { eventually } from '../support/eventually.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';

interface Answer {
  readonly results: readonly { readonly sequence: number; readonly outcome: string }[];
}

/** A real service over a database of its own; both are ended without warning while scans come in. */
describe('scans while everything fails', () => {
  const folder = scratchFolder('scan-faults');
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const url = `http://127.0.0.1:${port}`;
  let database: EmbeddedDatabase;
  let service: ServiceProcess;
  let environment: Record<string, string>;
  let key: string;

  const startService = async (): Promise<void> => {
    service = new ServiceProcess(['serve'], environment);
    await eventually(async () => {
      if (service.child.exitCode !== null) throw new Error(service.stderr);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    }, 90_000);
  };

  beforeAll(async () => {
    database = await startEmbeddedDatabase({ dataDir: `${folder}/db` });
    environment = {
      DATABASE_URL: database.runtimeUrl, MIGRATION_DATABASE_URL: database.ownerUrl, CONGVU_DATA_DIR: `${folder}/data`,
      PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'development', LOG_LEVEL: 'error',
    }; // prettier-ignore
    await startService();
    const units = `${folder}/units.csv`;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(units, 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\n');
    const congvu = async (...args: string[]): Promise<string> => {
      const run = new ServiceProcess(args, environment);
      if ((await run.exit()) !== 0) throw new Error(run.stderr);
      return run.stdout;
    };
    await congvu('import', 'units', units);
    const added = await congvu('device', 'add', '--code', 'CONG', '--kind', 'gate', '--unit', 'TT', '--zone', 'Asia/Ho_Chi_Minh', '--json'); // prettier-ignore
    ({ key } = JSON.parse(added) as { key: string });
  });
  afterAll(async () => {
    await service.stop('SIGKILL');
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const bodyOf = (bootId: string, sequences: readonly number[]): string =>
    JSON.stringify({
      sentAt: new Date().toISOString(),
      scans: sequences.map((sequence) => ({
        bootId, sequence, credential: 'card:32:00000001', scannedAt: new Date().toISOString(),
      })),
    }); // prettier-ignore
  const post = async (body: string): Promise<Answer | undefined> => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    try {
      const answer = await fetch(`${url}/api/v1/scans`, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }); // prettier-ignore
      return answer.status === 200 ? ((await answer.json()) as Answer) : undefined;
    } catch {
      return undefined;
    }
  };
  /** A gate that sends scans one by one, each again (the same text) until it is acknowledged. */
  const sender = async (bootId: string, until: () => boolean): Promise<{ sent: number; again: number }> => {
    let [sent, again] = [0, 0];
    while (!until()) {
      const body = bodyOf(bootId, [(sent += 1)]);
      while ((await post(body)) === undefined) {
        again += 1;
        await wait(100);
      }
    }
    return { sent, again };
  };
  const stored = async (bootId: string): Promise<{ keys: number; scans: number }> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ keys: number; scans: number }>(
      `SELECT count(DISTINCT k.key)::int AS keys, count(*)::int AS scans FROM scan_key k JOIN scan s ON s.id = k.scan_id AND s.filed_at = k.filed_at
       WHERE k.key LIKE $1`,
      [`${bootId}:%`],
    );
    await client.end();
    return rows[0] as { keys: number; scans: number };
  };
  const killDatabase = async (): Promise<void> => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    const { rows } = await admin.query<{ file: string }>(`SELECT pg_read_file('postmaster.pid') AS file`);
    const ended = new Promise((resolve) => admin.once('end', resolve));
    process.kill(Number(rows[0]?.file.split('\n')[0]), 'SIGQUIT');
    await ended;
  };

  it('loses none and doubles none when the database is killed and started again under load', async () => {
    let over = false;
    const gates = Array.from({ length: 8 }, () => randomUUID());
    const work = Promise.all(gates.map((bootId) => sender(bootId, () => over)));
    for (let turn = 0; turn < 2; turn += 1) {
      await wait(1_500);
      await killDatabase();
      await wait(500);
      await database.restart();
    }
    await wait(1_500);
    over = true;
    const counts = await work;
    let total = 0;
    for (const [index, bootId] of gates.entries()) {
      const { sent } = counts[index] as { sent: number };
      expect(await stored(bootId)).toEqual({ keys: sent, scans: sent });
      total += sent;
    }
    expect(counts.reduce((sum, { again }) => sum + again, 0)).toBeGreaterThan(0);
    process.stdout.write(
      `      database killed twice under 8 senders: ${total} acknowledged, ${total} stored once\n`,
    );
  });

  it('answers duplicate for what was committed when the server was killed before it could answer', async () => {
    let over = false;
    const gates = Array.from({ length: 8 }, () => randomUUID());
    const outcomes = new Map<string, number>();
    const work = Promise.all(
      gates.map(async (bootId) => {
        let sent = 0;
        while (!over) {
          const body = bodyOf(bootId, [(sent += 1)]);
          let answer = await post(body);
          for (; answer === undefined; answer = await post(body)) await wait(50);
          const outcome = answer.results[0]?.outcome ?? '';
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
        return sent;
      }),
    );
    for (let turn = 0; turn < 3; turn += 1) {
      await wait(1_000);
      await service.stop('SIGKILL');
      await startService();
    }
    over = true;
    const sent = await work;
    for (const [index, bootId] of gates.entries()) {
      expect(await stored(bootId)).toEqual({ keys: sent[index], scans: sent[index] });
    }
    const total = sent.reduce((sum, each) => sum + each, 0);
    expect((outcomes.get('stored') ?? 0) + (outcomes.get('duplicate') ?? 0)).toBe(total);
    process.stdout.write(
      `      server killed three times under 8 senders: ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
    );
  }, 180_000);

  it('stores nothing of a request that was half sent and cut, and goes on', async () => {
    const bootId = randomUUID();
    const body = bodyOf(bootId, [1, 2, 3]);
    const head = `POST /api/v1/scans HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    for (const part of [head.slice(0, 40), head, head + body.slice(0, body.length - 1)]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(part, () => socket.destroy()));
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    }
    await wait(200);
    expect(await stored(bootId)).toEqual({ keys: 0, scans: 0 });
    expect((await post(body))?.results.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
  });
});
