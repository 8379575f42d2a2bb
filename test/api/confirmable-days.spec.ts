import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConfirmableDaysPage } from '../../src/modules/attendance/confirmable/confirmable-days.dto.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

type Who = { cookie: string };

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Thị Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'LX,Đặng Văn Bảo,công chức,Lái xe,,Q1,card:32:00000002,2020-01-01,',
  'CB3,Sùng Mí Già,công chức,,,Q2,card:32:00000003,2020-01-01,',
  'TQ,Vàng A Chứ,công chức,Trưởng quầy,,Q1,card:32:00000004,2020-01-01,',
].join('\n');

/** Now is Monday 2026-11-23, 08:00 in Việt Nam; CB1, LX and the head TQ work without a reader. */
describe('days that somebody has to say were worked', () => {
  let service: TestApp;
  let head: Who;
  let officer: Who;
  beforeAll(async () => {
    service = await createTestApp();
    const way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q2', 'Asia/Ho_Chi_Minh');
    const hours = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}: ["08:00-12:00"]`).join(', ');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    const people = ['CB1', 'LX', 'TQ'].map((code) => `  - { schedule: MIEN, employee: ${code}, from: 2026-11-01, until: 2027-01-01 }`);
    await way.schedules(
      [`schedules: [{ code: MIEN, name: Không quẹt thẻ, policy: exempt, sessions: { ${hours} } }]`, 'assignments:', ...people].join('\n'),
    );
    await way.recompute('2026-11-19', '2026-11-25');
    await service.app.get(SuperiorsService).put(way.caller, {
      unitId: await way.unit('Q1'), employeeId: null, superiorId: await employee('TQ'), substitute: false, from: '2026-01-01', until: null,
      document: '12/QĐ',
    });
    head = await signInAs(service, 'unit-head', 'Q1', await employee('TQ'));
    officer = await signInAs(service, 'hr-officer', 'TT');
  }); // prettier-ignore
  afterAll(() => service.close());

  async function employee(code: string): Promise<string> {
    const [row] = await service.database.dataSource.query<{ id: string }[]>('SELECT id FROM employee WHERE code = $1', [code]); // prettier-ignore
    return row?.id ?? '';
  }
  const call = async <T>(method: 'GET' | 'PUT', url: string, who: Who, payload?: object) => {
    const answer = await service.app.inject({ method, url: `/api/v1/${url}`, headers: who, ...(payload && { payload }) }); // prettier-ignore
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as T };
  };
  const list = async (who: Who, query = '') => {
    const period = 'from=2026-11-19&until=2026-12-01';
    return call<ConfirmableDaysPage>('GET', `attendance/confirmable-days?${period}&${query}`, who);
  };
  const lines = async (who: Who, query: string): Promise<string[]> =>
    (await list(who, query)).body.items.map(({ employeeCode, date, mayConfirm }) =>
      [employeeCode, date.slice(8), mayConfirm ? 'may' : 'may not'].join(' '),
    );

  it('are those of people of whom no reader is asked, by given name, up to today; nobody says their own', async () => {
    expect(await lines(head, 'state=waiting')).toEqual([
      'CB1 19 may', 'CB1 20 may', 'CB1 23 may', 'LX 19 may', 'LX 20 may', 'LX 23 may', 'TQ 19 may not', 'TQ 20 may not', 'TQ 23 may not',
    ]); // prettier-ignore
    expect(await lines(head, 'state=waiting&text=bao')).toEqual(['LX 19 may', 'LX 20 may', 'LX 23 may']);
    expect(await lines(head, 'state=said')).toEqual([]);
  });

  it('of the head of a unit are not for HR of that unit to say, but for HR from outside it', async () => {
    expect(await lines(officer, 'state=waiting&text=chu')).toEqual(['TQ 19 may', 'TQ 20 may', 'TQ 23 may']);
    const inside = await signInAs(service, 'hr-officer', 'TT', await employee('CB1'));
    expect(await lines(inside, 'state=waiting&text=chu')).toEqual(['TQ 19 may not', 'TQ 20 may not', 'TQ 23 may not']); // prettier-ignore
  });

  it('are listed with what was said once somebody has, who may say otherwise', async () => {
    const days = [
      { employeeId: await employee('LX'), date: '2026-11-19', confirmed: true },
      { employeeId: await employee('LX'), date: '2026-11-20', confirmed: false },
    ];
    expect((await call('PUT', 'day-confirmations', head, { document: '7/XN', days })).status).toBe(204);
    expect((await list(head, 'state=said')).body.items).toMatchObject([
      { date: '2026-11-19', confirmed: true, document: '7/XN', mayConfirm: true },
      { date: '2026-11-20', confirmed: false, confirmedBy: 'Vàng A Chứ' },
    ]);
  });

  it('come page by page, each once', async () => {
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body }: { body: ConfirmableDaysPage } = await list(officer, `state=waiting&limit=2${after}`);
      all.push(...body.items.map(({ employeeCode, date }) => `${employeeCode} ${date}`));
      cursor = body.nextCursor;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(4);
    expect((await list(officer, 'state=waiting&cursor=abc')).status).toBe(422);
  });

  it('are not seen from outside the scope', async () => {
    const other = await signInAs(service, 'unit-head', 'Q2');
    expect(await lines(other, 'state=waiting')).toEqual([]);
    expect((await list(await signInAs(service, 'employee', 'Q1'), 'state=waiting')).status).toBe(403);
    expect((await call('GET', 'attendance/confirmable-days?from=2026-11-01&until=2027-03-01&state=waiting', head)).status).toBe(422); // prettier-ignore
  });
});
