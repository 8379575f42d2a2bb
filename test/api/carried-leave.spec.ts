import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** Now is Monday 23/11/2026; the centre carries days over until the end of March, from 2024 on. */
describe('leave that is carried over', () => {
  let world: ComplianceWorld;
  let own: { cookie: string };
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(`UPDATE employee SET active_from = '2020-01-01' WHERE code IN ('CB1', 'CB3')`);
    await world.query(`UPDATE posting SET period = tstzrange('2020-01-01', NULL)
      WHERE employee_id IN (SELECT id FROM employee WHERE code IN ('CB1', 'CB3'))`); // prettier-ignore
    await world.way.setRule('leave.carryOverMonths', '3', '2024-01-01', 'TT');
    own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
  });
  afterAll(() => world.close());

  /** Approved annual leave from a day to before another. */
  const took = async (from: string, until: string): Promise<void> => {
    await world.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
       VALUES (gen_random_uuid(), 'leave-annual', true, $1, tstzrange($2, $3), 'approved', 'Nghỉ phép', 'test', now(), 'test', now())`,
      [await world.employee('CB3'), `${from}T00:00:00+07:00`, `${until}T00:00:00+07:00`],
    );
  };
  const annual = async (year: number): Promise<{ entitled: number; carried: number; left: number }> =>
    (await world.call<{ annual: { entitled: number; carried: number; left: number } }>('GET', `me/balances?year=${year}`, own)).body.annual; // prettier-ignore

  it('is not lessened by days that were taken of those carried in the year before', async () => {
    // Of the thirteen days of 2025, ten are taken: two by the end of March, which come off those of 2024, and eight afterwards.
    await took('2025-03-03', '2025-03-05');
    await took('2025-05-05', '2025-05-15');
    expect(await annual(2025)).toMatchObject({ entitled: 13, carried: 12 });
    expect(await annual(2026)).toMatchObject({ entitled: 13, carried: 5, left: 13 });
  });

  it('is looked back for as far as days were carried: what was taken in 2024 of 2023 lessens 2024 no more', async () => {
    // All twelve of 2024 are taken in May; seven in January come off those of 2023, and leave none of them to 2025.
    await took('2024-01-08', '2024-01-17');
    await took('2024-05-06', '2024-05-22');
    expect(await annual(2025)).toMatchObject({ carried: 0 });
    expect(await annual(2026)).toMatchObject({ carried: 3 });
  });

  it('is of the time here alone, and of years that were counted here', async () => {
    await world.query(`UPDATE employee SET active_from = '2025-07-01', service_since = '2015-01-01' WHERE code = 'CB3'`);
    // Half of the fourteen days of 2025; nothing of 2024, when somebody else counted.
    expect(await annual(2026)).toMatchObject({ entitled: 14, carried: 7 });
    await world.way.setRule('leave.balances', 'elsewhere', '2025-01-01', 'TT');
    await world.way.setRule('leave.balances', 'here', '2026-01-01', 'TT');
    expect(await annual(2026)).toMatchObject({ carried: 0 });
  }); // prettier-ignore
});
