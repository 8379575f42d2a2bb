import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs } from '../support/sign-in-as.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { officeHours, WholeWay } from '../support/whole-way.js';

const UNITS =
  'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,\nQ2,Quầy hai,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,pin:1,2020-01-01,',
  'CB2,Hà Thị Đào,công chức,,,Q2,pin:2,2020-01-01,',
  ...[3, 4, 5].map((n) => `CB${n},Người ${n},công chức,,,Q2,pin:${n},2020-01-01,`),
].join('\n');
const TERM = { from: '2026-11-18', until: '2026-11-19' };

interface Answer {
  readonly code?: string;
  readonly summary: { readonly days: number; readonly created: number; readonly unchanged: number };
  readonly different: number;
  readonly days: readonly { readonly employeeCode: string; readonly before: object | null; readonly after: object | null }[];
} // prettier-ignore

/** Now is 2026-11-23 08:00 in Việt Nam. */
describe('computing days anew for somebody who looks at it', () => {
  let service: TestApp;
  let way: WholeWay;
  let officer: { cookie: string };
  beforeAll(async () => {
    service = await createTestApp();
    way = new WholeWay(service.app);
    await way.centre(UNITS, PEOPLE, 'Q2', 'Asia/Ho_Chi_Minh');
    await way.schedules(officeHours('TT', '2026-11-01', '2027-01-01'));
    officer = await signInAs(service, 'hr-officer', 'TT');
  });
  afterAll(() => service.close());

  const run = async (body: object, who = officer) => {
    const answer = await service.app.inject({ method: 'POST', url: '/api/v1/attendance/recompute', headers: who, payload: body });
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }; // prettier-ignore
  const count = async (table: string, where: string): Promise<number> => {
    const [row] = await service.database.dataSource.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
    );
    return row.count;
  };
  const stored = () => count('attendance_day', `date = '2026-11-18'`);
  const noted = () => count('audit_entry', `action = 'attendance.recompute'`);

  it('says what would change and saves nothing, then saves that and notes who did it', async () => {
    const unitId = await way.unit('Q1');
    const dry = await run({ ...TERM, unitId, dryRun: true });
    expect(dry.body).toMatchObject({ different: 1, summary: { days: 1, created: 1 }, days: [{ employeeCode: 'CB1', before: null }] }); // prettier-ignore
    expect([await stored(), await noted()]).toEqual([0, 0]);
    const real = await run({ ...TERM, unitId, dryRun: false });
    expect(real.body).toEqual(dry.body);
    expect([await stored(), await noted()]).toEqual([1, 1]);
    const again = await run({ ...TERM, unitId, dryRun: true });
    expect(again.body).toMatchObject({ different: 0, summary: { unchanged: 1 }, days: [] });
  });

  it('reaches nobody outside the scope, and asks for a range that makes sense', async () => {
    const other = await signInAs(service, 'hr-officer', 'Q1');
    expect((await run({ ...TERM, unitId: await way.unit('Q2'), dryRun: false }, other)).body.code).toBe('outside-scope'); // prettier-ignore
    expect((await run({ ...TERM, dryRun: false }, other)).body.summary.days).toBe(1);
    expect(await stored()).toBe(1);
    expect((await run({ ...TERM, until: TERM.from, dryRun: true })).body.code).toBe('period-reversed');
    expect((await run(TERM)).status).toBe(422);
  });

  it('takes no more days at once than somebody waits for', async () => {
    // Five people; 2,480 days each are the most.
    const from = '2026-11-01';
    expect((await run({ from, until: '2033-08-17', dryRun: true })).body.code).toBe('too-many-days');
    const { status, body } = await run({ from, until: '2033-08-16', dryRun: true });
    expect([status, body.summary.days]).toEqual([200, 12_400]);
  }, 120_000);
});
