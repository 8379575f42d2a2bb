import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

type Who = { cookie: string };

/** Now is Monday 23/11/2026, 08:00 in Việt Nam. TQ1 heads the counter Q1, GD the centre TT; above it is the office VP. */
describe('who decides on requests', () => {
  let world: ComplianceWorld;
  let officer: Who;
  let deputy: Who;
  let head: Who;
  let director: Who;
  let own: Who;
  let colleague: Who;
  let above: Who;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(
      `UPDATE org_unit SET parent_id = (SELECT id FROM org_unit WHERE code = 'SNV') WHERE code = 'TT'`,
    );
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    deputy = await signInAs(world.service, 'director', 'TT', await world.employee('CB2'));
    head = await signInAs(world.service, 'unit-head', 'Q1', await world.employee('TQ1'));
    director = await signInAs(world.service, 'director', 'TT', await world.employee('GD'));
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB1'));
    colleague = await signInAs(world.service, 'director', 'SNV', await world.employee('CB3'));
    above = await signInAs(world.service, 'director', 'SNV', await world.employee('SO'));
    await name('Q1', 'TQ1');
    await name('TT', 'GD');
  });
  afterAll(() => world.close());

  const name = async (unit: string, code: string) =>
    world.query(
      `INSERT INTO superior (id, unit_id, superior_id, substitute, period, named_by, named_at)
       VALUES (gen_random_uuid(), $1, $2, false, daterange('2026-01-01', '2027-01-01'), 'test', now())`,
      [await world.way.unit(unit), await world.employee(code)],
    );
  const ask = async (who: Who, firstDay: string, kind = 'trip') =>
    (await world.call<{ id: string }>('POST', 'requests', who, { kind, firstDay, reason: 'Công việc' })).body
      .id;
  const decide = (who: Who, id: string, body: object = { outcome: 'approved' }) =>
    world.call<{ status: string }>('POST', `requests/${id}/decision`, who, body);
  const inbox = async (who: Who): Promise<string[]> => {
    const { body } = await world.call<{ items: { id: string }[] }>('GET', 'requests?view=to-decide', who);
    return body.items.map(({ id }) => id);
  };
  const waitsOn = async (id: string): Promise<string[]> => {
    const { body } = await world.call<{ waitsOn: { fullName: string }[] }>('GET', `requests/${id}`, own);
    return body.waitsOn.map(({ fullName }) => fullName);
  };
  const chain = async (kind: string, steps: object[]) =>
    world.call('PUT', 'approval-chains', officer, { unitId: await world.way.unit('TT'), kind, steps });
  const delegation = async (from: Who, to: string) =>
    world.call<{ id: string }>('POST', 'delegations', from, {
      toId: await world.employee(to), from: '2026-11-23', until: '2026-11-25', reason: 'Đi họp',
    }); // prettier-ignore

  describe('in a chain', () => {
    it('is another person for each step: where one person is named twice, the second step goes up', async () => {
      await chain('trip', [
        { approver: 'head' },
        { approver: 'person', employeeId: await world.employee('TQ1') },
      ]);
      const id = await ask(own, '2026-12-01');
      expect((await decide(head, id)).body.status).toBe('waiting');
      const again = await decide(head, id);
      expect([again.status, again.body.code]).toEqual([403, 'already-approved']);
      expect(await inbox(head)).toEqual([]);
      expect(await waitsOn(id)).toEqual(['Đặng Văn Ước']);
      expect(await inbox(director)).toEqual([id]);
      expect((await decide(director, id)).body.status).toBe('approved');
    });

    it('is not chosen by name by whoever works there or heads the people there, neither set, replaced nor taken back', async () => {
      const put = async (who: Who, unit: string, steps: object[], kind: string) => {
        const unitId = await world.way.unit(unit);
        const { status, body } = await world.call<{ id: string }>('PUT', 'approval-chains', who, { unitId, kind, steps });
        return body.code ?? status;
      };
      const person = [{ approver: 'person', employeeId: await world.employee('CB3') }];
      const plain = [{ approver: 'head' }];
      // CB2 works in Q2, which is below TT; Q1 is a counter of others.
      expect(await put(deputy, 'TT', person, 'trip')).toBe('own-superior');
      expect(await put(deputy, 'Q2', person, 'trip')).toBe('own-superior');
      expect(await put(deputy, 'Q2', plain, 'late-early')).toBe(200);
      expect(await put(deputy, 'Q1', person, 'late-early')).toBe(200);
      await world.query('UPDATE superior SET superior_id = $1 WHERE unit_id = $2', [await world.employee('CB2'), await world.way.unit('Q1')]);
      for (const steps of [person, plain]) expect(await put(deputy, 'Q1', steps, 'late-early')).toBe('own-superior');
      const [set] = await world.query<{ id: string }>(`SELECT id FROM approval_chain WHERE unit_id = $1 AND kind = 'late-early'`, [await world.way.unit('Q1')]);
      const remove = async (who: Who) => {
        const { status, body } = await world.call('DELETE', `approval-chains/${set?.id}`, who);
        return body.code ?? status;
      };
      expect(await remove(deputy)).toBe('own-superior');
      await world.query('UPDATE superior SET superior_id = $1 WHERE unit_id = $2', [await world.employee('TQ1'), await world.way.unit('Q1')]);
      expect(await remove(deputy)).toBe(204);
    }); // prettier-ignore

    it('counts whoever decided through a delegate, and the delegate, as having approved', async () => {
      await chain('training', [{ approver: 'head' }, { approver: 'next-head' }, { approver: 'hr' }]);
      const { body: made } = await delegation(head, 'CB3');
      const { body: other } = await delegation(director, 'CB3');
      const id = await ask(own, '2026-12-02', 'training');
      expect((await decide(colleague, id)).body.status).toBe('waiting');
      expect((await decide(colleague, id)).body.code).toBe('already-approved');
      expect((await decide(head, id)).body.code).toBe('already-approved');
      expect((await decide(director, id)).body.status).toBe('waiting');
      expect((await decide(officer, id)).body.status).toBe('approved');
      for (const each of [made, other]) await world.call('DELETE', `delegations/${each.id}`, each === made ? head : director); // prettier-ignore
    });

    it('counts whoever could be behind the account of the step before', async () => {
      const lend = async (by: string | null) =>
        world.query('UPDATE account SET responsible_employee_id = $1 WHERE employee_id = $2', [
          by === null ? null : await world.employee(by), await world.employee('TQ1'),
        ]); // prettier-ignore
      await chain('trip', [
        { approver: 'head' },
        { approver: 'person', employeeId: await world.employee('GD') },
      ]);
      await lend('GD');
      const id = await ask(own, '2026-12-03');
      expect((await decide(head, id)).body.status).toBe('waiting');
      await lend(null);
      expect((await decide(director, id)).body.code).toBe('already-approved');
      await world.call('POST', `requests/${id}/withdrawal`, own, {});
    });
  });

  describe('about whoever heads the centre', () => {
    it('is nobody of the centre, whatever they may decide: it waits until a superior outside is named', async () => {
      await world.query('DELETE FROM approval_chain');
      // The deputy may decide corrections of the centre, CB3 even of the office above, and both work under the director.
      const id = await ask(director, '2026-12-01');
      for (const who of [deputy, officer, colleague, head]) {
        const refused = await decide(who, id);
        expect([403, 404]).toContain(refused.status);
        expect(await inbox(who)).toEqual([]);
      }
      expect((await decide(deputy, id)).body.code).toBe('not-the-superior');
      expect((await decide(director, id)).body.code).toBe('own-record');
      await name('SNV', 'SO');
      expect(await inbox(above)).toEqual([id]);
      expect((await decide(above, id)).body.status).toBe('approved');
    });

    it('is no subordinate as a delegate, and not HR alone', async () => {
      await chain('training', [{ approver: 'hr' }]);
      const { body: made } = await delegation(above, 'CB3');
      const id = await ask(director, '2026-12-04', 'training');
      expect((await decide(colleague, id)).body.code).toBe('not-the-superior');
      expect((await decide(officer, id)).body.code).toBe('not-the-superior');
      expect(await inbox(officer)).toEqual([]);
      expect((await decide(above, id)).body.status).toBe('approved');
      const others = await ask(own, '2026-12-04', 'training');
      expect(await inbox(officer)).toEqual([others]);
      expect((await decide(officer, others)).body.status).toBe('approved');
      await world.call('DELETE', `delegations/${made.id}`, above);
    });

    it('is whoever holds the permission above, where it is a head within the centre and nobody is named there', async () => {
      await world.query(`DELETE FROM superior WHERE superior_id <> $1`, [await world.employee('TQ1')]);
      const id = await ask(head, '2026-12-01');
      expect(await inbox(director)).toEqual([id]);
      expect((await decide(director, id)).body.status).toBe('approved');
    });
  });
});
