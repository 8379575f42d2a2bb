import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { CorrectionsService } from '../../src/modules/corrections/corrections.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { OutageProposals } from '../../src/modules/attendance/outage-proposals.js';
import { callerAs } from '../support/as-caller.js';
import { DeviceClient } from '../support/device-client.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'CB2,Đặng <Thị> Ước,công chức,,,Q1,card:32:00000002,2020-01-01,',
  'CB3,Sùng Mí Già,công chức,,,Q2,card:32:00000003,2020-01-01,',
].join('\n');

interface Proposal {
  readonly id: string;
  readonly status: string;
  readonly affected: number | null;
  readonly fromAt: string;
}

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday; the shift is 08:00-12:00 and 13:00-17:00. */
describe('what people add to the facts of the readers', () => {
  let service: TestApp;
  let gate: DeviceClient;
  let officer: { cookie: string };
  let head: { cookie: string };
  let q1: string;
  beforeAll(async () => {
    service = await createTestApp();
    const way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q2', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    gate = await DeviceClient.add(service, 'CONG-1', 'Q1');
    officer = await signInAs(service, 'hr-officer', 'TT');
    head = await signInAs(service, 'unit-head', 'Q1');
    q1 = await way.unit('Q1');
    await query('UPDATE device SET delivered_up_to = now()');
    await way.recompute('2026-11-16', '2026-11-23');
  });
  afterAll(() => service.close());

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const call = async <T>(method: 'GET' | 'POST', url: string, payload?: object, who = officer) => {
    const answer = await service.app.inject({
      method,
      url: `/api/v1/${url}`,
      headers: who,
      ...(payload ? { payload } : {}),
    });
    const json = String(answer.headers['content-type']).includes('json')
      ? answer.json<T & { code?: string }>()
      : undefined;
    return { status: answer.statusCode, body: json as T & { code?: string }, text: answer.body };
  };
  const day = async (code: string, date: string) => {
    await service.app.get(AttendanceService).drain();
    const [row] = await query<{
      absences: number;
      missing_ins: number;
      late_minutes: number;
      worked_minutes: number;
      credit: string;
    }>(
      `SELECT absences, missing_ins, late_minutes, worked_minutes, credit FROM attendance_day d
       JOIN employee e ON e.id = d.employee_id WHERE e.code = $1 AND date = $2`,
      [code, date],
    );
    return row;
  };
  const approve = (table: string, ids: string[], who = head) =>
    call(`POST`, `${table}/decide`, { ids, status: 'approved', note: 'Đã đối chiếu' }, who);

  describe('device outages', () => {
    it('are proposed where a reader was down at a moment that somebody was due, and nowhere else', async () => {
      const down = (from: string, until: string) =>
        query(`INSERT INTO reader_downtime (id, device_id, reader, from_at, until_at, reason) VALUES ($1, $2, 'CUA-1', $3, $4, 'reader-lost')`, [randomUUID(), gate.id, from, until]); // prettier-ignore
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000002', scannedAt: '2026-11-20T07:55:00+07:00' }); // prettier-ignore
      await service.app.get(AttendanceService).drain();
      await down('2026-11-20T07:50:00+07:00', '2026-11-20T08:30:00+07:00');
      await down('2026-11-20T22:00:00+07:00', '2026-11-21T06:00:00+07:00');
      await down('2026-11-19T09:00:00+07:00', '2026-11-19T09:40:00+07:00');
      expect(await service.app.get(OutageProposals).propose()).toBe(1);
      expect(await service.app.get(OutageProposals).propose()).toBe(0);
      const { body } = await call<{ items: Proposal[] }>('GET', 'excuses?status=proposed');
      expect(body.items).toMatchObject([
        { affected: 1, status: 'proposed', fromAt: '2026-11-20T00:50:00.000Z' },
      ]);
    });

    it('that last for days are proposed day by day, each part once, and the last one when they end', async () => {
      const before = service.clock.now();
      const downtime = randomUUID();
      await query(`INSERT INTO reader_downtime (id, device_id, reader, from_at, until_at, reason) VALUES ($1, $2, 'CUA-2', '2026-11-17T07:00:00+07:00', NULL, 'storage')`, [downtime, gate.id]);
      const parts = () =>
        query<object>(
          `SELECT lower(period) AS "from", upper(period) AS until, affected, reason FROM excuse WHERE downtime_id = $1 ORDER BY period`,
          [downtime],
        );
      const heard = (until: string) =>
        query(
          `INSERT INTO gate_state (device_id, run_id, report, last_seen_at, timed_at, spool_depth, delivered_up_to) VALUES ($1, 'r', '{}', now(), $2, 0, now())
           ON CONFLICT (device_id) DO UPDATE SET timed_at = $2`,
          [gate.id, until],
        );
      const night = async (date: string): Promise<number[]> => {
        service.clock.set(new Date(`${date}T05:00:00+07:00`));
        await heard(`${date}T05:00:00+07:00`);
        const proposals = service.app.get(OutageProposals);
        return [await proposals.propose(), await proposals.propose()];
      };
      expect([await night('2026-11-18'), await night('2026-11-19')]).toEqual([[1, 0], [1, 0]]);
      await query(`UPDATE reader_downtime SET until_at = '2026-11-19T09:00:00+07:00' WHERE id = $1`, [downtime]);
      expect([await night('2026-11-20'), await night('2026-11-21')]).toEqual([[1, 0], [0, 0]]);
      const at = (text: string): Date => new Date(`${text}:00+07:00`);
      const reason = expect.stringMatching(/^Máy CONG-1 \(CUA-2\) không ghi được lượt quẹt: máy ở cửa không lưu thêm được/);
      expect(await parts()).toEqual([
        { from: at('2026-11-17T07:00'), until: at('2026-11-18T05:00'), affected: 2, reason },
        { from: at('2026-11-18T05:00'), until: at('2026-11-19T05:00'), affected: 2, reason },
        { from: at('2026-11-19T05:00'), until: at('2026-11-19T09:00'), affected: 2, reason },
      ]);
      service.clock.set(before);
    }); // prettier-ignore

    it('propose nothing for the time in which their gate was silent, until it tells what was, were it weeks later', async () => {
      const before = service.clock.now();
      const downtime = randomUUID();
      await query(`INSERT INTO reader_downtime (id, device_id, reader, from_at, until_at, reason) VALUES ($1, $2, 'CUA-3', '2026-11-16T07:59:00+07:00', NULL, 'reader-lost')`, [downtime, gate.id]);
      const silentSince = (at: string | null) => query('UPDATE gate_state SET timed_at = $2 WHERE device_id = $1', [gate.id, at]);
      const parts = () =>
        query<object>('SELECT lower(period) AS "from", upper(period) AS until FROM excuse WHERE downtime_id = $1 ORDER BY period', [downtime]);
      const propose = () => service.app.get(OutageProposals).propose();
      const at = (text: string): Date => new Date(`${text}:00+07:00`);
      service.clock.set(at('2026-11-20T05:00'));
      // Nobody has said that it was down when the shift began.
      await silentSince(null);
      expect(await propose()).toBe(0);
      await silentSince('2026-11-16T07:59:59+07:00');
      expect(await propose()).toBe(0);
      await silentSince('2026-11-16T08:00:00+07:00');
      expect([await propose(), await propose()]).toEqual([1, 0]);
      const first = { from: at('2026-11-16T07:59'), until: at('2026-11-16T08:00') };
      expect(await parts()).toEqual([first]);
      // It speaks again two weeks later: the reader was mended on the 17th at noon.
      service.clock.set(at('2026-11-30T05:00'));
      await query(`UPDATE reader_downtime SET until_at = '2026-11-17T12:00:00+07:00' WHERE id = $1`, [downtime]);
      expect(await propose()).toBe(0);
      await query(`UPDATE reader_downtime SET noted_at = '2026-11-29T16:00:00+07:00' WHERE id = $1`, [downtime]);
      expect([await propose(), await propose()]).toEqual([1, 0]);
      expect(await parts()).toEqual([first, { from: at('2026-11-16T08:00'), until: at('2026-11-17T12:00') }]);
      service.clock.set(before);
    }); // prettier-ignore

    it('cover the time of everybody in the unit once another person approved', async () => {
      await gate.scan({ bootId: randomUUID(), sequence: 1, credential: 'card:32:00000001', scannedAt: '2026-11-18T08:40:00+07:00' }); // prettier-ignore
      expect((await day('CB1', '2026-11-18'))?.late_minutes).toBe(40);
      const made = await call<{ id: string }>('POST', 'excuses/device-outages', {
        unitId: q1, from: '2026-11-18T07:30:00+07:00', until: '2026-11-18T08:35:00+07:00', reason: 'Máy mất điện',
      }); // prettier-ignore
      expect(made.status).toBe(201);
      expect((await day('CB1', '2026-11-18'))?.late_minutes).toBe(40);
      expect((await approve('excuses', [made.body.id], officer)).body.code).toBe('own-record');
      expect((await approve('excuses', [made.body.id])).status).toBe(204);
      expect((await day('CB1', '2026-11-18'))?.late_minutes).toBe(5);
      expect((await approve('excuses', [made.body.id])).body.code).toBe('already-decided');
    });

    it('are not decided by who works in the unit, by who could be behind the proposer, or by a token without a person', async () => {
      const propose = async (who: { cookie: string }) =>
        (await call<{ id: string }>('POST', 'excuses/device-outages', {
          unitId: q1, from: '2026-11-16T07:30:00+07:00', until: '2026-11-16T08:00:00+07:00', reason: 'x',
        }, who)).body.id; // prettier-ignore
      const [{ id: cb1 }] = (await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB1'`)) as [
        { id: string },
      ];
      const [{ id: cb3 }] = (await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB3'`)) as [
        { id: string },
      ];
      const inUnit = await signInAs(service, 'unit-head', 'Q1', cb1);
      const elsewhere = await signInAs(service, 'director', 'TT', cb3);
      const id = await propose(officer);
      expect((await approve('excuses', [id], inUnit)).body.code).toBe('own-record');
      const excuses = service.app.get(ExcusesService);
      const decision = { ids: [id], status: 'approved', note: 'x' } as const;
      const token = { ...systemCaller('token'), kind: 'token' as const, tokenId: randomUUID() };
      await expect(excuses.decide(token, decision)).rejects.toMatchObject({ code: 'not-permitted' });
      const borrowed = { ...systemCaller('borrowed'), accountId: randomUUID(), responsibleEmployeeId: cb3 };
      const other = await excuses.proposeOutage(borrowed, {
        unitId: q1, from: new Date('2026-11-16T00:30:00Z'), until: new Date('2026-11-16T01:00:00Z'), reason: 'x',
      }); // prettier-ignore
      expect((await approve('excuses', [other.id], elsewhere)).body.code).toBe('own-record');
      expect((await approve('excuses', [id], elsewhere)).status).toBe(204);
    });

    it('count for nothing when rejected', async () => {
      const made = await call<{ id: string }>('POST', 'excuses/device-outages', {
        unitId: q1, from: '2026-11-17T07:30:00+07:00', until: '2026-11-17T18:00:00+07:00', reason: 'x',
      }); // prettier-ignore
      const before = await day('CB1', '2026-11-17');
      await call(
        'POST',
        'excuses/decide',
        { ids: [made.body.id], status: 'rejected', note: 'Máy vẫn chạy' },
        head,
      );
      expect(await day('CB1', '2026-11-17')).toEqual(before);
      expect(before?.absences).toBe(2);
    });

    it.each([
      ['period-reversed', '2026-11-18T09:00:00+07:00', '2026-11-18T09:00:00+07:00'],
      ['invalid-input', '2026-11-01T09:00:00+07:00', '2026-11-15T09:00:01+07:00'],
      ['invalid-input', '2026-11-23T07:00:00+07:00', '2026-11-23T08:00:01+07:00'],
    ])('are refused with %s from %s until %s', async (code, from, until) => {
      expect((await call('POST', 'excuses/device-outages', { unitId: q1, from, until, reason: 'x' })).body.code).toBe(code); // prettier-ignore
    });
  });

  describe('the paper sheet', () => {
    it('is printed with everybody on duty, sorted by given name, safe from what stands in a name', async () => {
      const { status, text } = await call('GET', `corrections/paper-sheet?unitId=${q1}&date=2026-11-16`);
      expect(status).toBe(200);
      expect(text).toContain('SỔ KÝ GIỜ LÀM VIỆC KHI MÁY LỖI');
      expect(text).toContain('Ngày 16 tháng 11 năm 2026');
      expect(text.indexOf('Lò Văn Ẩn')).toBeLessThan(text.indexOf('Đặng &#60;Thị&#62; Ước'));
      expect(text).not.toContain('Sùng Mí Già');
    });

    const sheet = (rows: object[]) =>
      call<{ rows: { entered: number; known: number; refused: string | null }[] }>('POST', 'corrections/paper-sheet', {
        unitId: q1, date: '2026-11-16', reason: 'Máy mất điện', rows,
      }); // prettier-ignore
    const times = (...all: string[]) => all.map((time) => ({ time }));

    it('becomes punches once typed in by one and approved by another; typed in twice it adds nothing', async () => {
      const rows = [{ employeeCode: 'cb1', times: times('07:58', '12:01', '12:55', '17:02') }];
      expect((await sheet(rows)).body.rows).toMatchObject([{ entered: 4, known: 0, refused: null }]);
      expect((await sheet(rows)).body.rows).toMatchObject([{ entered: 0, known: 4, refused: null }]);
      expect((await day('CB1', '2026-11-16'))?.worked_minutes).toBe(0);
      const { body } = await call<{ items: Proposal[] }>('GET', 'corrections?status=proposed');
      const ids = body.items.map(({ id }) => id);
      expect((await approve('corrections', ids, officer)).body.code).toBe('own-record');
      expect((await approve('corrections', ids)).status).toBe(204);
      expect(await day('CB1', '2026-11-16')).toMatchObject({
        worked_minutes: 480,
        absences: 0,
        credit: expect.anything(),
      });
    });

    it('answers for each row and stops for none', async () => {
      const answer = await sheet([
        { employeeCode: 'KHONG-CO', times: times('07:30') },
        { employeeCode: 'CB3', times: times('07:30') },
        { employeeCode: 'CB2', times: times('07:30') },
      ]);
      expect(answer.body.rows.map(({ refused, entered }) => [refused, entered])).toEqual([
        ['unknown-person', 0],
        ['unknown-person', 0],
        [null, 1],
      ]);
      expect((await sheet([{ employeeCode: 'CB1', times: times('24:00') }])).status).toBe(422);
      expect((await sheet([])).status).toBe(422);
    });

    it('takes no time that is still to come and nothing of oneself', async () => {
      const [{ id }] = (await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB2'`)) as [
        { id: string },
      ];
      const own = await signInAs(service, 'hr-officer', 'TT', id);
      const today = { unitId: q1, date: '2026-11-23', reason: 'x', rows: [
        { employeeCode: 'CB1', times: times('08:01') }, { employeeCode: 'CB2', times: times('07:30') }, { employeeCode: 'CB1', times: times('08:00') },
      ] }; // prettier-ignore
      const { body } = await call<{ rows: { refused: string | null }[] }>(
        'POST',
        'corrections/paper-sheet',
        today,
        own,
      );
      expect(body.rows.map(({ refused }) => refused)).toEqual(['future', 'own-record', null]);
    });

    it('outside the scope is neither printed, typed in, listed nor decided', async () => {
      const other = await signInAs(service, 'hr-officer', 'Q2');
      expect(
        (await call('GET', `corrections/paper-sheet?unitId=${q1}&date=2026-11-16`, undefined, other)).status,
      ).toBe(404);
      expect((await call<{ items: object[] }>('GET', 'corrections', undefined, other)).body.items).toEqual(
        [],
      );
      expect((await call<{ items: object[] }>('GET', 'excuses', undefined, other)).body.items).toEqual([]);
      const { body } = await call<{ items: Proposal[] }>('GET', 'corrections?status=proposed');
      expect((await approve('corrections', [body.items[0]?.id ?? ''], other)).status).toBe(404);
    });
  });

  describe('a punch that the office adds', () => {
    interface Item {
      readonly id: string;
      readonly source: string;
      readonly document: string | null;
      readonly mayDecide: boolean;
    }
    const employee = async (code: string): Promise<string> =>
      (await query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]))[0]?.id ?? '';
    const add = async (change: object = {}, who = officer) => {
      const employeeId = await employee('CB1');
      const body = { employeeId, at: '2026-11-18T07:58:00+07:00', direction: 'in', document: '12/BB ngày 18/11/2026', reason: 'Quên thẻ', ...change }; // prettier-ignore
      return call<{ id: string }>('POST', 'corrections/added-punches', body, who);
    };
    const listed = async (id: string, who = officer): Promise<Item | undefined> => {
      const url = `corrections?employeeId=${await employee('CB1')}`;
      return (await call<{ items: Item[] }>('GET', url, undefined, who)).body.items.find((item) => item.id === id);
    }; // prettier-ignore

    it('counts once another person approved it; who may is said beforehand', async () => {
      const before = await day('CB1', '2026-11-18');
      const { status, body } = await add();
      expect(status).toBe(201);
      expect((await day('CB1', '2026-11-18'))?.missing_ins).toBe(before?.missing_ins);
      expect(await listed(body.id)).toMatchObject({
        source: 'office',
        document: '12/BB ngày 18/11/2026',
        mayDecide: false,
      });
      const own = callerAs('unit-head', [q1], await employee('CB1'));
      const corrections = service.app.get(CorrectionsService);
      const { items } = await corrections.list(own, { limit: 50 });
      expect(items.find(({ id }) => id === body.id)?.mayDecide).toBe(false);
      const decision = { ids: [body.id], status: 'approved', note: 'x' } as const;
      await expect(corrections.decide(own, decision)).rejects.toMatchObject({ code: 'own-record' });
      expect((await approve('corrections', [body.id], officer)).body.code).toBe('own-record');
      expect((await listed(body.id, head))?.mayDecide).toBe(true);
      expect((await approve('corrections', [body.id])).status).toBe(204);
      expect((await listed(body.id, head))?.mayDecide).toBe(false);
      expect(await day('CB1', '2026-11-18')).toMatchObject({ late_minutes: 0, absences: 1 });
    });

    it('needs a document and a reason, a moment that is past, and somebody in the scope who is not oneself', async () => {
      expect((await add({ document: ' ' })).status).toBe(422);
      expect((await add({ document: undefined })).status).toBe(422);
      expect((await add({ reason: '' })).status).toBe(422);
      expect((await add()).body.code).toBe('already-exists');
      const now = service.clock.now().toISOString();
      const soon = new Date(service.clock.now().getTime() + 1000).toISOString();
      expect((await add({ at: soon })).body.code).toBe('invalid-input');
      expect((await add({ at: now, employeeId: await employee('CB2') })).status).toBe(201);
      expect((await add({ employeeId: randomUUID() })).status).toBe(404);
      expect((await add({}, await signInAs(service, 'hr-officer', 'Q2'))).status).toBe(404);
      const [employeeId, corrections] = [await employee('CB3'), service.app.get(CorrectionsService)];
      const punch = { employeeId, at: service.clock.now(), direction: null, document: 'x', reason: 'x' };
      await expect(
        corrections.proposePunch(callerAs('hr-officer', 'everywhere', employeeId), punch),
      ).rejects.toMatchObject({ code: 'own-record' });
    });
  });
});
