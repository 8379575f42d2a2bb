import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { eventually } from '../support/eventually.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'CB2,Đặng Thị Ước,công chức,,,Q1,card:32:00000002,2020-01-01,',
].join('\n');

interface Item {
  readonly id: string;
  readonly credential: string;
  readonly suspicion: string;
  readonly decision: string | null;
  readonly countsAt: string | null;
  readonly localTime: string;
  readonly employeeCode: string | null;
}

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday. */
describe('quarantined scans', () => {
  let service: TestApp;
  let gate: DeviceClient;
  let officer: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    const way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    gate = await DeviceClient.add(service, 'CONG-1', 'Q1');
    officer = await signInAs(service, 'hr-officer', 'TT');
  });
  afterAll(() => service.close());

  const call = async <T>(method: 'GET' | 'POST', url: string, payload?: object, who = officer) => {
    const answer = await service.app.inject({ method, url: `/api/v1/scans/${url}`, headers: who, ...(payload ? { payload } : {}) }); // prettier-ignore
    return { status: answer.statusCode, body: answer.json<T & { code?: string }>() };
  };
  /** A scan of a gate whose clock is `aheadMinutes` off; returns what the quarantine shows of it. */
  const suspect = async (card: string, wall: string, aheadMinutes: number): Promise<Item> => {
    const sentAt = new Date(service.clock.now().getTime() + aheadMinutes * 60_000).toISOString();
    const scan = { bootId: randomUUID(), sequence: 1, credential: card, scannedAt: `${wall}+07:00` };
    const answer = await gate.send({ sentAt, scans: [scan] });
    expect(answer.json<{ results: { outcome: string }[] }>().results[0]?.outcome).toBe('quarantined');
    const { body } = await call<{ items: Item[] }>('GET', 'quarantine?state=open&limit=200');
    return body.items.find(({ localTime }) => localTime === scan.scannedAt) as Item;
  };
  const punches = async (code: string, date: string): Promise<string[]> => {
    await service.app.get(AttendanceService).drain();
    const rows = await service.database.dataSource.query<
      { detail: { presences: { firstSecond?: number }[] } }[]
    >(
      `SELECT detail FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND d.date = $2`,
      [code, date],
    );
    return rows.flatMap(({ detail }) => detail.presences.map((each) => JSON.stringify(each)));
  };

  it('are listed with the device time, the person and why, the card masked, and count for nothing', async () => {
    const item = await suspect('card:32:00000001', '2026-11-23T07:50:00', 7);
    expect(item).toMatchObject({
      suspicion: 'reader-drift', credential: 'card:32:••••0001', employeeCode: 'CB1', decision: null,
      localTime: '2026-11-23T07:50:00+07:00',
    }); // prettier-ignore
    expect(await punches('CB1', '2026-11-23')).toEqual([]);
  });

  it('count once somebody has confirmed them, with both times kept', async () => {
    const item = await suspect('card:32:00000001', '2026-11-20T07:31:00', 3);
    const settled = await call<{ settled: number }>('POST', 'quarantine/settle', {
      scanIds: [item.id], decision: 'confirmed', reason: 'Đã đối chiếu camera',
    }); // prettier-ignore
    expect(settled).toMatchObject({ status: 200, body: { settled: 1 } });
    expect(await punches('CB1', '2026-11-20')).toHaveLength(1);
    const [row] = await service.database.dataSource.query<object[]>(
      `SELECT s.scanned_at, t.counts_at, t.reason, t.revision FROM scan_settlement t JOIN scan s ON s.id = t.scan_id WHERE t.scan_id = $1`,
      [item.id],
    );
    const at = new Date('2026-11-20T00:31:00Z');
    expect(row).toEqual({ scanned_at: at, counts_at: at, reason: 'Đã đối chiếu camera', revision: 1 });
  });

  it('count for the time that somebody gave, and move when it is given anew', async () => {
    const item = await suspect('card:32:00000002', '2000-01-01T00:03:10', 0);
    const give = (countsAt: string) =>
      call('POST', 'quarantine/settle', {
        scanIds: [item.id],
        decision: 'given',
        countsAt,
        reason: 'Máy mất điện',
      });
    expect((await give('2026-11-19T07:29:00+07:00')).status).toBe(200);
    expect(await punches('CB2', '2026-11-19')).toHaveLength(1);
    expect((await give('2026-11-18T07:29:00+07:00')).status).toBe(200);
    expect([await punches('CB2', '2026-11-19'), await punches('CB2', '2026-11-18')].map((each) => each.length)).toEqual([0, 1]); // prettier-ignore
    await call('POST', 'quarantine/settle', {
      scanIds: [item.id],
      decision: 'dismissed',
      reason: 'Quẹt thử máy',
    });
    expect(await punches('CB2', '2026-11-18')).toEqual([]);
    const entries = await service.database.dataSource.query<{ after: { decision: string } }[]>(
      `SELECT after FROM audit_entry WHERE action = 'scan.settle' AND entity_id = $1 ORDER BY id`,
      [item.id],
    );
    expect(entries.map(({ after }) => after.decision)).toEqual(['given', 'given', 'dismissed']);
  });

  it('cannot be confirmed with the time of a reset clock, nor given a time after their receipt', async () => {
    const item = await suspect('card:32:00000002', '2000-01-01T00:04:10', 0);
    const settle = (change: object) =>
      call('POST', 'quarantine/settle', { scanIds: [item.id], reason: 'x', ...change });
    expect((await settle({ decision: 'confirmed' })).body.code).toBe('settlement-time');
    expect((await settle({ decision: 'given', countsAt: '2026-11-23T08:05:01+07:00' })).body.code).toBe(
      'settlement-time',
    );
    expect((await settle({ decision: 'given', countsAt: '2026-11-23T08:05:00+07:00' })).status).toBe(200);
    expect((await settle({ decision: 'given' })).body.code).toBe('invalid-input');
    expect((await settle({ decision: 'confirmed', countsAt: '2026-11-23T08:00:00+07:00' })).body.code).toBe('invalid-input'); // prettier-ignore
  });

  it('are settled together by reader and interval with one offset, both ends seen', async () => {
    for (const minute of ['07:00', '07:30', '08:00'])
      await suspect('card:32:00000001', `2026-11-17T${minute}:00`, 7);
    const shift = {
      deviceId: gate.id, from: '2026-11-17T07:00:00+07:00', until: '2026-11-17T08:00:00+07:00', offsetSeconds: -420,
      reason: 'Máy lệch +07 phút',
    }; // prettier-ignore
    const tried = await call('POST', 'quarantine/shift', { ...shift, dryRun: true });
    expect(tried.body).toMatchObject({ settled: 2, bulkId: null });
    expect(await punches('CB1', '2026-11-17')).toEqual([]);
    const done = await call<{ bulkId: string }>('POST', 'quarantine/shift', shift);
    expect(done.body).toMatchObject({ settled: 2, left: { 'own-record': 0, 'after-receipt': 0 } });
    expect(await punches('CB1', '2026-11-17')).toHaveLength(2);
    const rows = await service.database.dataSource.query<{ counts_at: Date; offset_seconds: number }[]>(
      'SELECT counts_at, offset_seconds FROM scan_settlement WHERE bulk_id = $1 ORDER BY counts_at',
      [done.body.bulkId],
    );
    expect(rows.map(({ counts_at, offset_seconds }) => [counts_at.toISOString(), offset_seconds])).toEqual([
      ['2026-11-16T23:53:00.000Z', -420],
      ['2026-11-17T00:23:00.000Z', -420],
    ]);
    expect((await call('POST', 'quarantine/shift', shift)).status).toBe(404);
  });

  it('are settled together for one reader of the gate alone, where one is named', async () => {
    const sentAt = new Date(service.clock.now().getTime() + 7 * 60_000).toISOString();
    const scans = ['CUA-1', 'CUA-2', 'CUA-2'].map((reader, sequence) => ({
      bootId: randomUUID(),
      sequence,
      credential: 'card:32:00000001',
      scannedAt: `2026-11-12T07:0${sequence}:00+07:00`,
      reader,
    }));
    await gate.send({ sentAt, scans });
    const day = {
      deviceId: gate.id,
      from: '2026-11-12T00:00:00+07:00',
      until: '2026-11-13T00:00:00+07:00',
      offsetSeconds: -420,
      reason: 'lệch',
    };
    expect((await call('POST', 'quarantine/shift', { ...day, reader: 'CUA-3' })).status).toBe(404);
    expect((await call('POST', 'quarantine/shift', { ...day, reader: 'CUA-2' })).body).toMatchObject({
      settled: 2,
    });
    const left = await call<{ items: { reader: string }[] }>(
      'GET',
      `quarantine?state=open&deviceId=${gate.id}&reader=CUA-1`,
    );
    expect(left.body.items.map(({ reader }) => reader)).toEqual(['CUA-1']);
    const [entry] = await service.database.dataSource.query<{ after: object }[]>(
      `SELECT after FROM audit_entry WHERE action = 'scan.settle-bulk' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.after).toMatchObject({ reader: 'CUA-2', settled: 2 });
  });

  it('of oneself are left to somebody else, one by one and in bulk', async () => {
    const [{ id }] = await service.database.dataSource.query<[{ id: string }]>(`SELECT id FROM employee WHERE code = 'CB2'`); // prettier-ignore
    const own = await signInAs(service, 'hr-officer', 'TT', id);
    const mine = await suspect('card:32:00000002', '2026-11-16T07:31:00', 3);
    await suspect('card:32:00000001', '2026-11-16T07:32:00', 3);
    const body = { scanIds: [mine.id], decision: 'confirmed', reason: 'tôi' };
    expect((await call('POST', 'quarantine/settle', body, own)).body.code).toBe('own-record');
    const bulk = await call('POST', 'quarantine/shift', {
      deviceId: gate.id, from: '2026-11-16T00:00:00+07:00', until: '2026-11-17T00:00:00+07:00', offsetSeconds: -180, reason: 'lệch',
    }, own); // prettier-ignore
    expect(bulk.body).toMatchObject({ settled: 1, left: { 'own-record': 1 } });
  });

  it('outside the scope are neither listed nor settled', async () => {
    const item = await suspect('card:32:00000001', '2026-11-13T07:31:00', 3);
    const other = await signInAs(service, 'hr-officer', 'Q2');
    expect((await call<{ items: Item[] }>('GET', 'quarantine', undefined, other)).body.items).toEqual([]);
    const body = { scanIds: [item.id], decision: 'dismissed', reason: 'x' };
    expect((await call('POST', 'quarantine/settle', body, other)).status).toBe(404);
  });

  it('are read page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: Item[]; nextCursor: string | null } } = await call('GET', `quarantine?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`); // prettier-ignore
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    const [all] = await service.database.dataSource.query<[{ count: number }]>('SELECT count(*) AS count FROM scan WHERE suspicion IS NOT NULL'); // prettier-ignore
    expect([new Set(seen).size, seen.length]).toEqual([all.count, all.count]);
  });

  describe('cards that nobody holds', () => {
    interface Card {
      readonly credential: string;
      readonly scans: number;
      readonly printed: { format: string; text: string }[];
      readonly device: { code: string };
    }
    const cards = async (who = officer): Promise<Card[]> => {
      await service.app.get(AttendanceService).drain();
      return (await call<{ items: Card[] }>('GET', 'unknown-credentials', undefined, who)).body.items;
    };

    it('are listed with their number until they are bound for that time', async () => {
      const scannedAt = '2026-11-23T07:40:00+07:00';
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: '0013961168', scannedAt });
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: '0013961168', scannedAt: '2026-11-23T07:41:00+07:00' }); // prettier-ignore
      const [card] = await cards();
      expect(card).toMatchObject({ credential: 'card:32:00D507D0', scans: 2, device: { code: 'CONG-1' } });
      expect(card?.printed).toContainEqual({ format: '8H10D', text: '0013961168', lossy: false });
      const [{ id: employeeId }] = await service.database.dataSource.query<[{ id: string }]>(`SELECT id FROM employee WHERE code = 'CB2'`); // prettier-ignore
      const bound = await service.app.inject({
        method: 'POST', url: '/api/v1/badges', headers: officer,
        payload: { employeeId, credential: '0013961168', from: '2026-11-23' },
      }); // prettier-ignore
      expect(bound.statusCode).toBe(201);
      expect(await cards()).toEqual([]);
      expect(await punches('CB2', '2026-11-23')).not.toEqual([]);
    });

    it('are masked for those who may not bind them, and unseen outside the scope', async () => {
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: '0000000099', scannedAt: '2026-11-23T07:45:00+07:00' }); // prettier-ignore
      const [masked] = await cards(await signInAs(service, 'auditor', 'TT'));
      expect([masked?.credential, masked?.printed]).toEqual(['card:32:••••0063', []]);
      expect(await cards(await signInAs(service, 'hr-officer', 'Q2'))).toEqual([]);
    });
  });

  it('of one device are decided one after the other, by one lock however many there are; a trial run waits for nobody', async () => {
    const own = await DeviceClient.add(service, 'CONG-KHOA', 'Q1');
    await service.database.dataSource.query(
      `INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw, suspicion)
       SELECT 1, '2026-11-11T01:00:00Z', gen_random_uuid(), $1, 'card:32:00000009', '2026-11-11T00:30:00Z', '', '2026-11-11T01:00:00Z',
         'gate', '', 'reader-drift' FROM generate_series(1, 10000)`,
      [own.id],
    );
    const day = {
      deviceId: own.id,
      from: '2026-11-11T00:00:00Z',
      until: '2026-11-12T00:00:00Z',
      offsetSeconds: -60,
      reason: 'lệch',
    };
    const holder = new pg.Client({ connectionString: service.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1041010))', [own.id]);
      expect((await call('POST', 'quarantine/shift', { ...day, dryRun: true })).body).toMatchObject({
        settled: 10_000,
      });
      let done = false;
      const shifting = call('POST', 'quarantine/shift', day).then(({ body }) => ((done = true), body));
      const locks = async (): Promise<number> =>
        (
          await holder.query<{ count: string }>(
            `SELECT count(*) AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
          )
        ).rows.map(({ count }) => Number(count))[0] ?? 0;
      await eventually(async () => expect(await locks()).toBe(1));
      expect(done).toBe(false);
      await holder.query('COMMIT');
      expect(await shifting).toMatchObject({ settled: 10_000 });
    } finally {
      await holder.end();
    }
    await service.database.dataSource.query(
      `INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw, suspicion)
       SELECT 1, '2026-11-10T01:00:00Z', gen_random_uuid(), $1, 'card:32:00000009', '2026-11-10T00:30:00Z', '', '2026-11-10T01:00:00Z',
         'gate', '', 'reader-drift' FROM generate_series(1, 10001)`,
      [own.id],
    );
    const more = { ...day, from: '2026-11-10T00:00:00Z', until: '2026-11-11T00:00:00Z' };
    for (const dryRun of [true, false])
      expect((await call('POST', 'quarantine/shift', { ...more, dryRun })).body.code).toBe('too-many-scans');
  });
});
