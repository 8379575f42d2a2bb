import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeWords, type NoticeParams } from '../../src/core/compliance/notice-words.js';
import { ComplianceWorld } from '../support/compliance-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** Two missing punches of a month are free. CB3 lacks the check-in of the morning of Thursday 19 November; now is Monday the 23rd. */
describe('a missing punch that is free', () => {
  let world: ComplianceWorld;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
  });
  afterAll(() => world.close());

  const told = async (): Promise<[string, boolean][]> => {
    const rows = await world.query<{ params: NoticeParams; unread: boolean }>(
      `SELECT params, read_at IS NULL AS unread FROM notice WHERE kind = 'missing-punch-free'`,
    );
    return rows.map(({ params, unread }) => [noticeWords('missing-punch-free', params).vi, unread]);
  };
  const first = 'Thiếu lượt chấm ngày 19/11/2026 được miễn ghi nhận. Tháng 11/2026 còn được miễn 1 lần.';

  it('is told to the person, with how many are left, and to nobody else', async () => {
    expect(await told()).toEqual([[first, true]]);
    const own = await signInAs(world.service, 'employee', 'Q1', await world.employee('CB3'));
    const { body } = await world.call<{ items: { vi: string }[] }>('GET', 'me/notices', own);
    expect(body.items.map(({ vi }) => vi)).toEqual([first]);
  });

  it('is told once, however often the day is judged', async () => {
    await world.query('UPDATE notice SET read_at = now()');
    await world.query(
      `INSERT INTO attendance_day_change (employee_id, date) VALUES ($1, '2026-11-19'), ($1, '2026-11-20')`,
      [await world.employee('CB3')],
    );
    await world.settle();
    expect(await told()).toEqual([[first, false]]);
  });

  it('gives way to the newest one, which says that none is left', async () => {
    world.at('2026-11-26T01:00:00Z');
    await world.punches(3, 23, ['12:01', '12:40', '17:05']);
    await world.way.recompute('2026-11-23', '2026-11-24');
    expect(await told()).toEqual([
      ['Thiếu lượt chấm ngày 23/11/2026 được miễn ghi nhận. Tháng 11/2026 không còn lần miễn nào.', true],
    ]);
  });

  it('is not what the third one is: that is recorded', async () => {
    await world.punches(3, 24, ['12:01', '12:40', '17:05']);
    await world.way.recompute('2026-11-24', '2026-11-25');
    expect(await world.finding('CB3', 24, 'TG-05')).not.toBe('');
    expect((await told()).map(([words]) => words.slice(0, 30))).toEqual(['Thiếu lượt chấm ngày 23/11/202']);
  });

  it('is taken back with the last of them', async () => {
    for (const day of [19, 23, 24]) await world.punches(3, day, ['07:50']);
    expect(await told()).toEqual([]);
  });
});
