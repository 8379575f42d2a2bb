import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,,2020-01-01,',
  'CB2,Hà Thị Bình,công chức,,,Q2,,2020-01-01,2026-12-15',
].join('\n');

interface Day {
  readonly date: string;
  readonly sessions: string[];
  readonly because: string;
  readonly schedule: string | null;
}

/** Who works when in December 2026, which begins on a Tuesday. */
describe('the preview of schedules', () => {
  let service: TestApp;
  let way: WholeWay;
  let officer: { cookie: string };
  let [tt, q1, cb1] = ['', '', ''];
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'TT', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    await way.schedules('roster: [{ employee: CB1, date: 2026-12-05, sessions: ["07:30-11:30"] }]');
    const holiday = 'date,kind,name,pair_date\n2026-12-02,holiday,Ngày lễ,';
    await service.app.get(CalendarService).importFile(way.caller, holiday, null, '01/TB');
    officer = await signInAs(service, 'hr-officer', 'Q1');
    [tt, q1] = [await way.unit('TT'), await way.unit('Q1')];
    const [person] = await query<{ id: string }>(`SELECT id FROM employee WHERE code = 'CB1'`);
    cb1 = person?.id ?? '';
  });
  afterAll(() => service.close());

  const query = <T>(sql: string): Promise<T[]> => service.database.dataSource.query<T[]>(sql);
  const preview = async (unit: string, draft?: object, who = officer) => {
    const answer = await service.app.inject({
      method: 'POST', url: '/api/v1/attendance/schedule-preview', headers: who,
      payload: { month: '2026-12', unit, ...(draft ? { draft } : {}) },
    }); // prettier-ignore
    const body = answer.json<{ items: { code: string; days: Day[] }[]; code?: string }>();
    return { status: answer.statusCode, body };
  };
  const day = async (date: string, draft?: object): Promise<string> => {
    const { body } = await preview(q1, draft);
    const found = body.items[0]?.days.find((each) => each.date === date);
    return `${found?.sessions.join(' ') ?? ''} ${found?.because ?? ''} ${found?.schedule ?? ''}`.trim();
  };

  it('shows each person of the unit on each date of the month, and what decided it', async () => {
    const { status, body } = await preview(q1);
    expect([status, body.items.map(({ code, days }) => [code, days.length])]).toEqual([200, [['CB1', 31]]]);
    expect(await day('2026-12-01')).toBe('08:00-12:00 13:00-17:00 schedule HC');
    expect(await day('2026-12-02')).toBe('holiday HC');
    expect(await day('2026-12-05')).toBe('07:30-11:30 roster HC');
    expect(await day('2026-12-06')).toBe('schedule HC');
  });

  it('shows nobody outside the scope, nor the dates on which people belong elsewhere', async () => {
    expect((await preview(tt)).body.code).toBe('outside-scope');
    const central = await signInAs(service, 'hr-officer', 'TT');
    const { body } = await preview(tt, undefined, central);
    expect(body.items.map(({ code, days }) => [code, days.length])).toEqual([['CB1', 31], ['CB2', 14]]); // prettier-ignore
  });

  it('takes a draft in the place of what is saved, and saves nothing of it', async () => {
    const counts = () =>
      query(`SELECT (SELECT count(*) FROM schedule_assignment) AS a, (SELECT count(*) FROM work_schedule) AS s,
        (SELECT count(*) FROM shift_roster) AS r, (SELECT count(*) FROM audit_entry WHERE entity_type LIKE 'schedule%') AS e`);
    const before = await counts();
    const schedule = { code: 'HE', sessions: { tue: ['07:00-11:30', '13:30-17:00'] } };
    const assignment = { schedule: 'HE', unitId: q1, from: '2026-12-08' };
    const draft = { schedule, assignment, roster: [{ employeeId: cb1, date: '2026-12-15', sessions: [] }] };
    expect(await day('2026-12-01', draft)).toBe('08:00-12:00 13:00-17:00 schedule HC');
    expect(await day('2026-12-08', draft)).toBe('07:00-11:30 13:30-17:00 schedule HE');
    expect(await day('2026-12-15', draft)).toBe('roster HE');
    const other = { schedule: { code: 'HC', followsCalendar: false, sessions: { wed: ['09:00-10:00'] } } };
    expect(await day('2026-12-02', other)).toBe('09:00-10:00 schedule HC');
    expect(await counts()).toEqual(before);
  });

  it('refuses drafts that could not be saved', async () => {
    const refused = async (draft: object) => (await preview(q1, draft)).body.code;
    expect(await refused({ assignment: { schedule: 'KHONG', unitId: q1, from: '2026-12-01' } })).toBe('unknown-reference'); // prettier-ignore
    expect(await refused({ assignment: { schedule: 'HC', from: '2026-12-01' } })).toBe('invalid-input');
    expect(await refused({ assignment: { schedule: 'HC', unitId: q1, from: '2026-12-01', until: '2026-12-01' } })).toBe('period-reversed'); // prettier-ignore
    expect(await refused({ schedule: { code: 'HC', sessions: { mon: ['8h'] } } })).toBe('invalid-input');
    expect(await refused({ roster: [{ employeeId: cb1, date: '2026-12-01', sessions: ['8h'] }] })).toBe('invalid-input'); // prettier-ignore
  });
});
