import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
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

  describe('in the background', () => {
    interface Run { id: string; status: string; progress: number; answer: Answer | null }
    const call = async <T>(method: 'GET' | 'POST', url: string, payload?: object, who = officer) => {
      const answer = await service.app.inject({
        method, url: `/api/v1/attendance/recompute/runs${url}`, headers: who, ...(payload && { payload }),
      });
      return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as T & { code?: string } };
    };
    const ask = async (body: object, who = officer) => call<{ id: string }>('POST', '', { ...body }, who);
    const work = (id: string): Promise<void> => service.app.get(JobsService).run(id, true);
    /** More days of people than one request takes, in several parts. */
    const LONG = { from: '2020-01-01', until: '2026-11-23' };

    it('computes more days than one request takes, says what would change, and then saves just that', async () => {
      expect((await run({ ...LONG, dryRun: true })).body.code).toBe('too-many-days');
      const before = await count('attendance_day', 'true');
      const { status, body } = await ask({ ...LONG, dryRun: true });
      expect(status).toBe(201);
      expect((await call<Run>('GET', `/${body.id}`)).body).toMatchObject({ status: 'queued', progress: 0, answer: null });
      await work(body.id);
      const dry = (await call<Run>('GET', `/${body.id}`)).body;
      expect([dry.status, dry.progress, await count('attendance_day', 'true')]).toEqual(['done', 100, before]);
      expect(dry.answer?.days.length).toBeGreaterThan(50);
      expect(dry.answer?.different).toBe(dry.answer?.days.length);
      expect(dry.answer?.days[0]).toMatchObject({ employeeCode: expect.stringMatching(/^CB/), before: null });
      const real = await ask({ ...LONG, dryRun: false });
      expect(await noted()).toBeGreaterThan(0);
      await work(real.body.id);
      const saved = (await call<Run>('GET', `/${real.body.id}`)).body;
      expect(saved.answer?.different).toBe(dry.answer?.different);
      expect(await count('attendance_day', 'true')).toBe(before + (saved.answer?.summary.created ?? 0));
    }, 120_000);

    it('is stopped between two parts, and may be asked for one at a time', async () => {
      const { body } = await ask({ ...LONG, dryRun: true });
      expect((await ask({ ...LONG, dryRun: true })).body.code).toBe('recompute-running');
      expect((await call('POST', `/${body.id}/cancel`)).status).toBe(204);
      await work(body.id);
      expect((await call<Run>('GET', `/${body.id}`)).body).toMatchObject({ status: 'cancelled', answer: null });
      expect((await call('POST', `/${body.id}/cancel`)).status).toBe(404);
      expect(await count('audit_entry', `action = 'attendance.cancel-recompute'`)).toBe(1);
      expect((await ask({ ...LONG, dryRun: true })).status).toBe(201);
    });

    it('is seen and stopped by nobody else, and reaches nobody outside the scope', async () => {
      const other = await signInAs(service, 'hr-officer', 'Q1');
      const { body } = await call<{ items: Run[] }>('GET', '');
      const id = body.items[0]?.id ?? '';
      expect((await call<{ items: Run[] }>('GET', '', undefined, other)).body.items).toEqual([]);
      expect((await call('GET', `/${id}`, undefined, other)).status).toBe(404);
      expect((await call('POST', `/${id}/cancel`, undefined, other)).status).toBe(404);
      expect((await ask({ ...TERM, unitId: await way.unit('Q2'), dryRun: true }, other)).body.code).toBe('outside-scope');
      expect((await ask({ ...TERM, until: TERM.from, dryRun: true }, other)).body.code).toBe('period-reversed');
      const own = await ask({ ...TERM, dryRun: true }, other);
      await work(own.body.id);
      expect((await call<Run>('GET', `/${own.body.id}`, undefined, other)).body.answer?.summary.days).toBe(1);
    });
  }); // prettier-ignore
});
