import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReceptionHoursService } from '../../src/modules/schedules/reception-hours.service.js';
import { RostersService } from '../../src/modules/schedules/rosters.service.js';
import { SchedulesService } from '../../src/modules/schedules/schedules.service.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { formatTimeOfDay } from '../../src/core/time/time-of-day.js';
import { callerAs } from '../support/as-caller.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,pin:default:1,2020-01-01,',
  'CB2,Hà Thị Bình,công chức,,,Q2,pin:default:2,2020-01-01,',
  'CB3,Mã Văn Cường,công chức,,,Q1,pin:default:3,2020-01-01,2026-08-01',
].join('\n');
const HC = '{ code: HC, sessions: { mon: ["08:00-12:00", "13:00-17:00"] } }';
const CA = '{ code: CA, cycle: { start: 2026-01-01, days: [["22:00-02:00", "02:30-06:00"], []] } }';

interface Assignment {
  readonly id: string;
  readonly scheduleCode: string;
  readonly from: string;
  readonly until: string | null;
}

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('schedules, rosters and reception hours', () => {
  let service: TestApp;
  let way: WholeWay;
  let officer: { cookie: string };
  let own: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(`schedules: [${HC}, ${CA}]`);
    officer = await signInAs(service, 'hr-officer', 'TT');
    own = await signInAs(service, 'hr-officer', 'TT', await employee('CB1'));
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    await query('DELETE FROM schedule_assignment');
    await query('DELETE FROM stale_mark');
  });

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    service.database.dataSource.query<T[]>(sql, values);
  const call = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    who = officer,
  ) => {
    const answer = await service.app.inject({
      method, url: `/api/v1/${path}`, headers: who, ...(payload === undefined ? {} : { payload }),
    }); // prettier-ignore
    const body = (answer.body === '' ? {} : answer.json()) as T & { code?: string };
    return { status: answer.statusCode, body };
  };
  /** Who has which dates marked, and takes the marks away: `CB1 2026-07-01..2026-09-01`. */
  const marked = async (): Promise<string[]> => {
    const rows = await query<{ mark: string }>(
      `SELECT e.code || ' ' || coalesce(m.from_date::text, '') || '..' || coalesce(m.until_date::text, '') AS mark
       FROM stale_mark m JOIN employee e ON e.id = m.employee_id ORDER BY 1`,
    );
    await query('DELETE FROM stale_mark');
    return rows.map(({ mark }) => mark);
  };
  const scheduleId = async (code: string): Promise<string> =>
    (await query<{ id: string }>('SELECT id FROM work_schedule WHERE code = $1', [code]))[0]?.id ?? '';
  const employee = async (code: string): Promise<string> =>
    (await query<{ id: string }>('SELECT id FROM employee WHERE code = $1', [code]))[0]?.id ?? '';
  const assignments = async (filter = ''): Promise<string[]> => {
    const { body } = await call<{ items: Assignment[] }>('GET', `schedule-assignments${filter}`);
    return body.items.map(({ scheduleCode, from, until }) => `${scheduleCode} ${from}..${until ?? ''}`);
  };

  describe('schedules', () => {
    it('are shown as they were written, and written back by version', async () => {
      const central = callerAs('hr-officer');
      const [, hc] = await service.app.get(SchedulesService).list(central);
      expect(hc).toMatchObject({ code: 'HC', version: 1 });
      const { body } = await call<{ items: { code: string; sessions: object; cycle: object }[] }>(
        'GET',
        'schedules',
      );
      expect(body.items).toMatchObject([
        { code: 'CA', sessions: null, cycle: { start: '2026-01-01', days: [['22:00-02:00', '02:30-06:00'], []] } },
        { code: 'HC', sessions: { mon: ['08:00-12:00', '13:00-17:00'] }, cycle: null },
      ]); // prettier-ignore
      const put = service.app.get(SchedulesService);
      const summer = { from: '04-16', until: '10-15', sessions: { mon: ['07:00-11:00'] } };
      const content = { code: 'HC', name: 'Hành chính', sessions: { mon: ['08:00-12:00', '13:00-17:00'] }, seasons: [summer] }; // prettier-ignore
      expect(await put.put(central, content, 1)).toMatchObject({ version: 2 });
      await expect(put.put(central, content, 1)).rejects.toMatchObject({ code: 'version-conflict' });
      const shown = await call<{ items: { seasons: object[] }[] }>('GET', 'schedules');
      expect(shown.body.items[1]?.seasons).toEqual([summer]);
    });

    it('are changed only by who may everywhere, and never with faults', async () => {
      const body = { code: 'MOI', name: 'Mới', policy: 'each-session', sessions: { mon: ['08:00-12:00'] } };
      expect((await call('PUT', 'schedules', body)).body.code).toBe('outside-scope');
      const central = callerAs('hr-officer');
      const both = { ...body, cycle: { start: '2026-01-01', days: [[]] } };
      await expect(service.app.get(SchedulesService).put(central, both)).rejects.toMatchObject({
        code: 'invalid-input',
        faults: [{ field: 'cycle' }],
      });
    });

    it('mark the dates of whomever they bind when hours change, and nobody when only the name does', async () => {
      await way.schedules(`assignments: [{ schedule: CA, unit: Q2, from: 2026-07-01, until: 2026-09-01 }]`);
      await marked();
      await way.schedules(`schedules: [${CA.replace('code: CA', 'code: CA, name: Ca đêm')}]`);
      expect(await marked()).toEqual([]);
      await way.schedules(`schedules: [${CA.replace('22:00', '21:00')}]`);
      expect(await marked()).toEqual(['CB2 2026-07-01..2026-09-01']);
    });
  });

  describe('assignments', () => {
    const bind = async (schedule: string, body: object) =>
      call<{ id: string; outcome: string; ended: string[] }>('POST', 'schedule-assignments', {
        scheduleId: await scheduleId(schedule), ...body,
      }); // prettier-ignore

    it('change hours from a day on with one request, which marks that day and all after it', async () => {
      const unitId = await way.unit('Q1');
      expect((await bind('HC', { unitId, from: '2026-01-01' })).body).toMatchObject({ outcome: 'created' });
      // CB3 left the unit in August.
      expect(await marked()).toEqual(['CB1 2026-01-01..', 'CB3 2026-01-01..']);
      expect((await bind('CA', { unitId, from: '2026-09-01' })).body.code).toBe('overlapping-period');
      const { status, body } = await bind('CA', { unitId, from: '2026-09-01', replaceFrom: true });
      expect([status, body.outcome, body.ended.length]).toEqual([201, 'replaced', 1]);
      expect(await marked()).toEqual(['CB1 2026-09-01..', 'CB1 2026-09-01..']);
      expect(await assignments(`?unitId=${unitId}`)).toEqual(['CA 2026-09-01..', 'HC 2026-01-01..2026-09-01']);
      expect(await assignments(`?unitId=${unitId}&on=2026-08-31`)).toEqual(['HC 2026-01-01..2026-09-01']);
    }); // prettier-ignore

    it('end and run on: only the dates lost or gained are marked', async () => {
      const { body } = await bind('HC', { unitId: await way.unit('Q1'), from: '2026-01-01', until: '2026-12-01' }); // prettier-ignore
      await marked();
      expect((await call('PATCH', `schedule-assignments/${body.id}`, { until: '2026-11-01' })).status).toBe(204); // prettier-ignore
      expect(await marked()).toEqual(['CB1 2026-11-01..2026-12-01']);
      expect((await call('PATCH', `schedule-assignments/${body.id}`, { until: null })).status).toBe(204);
      expect(await marked()).toEqual(['CB1 2026-11-01..']);
      const reversed = await call('PATCH', `schedule-assignments/${body.id}`, { until: '2026-01-01' });
      expect(reversed.body.code).toBe('period-reversed');
    });

    it('are taken out only before they begin', async () => {
      const unitId = await way.unit('Q1');
      const begun = await bind('HC', { unitId, from: '2026-11-23', until: '2026-11-24' });
      expect((await call('DELETE', `schedule-assignments/${begun.body.id}`)).body.code).toBe('already-begun');
      const future = await bind('HC', { unitId, from: '2026-11-24' });
      await marked();
      expect((await call('DELETE', `schedule-assignments/${future.body.id}`)).status).toBe(204);
      expect(await marked()).toEqual(['CB1 2026-11-24..']);
      const audited = await query<{ action: string }>(
        `SELECT DISTINCT action FROM audit_entry WHERE entity_type = 'schedule-assignment' ORDER BY 1`,
      );
      expect(audited.map(({ action }) => action)).toEqual([
        'schedule-assignment.create', 'schedule-assignment.remove', 'schedule-assignment.update',
      ]); // prettier-ignore
    });

    it('that free a unit of the clock are for somebody who does not belong to it', async () => {
      await way.schedules(`schedules: [{ code: MIEN, policy: exempt, sessions: { mon: ["08:00-12:00"] } }]`);
      const [q1, q2] = [await way.unit('Q1'), await way.unit('Q2')];
      const bound = async (unitId: string, who: { cookie: string }) => {
        const body = { scheduleId: await scheduleId('MIEN'), unitId, from: '2026-12-01' };
        return (await call('POST', 'schedule-assignments', body, who)).body.code;
      };
      expect(await bound(q1, own)).toBe('own-record');
      expect(await bound(await way.unit('TT'), own)).toBe('own-record');
      expect(await bound(q2, own)).toBeUndefined();
      expect(await bound(q1, officer)).toBeUndefined();
    });

    it('of a person are for others to make, and within the scope', async () => {
      const cb1 = await employee('CB1');
      const body = { scheduleId: await scheduleId('HC'), employeeId: cb1, from: '2026-01-01' };
      expect((await call('POST', 'schedule-assignments', body, own)).body.code).toBe('own-record');
      const elsewhere = await signInAs(service, 'hr-officer', 'Q2');
      expect((await call('POST', 'schedule-assignments', body, elsewhere)).body.code).toBe('outside-scope');
      expect((await call('POST', 'schedule-assignments', body)).status).toBe(201);
      expect(await marked()).toEqual(['CB1 2026-01-01..']);
      const neither = { scheduleId: body.scheduleId, from: '2026-01-01' };
      expect((await call('POST', 'schedule-assignments', neither)).body.code).toBe('invalid-input');
    });
  });

  describe('the schedule of somebody who moves to another unit', () => {
    const moved = async (): Promise<{ cb1: string; here: { cookie: string }; there: { cookie: string } }> => {
      const [cb1, q2] = [await employee('CB1'), await way.unit('Q2')];
      const day = `timestamp '2026-11-01' AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
      await query(`UPDATE posting SET period = tstzrange(lower(period), ${day}) WHERE employee_id = $1`, [cb1]);
      await query(
        `INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, $2, 'home', tstzrange(${day}, NULL), 1, now(), now())`,
        [cb1, q2],
      );
      return { cb1, here: await signInAs(service, 'hr-officer', 'Q1'), there: await signInAs(service, 'hr-officer', 'Q2') };
    }; // prettier-ignore

    it('is changed by whoever sees them on the days that change, and bound only as far as the move', async () => {
      const { cb1, here, there } = await moved();
      const body = { scheduleId: await scheduleId('HC'), employeeId: cb1, from: '2026-01-01' };
      const add = (who: { cookie: string }, until?: string) =>
        call<{ id: string }>('POST', 'schedule-assignments', { ...body, until }, who);
      expect((await add(here)).body.code).toBe('outside-scope');
      expect((await add(here, '2026-11-02')).body.code).toBe('outside-scope');
      expect((await add(there)).body.code).toBe('outside-scope');
      const upToTheMove = await add(here, '2026-11-01');
      expect(upToTheMove.status).toBe(201);
      const { id } = upToTheMove.body;
      const end = (who: { cookie: string }, until: string | null) =>
        call('PATCH', `schedule-assignments/${id}`, { until }, who);
      expect((await end(here, null)).status).toBe(404);
      expect((await end(officer, null)).status).toBe(204);
      expect((await end(here, '2026-11-20')).status).toBe(404);
      expect((await end(there, '2026-11-20')).status).toBe(204);
      expect(await assignments()).toEqual(['HC 2026-01-01..2026-11-20']);
      const listed = (who: { cookie: string }) =>
        call<{ items: Assignment[] }>('GET', `schedule-assignments?employeeId=${cb1}`, undefined, who);
      expect((await listed(there)).body.items).toHaveLength(1);
      expect((await listed(here)).body.items).toHaveLength(0);
    });
    afterAll(async () => {
      const cb1 = await employee('CB1');
      await query(`DELETE FROM posting WHERE employee_id = $1 AND lower(period) > '2026-10-01'`, [cb1]);
      await query('UPDATE posting SET period = tstzrange(lower(period), NULL) WHERE employee_id = $1', [cb1]);
    });
  });

  describe('a file', () => {
    const file = (...assigned: string[]): string =>
      ['assignments:', ...assigned.map((each) => `  - { ${each} }`)].join('\n');
    const outcomes = async (...assigned: string[]): Promise<string[]> =>
      (await way.schedules(file(...assigned))).rows.map(
        ({ name, outcome, says }) => `${name} ${outcome} ${says}`,
      );

    it('lets a later assignment end the one that runs, with a result for each, and a second time changes nothing', async () => {
      expect(await outcomes('schedule: HC, unit: Q1, from: 2026-01-01')).toEqual([
        'HC → Q1 created từ 01/01/2026 trở đi',
      ]);
      expect(await outcomes('schedule: CA, unit: Q1, from: 2026-09-01')).toEqual([
        'CA → Q1 replaced từ 01/09/2026 trở đi',
      ]);
      expect(await assignments()).toEqual(['CA 2026-09-01..', 'HC 2026-01-01..2026-09-01']);
      const whole = [
        'schedule: HC, unit: Q1, from: 2026-01-01, until: 2026-09-01',
        'schedule: CA, unit: Q1, from: 2026-09-01',
      ];
      await marked();
      expect(await outcomes(...whole)).toEqual([
        'HC → Q1 unchanged từ 01/01/2026 đến hết 31/08/2026',
        'CA → Q1 unchanged từ 01/09/2026 trở đi',
      ]);
      expect(await marked()).toEqual([]);
      expect(await outcomes('schedule: CA, unit: Q1, from: 2026-09-01, until: 2026-10-01')).toEqual([
        'CA → Q1 updated từ 01/09/2026 đến hết 30/09/2026',
      ]);
    });

    it('that would leave open what holds afterwards is refused whole, naming the entry', async () => {
      await way.schedules(file('schedule: HC, unit: Q1, from: 2026-01-01'));
      const temporary = file(
        'schedule: HC, unit: Q2, from: 2026-01-01',
        'schedule: CA, unit: Q1, from: 2026-07-01, until: 2026-08-01',
      );
      await expect(way.schedules(temporary)).rejects.toMatchObject({
        code: 'overlapping-period',
        field: 'assignments[1]',
      });
      expect(await assignments()).toEqual(['HC 2026-01-01..']);
      await expect(way.schedules(file('schedule: KHONG, unit: Q1, from: 2026-01-01'))).rejects.toMatchObject({
        code: 'unknown-reference',
        field: 'assignments[0]',
      });
    });

    it('says which days a season holds, and puts rosters and reception hours in', async () => {
      const yaml = [
        'schedules: [{ code: MUA, sessions: {}, seasons: [{ from: "04-16", until: "10-15", sessions: {} }] }]',
        'roster: [{ employee: CB1, date: 2026-12-05, sessions: ["07:30-11:30"] }, { employee: CB2, date: 2026-12-07, sessions: [] }]',
        'reception: [{ unit: Q2, from: 2026-01-01, sessions: { mon: ["07:30-11:00"] } }]',
      ].join('\n');
      const { rows, roster, reception } = await way.schedules(yaml);
      expect(rows.map(({ entry, says }) => `${entry} ${says}`)).toEqual([
        'schedules[0] mùa từ 16/04 đến hết 15/10',
        'roster[0] 05/12/2026: 07:30-11:30',
        'roster[1] 07/12/2026: nghỉ',
        'reception[0] từ 01/01/2026 trở đi',
      ]);
      expect([roster.created, reception.created]).toEqual([2, 1]);
      const again = await way.schedules(yaml);
      expect([again.schedules.unchanged, again.roster.unchanged, again.reception.unchanged]).toEqual([
        1, 2, 1,
      ]);
      await way.schedules('reception: [{ unit: Q2, from: 2026-12-01, sessions: {} }]');
      expect(await query('SELECT lower(period) FROM reception_hours WHERE upper(period) = $1', ['2026-12-01'])).toHaveLength(1); // prettier-ignore
    });
  });

  describe('rosters', () => {
    const put = (entries: object[], who = officer) =>
      call<{ created: number; updated: number; unchanged: number }>('PUT', 'rosters', { document: '12/TB-TTHCC', entries }, who); // prettier-ignore

    it('name the hours of a person and date, mark that day, and are read back for the computation', async () => {
      const cb1 = await employee('CB1');
      const saturday = { employeeId: cb1, date: '2026-11-28', sessions: ['07:30-11:30'] };
      const free = { employeeId: cb1, date: '2026-11-30', sessions: [], policy: 'entry-only' };
      expect((await put([saturday, free])).body).toEqual({ created: 2, updated: 0, unchanged: 0 });
      expect(await marked()).toEqual(['CB1 2026-11-28..2026-11-29', 'CB1 2026-11-30..2026-12-01']);
      expect((await put([saturday, { ...free, sessions: ['08:00-12:00'] }])).body).toEqual({ created: 0, updated: 1, unchanged: 1 }); // prettier-ignore
      const { manager } = service.database.dataSource;
      const rostered = await service.app
        .get(SchedulesService)
        .rosterBetween(manager, [cb1], '2026-11-28', '2026-12-01');
      expect(rostered).toEqual([
        { employeeId: cb1, date: '2026-11-28', policy: null, sessions: [{ id: 'morning', startSecond: 27_000, endSecond: 41_400, credit: 0 }] },
        { employeeId: cb1, date: '2026-11-30', policy: 'entry-only', sessions: [{ id: 'morning', startSecond: 28_800, endSecond: 43_200, credit: 0 }] },
      ]); // prettier-ignore
      const { body } = await call<{ items: { id: string; date: string; sessions: string[]; document: string }[] }>('GET', 'rosters?from=2026-11-01&until=2026-12-01'); // prettier-ignore
      expect(body.items).toMatchObject([
        { date: '2026-11-28', sessions: ['07:30-11:30'], document: '12/TB-TTHCC' }, { date: '2026-11-30', sessions: ['08:00-12:00'] },
      ]); // prettier-ignore
      await marked();
      expect((await call('DELETE', `rosters/${body.items[0]?.id ?? ''}`)).status).toBe(204);
      expect(await marked()).toEqual(['CB1 2026-11-28..2026-11-29']);
    });

    it('are put in all or none, not for oneself, not outside the scope', async () => {
      const [cb1, cb2] = [await employee('CB1'), await employee('CB2')];
      const entry = (employeeId: string) => ({
        employeeId,
        date: '2026-11-29',
        sessions: ['07:30-11:30'],
      });
      const q1 = await signInAs(service, 'hr-officer', 'Q1');
      expect((await put([entry(cb1), entry(cb2)], q1)).body.code).toBe('outside-scope');
      expect(await service.app.get(RostersService).list(callerAs('hr-officer'), { from: '2026-11-29', until: '2026-11-30' })).toEqual([]); // prettier-ignore
      expect((await put([entry(cb1)], own)).body.code).toBe('own-record');
      expect((await put([{ ...entry(cb1), sessions: ['7h'] }])).status).toBe(422);
      expect((await call('GET', 'rosters?from=2026-01-01&until=2026-12-01')).status).toBe(422);
    });
  });

  describe('reception hours', () => {
    it('are those of the nearest unit, after the calendar, and mark no day', async () => {
      const [tt, q1] = [await way.unit('TT'), await way.unit('Q1')];
      const put = (unitId: string, from: string, sessions: object) =>
        call('PUT', 'reception-hours', { unitId, from, sessions });
      expect((await put(tt, '2026-01-01', { mon: ['07:30-11:00', '13:30-16:30'], fri: ['07:30-11:00'] })).status).toBe(204);
      expect((await put(q1, '2026-10-01', { mon: ['08:00-10:00'] })).status).toBe(204);
      const reception = service.app.get(ReceptionHoursService);
      const on = async (chain: string[], date: string): Promise<string[] | undefined> =>
        (await reception.receptionOn(chain, date))?.map(({ startSecond }) => formatTimeOfDay(startSecond));
      expect(await on([q1, tt], '2026-09-28')).toEqual(['07:30', '13:30']);
      expect(await on([q1, tt], '2026-10-05')).toEqual(['08:00']);
      expect(await on([q1, tt], '2026-10-09')).toEqual([]);
      expect(await on([tt], '2026-10-09')).toEqual(['07:30']);
      expect(await on([await way.unit('Q2')], '2025-12-29')).toBeUndefined();
      const calendar = service.app.get(CalendarService);
      const file = 'date,kind,name,pair_date\n2026-10-12,holiday,Ngày lễ,';
      await calendar.importFile(way.caller, file, null, '01/TB');
      expect(await on([q1, tt], '2026-10-12')).toEqual([]);
      await marked();
      expect((await put(tt, '2026-10-01', { mon: ['08:00-10:00'] })).status).toBe(204);
      expect(await marked()).toEqual([]);
      const { body } = await call<{ items: { unitId: string; from: string; until: string | null }[] }>('GET', `reception-hours?unitId=${tt}`);
      expect(body.items.filter(({ unitId }) => unitId === tt)).toMatchObject([
        { from: '2026-01-01', until: '2026-10-01' }, { from: '2026-10-01', until: null },
      ]);
    }); // prettier-ignore
  });
});
