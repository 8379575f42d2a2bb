import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };
interface View {
  id: string;
  onBehalfOf: string | null;
  decidedBy: string | null;
}

/** Now is Monday 23/11/2026, 08:00 in Việt Nam; TQ1 heads Q1, GD the centre, and SO of another agency is named for GD. */
describe('delegates of superiors', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let head: Who;
  let delegate: Who;
  let own: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(`UPDATE org_unit SET parent_id = (SELECT id FROM org_unit WHERE code = 'SNV') WHERE code = 'TT'`);
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    delegate = await signInAs(world.service, 'employee', 'Q2', await world.employee('CB2'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    await name({ unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1') });
    await name({ unitId: await world.way.unit('TT'), superiorId: await world.employee('GD') });
    await name({ employeeId: await world.employee('GD'), superiorId: await world.employee('SO') });
  }); // prettier-ignore
  afterAll(() => world.close());

  const name = (wanted: object) =>
    world.call('PUT', 'superiors', officer, { from: '2026-01-01', document: '12/QĐ', ...wanted });
  const explain = async (who: Who, findingId: string) =>
    (await world.call<{ id: string }>('POST', 'explanations', who, { findingId, reasonKind: 'traffic', text: 'Xe hỏng' })).body.id; // prettier-ignore
  const decide = (who: Who, id: string) =>
    world.call('POST', `explanations/${id}/decision`, who, { outcome: 'accepted', opinion: 'Đồng ý' });
  const inbox = async (who: Who): Promise<string[]> => {
    const { body } = await world.call<{ items: View[] }>('GET', 'explanations?view=to-decide', who);
    return body.items.map(({ id }) => id);
  };
  const stand = (from: Who, until: string, fromId?: string) =>
    world.call<{ id: string }>('POST', 'delegations', from, { fromId, toId: delegateId, from: '2026-11-23', until, reason: 'Đi họp' }); // prettier-ignore
  let delegateId: string;
  beforeAll(async () => {
    delegateId = await world.employee('CB2');
  });

  it('decide on explanations in the days of the delegation, are told of them, and it is said in whose place', async () => {
    const first = await explain(own, await world.finding('CB1', 20, 'TG-01'));
    expect((await decide(delegate, first)).status).toBe(404);
    expect(await inbox(delegate)).toEqual([]);
    const { body: made } = await stand(head, '2026-11-25');
    expect(await inbox(delegate)).toEqual([first]);
    const second = await explain(own, await world.finding('CB1', 19, 'TG-02'));
    const told = await world.query<{ code: string }>(
      `SELECT e.code FROM notice n JOIN employee e ON e.id = n.employee_id WHERE n.kind = 'explanation-filed' AND n.subject_id = $1 ORDER BY 1`,
      [second],
    );
    expect(told.map(({ code }) => code)).toEqual(['CB2', 'TQ1']);
    expect((await decide(delegate, first)).status).toBe(204);
    const { body } = await world.call<View>('GET', `explanations/${first}`, own);
    expect(body.onBehalfOf).toBe('Sùng Mí Già');
    const [entry] = await world.query<{ after: { onBehalfOf: string } }>(
      `SELECT after FROM audit_entry WHERE action = 'explanation.decide' AND entity_id = $1`,
      [first],
    );
    expect(entry?.after.onBehalfOf).toBe(await world.employee('TQ1'));
    expect((await world.call('DELETE', `delegations/${made.id}`, head)).status).toBe(204);
    expect(await inbox(delegate)).toEqual([]);
    expect((await decide(delegate, second)).status).toBe(404);
    expect((await decide(head, second)).status).toBe(204);
    expect((await world.call<View>('GET', `explanations/${second}`, own)).body.onBehalfOf).toBeNull();
  });

  it('nor does anybody file late for themselves through an account that they made for somebody else', async () => {
    const findingId = await world.finding('CB2', 20, 'TG-04');
    await world.query(`UPDATE finding SET explain_until = '2026-11-20' WHERE id = $1`, [findingId]);
    await world.query('UPDATE account SET responsible_employee_id = $1 WHERE employee_id IS NULL', [
      delegateId,
    ]);
    const late = { findingId, reasonKind: 'other', text: 'Đi họp', lateReason: 'Quên' };
    expect((await world.call('POST', 'explanations', officer, late)).body.code).toBe('explanation-overdue');
    await world.query('UPDATE account SET responsible_employee_id = NULL');
    await world.query(`UPDATE finding SET explain_until = '2026-11-26' WHERE id = $1`, [findingId]);
  });

  it('never decide in the place of whoever filed it', async () => {
    const { body: made } = await stand(head, '2026-11-25');
    const [{ id: findingId } = { id: '' }] = await world
      .query<{ id: string }>(
        `UPDATE finding SET status = 'waiting' WHERE status = 'excused' AND rule = 'TG-01' RETURNING id`,
      )
      .then(([rows]) => rows as unknown as { id: string }[]);
    const id = await explain(own, findingId);
    const put = (person: string | null) =>
      world.query('UPDATE explanation SET proposer_employee_id = $2 WHERE id = $1', [id, person]);
    expect(id).not.toBe(undefined);
    await put(await world.employee('TQ1'));
    expect((await decide(delegate, id)).body.code).toBe('own-record');
    await put(await world.employee('CB3'));
    const refusal = { outcome: 'refused', opinion: 'Không có căn cứ', ground: 'Nội quy, điều 5' };
    expect((await world.call('POST', `explanations/${id}/decision`, delegate, refusal)).status).toBe(204);
    expect((await world.call('DELETE', `delegations/${made.id}`, head)).status).toBe(204);
  });

  it('never decide about themselves, nor about the head of a unit to which they belong', async () => {
    const self = await stand(officer, '2026-11-25', await world.employee('GD'));
    expect(self.status).toBe(201);
    const mine = await world.finding('CB2', 20, 'TG-04');
    const explained = await explain(delegate, mine);
    expect((await decide(delegate, explained)).body.code).toBe('own-record');
    expect(await inbox(delegate)).toEqual([]);
    await world.query(
      `INSERT INTO delegation (id, from_id, to_id, period, reason, made_by, made_at)
       VALUES (gen_random_uuid(), $1, $2, '[2026-11-23,2026-11-25)', 'Đi họp', 'test', now())`,
      [await world.employee('SO'), delegateId],
    );
    await world.query('UPDATE finding SET employee_id = $1 WHERE id = $2', [
      await world.employee('GD'),
      mine,
    ]);
    await world.query('UPDATE explanation SET employee_id = $1, proposer_employee_id = $1, proposer_account_id = NULL WHERE id = $2', [
      await world.employee('GD'), explained,
    ]); // prettier-ignore
    expect(await inbox(delegate)).toEqual([]);
    expect((await decide(delegate, explained)).body.code).toBe('not-the-superior');
  });
});
