import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld, type Who } from '../support/closing-world.js';

/** CB1 works at Q1, TC is HR of the centre TT above it. */
describe('a list that a browser saves as a file', () => {
  let world: ClosingWorld;
  let who: Who;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    who = await world.as('TC');
  });
  afterAll(() => world.close());

  const note = (body: object, as = who) => world.call('POST', 'exports', as, body);
  const noted = () =>
    world.query<{ actor: string; unit: string; subject: string | null; after: object }>(
      `SELECT a.actor_label AS actor, u.code AS unit, a.subject_employee_id AS subject, a.after
       FROM audit_entry a LEFT JOIN org_unit u ON u.id = a.unit_id WHERE action = 'list.export' ORDER BY a.id`,
    );

  it('is in the audit trail of the unit of whoever saves it: its name, the page, by what it was searched, how many rows', async () => {
    const list = { name: 'Nhân sự', page: '/nhan-su?q=An', filters: '["people",{"q":"An"}]', rows: 12 };
    expect((await note(list)).status).toBe(204);
    expect((await note({ name: 'Việc của tôi', page: '/me', rows: 0 }, await world.as('CB1'))).status).toBe(204);
    expect(await noted()).toEqual([
      { actor: 'nguoi.tc', unit: 'TT', subject: null, after: list },
      { actor: 'nguoi.cb1', unit: 'Q1', subject: null, after: { name: 'Việc của tôi', page: '/me', filters: null, rows: 0 } },
    ]);
  }); // prettier-ignore

  it('has words of a bounded length, and is noted for nobody who is not signed in', async () => {
    const list = { name: 'x'.repeat(200), page: '/'.repeat(1000), filters: 'y'.repeat(1000), rows: 1_000_000 };
    const before = (await noted()).length;
    expect((await note(list)).status).toBe(204);
    for (const bad of [{ name: 'x'.repeat(201) }, { page: '/'.repeat(1001) }, { filters: 'y'.repeat(1001) }, { rows: 1_000_001 }, { rows: -1 }, { name: '' }])
      expect((await note({ ...list, ...bad })).status).toBe(422);
    expect((await note(list, { cookie: '' })).status).toBe(401);
    expect(await noted()).toHaveLength(before + 1);
  }); // prettier-ignore
});
