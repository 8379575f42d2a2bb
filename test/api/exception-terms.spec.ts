import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UntimedExplanations } from '../../src/modules/compliance/explanations/untimed-explanations.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** CB3 lacks the check-in of Thursday 19/11/2026, which is free: there is no finding. The day became final on Monday the 23rd. */
describe('an exception without a finding', () => {
  let world: ComplianceWorld;
  let id: string;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(
      `INSERT INTO superior (id, unit_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, false, '[2026-01-01,2027-01-01)', 'test', now())`,
      [await world.way.unit('Q1'), await world.employee('TQ1')],
    );
  });
  afterAll(() => world.close());

  /** Somebody at a moment. */
  const at = async (
    now: string,
    role: 'employee' | 'unit-head' | 'hr-officer',
    code?: string,
  ): Promise<Who> => {
    world.at(now);
    await world.query('UPDATE account SET employee_id = NULL');
    return signInAs(world.service, role, 'TT', code === undefined ? undefined : await world.employee(code));
  };
  const explain = (who: Who) =>
    world.call<{ id: string }>('POST', 'explanations', who, {
      exception: { date: '2026-11-19', sessionId: 'morning', kind: 'missing-in' },
      reasonKind: 'forgot', text: 'Quên quẹt thẻ', askedAt: '2026-11-19T07:55:00+07:00',
    }); // prettier-ignore
  const decide = async (who: Who, body: object = {}): Promise<string | number> => {
    const answer = await world.call('POST', `explanations/${id}/decision`, who, { outcome: 'accepted', opinion: 'Đồng ý', ...body }); // prettier-ignore
    return answer.body.code ?? answer.status;
  };

  it('is explained until the end of the third working day, and no longer', async () => {
    const late = await at('2026-11-26T17:00:00Z', 'employee', 'CB3');
    expect((await explain(late)).body.code).toBe('explanation-overdue');
    const inTime = await at('2026-11-26T16:59:59Z', 'employee', 'CB3');
    const made = await explain(inTime);
    expect(made.status).toBe(201);
    id = made.body.id;
    const { body } = await world.call<{ items: object[] }>('GET', 'me/explanations', inTime);
    expect(body.items).toMatchObject([{ id, rule: null, decideUntil: '2026-11-30' }]);
  });

  it('is decided by the superior for two working days more, then by HR with a reason', async () => {
    const inbox = async (who: Who): Promise<string[]> =>
      (await world.call<{ items: { id: string }[] }>('GET', 'explanations?view=to-decide', who)).body.items.map((each) => each.id); // prettier-ignore
    expect(await inbox(await at('2026-11-30T16:59:59Z', 'unit-head', 'TQ1'))).toEqual([id]);
    const head = await at('2026-11-30T17:00:00Z', 'unit-head', 'TQ1');
    // While there is nobody of HR who may, the month does not wait for ever: the superior says why it is late.
    expect([await inbox(head), await decide(head)]).toEqual([[id], 'invalid-input']);
    const officer = await at('2026-11-30T17:00:00Z', 'hr-officer');
    expect([await inbox(head), await decide(head, { lateReason: 'Bận' })]).toEqual([[], 'decision-overdue']);
    expect([await inbox(officer), await decide(officer)]).toEqual([[id], 'invalid-input']);
    expect(await decide(officer, { lateReason: 'Trưởng quầy nghỉ' })).toBe(204);
  });

  it('of a day that is not final is decided on within a term, too', async () => {
    const who = await at('2026-11-24T01:00:00Z', 'employee', 'CB1');
    await world.query(`UPDATE attendance_day SET status = 'provisional', check_at = now(), exceptions = $2 WHERE employee_id = $1 AND date = '2026-11-20'`, [
      await world.employee('CB1'),
      JSON.stringify([{ kind: 'missing-out', sessionId: 'afternoon', fromSecond: 61200, untilSecond: 61200, minutes: 0, againstPerson: true, because: [] }]),
    ]); // prettier-ignore
    const made = await world.call<{ id: string }>('POST', 'explanations', who, {
      exception: { date: '2026-11-20', sessionId: 'afternoon', kind: 'missing-out' },
      reasonKind: 'forgot', text: 'Quên', askedAt: '2026-11-20T17:05:00+07:00',
    }); // prettier-ignore
    expect(made.status).toBe(201);
    const [row] = await world.query<{ until: string }>(
      'SELECT decide_until AS until FROM explanation WHERE id = $1',
      [made.body.id],
    );
    expect(row?.until).toBe('2026-12-01');
  });

  it('that waited before there were terms gets one once, as if filed today; then HR may decide where the superior did not', async () => {
    world.at('2026-12-01T01:00:00Z');
    const waiting = `SELECT id, decide_until AS until FROM explanation WHERE status = 'waiting'`;
    const untimed = world.service.app.get(UntimedExplanations);
    expect(await untimed.begin()).toBe(0);
    const [made] = await world.query<{ id: string }>(waiting);
    id = made?.id ?? '';
    await world.query('UPDATE explanation SET decide_until = NULL WHERE id = $1', [id]);
    await world.query(
      `UPDATE attendance_day SET status = 'final', check_at = NULL WHERE status = 'provisional'`,
    );
    const officer = await at('2026-12-10T01:00:00Z', 'hr-officer');
    expect(await decide(officer, { lateReason: 'Trưởng quầy nghỉ' })).toBe('not-the-superior');
    world.at('2026-12-01T01:00:00Z');
    expect([await untimed.begin(), await untimed.begin()]).toEqual([1, 0]);
    expect(await world.query(waiting)).toEqual([{ id, until: '2026-12-03' }]);
    const late = await at('2026-12-03T17:00:00Z', 'hr-officer');
    expect(await decide(late, { lateReason: 'Trưởng quầy nghỉ' })).toBe(204);
  });
});

/** As above, and the time to explain is over. */
describe('an exception without a finding that nobody explained in time', () => {
  let world: ComplianceWorld;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    world.at('2026-12-10T01:00:00Z');
  });
  afterAll(() => world.close());

  it('is explained by HR on behalf of the person, with the reason of the delay, which is held against nobody', async () => {
    const officer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    const colleague = await signInAs(world.service, 'employee', 'TT', await world.employee('CB1'));
    const elsewhere = await signInAs(world.service, 'hr-officer', 'SNV');
    const employeeId = await world.employee('CB3');
    const explain = async (who: Who, more: object = { lateReason: 'Nghỉ ốm cả tuần' }, of = employeeId) => {
      const answer = await world.call('POST', 'explanations', who, {
        exception: { employeeId: of, date: '2026-11-19', sessionId: 'morning', kind: 'missing-in' },
        reasonKind: 'forgot', text: 'Quên quẹt thẻ', askedAt: '2026-11-19T07:55:00+07:00', ...more,
      });
      return answer.body.code ?? answer.status;
    };
    expect([await explain(colleague), await explain(elsewhere), await explain(officer, {})]).toEqual(['not-found', 'not-found', 'invalid-input']);
    expect(await explain(officer)).toBe(201);
    expect(await explain(officer)).toBe('already-exists');
    expect(await world.query(`SELECT FROM finding WHERE rule = 'TG-15'`)).toEqual([]);
    expect(await world.query('SELECT employee_id AS id, late_reason AS reason FROM explanation')).toEqual([{ id: employeeId, reason: 'Nghỉ ốm cả tuần' }]);
  }); // prettier-ignore
});
