import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** GD heads the centre and has SO of the sending agency as superior; TQ1 heads the first counter. CB2 and CB3 are HR of the centre. */
describe('what favours the head of a unit', () => {
  let world: ComplianceWorld;
  let proposer: Who;
  let decider: Who;
  let outside: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    const name = (unit: string | null, person: string | null, superior: string) =>
      Promise.all([
        unit === null ? null : world.way.unit(unit), person === null ? null : world.employee(person), world.employee(superior),
      ]).then((values) =>
        world.query(
          `INSERT INTO superior (id, unit_id, employee_id, superior_id, substitute, period, named_by, named_at)
           VALUES (gen_random_uuid(), $1, $2, $3, false, '[2026-01-01,2027-01-01)', 'test', now())`,
          values,
        ),
      ); // prettier-ignore
    await name('TT', null, 'GD');
    await name('Q1', null, 'TQ1');
    await name(null, 'GD', 'SO');
    proposer = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB3'));
    decider = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB2'));
    outside = await signInAs(world.service, 'employee', 'SNV', await world.employee('SO'));
  });
  afterAll(() => world.close());

  const leave = async (code: string, day = '20'): Promise<string> => {
    const made = await world.call<{ ids: string[] }>('POST', 'excuses', proposer, {
      employeeIds: [await world.employee(code)], kind: 'leave-annual', from: `2026-11-${day}T00:00:00+07:00`, until: `2026-11-${day}T23:30:00+07:00`,
      reason: 'Nghỉ phép',
    }); // prettier-ignore
    expect([made.status, made.text]).toEqual([201, expect.anything()]);
    return made.body.ids[0] ?? '';
  };
  const punch = async (code: string, minute = '31'): Promise<string> => {
    const made = await world.call<{ id: string }>('POST', 'corrections/added-punches', proposer, {
      employeeId: await world.employee(code), at: `2026-11-20T07:${minute}:00+07:00`, direction: 'in', document: '1/BB', reason: 'Quên thẻ',
    }); // prettier-ignore
    return made.body.id;
  };
  const decide = async (who: Who, table: 'excuses' | 'corrections', id: string) => {
    const answer = await world.call('POST', `${table}/decide`, who, { ids: [id], status: 'approved', note: 'Đồng ý' }); // prettier-ignore
    return answer.body.code ?? answer.status;
  };
  const confirm = async (who: Who, code: string) => {
    const days = [{ employeeId: await world.employee(code), date: '2026-11-20', confirmed: true }];
    const answer = await world.call('PUT', 'day-confirmations', who, { days });
    return answer.body.code ?? answer.status;
  };

  it('is not decided by HR of that unit: leave and punches wait for the superior by name, who needs no permission', async () => {
    const [excuse, correction] = [await leave('GD'), await punch('GD')];
    expect([await decide(decider, 'excuses', excuse), await decide(decider, 'corrections', correction)]).toEqual([
      'not-the-superior', 'not-the-superior',
    ]); // prettier-ignore
    const list = await world.call<{ items: { id: string; mayDecide: boolean }[] }>('GET', 'excuses?status=proposed', decider); // prettier-ignore
    expect(list.body.items.find(({ id }) => id === excuse)?.mayDecide).toBe(false);
    expect([await decide(outside, 'excuses', excuse), await decide(outside, 'corrections', correction)]).toEqual([204, 204]); // prettier-ignore
  });

  it('of anybody else HR decides as before, and the superior of the head nothing', async () => {
    // TQ1 heads a counter of which CB2 is not.
    const [excuse, correction] = [await leave('TQ1'), await punch('CB1')];
    expect([await decide(outside, 'excuses', excuse), await decide(outside, 'corrections', correction)]).toEqual([
      'not-found', 'not-found',
    ]); // prettier-ignore
    expect([await decide(decider, 'excuses', excuse), await decide(decider, 'corrections', correction)]).toEqual([204, 204]); // prettier-ignore
  });

  it('is not decided by HR of the counter about the head of the counter', async () => {
    const other = await punch('TQ1');
    const ofCounter = await signInAs(world.service, 'hr-officer', 'TT', await world.employee('CB1'));
    expect(await decide(ofCounter, 'corrections', other)).toBe('not-the-superior');
    expect(await decide(decider, 'corrections', other)).toBe(204);
  });

  it('is decided by whoever heads the unit above, without any permission; not by a deputy of the unit itself', async () => {
    const above = await signInAs(world.service, 'employee', 'TT', await world.employee('GD'));
    expect(await decide(above, 'corrections', await punch('TQ1', '32'))).toBe(204);
    expect(await decide(above, 'corrections', await punch('CB1', '32'))).toBe('not-found');
    await world.query(
      `INSERT INTO superior (id, unit_id, employee_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, NULL, $2, true, '[2026-01-01,2027-01-01)', 'test', now())`,
      [await world.way.unit('TT'), await world.employee('TQ1')],
    );
    const deputy = await signInAs(world.service, 'employee', 'TT', await world.employee('TQ1'));
    expect(await decide(deputy, 'corrections', await punch('GD', '32'))).toBe('not-found');
  });

  it('is decided by the delegate of that superior, who sees it too, but not by one who works below the head', async () => {
    const { way, service } = world;
    const delegate = async (code: string): Promise<void> => {
      await world.query(
        `INSERT INTO delegation (id, from_id, to_id, period, made_by, made_at, reason) VALUES (gen_random_uuid(), $1, $2, '[2026-11-01,2026-12-01)', 'test', now(), 'Đi công tác')`,
        [await world.employee('SO'), await world.employee(code)],
      );
    };
    await way.people(
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nSO2,Vàng A Páo,công chức,Chuyên viên,,SNV,pin:default:9,2026-01-01,`,
    );
    await Promise.all([delegate('SO2'), delegate('CB2')]);
    const stands = await signInAs(service, 'employee', 'SNV', await world.employee('SO2'));
    const id = await punch('GD', '40');
    const seen = async (who: Who): Promise<string[]> =>
      (await world.call<{ items: { id: string }[] }>('GET', 'proposals', who)).body.items.map((each) => each.id);
    expect([(await seen(stands)).includes(id), (await seen(outside)).includes(id), (await seen(decider)).includes(id)]).toEqual([true, true, false]);
    expect(await decide(decider, 'corrections', id)).toBe('not-the-superior');
    expect(await decide(stands, 'corrections', id)).toBe(204);
    const [entry] = await world.query<{ onBehalfOf: string }>(`SELECT after->>'onBehalfOf' AS "onBehalfOf" FROM audit_entry WHERE entity_id = $1 AND action = 'correction.decide'`, [id]);
    expect(entry?.onBehalfOf).toBe(await world.employee('SO'));
    // Of anybody else the delegate decides nothing.
    expect(await decide(stands, 'corrections', await punch('CB1', '40'))).toBe('not-found');
  }); // prettier-ignore

  it('counts for days that are confirmed by hand, too', async () => {
    expect(await confirm(decider, 'GD')).toBe('not-the-superior');
    expect([await confirm(decider, 'CB1'), await confirm(outside, 'GD')]).toEqual([204, 204]);
    expect(await confirm(outside, 'CB1')).toBe('not-permitted');
  });

  it('is withdrawn by nobody of that unit but its proposer', async () => {
    const withdraw = async (who: Who, id: string) => {
      const answer = await world.call<{ status: string }>('POST', `excuses/${id}/cancellation`, who, { reason: 'Nhập nhầm' }); // prettier-ignore
      return answer.body.code ?? answer.body.status;
    };
    const id = await leave('GD', '24');
    expect(await withdraw(decider, id)).toBe('not-the-superior');
    expect(await withdraw(proposer, id)).toBe('withdrawn');
    // About anybody else whoever keeps corrections there may.
    const other = await leave('CB1', '24');
    expect(await withdraw(decider, other)).toBe('withdrawn');
    // Whoever proposed it is told.
    const told = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.subject_id = $1 AND n.kind = 'entry-withdrawn' ORDER BY 1`,
      [other],
    );
    expect(told.map(({ code }) => code)).toEqual(['CB3']);
  });

  it('is not decided in the place of whoever proposed it, nor is its cancellation', async () => {
    // GD, who is above TQ1, also keeps corrections; SO3 stands in for GD.
    const { way, service } = world;
    await way.people(
      `code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until\nSO3,Vàng Seo Páo,công chức,Chuyên viên,,TT,pin:default:11,2026-01-01,`,
    );
    await world.query(
      `INSERT INTO delegation (id, from_id, to_id, period, made_by, made_at, reason) VALUES (gen_random_uuid(), $1, $2, '[2026-11-01,2026-12-01)', 'test', now(), 'Đi công tác')`,
      [await world.employee('GD'), await world.employee('SO3')],
    );
    const stands = await signInAs(service, 'employee', 'TT', await world.employee('SO3'));
    const [own, other] = [await leave('TQ1', '25'), await leave('TQ1', '26')];
    await world.query('UPDATE excuse SET proposer_employee_id = $2 WHERE id = $1', [own, await world.employee('GD')]);
    expect([await decide(stands, 'excuses', own), await decide(stands, 'excuses', other)]).toEqual(['own-record', 204]);
    expect((await world.call('POST', `excuses/${other}/cancellation`, proposer, { reason: 'Nhập nhầm' })).status).toBe(200);
    await world.query('UPDATE cancellation SET proposer_employee_id = $2 WHERE excuse_id = $1', [other, await world.employee('GD')]);
    const [wish] = await world.query<{ id: string }>('SELECT id FROM cancellation WHERE excuse_id = $1', [other]);
    const answer = await world.call('POST', 'cancellations/decide', stands, { ids: [wish?.id], status: 'approved', note: 'Đúng' });
    expect(answer.body.code).toBe('own-record');
  }); // prettier-ignore
});
