import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

interface Item {
  id: string;
  employeeCode: string;
  date: string;
  sessionId: string;
  rule: string;
  status: string;
  statusVi: string;
  wordVi: string;
  explainUntil: string | null;
  decideUntil: string | null;
}
interface PageOf {
  items: Item[];
  nextCursor: string | null;
  totals: { statuses: Record<string, number>; areas: { area: string; count: number }[] } | null;
}

/** Now is Monday 2026-11-23 08:00 in Việt Nam. */
describe('findings', () => {
  let world: ComplianceWorld;
  let officer: { cookie: string };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
  });
  afterAll(() => world.close());

  const list = async (query: string, who = officer): Promise<PageOf> => {
    const { status, body } = await world.call<PageOf>('GET', `findings?${query}`, who);
    expect([query, status]).toEqual([query, 200]);
    return body;
  };
  const lines = ({ items }: PageOf): string[] =>
    items.map(
      ({ employeeCode, date, sessionId, rule }) => `${employeeCode} ${date.slice(8)} ${sessionId} ${rule}`,
    );

  it('are listed by month with how many stand where, the newest first, and are called nội dung ghi nhận', async () => {
    const page = await list('month=2026-11');
    expect(lines(page).sort()).toEqual([
      'CB1 19 morning TG-02', 'CB1 20 morning TG-01', 'CB2 20 afternoon TG-04', 'CB2 20 morning TG-04',
    ]); // prettier-ignore
    expect(page.items.map(({ date }) => date)).toEqual(
      [...page.items.map(({ date }) => date)].sort().reverse(),
    );
    expect(page.totals?.statuses).toEqual({
      provisional: 0, waiting: 4, excused: 0, confirmed: 0, reminder: 0, proposed: 0,
    }); // prettier-ignore
    expect(page.totals?.areas).toContainEqual({ area: 'tinh-than', count: 4 });
    for (const item of page.items)
      expect(item).toMatchObject({
        status: 'waiting', statusVi: 'Chờ giải trình', wordVi: 'nội dung ghi nhận', explainUntil: '2026-11-26', decideUntil: '2026-11-30',
      }); // prettier-ignore
    expect(JSON.stringify(page)).not.toMatch(/vi phạm/i);
  });

  it('are narrowed by unit, person, rule, gravity, status and dates, and paged by cursor', async () => {
    expect(lines(await list('month=2026-11&unit=Q2'))).toHaveLength(2);
    expect(lines(await list('month=2026-11&employee=CB1&rule=TG-01'))).toEqual(['CB1 20 morning TG-01']);
    expect(lines(await list('month=2026-11&severity=3'))).toHaveLength(2);
    expect(lines(await list('month=2026-11&status=confirmed'))).toEqual([]);
    expect(lines(await list('from=2026-11-19&until=2026-11-20'))).toEqual(['CB1 19 morning TG-02']);
    expect(lines(await list('month=2026-11&area=trang-phuc'))).toEqual([]);
    const first = await list('month=2026-11&limit=3');
    const rest = await list(`month=2026-11&limit=3&cursor=${first.nextCursor}`);
    expect([...lines(first), ...lines(rest)].sort()).toEqual(lines(await list('month=2026-11')).sort());
    expect(rest).toMatchObject({ nextCursor: null, totals: null });
    for (const bad of ['', 'month=2026-13', 'month=2026-11&from=2026-11-01', 'from=2026-11-01', 'month=2026-11&cursor=x'])
      expect((await world.call('GET', `findings?${bad}`, officer)).status).toBe(422); // prettier-ignore
  });

  it('are seen within the scope, and by each person their own', async () => {
    const head = await signInAs(world.service, 'unit-head', 'Q2');
    expect(lines(await list('month=2026-11', head))).toHaveLength(2);
    const late = await world.finding('CB1', 20, 'TG-01');
    expect((await world.call('GET', `findings/${late}`, head)).status).toBe(404);
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    expect((await world.call('GET', 'findings?month=2026-11', own)).status).toBe(403);
    const mine = await world.call<PageOf>('GET', 'me/findings?month=2026-11', own);
    expect(lines(mine.body)).toEqual(['CB1 20 morning TG-01', 'CB1 19 morning TG-02']);
    expect((await world.call('GET', `me/findings/${late}`, own)).status).toBe(200);
    const absence = await world.finding('CB2', 20, 'TG-04');
    expect((await world.call('GET', `me/findings/${absence}`, own)).status).toBe(404);
  });

  it('show their evidence, rule, value, article and history', async () => {
    const { body } = await world.call('GET', `findings/${await world.finding('CB1', 20, 'TG-01')}`, officer);
    expect(body).toMatchObject({
      ruleVi: 'Đi muộn', minutes: 9, cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }],
      evidence: {
        exception: 'late-arrival', fromSecond: 8 * 3600, untilSecond: 8 * 3600 + 540,
        because: [{ rule: 'lateGraceMinutes', value: 5, citation: { basis: 'local' } }],
      },
      history: [{ from: null, to: 'waiting', by: 'Hệ thống', at: '2026-11-23T01:00:00.000Z' }],
    }); // prettier-ignore
  });

  it('count missing punches beyond the two that are free in a month, whatever the order in which the days come', async () => {
    const missing = async (): Promise<string[]> => lines(await list('month=2026-11&employee=CB3&rule=TG-05'));
    expect(await missing()).toEqual([]);
    world.at('2026-11-30T01:00:00Z');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    await world.way.attlog(
      ['24', '25'].flatMap((day) => ['12:01', '12:40', '17:05'].map((time) => `3\t2026-11-${day} ${time}:00\t1\t0\t15\t0`)).join('\n'),
    ); // prettier-ignore
    await world.way.recompute('2026-11-24', '2026-11-26');
    expect(await missing()).toEqual(['CB3 25 morning TG-05']);
    const { body } = await world.call('GET', `findings/${await world.finding('CB3', 25, 'TG-05')}`, officer);
    expect(body).toMatchObject({
      evidence: {
        count: 3,
        because: expect.arrayContaining([
          expect.objectContaining({ rule: 'punches.freeMissingPerMonth', value: 2 }),
        ]) as unknown,
      },
    });
    // The scan of the 19th comes after all: the 25th is the second now.
    await world.punches(3, 19, ['07:55']);
    expect(await missing()).toEqual([]);
    // And a centre that grants one free punch counts the 25th again.
    await world.way.setRule('punches.freeMissingPerMonth', '1', '2026-11-01', 'TT');
    await world.service.app.get(FindingsService).judgeChangedDays();
    expect(await missing()).toEqual(['CB3 25 morning TG-05']);
  });

  it('are judged anew where a value that only they read changes, and only on days with exceptions', async () => {
    await world.way.setRule('findings.veryLateMinutes', '30', '2026-11-20', 'TT');
    const queued = await world.query<{ code: string; date: string }>(
      `SELECT e.code, c.date FROM attendance_day_change c JOIN employee e ON e.id = c.employee_id ORDER BY 1, 2`,
    );
    // The days from the 20th on which somebody came late, lacked a punch or stayed away.
    const exceptional = await world.query(
      `SELECT e.code, d.date FROM attendance_day d JOIN employee e ON e.id = d.employee_id
       WHERE d.date >= '2026-11-20' AND d.exceptions <> '[]' ORDER BY 1, 2`,
    );
    expect(queued).toEqual(exceptional);
    expect(queued).toContainEqual({ code: 'CB1', date: '2026-11-20' });
    expect(queued).not.toContainEqual({ code: 'TQ1', date: '2026-11-20' });
    await world.service.app.get(FindingsService).judgeChangedDays();
  });

  it('wait from the day on which their day became final, over the holidays of the calendar', async () => {
    const { items } = await list('month=2026-11&employee=CB3&rule=TG-05');
    expect(items[0]).toMatchObject({ explainUntil: '2026-12-03', decideUntil: '2026-12-07' });
    const calendar = world.service.app.get(CalendarService);
    for (const date of ['2026-12-01', '2026-12-02'])
      await calendar.put(world.way.caller, {
        unitId: null,
        date,
        kind: 'holiday',
        name: 'Nghỉ',
        pairDate: null,
      });
    const entries = await calendar.list(world.way.caller, '2026-12-01', '2026-12-03', null);
    await calendar.confirm(world.way.caller, entries.map(({ id }) => id), '1/TB'); // prettier-ignore
    await world.query(`DELETE FROM finding WHERE rule = 'TG-05'`);
    await world.query(
      `INSERT INTO attendance_day_change (employee_id, date) VALUES ($1, '2026-11-25')`,
      [await world.employee('CB3')],
    ); // prettier-ignore
    await world.service.app.get(FindingsService).judgeChangedDays();
    const again = await list('month=2026-11&employee=CB3&rule=TG-05');
    expect(again.items[0]).toMatchObject({ explainUntil: '2026-12-07', decideUntil: '2026-12-09' });
  });

  it('keep their clock when the facts of their day change, and go with the exception', async () => {
    await world.way.setRule('attendance.lateGraceMinutes', '10', '2026-11-20', 'TT');
    await world.settle();
    expect(await world.finding('CB1', 20, 'TG-01')).toBe('');
    const orphans = await world.query(
      'SELECT FROM finding_transition t LEFT JOIN finding f ON f.id = t.finding_id WHERE f.id IS NULL',
    );
    expect(orphans).toEqual([]);
    const [very] = (await list('month=2026-11&rule=TG-02')).items;
    expect(very).toMatchObject({ explainUntil: '2026-11-26' });
  });
});
