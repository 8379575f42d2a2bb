import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BookEdition } from '../../src/modules/rules/book-edition.entity.js';
import { BookEditionsService } from '../../src/modules/rules/book-editions.service.js';
import { ClosingWorld } from '../support/closing-world.js';

/** On the 27th CB1 came 20 minutes late (TG-01), and that was confirmed; November is sealed. */
describe('a sealed month', () => {
  let world: ClosingWorld;
  let editions: BookEditionsService;
  let closing: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    editions = world.service.app.get(BookEditionsService);
    await editions.compare();
    await world.settle();
    closing = await world.sealNovember();
  });
  afterAll(() => world.close());

  const queued = async (): Promise<string[]> =>
    (
      await world.query<{ date: string }>('SELECT DISTINCT date::text FROM attendance_day_change ORDER BY 1')
    ).map(({ date }) => date);
  const findings = () =>
    world.query<{ rule: string; status: string }>(
      `SELECT rule, status, explain_until AS until FROM finding WHERE origin = 'attendance' ORDER BY date, rule`,
    );
  const notices = async (): Promise<number> =>
    (await world.query(`SELECT FROM notice WHERE kind = 'finding-recorded'`)).length;
  const differences = async (): Promise<string> =>
    JSON.stringify((await world.call('GET', `closings/${closing}/differences`, await world.as('GD'))).body);

  it('is not judged anew by another value, nor by another book; what inspectors saw only on days that are not sealed', async () => {
    for (const date of ['2026-11-27', '2026-12-01'])
      await world.query(
        `WITH round AS (
           INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, ended_at, opened_by, opened_by_id, inspector_ids, received_at, content_hash)
           SELECT gen_random_uuid(), u.id, 'ordinary', '1/KH', 'Quầy', now(), NULL, 'test', e.id, ARRAY[e.id], now(), '' FROM org_unit u, employee e
           WHERE u.code = 'Q1' AND e.code = 'TC' RETURNING *
         ) INSERT INTO inspection_check (id, inspection_id, employee_id, unit_id, date, half_day, second, checked_at, badge, uniform, footwear, rules,
           refused_to_sign, checked_by, checked_by_id, received_at, content_hash)
         SELECT gen_random_uuid(), r.id, e.id, r.unit_id, $1, 'morning', 30000, now(), 'worn', 'right', 'right', '{}', false, 'test', r.opened_by_id, now(), ''
         FROM round r, employee e WHERE e.code = 'CB1'`,
        [date],
      );
    await world.settle();
    const before = [await findings(), await notices()];
    await world.way.setRule('findings.veryLateMinutes', '15', '2026-11-01', 'TT');
    expect(await queued()).toEqual([]);
    const { manager } = world.service.database.dataSource;
    const { standing } = await manager.findOneByOrFail(BookEdition, { bookId: 'decision-1041' });
    await manager.update(BookEdition, { bookId: 'decision-1041' }, { standing: { ...standing, 'conduct.TG-02': [], 'inspected.TP-01': [] } });
    expect(await editions.compare()).not.toBeNull();
    expect([await queued(), await world.query('SELECT date::text FROM inspection_change')]).toEqual([[], [{ date: '2026-12-01' }]]);
    await world.settle();
    expect([await findings(), await notices()]).toEqual(before);
  }); // prettier-ignore

  it('has what a late scan brings as a pending difference: no clock runs and nobody is told', async () => {
    const told = await notices();
    await world.query(
      `INSERT INTO correction (id, kind, employee_id, unit_id, scan_id, at, status, reason, proposed_by, proposed_at, decided_by, decided_at, source)
       SELECT gen_random_uuid(), 'voided-scan', b.employee_id, u.id, s.id, s.scanned_at, 'approved', 'Quẹt hộ', 'test', now(), 'khác', now(), 'request'
       FROM scan s JOIN badge b ON b.credential = s.credential, org_unit u WHERE s.scanned_at = '2026-11-30T07:50+07' AND s.credential = 'pin:default:1' AND u.code = 'Q1'`,
    );
    await world.scan(1, 30, '08:12');
    expect(await findings()).toMatchObject([{ rule: 'TG-01', status: 'confirmed' }, { status: 'provisional', until: null }]);
    expect(await notices()).toBe(told);
    expect(await differences()).toContain('"provisional"');
  }); // prettier-ignore

  it('is judged as a whole once it is opened again: then the person is told and the clock runs', async () => {
    const told = await notices();
    const step = async (code: string, url: string, body: object) => {
      const answer = await world.call('POST', `closings/${closing}/${url}`, await world.as(code), body);
      expect([answer.status < 300, answer.body.code]).toEqual([true, undefined]);
    };
    await step('TC', 'reopenings', { reason: 'Bổ sung lượt chấm' });
    await step('GD', 'reopenings/decision', { status: 'approved', note: 'Đồng ý' });
    expect(await queued()).toEqual(['2026-11-27', '2026-11-30']);
    await world.settle();
    const [, opened] = await world.query<{ status: string; until: string | null }>(`SELECT status, explain_until AS until FROM finding WHERE origin = 'attendance' ORDER BY date, rule`);
    expect([opened?.status, opened?.until === null]).toEqual(['waiting', false]);
    // The late scan's, and what the value that was set meanwhile makes of the 27th.
    expect(await notices()).toBe(told + 2);
  }); // prettier-ignore
});
