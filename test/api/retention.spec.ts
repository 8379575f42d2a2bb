import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { DestructionService } from '../../src/modules/scans/retention/destruction.service.js';
import { makeAccount } from '../support/make-account.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS = 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm <Phục vụ>,centre,,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,TT,card:32:00000001,2020-01-01,',
  'CB2,Đặng Thị Ước,công chức,Chuyên viên,,TT,card:32:00000002,2018-01-01,2021-06-01',
  'CB3,Sùng Mí Già,công chức,,,TT,card:32:00000003,2018-01-01,2021-06-01',
].join('\n');

/** The machine's own date counts in the database; the service's clock stands at 2026-11-23. */
describe('retention', () => {
  let service: TestApp;
  let gate: DeviceClient;
  let administrator: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    const way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2021-01-01', '2022-01-01'));
    gate = await DeviceClient.add(service, 'CONG-1', 'TT');
    const { id } = await makeAccount(service, 'quan.tri', 'administrator');
    const sessions = service.app.get(SessionsService);
    const { secret } = await sessions.begin(service.database.dataSource.manager, id, 'password', true);
    administrator = { cookie: `${SESSION_COOKIE}=${secret}` };
    await scan('2021-03-15T07:40:00+07:00');
    await scan('2021-04-15T07:40:00+07:00');
    await scan('2026-11-20T07:40:00+07:00');
    await service.app.get(AttendanceService).drain();
    await service.database.dataSource.query(
      `INSERT INTO terminal_state (device_id, trusted, resend_wanted, next_command, fault_lines) VALUES ($1, false, false, 1, 3)`,
      [gate.id],
    );
    await service.database.dataSource.query(
      `INSERT INTO terminal_fault_line (id, device_id, content_hash, reason, text, first_at, last_at, times)
       SELECT gen_random_uuid(), $1, substring(sha256(text::bytea) FOR 16), 'bad-time', text, at, at, 1
       FROM (VALUES ('tháng ba', timestamptz '2021-03-01'), ('cuối tháng ba', '2021-03-31 23:59:59Z'), ('tháng này', '2026-11-20'))
         AS lines(text, at)`,
      [gate.id],
    );
  });
  afterAll(() => service.close());

  const scan = async (scannedAt: string): Promise<string> => {
    const [answer] = await gate.scan({
      bootId: randomUUID(),
      sequence: 1,
      credential: 'card:32:00000001',
      scannedAt,
    });
    return [answer?.outcome, answer?.reason].filter(Boolean).join(' ');
  };
  const call = async <T>(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    who = administrator,
  ) => {
    const answer = await service.app.inject({ method, url: `/api/v1/retention${url}`, headers: who, ...(payload ? { payload } : {}) }); // prettier-ignore
    const body = String(answer.headers['content-type']).startsWith('application')
      ? answer.json<T & { code?: string }>()
      : undefined;
    return { status: answer.statusCode, body: body as T & { code?: string }, text: answer.body };
  };
  const query = <T>(sql: string): Promise<T[]> => service.database.dataSource.query<T[]>(sql);
  const months = async (): Promise<string[]> =>
    (await query<{ month: string }>(`SELECT DISTINCT to_char(filed_at, 'YYYY-MM') AS month FROM scan ORDER BY 1`)).map(({ month }) => month); // prettier-ignore
  const run = () => service.app.get(DestructionService).run();

  it('keeps everything for ever until somebody sets a period', async () => {
    expect(await run()).toEqual({ months: [], people: 0, failed: [] });
    expect(await months()).toEqual(['2021-03', '2021-04', '2026-11']);
  });

  it('refuses a period under a year and a caller of a part of the installation', async () => {
    expect((await call('PUT', '/rules/scans', { months: 11, document: '01/QĐ' })).status).toBe(422);
    const part = await signInAs(service, 'administrator', 'TT');
    expect((await call('PUT', '/rules/scans', { months: 12, document: '01/QĐ' }, part)).body.code).toBe(
      'outside-scope',
    );
    expect((await call('PUT', '/rules/photos', { months: 12, document: '01/QĐ' })).status).toBe(404);
  });

  it('shows what is due, and which of it a legal hold keeps', async () => {
    expect(
      (await call('PUT', '/rules/scans', { months: 60, document: '15/QĐ-TTPVHCC ngày 01/07/2026' })).status,
    ).toBe(204);
    await call('POST', '/holds', {
      from: '2021-04-30',
      until: '2021-05-01',
      reason: 'Thanh tra',
      document: '02/TB',
    });
    const { body } = await call<{ dueMonths: { month: string; held: boolean }[] }>('GET', '');
    expect(body.dueMonths).toEqual([
      { month: '2021-03-01', held: false },
      { month: '2021-04-01', held: true },
    ]);
  });

  it('destroys a month with its keys and leaves a record; held and younger months stay', async () => {
    expect(await run()).toMatchObject({ months: ['2021-03-01'], failed: [] });
    expect(await months()).toEqual(['2021-04', '2026-11']);
    expect(await query(`SELECT count(*) AS count FROM scan_key`)).toEqual([{ count: 2 }]);
    const { body } = await call<{ items: { id: string; items: number; month: string; document: string }[] }>('GET', '/destructions'); // prettier-ignore
    expect(body.items).toMatchObject([
      { items: 1, month: '2021-03-01', document: '15/QĐ-TTPVHCC ngày 01/07/2026' },
    ]);
    const { text } = await call('GET', `/destructions/${body.items[0]?.id ?? ''}/record`);
    expect(text).toContain('BIÊN BẢN');
    expect(text).toContain('Lượt quẹt thẻ tháng 03/2021');
    expect(text).toContain('TRUNG TÂM &#60;PHỤC VỤ&#62;');
    const audit = await query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action = 'scans.destroy'`,
    );
    expect(audit).toHaveLength(1);
  });

  it('leaves the days of a destroyed month as they were, whatever is recomputed', async () => {
    const day = () =>
      query<{ first: unknown }>(
        `SELECT detail->'presences' AS first FROM attendance_day WHERE date = '2021-03-15'`,
      );
    const before = await day();
    expect(JSON.stringify(before)).toContain('[[');
    const summary = await new WholeWay(service.app).recompute('2021-03-01', '2021-04-01');
    expect(summary.kept).toBeGreaterThan(0);
    expect(await day()).toEqual(before);
  });

  it('takes along what a terminal sent then and what was no scan, and remembers how much of its memory that was', async () => {
    expect(
      await query(`SELECT fault_lines AS faults, destroyed_logs AS destroyed FROM terminal_state`),
    ).toEqual([{ faults: 1, destroyed: 3 }]);
    expect(await query(`SELECT text FROM terminal_fault_line`)).toEqual([{ text: 'tháng này' }]);
  });

  it('takes no scan of a destroyed month any more, and says why', async () => {
    expect(await scan('2021-03-16T07:40:00+07:00')).toBe('rejected period-destroyed');
    expect(await scan('2021-02-16T07:40:00+07:00')).toBe('stored');
    expect(await months()).toEqual(['2021-02', '2021-04', '2026-11']);
  });

  it('waits for a scan that is being written, so that the record counts it and none is left behind', async () => {
    await query(`SELECT ensure_scan_partition('2020-06-01')`);
    const writer = new pg.Client({ connectionString: service.database.url });
    await writer.connect();
    await writer.query('BEGIN');
    const insert = `WITH k AS (INSERT INTO scan_key (tenant_id, device_id, key, payload_hash, filed_at, scan_id)
        VALUES (1, $1, 'race', decode(repeat('00', 16), 'hex'), '2020-06-10', gen_random_uuid()) RETURNING scan_id)
      INSERT INTO scan (tenant_id, filed_at, id, device_id, credential, scanned_at, local_time, received_at, source, raw)
      SELECT 1, '2020-06-10', scan_id, $1, 'card:32:00000001', '2020-06-10', '', now(), 'api', '' FROM k`;
    await writer.query(insert, [gate.id]);
    const destroying = query<{ items: number }>(
      `SELECT destroy_scans('${randomUUID()}', '2020-06-01') AS items`,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writer.query('COMMIT');
    await writer.end();
    expect(await destroying).toEqual([{ items: 1 }]);
    expect(await query(`SELECT items FROM data_destruction WHERE month = '2020-06-01'`)).toEqual([
      { items: 1 },
    ]);
    expect(await query(`SELECT count(*) AS count FROM scan_key WHERE key = 'race'`)).toEqual([{ count: 0 }]);
  });

  it('is done by no other way: not by statements, not for a month whose time is not over or that is held', async () => {
    const record = randomUUID();
    await expect(query(`SELECT destroy_scans('${record}', '2026-11-01')`)).rejects.toThrow(/not over/);
    await expect(query(`SELECT destroy_scans('${record}', '2021-04-01')`)).rejects.toThrow(/legal hold/);
    await expect(query(`DELETE FROM scan_key`)).rejects.toThrow(/permission denied|append-only/);
    await expect(query(`DELETE FROM data_destruction`)).rejects.toThrow(/permission denied|append-only/);
    const { createDataSource } = await import('../../src/platform/database/data-source.js');
    const owner = await createDataSource({
      url: service.database.ownerUrl,
      entities: [],
      migrations: [],
    }).initialize();
    const [old] = await query<{ id: string }>(`SELECT id FROM data_destruction ORDER BY id`);
    // The mark of a destruction that is over opens nothing, not even to the owner.
    await expect(owner.query(`BEGIN; SET LOCAL congvu.destruction = '${old?.id ?? ''}'; DELETE FROM scan_key`)).rejects.toThrow(/append-only/); // prettier-ignore
    await owner.query('ROLLBACK');
    await owner.destroy();
  });

  it('destroys a held month once the hold is lifted', async () => {
    const { body } = await call<{ holds: { id: string; liftedAt: string | null }[] }>('GET', '');
    const [hold] = body.holds;
    expect((await call('POST', `/holds/${hold?.id ?? ''}/lift`, { reason: 'Thanh tra xong' })).status).toBe(
      204,
    );
    expect((await call('POST', `/holds/${hold?.id ?? ''}/lift`, { reason: 'lại' })).status).toBe(404);
    expect((await run()).months).toEqual(['2021-02-01', '2021-04-01']);
  });

  it('stops nobody else while it counts: others are stored, other months opened; who wants this month learns that it is gone', async () => {
    const month = (name: string) => `SELECT open_scan_month('${name}') AS open`;
    expect(await scan('2020-07-10T07:40:00+07:00')).toBe('stored');
    const destroying = new pg.Client({ connectionString: service.database.url });
    await destroying.connect();
    try {
      await destroying.query(`BEGIN; SELECT destroy_scans('${randomUUID()}', '2020-07-01')`);
      // Not committed: everything that it locks is locked.
      expect(await scan('2026-11-20T07:41:00+07:00')).toBe('stored');
      expect(await query(`SELECT count(*) AS count FROM scan WHERE filed_at >= '2026-01-01'`)).toEqual([
        { count: 2 },
      ]);
      expect(await query(month('2020-08-01'))).toEqual([{ open: true }]);
      const late = ['11', '12', '13'].map((day) => scan(`2020-07-${day}T07:40:00+07:00`));
      const same = query(month('2020-07-01'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      // However many wait for the month, who scans now does not.
      expect(await scan('2026-11-20T07:42:00+07:00')).toBe('stored');
      await destroying.query('COMMIT');
      expect(await Promise.all(late)).toEqual(Array(3).fill('rejected period-destroyed'));
      expect(await same).toEqual([{ open: false }]);
    } finally {
      await destroying.end();
    }
    expect(
      await query(`SELECT FROM scan WHERE filed_at >= '2020-07-01' AND filed_at < '2020-08-01'`),
    ).toEqual([]);
    expect(await query(`SELECT count(*) AS count FROM scan_key WHERE filed_at < '2020-08-01'`)).toEqual([
      { count: 0 },
    ]);
    // What one night could not drop, the next does.
    expect(await run()).toMatchObject({ failed: [] });
    expect(await query(`SELECT to_regclass('scan_202007') AS name`)).toEqual([{ name: null }]);
  });

  it('takes the time that it needs, and finds the keys of a month without reading all', async () => {
    expect(await scan('2020-09-10T07:40:00+07:00')).toBe('stored');
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`CREATE TABLE seen (timeout text); GRANT INSERT ON seen TO PUBLIC;
        CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO seen VALUES (current_setting('statement_timeout')); RETURN NULL; END $$;
        CREATE TRIGGER see AFTER INSERT ON data_destruction FOR EACH ROW EXECUTE FUNCTION see()`);
      expect((await run()).months).toContain('2020-09-01');
      expect((await owner.query('SELECT DISTINCT timeout FROM seen')).rows).toEqual([{ timeout: '0' }]);
      await owner.query('SET enable_seqscan = off');
      const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN DELETE FROM scan_key WHERE filed_at >= '2020-09-01' AND filed_at < '2020-10-01'`,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('scan_key_filed');
    } finally {
      await owner.query('DROP TABLE seen; DROP FUNCTION see() CASCADE');
      await owner.end();
    }
  });

  it('knows a scan with a clock that was not believed again after the month of its receipt was destroyed', async () => {
    const now = service.clock.now();
    service.clock.set(new Date('2021-05-10T01:00:00Z'));
    const reset = { bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: '2000-01-01T07:00:00+07:00' }; // prettier-ignore
    const [first] = await gate.scan(reset);
    expect(first?.outcome).toBe('quarantined');
    expect((await gate.scan(reset))[0]?.outcome).toBe('duplicate');
    service.clock.set(now);
    expect((await run()).months).toEqual(['2021-05-01']);
    expect(await gate.scan(reset, { ...reset, sequence: 2 })).toMatchObject([
      { outcome: 'rejected', reason: 'period-destroyed' },
      { outcome: 'quarantined' },
    ]);
    expect(await query(`SELECT count(*) AS count, max(length(key_hash)) AS bytes FROM destroyed_key`)).toEqual([{ count: 1, bytes: 16 }]); // prettier-ignore
    await expect(query(`DELETE FROM destroyed_key`)).rejects.toThrow(/permission denied|append-only/);
  });

  it('takes the name from people who left, unless a hold keeps them', async () => {
    const [third] = await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB3'`);
    await query(`UPDATE employee SET active_until = '2021-06-01' WHERE code IN ('CB2', 'CB3')`);
    const held = { from: '2021-01-01', employeeId: third?.id, reason: 'Khiếu nại', document: '03/TB' };
    expect((await call('POST', '/holds', held)).status).toBe(201);
    await call('PUT', '/rules/people', { months: 24, document: '15/QĐ-TTPVHCC' });
    expect(await run()).toMatchObject({ people: 1 });
    const rows = await query<{ code: string; full_name: string; position: string | null }>(
      `SELECT code, full_name, position FROM employee ORDER BY pseudonymised_at IS NULL, code`,
    );
    expect(rows[0]).toMatchObject({ full_name: 'Người đã nghỉ việc', position: null });
    expect(rows[0]?.code).toMatch(/^AN-/);
    expect(rows.slice(1).map(({ full_name }) => full_name)).toEqual(['Lò Văn Ẩn', 'Sùng Mí Già']);
    expect(await run()).toMatchObject({ people: 0 });
  });
});
