import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttendanceService } from '../../src/modules/attendance/attendance.service.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { expectedShift } from '../../src/core/attendance/expected-shift.js';
import { calendarDays } from '../../src/core/calendar/calendar-days.js';
import { addDays } from '../../src/core/time/civil-date.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,,2020-01-01,',
  'CB2,Đặng Thị Ước,công chức,,,Q2,,2020-01-01,',
].join('\n');
/** As announced for civil servants, CV 2450/VPCP-KGVX of 12/4/2024, TB 9441/TB-BNV of 16/10/2025 and VB 12729/VPCP-KGVX of 25/12/2025 among others. */
const announced = readFileSync('test/rules/public-holidays-2024-2026.csv', 'utf8');

interface Entry {
  readonly id: string;
  readonly date: string;
  readonly status: string;
  readonly kind: string;
}

/** Now is 2026-11-23 08:00 in Việt Nam, a Monday; the shift is Monday to Friday. */
describe('the work calendar', () => {
  let service: TestApp;
  let officer: { cookie: string };
  let way: WholeWay;
  const system = systemCaller('test');
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2024-01-01', '2027-01-01'));
    await way.recompute('2026-08-17', '2026-09-05');
    officer = await signInAs(service, 'hr-officer', 'Q1');
  });
  afterAll(() => service.close());

  const call = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    who = officer,
  ) => {
    const answer = await service.app.inject({
      method,
      url: `/api/v1/calendar${url}`,
      headers: who,
      ...(payload ? { payload } : {}),
    });
    return {
      status: answer.statusCode,
      body: (answer.body === '' ? {} : answer.json()) as T & { code?: string },
    };
  };
  const planned = async (code: string): Promise<string[]> => {
    await service.app.get(AttendanceService).drain();
    const rows = await service.database.dataSource.query<{ date: string }[]>(
      `SELECT date FROM attendance_day d JOIN employee e ON e.id = d.employee_id
       WHERE e.code = $1 AND planned AND date >= '2026-08-17' AND date < '2026-09-05' ORDER BY date`,
      [code],
    );
    return rows.map(({ date }) => date.slice(5));
  };
  const week1 = ['08-17', '08-18', '08-19', '08-20', '08-21'];
  const week2 = ['08-24', '08-25', '08-26', '08-27', '08-28'];
  const week3 = ['08-31', '09-01', '09-02', '09-03', '09-04'];

  it('suggests the holidays of a year, which count for nothing until they are confirmed', async () => {
    expect(await service.app.get(CalendarService).suggest(system, 2026, null)).toEqual({ created: 13 });
    expect(await service.app.get(CalendarService).suggest(system, 2026, null)).toEqual({ created: 0 });
    expect(await planned('CB1')).toEqual([...week1, ...week2, ...week3]);
    const { body } = await call<{ items: Entry[] }>('GET', '?from=2026-01-01&until=2027-01-01');
    expect(body.items.map(({ status }) => status)).toEqual(Array.from({ length: 13 }, () => 'suggested'));
  });

  it('changes exactly the days of what is confirmed, and back when it is withdrawn', async () => {
    const { body } = await call<{ items: Entry[] }>('GET', '?from=2026-09-01&until=2026-09-03');
    const ids = body.items.map(({ id }) => id);
    await service.app.get(CalendarService).confirm(system, ids, 'TB 9441/TB-BNV ngày 16/10/2025');
    const before = await service.database.dataSource.query<{ revision: number }[]>(`SELECT employee_id, date, revision FROM attendance_day WHERE date < '2026-09-01' ORDER BY 1, 2`); // prettier-ignore
    expect(await planned('CB1')).toEqual([...week1, ...week2, '08-31', '09-03', '09-04']);
    expect(await service.database.dataSource.query(`SELECT employee_id, date, revision FROM attendance_day WHERE date < '2026-09-01' ORDER BY 1, 2`)).toEqual(before); // prettier-ignore
    await service.app.get(CalendarService).withdraw(system, ids);
    expect(await planned('CB1')).toEqual([...week1, ...week2, ...week3]);
  });

  it('swaps a Monday for a Saturday only when both are confirmed together', async () => {
    const q1 = await way.unit('Q1');
    const put = (date: string, kind: string, pairDate: string | null, name = 'Hoán đổi') =>
      call('PUT', '/entries', { unitId: q1, date, kind, name, pairDate });
    expect((await put('2026-08-31', 'swapped_off', null)).body.code).toBe('invalid-input');
    expect((await put('2026-08-31', 'holiday', '2026-08-22')).body.code).toBe('invalid-input');
    await put('2026-08-31', 'swapped_off', '2026-08-22');
    await put('2026-08-22', 'makeup_work', '2026-08-31');
    const { body } = await call<{ items: Entry[] }>('GET', `?from=2026-08-01&until=2026-09-01&unitId=${q1}`);
    const [saturday, monday] = body.items.map(({ id }) => id) as [string, string];
    const confirm = (ids: string[]) => call('POST', '/confirm', { ids, document: '12/TB ngày 01/08/2026' });
    expect((await confirm([monday])).body.code).toBe('calendar-pairs');
    expect((await confirm([saturday, monday])).status).toBe(204);
    expect(await planned('CB1')).toEqual([...week1, '08-22', ...week2, '09-01', '09-02', '09-03', '09-04']);
    expect(await planned('CB2')).toEqual([...week1, ...week2, ...week3]);
    expect((await call('DELETE', `/entries/${saturday}`)).body.code).toBe('calendar-pairs');
    expect((await call('POST', '/withdraw', { ids: [saturday] })).body.code).toBe('calendar-pairs');
    expect((await put('2026-08-22', 'makeup_work', '2026-08-31', 'Làm bù thứ Bảy')).status).toBe(204);
    const named = await call<{ items: Entry[] }>('GET', `?from=2026-08-22&until=2026-08-23&unitId=${q1}`);
    expect(named.body.items[0]).toMatchObject({ status: 'confirmed', name: 'Làm bù thứ Bảy' });
  });

  it('of everybody is not for an officer of one unit', async () => {
    expect(
      (await call('PUT', '/entries', { date: '2026-08-20', kind: 'holiday', name: 'x' })).body.code,
    ).toBe('outside-scope');
    expect((await call('POST', '/suggest', { year: 2027 })).body.code).toBe('outside-scope');
    const { body } = await call<{ items: Entry[] }>('GET', '?from=2026-01-01&until=2026-01-02');
    const ids = body.items.map(({ id }) => id);
    expect((await call('POST', '/confirm', { ids, document: 'x' })).status).toBe(404);
  });

  it('answers for each line of a file, stops for none, and a second time changes nothing', async () => {
    const file = [
      'date,weekday,kind,name,pair_date',
      '2025-01-01,Wed,holiday,Tết Dương lịch,',
      '2025-02-30,Sun,holiday,Không có,',
      '2025-01-02,Thu,feast,Lễ,',
      '2025-01-03,Fri,holiday,,',
      '2025-01-03,Fri,holiday,=1+1,',
      '2025-05-02,Fri,swapped_off,hoán đổi,',
      '2025-05-02,Fri,holiday,x,2025-05-03',
      '2025-01-01,Wed,holiday,Lần hai,',
    ].join('\r\n');
    const calendar = service.app.get(CalendarService);
    const first = await calendar.importFile(system, file, null, null);
    expect(first).toMatchObject({ read: 8, created: 1, updated: 0, unchanged: 0, rejected: 7 });
    expect(first.faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 bad-date', '4 bad-kind', '5 bad-name', '6 bad-name', '7 bad-pair', '8 bad-pair', '9 date-twice',
    ]); // prettier-ignore
    expect(await calendar.importFile(system, file, null, null)).toMatchObject({
      created: 0,
      unchanged: 1,
      rejected: 7,
    });
    await expect(
      calendar.importFile(system, 'ngày,loại\n2025-01-01,holiday', null, null),
    ).rejects.toMatchObject({ code: 'wrong-header' });
  });

  it('takes the announced calendars of 2024 to 2026, and a second time changes nothing', async () => {
    const calendar = service.app.get(CalendarService);
    expect(await calendar.importFile(system, announced, null, 'TB 9441/TB-BNV')).toMatchObject({
      read: 44,
      rejected: 0,
    });
    expect(await calendar.importFile(system, announced, null, 'TB 9441/TB-BNV')).toMatchObject({ unchanged: 44 });
    expect(await planned('CB2')).toEqual([...week1, '08-22', ...week2, '09-03', '09-04']);
  }); // prettier-ignore

  it('gives a Monday-Friday week the working days of each month that were published for 2024 to 2026', async () => {
    const { manager } = service.database.dataSource;
    const confirmed = await service.app.get(CalendarService).confirmedBetween(manager, '2024-01-01', '2027-01-01');
    const calendar = calendarDays(confirmed, []);
    const session = { id: 'day', startSecond: 28_800, endSecond: 61_200, credit: 1 };
    const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [session]]));
    const schedule = {
      pattern: { kind: 'weekly', week, seasons: [] }, policy: 'each-session', trustDirection: false, followsCalendar: true,
    } as const;
    const [header, ...years] = readFileSync('test/rules/working-days-per-month.csv', 'utf8').trim().split('\n');
    expect(header).toBe('year,m01,m02,m03,m04,m05,m06,m07,m08,m09,m10,m11,m12,total');
    for (const line of years) {
      const [year, ...expected] = line.split(',').map(Number);
      const months = Array.from({ length: 12 }, () => 0);
      for (let date = `${year}-01-01`; date < `${Number(year) + 1}-01-01`; date = addDays(date, 1)) {
        if (expectedShift(date, schedule, undefined, calendar.get(date)).sessions.length > 0)
          months[Number(date.slice(5, 7)) - 1]! += 1;
      }
      expect([...months, months.reduce((sum, days) => sum + days, 0)]).toEqual(expected);
    }
    expect(years.map((line) => line.slice(0, 4))).toEqual(['2024', '2025', '2026']);
  }); // prettier-ignore

  describe('what counts', () => {
    const entriesOf = async (date: string): Promise<string[]> => {
      const rows = await service.app.get(CalendarService).list(system, date, addDays(date, 1), null);
      return rows.filter((row) => row.date === date && row.unitId === null).map(({ status, kind, pairDate }) => `${status} ${kind} ${pairDate ?? ''}`.trim());
    }; // prettier-ignore
    const importing = (line: string, document: string | null) =>
      service.app
        .get(CalendarService)
        .importFile(system, `date,kind,name,pair_date\n${line}`, null, document);

    it('goes on counting while a change of it waits beside it: half a swap, a file without confirmation', async () => {
      const before = await planned('CB2');
      const calendar = service.app.get(CalendarService);
      await calendar.put(system, { unitId: null, date: '2026-08-22', kind: 'holiday', name: 'Nghỉ', pairDate: null });
      expect(await entriesOf('2026-08-22')).toEqual(['confirmed makeup_work 2026-08-31', 'suggested holiday']);
      expect(await importing('2026-09-02,substitute,Nghỉ bù,', null)).toMatchObject({ updated: 1 });
      expect(await importing('2026-09-02,substitute,Nghỉ bù,', null)).toMatchObject({ unchanged: 1 });
      expect(await entriesOf('2026-09-02')).toEqual(['confirmed holiday', 'suggested substitute']);
      expect(await planned('CB2')).toEqual(before);
      const waiting = (await calendar.list(system, '2026-08-22', '2026-08-23', null)).find(({ status }) => status === 'suggested');
      await expect(calendar.confirm(system, [waiting?.id ?? ''], '02/TB')).rejects.toMatchObject({ code: 'calendar-pairs' });
      expect(await entriesOf('2026-08-22')).toEqual(['confirmed makeup_work 2026-08-31', 'suggested holiday']);
      expect(await planned('CB2')).toEqual(before);
    }); // prettier-ignore

    it('gives its place to a change that is confirmed, and the proposal goes when what counts is wanted after all', async () => {
      expect(await importing('2026-09-02,substitute,Nghỉ bù,', '02/TB')).toMatchObject({ unchanged: 1 });
      expect(await entriesOf('2026-09-02')).toEqual(['confirmed substitute']);
      await importing('2026-09-02,holiday,Quốc khánh,', null);
      expect(await entriesOf('2026-09-02')).toEqual(['confirmed substitute', 'suggested holiday']);
      expect(await importing('2026-09-02,substitute,Nghỉ bù,', null)).toMatchObject({ updated: 1 });
      expect(await entriesOf('2026-09-02')).toEqual(['confirmed substitute']);
      await importing('2026-09-02,holiday,Quốc khánh,', null);
      const calendar = service.app.get(CalendarService);
      const [counting] = await calendar.list(system, '2026-09-02', '2026-09-03', null);
      await calendar.withdraw(system, [counting?.id ?? '']);
      expect(await entriesOf('2026-09-02')).toEqual(['suggested holiday']);
      await importing('2026-09-02,holiday,Quốc khánh,', 'TB 9441/TB-BNV');
      expect(await entriesOf('2026-09-02')).toEqual(['confirmed holiday']);
    }); // prettier-ignore

    it('gives its place to the proposal beside it when both are confirmed in one request, in either order', async () => {
      const calendar = service.app.get(CalendarService);
      for (const turn of [1, 2]) {
        await importing('2026-09-02,substitute,Nghỉ bù,', null);
        const rows = await calendar.list(system, '2026-09-02', '2026-09-03', null);
        const ids = rows.filter(({ unitId }) => unitId === null).map(({ id }) => id);
        expect(ids).toHaveLength(2);
        await calendar.confirm(system, turn === 1 ? ids : [...ids].reverse(), '03/TB');
        expect(await entriesOf('2026-09-02')).toEqual(['confirmed substitute']);
        await importing('2026-09-02,holiday,Quốc khánh,', 'TB 9441/TB-BNV');
      }
    });

    it('for everybody is undone by a unit for itself and those below, and only by a unit', async () => {
      const q1 = await way.unit('Q1');
      const put = (unitId: string | null, date: string) => call('PUT', '/entries', { unitId, date, kind: 'ordinary', name: 'Trực cả ngày' });
      await expect(
        service.app.get(CalendarService).put(system, { unitId: null, date: '2026-09-01', kind: 'ordinary', name: 'x', pairDate: null }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
      expect(await importing('2026-09-01,ordinary,x,', null)).toMatchObject({ rejected: 1, faults: [{ reason: 'bad-kind' }] });
      expect((await put(q1, '2026-09-01')).status).toBe(204);
      const { body } = await call<{ items: Entry[] }>('GET', `?from=2026-09-01&until=2026-09-02&unitId=${q1}`);
      const own = body.items.find(({ kind }) => kind === 'ordinary');
      const holidays = await planned('CB1');
      await call('POST', '/confirm', { ids: [own?.id], document: '05/TB-Q1' });
      expect(await planned('CB1')).toEqual([...holidays, '09-01'].sort());
      expect(await planned('CB2')).not.toContain('09-01');
    }); // prettier-ignore
  });
});
