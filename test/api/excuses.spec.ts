import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { CorrectionsService } from '../../src/modules/corrections/corrections.service.js';
import { DayConfirmationsService } from '../../src/modules/corrections/day-confirmations.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { FlexibleMinutesService } from '../../src/modules/corrections/flexible-minutes.service.js';
import { LeaveImportService } from '../../src/modules/corrections/leave-import.service.js';
import { callerAs } from '../support/as-caller.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Thị Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'CB2,Đặng Văn Ước,công chức,,,Q1,card:32:00000002,2020-01-01,',
  'CB3,Sùng Mí Già,công chức,,,Q2,card:32:00000003,2020-01-01,',
].join('\n');

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday. */
describe('leave, flexible minutes, confirmed days and voided scans', () => {
  let service: TestApp;
  let way: WholeWay;
  let gate: DeviceClient;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q2', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    gate = await DeviceClient.add(service, 'CONG-1', 'Q1');
    officer = await signInAs(service, 'hr-officer', 'TT');
    head = await signInAs(service, 'unit-head', 'Q1');
    await query('UPDATE device SET delivered_up_to = now()');
    await way.recompute('2026-11-16', '2026-11-23');
  });
  afterAll(() => service.close());
  beforeEach(() => query('DELETE FROM stale_mark'));

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const call = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, who = officer) => {
    const answer = await service.app.inject({
      method, url: `/api/v1/${url}`, headers: who, ...(payload ? { payload } : {}),
    }); // prettier-ignore
    return {
      status: answer.statusCode,
      body: (answer.body === '' ? {} : answer.json()) as T & { code?: string },
    };
  };
  const employee = async (code: string): Promise<string> =>
    (await query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]))[0]?.id ?? '';
  /** Whose days are marked, and takes the marks away. */
  const marked = async (): Promise<string[]> => {
    const rows = await query<{ code: string }>(
      'SELECT DISTINCT e.code FROM stale_mark m JOIN employee e ON e.id = m.employee_id ORDER BY 1',
    );
    await query('DELETE FROM stale_mark');
    return rows.map(({ code }) => code);
  };
  const decide = (url: string, ids: string[], who = head, status = 'approved') =>
    call('POST', `${url}/decide`, { ids, status, note: 'Đã xem giấy' }, who);

  describe('leave', () => {
    const leave = async (codes: string[], kind: string, day: string, more: object = {}) =>
      call<{ ids: string[] }>('POST', 'excuses', {
        employeeIds: await Promise.all(codes.map(employee)), kind, from: `${day}T00:00:00+07:00`, until: `${nextDay(day)}T00:00:00+07:00`, reason: 'Việc gia đình', ...more,
      }); // prettier-ignore

    it('of one paper is one excuse a person in a group; each counts once another person approved it', async () => {
      const made = await leave(['CB1', 'CB2'], 'training', '2026-11-16', { document: '21/GM' });
      expect([made.status, made.body.ids.length]).toEqual([201, 2]);
      expect(await marked()).toEqual([]);
      expect((await decide('excuses', made.body.ids, officer)).body.code).toBe('own-record');
      expect((await decide('excuses', made.body.ids)).status).toBe(204);
      expect(await marked()).toEqual(['CB1', 'CB2']);
      const rows = await query<{ group_id: string; paid: boolean; document: string }>(
        `SELECT DISTINCT group_id, paid, document FROM excuse WHERE kind = 'training'`,
      );
      expect(rows).toEqual([{ group_id: expect.any(String), paid: true, document: '21/GM' }]);
      expect((await leave(['CB2', 'CB3'], 'training', '2026-11-16')).body.code).toBe('overlapping-period');
    });

    it('covers the day in the computation, and marks it again when the approval goes', async () => {
      const { body } = await leave(['CB1'], 'leave-annual', '2026-11-17');
      await decide('excuses', body.ids);
      await service.app.get(AttendanceService).drain();
      const day = async () =>
        (
          await query<{ absences: number; credit: string }>(
            `SELECT absences, credit FROM attendance_day d JOIN employee e ON e.id = d.employee_id WHERE e.code = 'CB1' AND date = '2026-11-17'`,
          )
        )[0];
      expect(await day()).toMatchObject({ absences: 0 });
      await query('DELETE FROM stale_mark');
      await query(`UPDATE excuse SET status = 'rejected' WHERE id = $1`, [body.ids[0]]);
      expect(await marked()).toEqual(['CB1']);
      await query(`UPDATE excuse SET status = 'approved' WHERE id = $1`, [body.ids[0]]);
      await query('DELETE FROM stale_mark');
      await query('DELETE FROM excuse WHERE id = $1', [body.ids[0]]);
      expect(await marked()).toEqual(['CB1']);
    });

    it('says who pays as its kind has it; other reasons must say it', async () => {
      expect((await leave(['CB1'], 'other', '2026-11-18')).body.code).toBe('invalid-input');
      expect((await leave(['CB1'], 'other', '2026-11-18', { paid: false })).status).toBe(201);
      expect((await leave(['CB1'], 'device-outage', '2026-11-18')).status).toBe(422);
      const cb1 = await employee('CB1');
      const period = { from: '2026-01-01T00:00:00Z', until: '2027-01-03T00:00:00Z' };
      const tooLong = await call('POST', 'excuses', {
        employeeIds: [cb1],
        kind: 'trip',
        ...period,
        reason: 'x',
      });
      expect(tooLong.body.code).toBe('invalid-input');
      const reversed = await call('POST', 'excuses', { employeeIds: [cb1], kind: 'trip', from: period.from, until: period.from, reason: 'x' }); // prettier-ignore
      expect(reversed.body.code).toBe('period-reversed');
    });

    it('of health is told by its kind only to who may read health data, and to nobody in the audit', async () => {
      const sick = await leave(['CB1'], 'leave-sick', '2026-11-19', { document: 'C65-01', symbol: 'Ô', reason: 'Viêm phổi' }); // prettier-ignore
      interface Item { id: string; kind: string; document: string | null; symbol: string | null; reason: string } // prettier-ignore
      const seen = async (who: { cookie: string }, filter = ''): Promise<Item | undefined> =>
        (await call<{ items: Item[] }>('GET', `excuses?limit=200${filter}`, undefined, who)).body.items.find(
          ({ id }) => id === sick.body.ids[0],
        );
      expect(await seen(officer)).toMatchObject({ kind: 'leave-sick', document: 'C65-01', symbol: 'Ô', reason: 'Viêm phổi' }); // prettier-ignore
      expect(await seen(head)).toMatchObject({ kind: 'health-leave', document: null, symbol: null, reason: 'Nghỉ theo chế độ' }); // prettier-ignore
      expect(await seen(head, '&kind=leave-sick')).toBeUndefined();
      expect(await seen(officer, '&kind=leave-sick')).toMatchObject({ kind: 'leave-sick' });
      const own = await signInAs(service, 'unit-head', 'Q1', await employee('CB1'));
      expect(await seen(own)).toMatchObject({ kind: 'leave-sick' });
      const entries = await query<{ after: { kind: string } }>(
        `SELECT after FROM audit_entry WHERE entity_id = $1`,
        [sick.body.ids[0]],
      );
      expect(JSON.stringify(entries)).not.toMatch(/sick|Viêm/);
      await call('POST', 'excuses/decide', { ids: sick.body.ids, status: 'rejected', note: 'Viêm phổi chưa rõ' }, head); // prettier-ignore
      const trip = await leave(['CB1'], 'labour-duty', '2026-11-19', { reason: 'Dân quân' });
      await call('POST', 'excuses/decide', { ids: trip.body.ids, status: 'rejected', note: 'Không cần đi' }, head); // prettier-ignore
      const decided = await query<{ after: object }>(
        `SELECT after FROM audit_entry WHERE action = 'excuse.decide' AND entity_id = ANY($1::text[]) ORDER BY id`,
        [[...sick.body.ids, ...trip.body.ids]],
      );
      expect(decided.map(({ after }) => after)).toEqual([
        { status: 'rejected', note: null }, { status: 'rejected', note: 'Không cần đi' },
      ]); // prettier-ignore
    });

    it('is read for the computation with who pays and its symbol', async () => {
      const { body } = await leave(['CB3'], 'leave-annual', '2026-11-20', { symbol: 'P' });
      await decide('excuses', body.ids, await signInAs(service, 'unit-head', 'Q2'));
      const [cb3] = [await employee('CB3')];
      const excuses = service.app.get(ExcusesService);
      const read = await excuses.approvedBetween(
        service.database.dataSource.manager,
        [cb3],
        '2026-11-20',
        '2026-11-21',
      );
      expect(read).toEqual([
        {
          id: body.ids[0], kind: 'leave-annual', unitId: null, employeeId: cb3, paid: true, symbol: 'P',
          fromMs: Date.parse('2026-11-20T00:00:00+07:00'), untilMs: Date.parse('2026-11-21T00:00:00+07:00'),
        },
      ]); // prettier-ignore
      expect(
        await excuses.approvedBetween(service.database.dataSource.manager, [cb3], '2026-11-23', '2026-11-24'),
      ).toEqual([]);
    });
  });

  describe('a file of leave', () => {
    const file = (...lines: string[]): string =>
      ['employee,kind,from,until,document,paid,symbol', ...lines].join('\n');
    const importFile = (text: string, document: string | null) =>
      service.app.get(LeaveImportService).importFile(way.caller, text, document);

    it('answers for each line and stops for none; it waits, or counts by the paper that decided it', async () => {
      const text = file(
        'CB1,leave-annual,2026-12-01,2026-12-03,12/GNP,,',
        'cb2,trip,2026-12-01 13:00,2026-12-01 17:00,09/QĐ,,CT',
        'KHONG,trip,2026-12-01,2026-12-02,,,',
        'CB1,feast,2026-12-01,2026-12-02,,,',
      );
      const first = await importFile(text, null);
      expect(first).toMatchObject({ read: 4, created: 2, approved: 0, unchanged: 0, rejected: 2 });
      expect(first.rows.map(({ line, outcome, reason, says }) => [line, outcome, reason, says])).toEqual([
        [2, 'created', null, '01/12/2026 đến hết 02/12/2026'],
        [3, 'created', null, '01/12/2026 13:00 đến 01/12/2026 17:00'],
        [4, 'rejected', 'unknown-person', '01/12/2026 đến hết 01/12/2026'],
        [5, 'rejected', 'bad-kind', ''],
      ]);
      expect(await marked()).toEqual([]);
      expect(await importFile(text, null)).toMatchObject({ created: 0, unchanged: 2 });
      expect(await importFile(text, '15/QĐ-TTHCC')).toMatchObject({ approved: 2, unchanged: 0 });
      expect(await marked()).toEqual(['CB1', 'CB2']);
      expect(await importFile(text, '15/QĐ-TTHCC')).toMatchObject({ approved: 0, unchanged: 2 });
      const [row] = await query<{ period: string; decision_note: string }>(
        `SELECT lower(period) AT TIME ZONE 'Asia/Ho_Chi_Minh' || '' AS period, decision_note FROM excuse WHERE kind = 'trip'`,
      );
      expect(row).toMatchObject({ period: '2026-12-01 13:00:00', decision_note: '15/QĐ-TTHCC' });
      const changed = file('CB1,leave-annual,2026-12-01,2026-12-03,12/GNP,no,');
      expect((await importFile(changed, null)).rows[0]).toMatchObject({ outcome: 'rejected', reason: 'known-otherwise' }); // prettier-ignore
    });

    it('decides nothing about whoever imports it, and reaches no further than they do', async () => {
      const leave = service.app.get(LeaveImportService);
      const text = file('CB1,trip,2026-12-08,2026-12-09,,,', 'CB3,trip,2026-12-08,2026-12-09,,,');
      const caller = callerAs('hr-officer', [await way.unit('Q1')], await employee('CB1'));
      const { rows } = await leave.importFile(caller, text, '01/QĐ');
      expect(rows.map(({ reason }) => reason)).toEqual(['own-record', 'unknown-person']);
      await expect(leave.importFile(callerAs('unit-head'), text, null)).rejects.toMatchObject({
        code: 'not-permitted',
      });
    });
  });

  describe('flexible minutes', () => {
    it('are decided by another person, mark their days and tell the reason only to who may read it', async () => {
      const cb1 = await employee('CB1');
      const wanted = { employeeId: cb1, from: '2026-11-01', until: '2027-05-01', minutes: 60, kind: 'nursing', reason: 'Con sinh 01/05/2026' }; // prettier-ignore
      const made = await call<{ id: string }>('POST', 'flexible-minutes', wanted);
      expect(made.status).toBe(201);
      expect((await call('POST', 'flexible-minutes', wanted)).body.code).toBe('overlapping-period');
      const flexible = service.app.get(FlexibleMinutesService);
      expect(
        await flexible.approvedBetween(
          service.database.dataSource.manager,
          [cb1],
          '2026-11-01',
          '2026-12-01',
        ),
      ).toEqual([]);
      const decidable = async (who: { cookie: string }) =>
        (await call<{ items: object[] }>('GET', 'flexible-minutes', undefined, who)).body.items;
      expect(await decidable(officer)).toMatchObject([{ employeeCode: 'CB1', mayDecide: false }]);
      expect(await decidable(head)).toMatchObject([{ employeeCode: 'CB1', mayDecide: true }]);
      expect((await decide('flexible-minutes', [made.body.id], officer)).body.code).toBe('own-record');
      expect((await decide('flexible-minutes', [made.body.id])).status).toBe(204);
      expect(
        await query(`SELECT after FROM audit_entry WHERE action = 'flexible-minutes.decide' AND entity_id = $1`, [made.body.id]), // prettier-ignore
      ).toEqual([{ after: { status: 'approved', note: null } }]);
      expect(await marked()).toEqual(['CB1']);
      expect(
        await flexible.approvedBetween(
          service.database.dataSource.manager,
          [cb1],
          '2027-04-30',
          '2027-05-01',
        ),
      ).toEqual([
        { id: made.body.id, employeeId: cb1, from: '2026-11-01', until: '2027-05-01', minutes: 60 },
      ]);
      expect(
        await flexible.approvedBetween(
          service.database.dataSource.manager,
          [cb1],
          '2027-05-01',
          '2027-05-02',
        ),
      ).toEqual([]);
      const list = async (who: { cookie: string }) =>
        (await call<{ items: object[] }>('GET', `flexible-minutes?employeeId=${cb1}`, undefined, who)).body
          .items;
      expect(await list(officer)).toMatchObject([{ kind: 'nursing', reason: 'Con sinh 01/05/2026', decisionNote: 'Đã xem giấy', mayDecide: false }]); // prettier-ignore
      expect(await list(head)).toMatchObject([{ kind: null, reason: 'Chế độ theo quy định', minutes: 60, decisionNote: null }]); // prettier-ignore
      await query(`UPDATE flexible_minutes SET status = 'rejected'`);
      expect(await marked()).toEqual(['CB1']);
    });

    it('end after they begin, and nobody proposes them for themselves', async () => {
      const cb2 = await employee('CB2');
      const own = await signInAs(service, 'hr-officer', 'TT', cb2);
      const wanted = { employeeId: cb2, from: '2026-11-01', until: '2027-05-01', minutes: 60, kind: 'nursing', reason: 'x' }; // prettier-ignore
      expect((await call('POST', 'flexible-minutes', wanted, own)).body.code).toBe('own-record');
      const reversed = await call('POST', 'flexible-minutes', { ...wanted, until: '2026-11-01' });
      expect(reversed.body.code).toBe('period-reversed');
      expect((await call('POST', 'flexible-minutes', { ...wanted, minutes: 0 })).status).toBe(422);
    });
  });

  describe('days without a reader', () => {
    it('are confirmed by the head, never one’s own nor one to come; a later word replaces the earlier', async () => {
      const [cb1, cb2] = [await employee('CB1'), await employee('CB2')];
      const put = (days: object[], who = head) => call('PUT', 'day-confirmations', { days }, who);
      const day = { employeeId: cb1, date: '2026-11-20', confirmed: true, symbol: 'CQ' };
      expect((await put([day, { employeeId: cb2, date: '2026-11-20', confirmed: false }])).status).toBe(204);
      expect(await marked()).toEqual(['CB1', 'CB2']);
      expect(
        (
          await put([
            { ...day, symbol: 'CQ' },
            { ...day, symbol: null },
          ])
        ).status,
      ).toBe(204);
      const confirmations = service.app.get(DayConfirmationsService);
      expect(
        await confirmations.between(
          service.database.dataSource.manager,
          [cb1, cb2],
          '2026-11-20',
          '2026-11-21',
        ),
      ).toEqual(
        [
          { employeeId: cb1, date: '2026-11-20', confirmed: true, symbol: null },
          { employeeId: cb2, date: '2026-11-20', confirmed: false, symbol: null },
        ].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1)),
      );
      expect((await put([{ ...day, date: '2026-11-25' }])).body.code).toBe('invalid-input');
      const own = callerAs('director', 'everywhere', cb2);
      await expect(confirmations.confirm(own, [{ ...day, employeeId: cb2 }], null)).rejects.toMatchObject({
        code: 'own-record',
      });
      expect((await put([{ ...day, employeeId: await employee('CB3') }])).body.code).toBe('outside-scope');
    });
  });

  describe('a voided scan', () => {
    it('is proposed by one, approved by another, marks its day and is read for the computation', async () => {
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: '2026-11-20T07:55:00+07:00' }); // prettier-ignore
      const [scan] = await query<{ id: string }>(`SELECT id FROM scan WHERE credential = 'card:32:00000001'`);
      const wanted = {
        scanId: scan?.id ?? '',
        at: '2026-11-20T07:55:00+07:00',
        document: '12/BB-TTPVHCC ngày 20/11/2026',
        reason: 'Người khác quẹt hộ',
      };
      const propose = (body: object, who = officer) =>
        call<{ id: string }>('POST', 'corrections/voided-scans', body, who);
      expect((await propose({ ...wanted, at: '2026-11-20T07:56:00+07:00' })).status).toBe(404);
      const elsewhere = await signInAs(service, 'hr-officer', 'Q2');
      expect((await propose(wanted, elsewhere)).status).toBe(404);
      const own = callerAs('hr-officer', 'everywhere', await employee('CB1'));
      const corrections = service.app.get(CorrectionsService);
      await expect(
        corrections.proposeVoid(own, { ...wanted, at: new Date(wanted.at) }),
      ).rejects.toMatchObject({ code: 'own-record' });
      const made = await propose(wanted);
      expect(made.status).toBe(201);
      expect((await propose(wanted)).body.code).toBe('already-exists');
      await query('DELETE FROM stale_mark');
      expect((await decide('corrections', [made.body.id])).status).toBe(204);
      expect(await marked()).toEqual(['CB1']);
      const voided = await corrections.voidedOf(service.database.dataSource.manager, [await employee('CB1')]);
      expect(voided).toEqual([{ employeeId: await employee('CB1'), scanId: scan?.id }]);
    });
  });
});

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
