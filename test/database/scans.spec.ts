import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zoneClock } from '../../src/core/time/zone-clock.js';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import type { IncomingScan } from '../../src/modules/scans/incoming-scan.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { ScansService } from '../../src/modules/scans/scans.service.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const clock = zoneClock('Asia/Ho_Chi_Minh');

function scan(key: string, date: string, second: number, change: Partial<IncomingScan> = {}): IncomingScan {
  return {
    key,
    credential: 'card:32:00BC614E',
    scannedAt: new Date(clock.toEpochMs(date, second)),
    localTime: `${date} ${second}`,
    localYear: Number(date.slice(0, 4)),
    direction: null,
    state: null,
    verify: null,
    raw: key,
    ...change,
  };
}

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('scans', () => {
  let service: TestApp;
  let scans: ScansService;
  let deviceId: string;
  beforeAll(async () => {
    service = await createTestApp();
    scans = service.app.get(ScansService);
    await new WholeWay(service.app).centre(
      'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,',
      'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nCB1,Lò Văn An,công chức,,,TT,card:32:00BC614E,2020-01-01,',
      'TT',
      'Asia/Ho_Chi_Minh',
    );
    deviceId = (await service.app.get(DevicesService).deviceByCode('term')).id;
  });
  afterAll(() => service.close());

  const accept = async (...batch: IncomingScan[]): Promise<string[]> => {
    const results = await scans.accept({ deviceId, source: 'api', scans: batch });
    return results.map(({ outcome, reason }) => (reason === undefined ? outcome : `${outcome} ${reason}`));
  };
  const query = <T>(sql: string): Promise<T[]> => service.database.dataSource.query<T[]>(sql);

  it('answers for each scan, also for two with one key in a batch', async () => {
    expect(await accept(scan('a', '2026-11-20', 28_000), scan('a', '2026-11-20', 28_000))).toEqual([
      'stored',
      'duplicate',
    ]);
    expect(await accept(scan('a', '2026-11-20', 28_000), scan('b', '2026-11-20', 28_100))).toEqual([
      'duplicate',
      'stored',
    ]);
    expect(await accept()).toEqual([]);
  });

  it('calls the same key with another content a conflict and overwrites nothing', async () => {
    expect(await accept(scan('a', '2026-11-20', 28_001))).toEqual(['conflict same-key-other-content']);
    const rows = await query<{ raw: string }>(
      `SELECT local_time FROM scan JOIN scan_key ON scan_id = id WHERE key = 'a'`,
    );
    expect(rows).toEqual([{ local_time: '2026-11-20 28000' }]);
  });

  it('quarantines a clock that was reset and one more than 5 minutes ahead, filed under the time of receipt', async () => {
    const now = 8 * 3600;
    expect(
      await accept(
        scan('y2019', '2019-12-31', 86_399),
        scan('y2020', '2020-01-01', 0),
        scan('5min', '2026-11-23', now + 300),
        scan('5min1s', '2026-11-23', now + 301),
      ),
    ).toEqual(['quarantined before-earliest-year', 'stored', 'stored', 'quarantined ahead-of-server']);
    const rows = await query<{ key: string; filed: string }>(
      `SELECT k.key, to_char(s.filed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS filed FROM scan s
       JOIN scan_key k ON k.scan_id = s.id WHERE s.suspicion IS NOT NULL ORDER BY k.key`,
    );
    expect(rows).toEqual([
      { key: '5min1s', filed: '2026-11-23 01:00' },
      { key: 'y2019', filed: '2026-11-23 01:00' },
    ]);
  });

  it('puts what it stores on the queue, and nothing else', async () => {
    await service.app.get(AttendanceService).drain();
    await accept(
      scan('a', '2026-11-20', 28_000),
      scan('new', '2026-11-19', 28_000),
      scan('old', '2001-01-01', 0),
    );
    const marks = await query<{ credential: string; cause: string }>(
      'SELECT credential, cause FROM stale_mark',
    );
    expect(marks).toEqual([{ credential: 'card:32:00BC614E', cause: 'scan' }]);
  });

  it('files each scan in the partition of its month, made on demand by a role that owns no table', async () => {
    await accept(scan('jan', '2023-01-31', 86_399), scan('feb', '2023-02-01', 86_399));
    const rows = await query<{ name: string }>(
      `SELECT s.tableoid::regclass::text AS name FROM scan s JOIN scan_key k ON k.scan_id = s.id
       WHERE k.key IN ('jan', 'feb') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['scan_202301', 'scan_202302']);
    await expect(query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(`SELECT ensure_scan_partition('1999-12-01')`)).rejects.toThrow(/no partition/);
  });

  it('refuses every change of a scan, through the table and through its partition, also to the owner', async () => {
    const { createDataSource } = await import('../../src/platform/database/data-source.js');
    const owner = await createDataSource({
      url: service.database.ownerUrl,
      entities: [],
      migrations: [],
    }).initialize();
    for (const table of ['scan', 'scan_202301', 'scan_key']) {
      for (const sql of [`UPDATE ${table} SET tenant_id = 2`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(query(sql)).rejects.toThrow(/append-only|permission denied/);
        await expect(owner.query(sql)).rejects.toThrow(/append-only/);
      }
    }
    await owner.destroy();
  });

  it('stores each scan once when several servers get the same ones at the same moment', async () => {
    const batch = Array.from({ length: 200 }, (_, index) =>
      scan(`race-${index}`, '2026-11-18', 20_000 + index * 130),
    );
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => accept(...(turn % 2 === 0 ? batch : [...batch].reverse()))),
    );
    const outcomes = answers.flat();
    expect(outcomes.filter((each) => each === 'stored')).toHaveLength(200);
    expect(outcomes.filter((each) => each === 'duplicate')).toHaveLength(1000);
    const [count] = await query<{ count: number }>(
      `SELECT count(*) AS count FROM scan s JOIN scan_key k ON k.scan_id = s.id WHERE k.key LIKE 'race-%'`,
    );
    expect(count).toEqual({ count: 200 });
  });

  it('loses no mark when scans, badges and two workers meet', async () => {
    const attendance = service.app.get(AttendanceService);
    await attendance.drain();
    const day = (index: number): string => `2024-05-${String(index + 1).padStart(2, '0')}`;
    const work = Array.from({ length: 20 }, async (_, index) => {
      await accept(scan(`mix-${index}`, day(index), 28_000));
      await attendance.drainOnce();
    });
    await Promise.all(work);
    await attendance.drain();
    const [row] = await query<{ days: number }>(
      `SELECT count(*) AS days FROM attendance_day WHERE date >= '2024-05-01' AND date < '2024-05-21'
         AND json_array_length(detail->'presences') > 0`,
    );
    expect(row).toEqual({ days: 20 });
  });
});
