import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecurrenceService } from '../../src/modules/compliance/judging/recurrence.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';

/** CB1 has two confirmed findings in November 2026, and one of them was explained too late; three would be a reminder. */
describe('an explanation that was late, beside what it explained', () => {
  let world: ComplianceWorld;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    await world.query(`UPDATE finding SET status = 'confirmed' WHERE employee_id = $1`, [
      await world.employee('CB1'),
    ]);
    await world.query(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence, cites,
         day_revision, created_at, updated_at, origin, partly_accepted, status_at, status_by)
       SELECT tenant_id, gen_random_uuid(), employee_id, unit_id, date, session_id, 'TG-15', area, 1, 'confirmed', 0, '{}', '[]', 0, now(), now(),
         'deadline', false, now(), 'test' FROM finding WHERE employee_id = $1 AND date = '2026-11-19' LIMIT 1`,
      [await world.employee('CB1')],
    );
  });
  afterAll(() => world.close());

  const proposals = async (): Promise<object[]> => {
    const employeeId = await world.employee('CB1');
    const recurrence = world.service.app.get(RecurrenceService);
    await world.service.database.dataSource.transaction((manager) =>
      recurrence.recount(manager, [{ employeeId, date: '2026-11-19' }]),
    );
    return world.query(
      `SELECT status, (evidence->>'count')::int AS count FROM finding WHERE origin = 'recurrence'`,
    );
  };

  it('is no second event of what recurs', async () => {
    expect(await proposals()).toEqual([]);
  });

  it('is one where another event makes three', async () => {
    await world.query(`UPDATE finding SET session_id = 'afternoon' WHERE rule = 'TG-15'`);
    expect(await proposals()).toEqual([{ status: 'reminder', count: 3 }]);
  });
});
