import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

interface Side {
  sessions: string[];
  symbol: string;
  lateMinutes: number;
  exceptions: { kind: string; minutes: number }[];
}
interface Finding {
  change: string;
  date: string;
  sessionId: string;
  rule: string;
  ruleVi: string;
  cites: { instrument: string; article: string | null }[];
  standing: string | null;
  minutesBefore: number | null;
  minutesAfter: number | null;
}
interface Person {
  employeeCode: string;
  days: { date: string; before: Side | null; after: Side | null }[];
  findings: Finding[];
}
interface Answer {
  items: Person[];
  nextCursor: string | null;
  totals: {
    people: number;
    changedPeople: number;
    unchangedPeople: number;
    changedDays: number;
    failedDays: number;
    units: {
      unitCode: string;
      changedPeople: number;
      changedDays: number;
      before: { lateArrivals: number; findings: number };
      after: { lateArrivals: number; findings: number };
      rules: { rule: string; before: number; after: number }[];
    }[];
  } | null;
}

const GRACE = 'attendance.lateGraceMinutes';

/** Now is Monday 2026-11-23 08:00 in Việt Nam; see ComplianceWorld for who came late on the 19th and 20th. */
describe('what a draft would have changed', () => {
  let world: ComplianceWorld;
  let officer: { cookie: string };
  let [tt, q1, q2] = ['', '', ''];
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    [tt, q1, q2] = await Promise.all(['TT', 'Q1', 'Q2'].map((code) => world.way.unit(code))) as [string, string, string]; // prettier-ignore
  });
  afterAll(() => world.close());

  const ask = async (body: object, who = officer) => {
    return world.call<Answer>('POST', 'what-if', who, { month: '2026-11', unit: tt, ...body });
  };
  const answered = async (body: object): Promise<Answer> => {
    const { status, body: answer } = await ask(body);
    expect([status, answer.code]).toEqual([200, undefined]);
    return answer;
  };
  const grace = (value: number, from?: string) => ({
    rules: [{ path: GRACE, value, ...(from ? { from } : {}) }],
  });
  const told = ({ items }: Answer): string[] =>
    items.flatMap(({ employeeCode, days, findings }) => [
      ...days.map(({ date }) => `${employeeCode} ${date.slice(8)}`),
      ...findings.map(({ change, date, rule }) => `${employeeCode} ${date.slice(8)} ${rule} ${change}`),
    ]);

  it('a longer grace lets the late arrival within it go, and touches nobody else', async () => {
    const answer = await answered(grace(9));
    expect(told(answer)).toEqual(['CB1 20', 'CB1 20 TG-01 goes']);
    const [person] = answer.items;
    expect(person?.days[0]).toMatchObject({
      before: { lateMinutes: 9, exceptions: [{ kind: 'late-arrival', minutes: 9 }], symbol: '+' },
      after: { lateMinutes: 9, exceptions: [], symbol: '+' },
    });
    expect(person?.findings[0]).toMatchObject({
      ruleVi: 'Đi muộn', cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }], standing: 'waiting',
      minutesBefore: 9, minutesAfter: null,
    }); // prettier-ignore
    expect(answer.totals).toMatchObject({
      people: 5, changedPeople: 1, unchangedPeople: 4, changedDays: 1, failedDays: 0,
    }); // prettier-ignore
    expect(answer.totals?.units.map(({ unitCode, changedPeople, changedDays }) => [unitCode, changedPeople, changedDays])).toEqual(
      [['Q2', 0, 0], ['Q1', 1, 1], ['TT', 0, 0]],
    ); // prettier-ignore
    expect(answer.totals?.units[1]).toMatchObject({
      before: { lateArrivals: 2, findings: 2 }, after: { lateArrivals: 1, findings: 1 },
      rules: [{ rule: 'TG-01', before: 1, after: 0 }],
    }); // prettier-ignore
  });

  it('a minute less of it changes nothing, nor does one that begins on the day after', async () => {
    expect(told(await answered(grace(8)))).toEqual([]);
    expect(told(await answered(grace(9, '2026-11-20')))).toHaveLength(2);
    expect(told(await answered(grace(9, '2026-11-21')))).toEqual([]);
  });

  it('a value that only findings read moves findings and leaves the days', async () => {
    const answer = await answered({ rules: [{ path: 'findings.veryLateMinutes', value: 9 }] });
    expect(told(answer)).toEqual(['CB1 20 TG-01 goes', 'CB1 20 TG-02 comes']);
    const missing = await answered({ rules: [{ path: 'punches.freeMissingPerMonth', value: 0 }] });
    expect(told(missing)).toEqual(['CB3 19 TG-05 comes']);
    expect(missing.items[0]?.findings[0]).toMatchObject({ standing: null, sessionId: 'morning' });
  });

  it('a proposal that waits for a decision is tried, also one that would begin after the month', async () => {
    const propose = async (from: string): Promise<string> => {
      const { body } = await world.call<{ id: string }>('POST', 'rules/overlays', officer, {
        path: GRACE, value: 9, from, unitId: tt, document: '12/QĐ-TTHCC', reason: 'Đường xa mùa mưa',
      }); // prettier-ignore
      return body.id;
    };
    const later = await propose('2027-01-01');
    expect(told(await answered({ proposals: [later] }))).toEqual(['CB1 20', 'CB1 20 TG-01 goes']);
    const within = await propose('2026-11-21');
    expect(told(await answered({ proposals: [within] }))).toEqual([]);
    const head = await signInAs(world.service, 'hr-officer', 'Q1');
    expect((await ask({ unit: q1, proposals: [later] }, head)).body.code).toBe('not-found');
    const director = await signInAs(world.service, 'director', 'TT');
    await world.call('POST', `rules/overlays/${later}/decision`, director, {
      status: 'rejected',
      note: 'Chưa cần',
    });
    expect((await ask({ proposals: [later] })).body.code).toBe('already-decided');
  });

  it('a draft of a schedule shows what would have been expected and who would have been late', async () => {
    const days = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['07:30-12:00', '13:00-17:00']]),
    );
    const schedule = { code: 'HC', name: 'Giờ hành chính', policy: 'each-session', sessions: days };
    const answer = await answered({ unit: q2, draft: { schedule } });
    expect(answer.items.map(({ employeeCode }) => employeeCode)).toEqual(['CB2']);
    expect(answer.items[0]?.findings).toMatchObject([
      { change: 'comes', date: '2026-11-19', rule: 'TG-01', minutesAfter: 20 },
      { change: 'changes', date: '2026-11-20', rule: 'TG-04', minutesBefore: 240, minutesAfter: 270 },
    ]);
    expect(answer.items[0]?.days[0]?.before).toMatchObject({
      sessions: ['08:00-12:00', '13:00-17:00'],
      exceptions: [],
    });
    expect(answer.items[0]?.days[0]?.after).toMatchObject({
      sessions: ['07:30-12:00', '13:00-17:00'], exceptions: [{ kind: 'late-arrival', minutes: 20 }],
    }); // prettier-ignore
    const person = await world.employee('CB1');
    const assignment = { schedule: 'HC', employeeId: person, from: '2026-11-20' };
    const one = await answered({
      draft: { schedule: { ...schedule, code: 'SM' }, assignment: { ...assignment, schedule: 'SM' } },
    });
    expect([...new Set(one.items.map(({ employeeCode }) => employeeCode))]).toEqual(['CB1']);
    expect(one.items[0]?.days.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('a draft of the uniform shows what inspectors saw that would have been found', async () => {
    const inspector = await signInAs(world.service, 'inspector', 'TT', await world.employee('GD'));
    const seen = async (code: string, uniform: string) => ({
      id: newId(), employeeId: await world.employee(code), checkedAt: '2026-11-23T07:58:00+07:00', badge: 'worn', uniform, footwear: 'right',
    }); // prettier-ignore
    const { body: sent } = await world.call<{ checks: { taken: boolean }[] }>('POST', 'inspections', inspector, {
      id: newId(), unitId: tt, kind: 'ordinary', planNumber: '12/KH-TTHCC', place: 'Tầng 1', startedAt: '2026-11-23T07:55:00+07:00',
      checks: [await seen('CB2', 'right'), await seen('CB3', 'wrong')],
    }); // prettier-ignore
    expect(sent.checks.map(({ taken }) => taken)).toEqual([true, true]);
    const on = (weekday: number) => ({
      rules: [{ path: 'uniform.byDay', value: [{ weekdays: [weekday], sex: null, season: null, wear: 'áo trắng, quần sẫm' }] }],
    }); // prettier-ignore
    expect(told(await answered(on(1)))).toEqual(['CB3 23 TP-07 comes']);
    expect(told(await answered(on(2)))).toEqual([]);
  });

  it('what somebody has decided is shown as it stands', async () => {
    await world.query(`UPDATE finding SET status = 'excused' WHERE id = $1`, [
      await world.finding('CB1', 20, 'TG-01'),
    ]);
    expect((await answered(grace(9))).items[0]?.findings[0]?.standing).toBe('excused');
  });

  it('saves nothing', async () => {
    const tables = [
      'attendance_day', 'attendance_day_change', 'attendance_day_fault', 'stale_mark', 'finding', 'finding_transition', 'notice',
      'rule_overlay', 'rule_proposal', 'work_schedule', 'schedule_assignment', 'shift_roster', 'audit_entry',
    ]; // prettier-ignore
    const counts = () =>
      world.query(`SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')},
        (SELECT max(xmin::text::bigint) FROM attendance_day) AS days, (SELECT max(xmin::text::bigint) FROM finding) AS findings`);
    const before = await counts();
    await answered({
      ...grace(9),
      draft: { assignment: { schedule: 'HC', unitId: q1, from: '2026-11-20' } },
    });
    expect(await counts()).toEqual(before);
  });

  it('comes in pages, with the totals on the first', async () => {
    const rules = [{ path: 'attendance.earlyGraceMinutes', value: 4 }, { path: 'findings.veryLateMinutes', value: 9 }, { path: 'punches.freeMissingPerMonth', value: 0 }]; // prettier-ignore
    const whole = await answered({ rules });
    expect(whole.items.map(({ employeeCode }) => employeeCode)).toEqual(['CB1', 'CB3']);
    const first = await answered({ rules, limit: 1 });
    expect([first.items.length, first.totals]).toEqual([1, whole.totals]);
    const second = await answered({ rules, limit: 1, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect([second.totals, second.nextCursor]).toEqual([null, null]);
    expect((await ask({ rules, cursor: 'x' })).body.code).toBe('invalid-input');
  });

  it('is for HR and director within their units', async () => {
    for (const role of ['employee', 'unit-head', 'inspector', 'auditor', 'administrator'] as const)
      expect([role, (await ask(grace(9), await signInAs(world.service, role, 'TT'))).status]).toEqual([
        role,
        403,
      ]);
    expect((await ask(grace(9), await signInAs(world.service, 'director', 'TT'))).status).toBe(200);
    const own = await signInAs(world.service, 'hr-officer', 'Q2');
    expect((await ask(grace(9), own)).body.code).toBe('outside-scope');
    expect((await ask({ ...grace(9), unit: q2 }, own)).status).toBe(200);
  });

  it('refuses what cannot be tried', async () => {
    const codes = [
      [{ month: '2026-12', ...grace(9) }, 'what-if-not-begun'],
      [{}, 'invalid-input'],
      [{ month: '2026-13', ...grace(9) }, 'invalid-input'],
      [{ rules: [{ path: 'attendance.unknown', value: 9 }] }, 'unknown-reference'],
      [{ rules: [{ path: GRACE, value: -1 }] }, 'invalid-input'],
      [{ rules: [{ path: 'closing.periodStartDay', value: 15 }] }, 'rule-not-tried'],
      [{ rules: [{ path: 'recurrence.reminderPerMonth', value: 2 }] }, 'rule-not-tried'],
      [{ rules: [{ path: 'leave.annualDays', value: 14 }] }, 'rule-not-tried'],
      [{ draft: { assignment: { schedule: 'XX', unitId: q1, from: '2026-11-20' } } }, 'unknown-reference'],
      [{ proposals: ['00000000-0000-7000-8000-000000000000'] }, 'not-found'],
    ] as const;
    for (const [body, code] of codes) expect([body, (await ask(body)).body.code]).toEqual([body, code]);
  });

  it('refuses a unit of more than five hundred people, and a month whose scans were destroyed', async () => {
    await world.query(`
      WITH made AS (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 496) AS n), hired AS (
        INSERT INTO employee (id, code, full_name, staff_kind, version, created_at, updated_at)
        SELECT id, 'DT' || n, 'Vàng A Sình ' || n, 'cong-chuc', 1, now(), now() FROM made)
      INSERT INTO posting (id, employee_id, unit_id, kind, period, version, created_at, updated_at)
      SELECT gen_random_uuid(), id, '${q2}', 'home', tstzrange('2026-01-01', NULL), 1, now(), now() FROM made`);
    const refused = await ask(grace(9));
    expect([refused.status, refused.body.code]).toEqual([422, 'what-if-too-large']);
    expect(refused.text).toContain('501');
    await world.query(`UPDATE employee SET active_until = '2026-11-01' WHERE code = 'DT496'`);
    expect((await ask(grace(9))).status).toBe(200);
    await world.query(
      `INSERT INTO data_destruction (id, data_class, month, items, fingerprint, months, document, done_at)
       VALUES (gen_random_uuid(), 'scans', '2026-12-01', 0, '', 24, '', now())`,
    );
    expect((await ask({ month: '2026-11', ...grace(9), unit: q1 })).body.code).toBe('scans-destroyed');
  });
});
