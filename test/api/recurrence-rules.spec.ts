import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FindingsService } from '../../src/modules/compliance/findings.service.js';
import { RecurrenceService } from '../../src/modules/compliance/judging/recurrence.service.js';
import { BookEdition } from '../../src/modules/rules/book-edition.entity.js';
import { BookEditionsService } from '../../src/modules/rules/book-editions.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

const REMINDER = 'recurrence.reminderPerMonth';

/** CB1 has two confirmed findings in November 2026; three are a reminder, five are put to the head. */
describe('a rule of what recurs that changes', () => {
  let world: ComplianceWorld;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    const officer = await signInAs(world.service, 'hr-officer', 'TT');
    await world.call('PUT', 'superiors', officer, {
      unitId: await world.way.unit('Q1'), superiorId: await world.employee('TQ1'), from: '2026-01-01', document: '12/QĐ',
    }); // prettier-ignore
    await world.query(`UPDATE finding SET status = 'confirmed' WHERE employee_id = $1`, [
      await world.employee('CB1'),
    ]);
    await world.settle();
  });
  afterAll(() => world.close());
  beforeEach(() => world.query('DELETE FROM recurrence_change'));

  const proposals = (): Promise<{ status: string }[]> =>
    world.query(
      `SELECT e.code, f.status FROM finding f JOIN employee e ON e.id = f.employee_id WHERE f.origin = 'recurrence'`,
    );
  const notices = async (): Promise<string[]> =>
    (await world.query<{ kind: string }>(`SELECT kind FROM notice WHERE kind LIKE 'recurrence-%'`)).map(
      ({ kind }) => kind,
    );

  it('raises proposals at once, without another decision about the person', async () => {
    expect(await proposals()).toEqual([]);
    await world.way.setRule(REMINDER, '2', '2026-11-01', 'TT');
    await world.settle();
    expect(await proposals()).toEqual([{ code: 'CB1', status: 'reminder' }]);
    expect(await notices()).toEqual(['recurrence-reminder']);
  });

  it('lifts them, and what was told of the lower step goes', async () => {
    await world.way.setRule('recurrence.considerationPerMonth', '2', '2026-11-02', 'TT');
    await world.settle();
    expect(await proposals()).toEqual([{ code: 'CB1', status: 'proposed' }]);
    expect(await notices()).toEqual(['recurrence-proposed']);
    await world.way.setRule('recurrence.considerationPerMonth', '5', '2026-11-03', 'TT');
    await world.settle();
    expect(await notices()).toEqual(['recurrence-reminder']);
  });

  it('withdraws those that no longer stand, with their notices', async () => {
    await world.way.setRule(REMINDER, '3', '2026-11-04', 'TT');
    await world.settle();
    expect(await proposals()).toEqual([]);
    expect(await notices()).toEqual([]);
  });

  it('leaves alone what lies before it, and other units', async () => {
    await world.way.setRule(REMINDER, '1', '2026-11-21', 'TT');
    await world.way.setRule(REMINDER, '1', '2026-11-05', 'Q2');
    expect(await world.query('SELECT FROM recurrence_change')).toHaveLength(0);
    await world.way.setRule(REMINDER, '3', '2026-11-20', 'TT');
    expect(await world.query('SELECT FROM recurrence_change')).toHaveLength(1);
  });

  it('is counted anew as well where an upgraded book says something else', async () => {
    const editions = world.service.app.get(BookEditionsService);
    await editions.compare();
    await world.settle();
    const { manager } = world.service.database.dataSource;
    const { standing } = await manager.findOneByOrFail(BookEdition, {});
    const before = { ...standing, [REMINDER]: standing[REMINDER]!.map((each) => ({ ...each, value: 7 })) };
    await manager.update(BookEdition, { bookId: 'decision-1041' }, { standing: before });
    expect(await editions.compare()).toBe('2018-12-27');
    expect(await world.query('SELECT FROM recurrence_change')).toHaveLength(2);
    expect(await world.query('SELECT FROM stale_mark')).toHaveLength(0);
    expect(await editions.compare()).toBeNull();
  });

  it('is counted some hundred people at a time: each is locked until the end of the transaction', async () => {
    await world.query(
      `INSERT INTO recurrence_change (employee_id, date) SELECT gen_random_uuid(), '2026-11-19' FROM generate_series(1, 601)`,
    );
    const { dataSource } = world.service.database;
    const recurrence = world.service.app.get(RecurrenceService);
    const [marks, locks] = await dataSource.transaction(async (manager) => {
      const counted = await recurrence.recountMarked(manager);
      const [held] = await manager.query<[{ count: number }]>(
        `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`,
      );
      return [counted, held.count];
    });
    expect([marks, locks]).toEqual([500, 500]);
    expect(await world.query('SELECT FROM recurrence_change')).toHaveLength(101);
    await world.service.app.get(FindingsService).judgeChangedDays();
    expect(await world.query('SELECT FROM recurrence_change')).toHaveLength(0);
  });
});
