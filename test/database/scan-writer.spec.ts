import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { payloadHash, type IncomingScan, type ScanResult } from '../../src/modules/scans/incoming-scan.js';
import type { FiledScan } from '../../src/modules/scans/ingest/scan-rows.js';
import { ScanWriter } from '../../src/modules/scans/ingest/scan-writer.js';
import { ScanPartitions, type OpenMonths } from '../../src/modules/scans/scan-partitions.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { timeOrderedId } from '../../src/platform/database/time-ordered-id.js';
import { eventually } from '../support/eventually.js';
import { DeviceClient } from '../support/device-client.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

/** Another request makes this server look again right after every look. */
class ForgetfulPartitions extends ScanPartitions {
  override async ensure(instants: readonly Date[]): Promise<OpenMonths> {
    const months = await super.ensure(instants);
    this.forget();
    return months;
  }
}

/** The writer itself, against the real database. */
describe('the writer of scans', () => {
  let service: TestApp;
  let writer: ScanWriter;
  let deviceId: string;
  let serial = 0;
  beforeAll(async () => {
    service = await createTestApp();
    await service.app.get(UnitsService).create(systemCaller('test'), { code: 'TT', name: 'Trung tâm', kind: 'centre' });
    deviceId = (await DeviceClient.add(service, 'CONG-1', 'TT')).id;
    writer = newWriter();
  });
  afterAll(() => service.close());

  const newWriter = (partitions = new ScanPartitions(service.database.dataSource)): ScanWriter =>
    new ScanWriter(service.database.dataSource, partitions);
  const row = (at = '2026-11-20T00:30:00Z', change: Partial<IncomingScan> = {}): FiledScan => {
    const scan: IncomingScan = {
      key: `k:${(serial += 1)}`, credential: 'card:32:00BC614E', scannedAt: new Date(at), localTime: at, localYear: 2026,
      direction: null, state: null, verify: null, raw: '', ...change,
    };
    return {
      deviceId, source: 'gate', receivedAt: new Date(at), scan, id: timeOrderedId(), filedAt: new Date(at),
      hash: payloadHash(scan), suspicion: null,
    };
  };
  const rows = (count: number): FiledScan[] => Array.from({ length: count }, () => row());
  const said = (results: readonly ScanResult[]): string[] =>
    results.map(({ outcome, reason }) => [outcome, reason].filter(Boolean).join(' '));
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const stored = async (): Promise<number> =>
    (await query<{ count: number }>('SELECT count(*) AS count FROM scan'))[0]?.count ?? -1;

  it('goes by its own look at the months, although another request makes the server look again meanwhile', async () => {
    const forgetful = newWriter(new ForgetfulPartitions(service.database.dataSource));
    const one = row();
    expect(said(await forgetful.write([one, row('2026-10-20T00:30:00Z')]))).toEqual(['stored', 'stored']);
    expect(said(await forgetful.write([{ ...one, id: timeOrderedId() }]))).toEqual(['duplicate']);
  });

  it.each([['emptied', '2020-01'], ['gone', '2020-02']])('says of a month that another server destroyed that it is gone, when it is %s, and stores the others', async (state, month) => {
    const at = `${month}-10T00:30:00Z`;
    expect(said(await writer.write([row(at)]))).toEqual(['stored']);
    await query(`INSERT INTO retention_rule (data_class, months, document, set_by, set_at) VALUES ('scans', 12, '1', 't', now()) ON CONFLICT DO NOTHING`);
    await query('SELECT destroy_scans($1, $2)', [randomUUID(), `${month}-01`]);
    if (state === 'gone') await query('SELECT drop_destroyed_months()');
    const answers = await Promise.all([writer.write([row(at), row()]), writer.write([row()])]);
    expect(answers.map(said)).toEqual([['rejected period-destroyed', 'stored'], ['stored']]);
    expect(said(await newWriter().write([row(at)]))).toEqual(['rejected period-destroyed']);
    expect(await query(`SELECT FROM scan WHERE filed_at < '2020-03-01' AND filed_at >= '${month}-01'`)).toEqual([]);
  });

  it('refuses the one row that the database cannot take, and stores the others of its batch and of other batches', async () => {
    const bad = row(undefined, { state: 40_000 });
    const mixed = [...rows(5), bad, ...rows(7)];
    const before = await stored();
    const [results, others] = await Promise.all([writer.write(mixed), writer.write(rows(3))]);
    expect(said(results)).toEqual(mixed.map((each) => (each === bad ? 'rejected refused-by-database' : 'stored')));
    expect(said(others)).toEqual(['stored', 'stored', 'stored']);
    expect((await stored()) - before).toBe(15);
  });

  /** Runs `work` while nobody can write: with the right to end connections. */
  async function whileLocked(work: (holder: pg.Client) => Promise<void>): Promise<void> {
    const url = new URL(service.database.adminUrl);
    url.pathname = new URL(service.database.url).pathname;
    const holder = new pg.Client({ connectionString: url.href });
    await holder.connect();
    try {
      await holder.query('BEGIN; LOCK TABLE scan_key IN ACCESS EXCLUSIVE MODE');
      await work(holder);
    } finally {
      await holder.end();
    }
  }

  it('asks to come back when more wait than it keeps in memory, and stores all that it took', async () => {
    const before = await stored();
    const taken: Promise<ScanResult[]>[] = [];
    await whileLocked(async () => {
      taken.push(writer.write(rows(2000)), writer.write(rows(2000)));
      for (let batch = 0; batch < 50; batch += 1) taken.push(writer.write(rows(1000)));
      await expect(writer.write(rows(1))).rejects.toMatchObject({ code: 'overloaded' });
    });
    const results = (await Promise.all(taken)).flat();
    expect(new Set(said(results))).toEqual(new Set(['stored']));
    expect((await stored()) - before).toBe(54_000);
    expect(said(await writer.write(rows(1)))).toEqual(['stored']);
  });

  it('tells everybody in a group when the connection is lost, and stores all of it when it is sent again', async () => {
    const batch = rows(3);
    await whileLocked(async (holder) => {
      const refused = expect(writer.write(batch)).rejects.toThrow(/terminat/i);
      await eventually(async () => {
        const { rows: ended } = await holder.query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks
           WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
        expect(ended.length).toBeGreaterThan(0);
      });
      await refused;
    });
    const again = batch.map((each) => ({ ...each, id: timeOrderedId() }));
    expect(said(await writer.write(again))).toEqual(['stored', 'stored', 'stored']);
  });
}); // prettier-ignore
