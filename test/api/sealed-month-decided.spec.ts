import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld } from '../support/closing-world.js';

const REPORT = {
  date: '2026-11-26', halfDay: 'morning', rule: 'UX-02', source: 'complaint', documentNumber: '15/KL', documentDate: '2026-11-27', content: 'Nói to',
}; // prettier-ignore

/** On 27/11 CB1 came late, confirmed as TG-02, and a complaint about the 26th was confirmed; November is sealed. */
describe('what was decided in a month that is sealed', () => {
  let world: ClosingWorld;
  let closing: string;
  let early: string;
  let late: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    closing = await world.sealNovember();
    [early, late] = [await enter('morning'), await enter('afternoon')];
    await decide(early);
    for (const status of ['waiting', 'confirmed'])
      await world.query(`UPDATE finding SET status = $1, status_by = 'test', status_at = now() WHERE origin = 'reported'`, [status]);
    // As if more minutes had been confirmed.
    await world.query(`UPDATE finding SET rule = 'TG-02', minutes = 43 WHERE rule = 'TG-01'`);
    await world.query('DELETE FROM recurrence_change');
  }); // prettier-ignore
  afterAll(() => world.close());

  const enter = async (halfDay: string): Promise<string> => {
    const body = { ...REPORT, halfDay, employeeId: await world.employee('CB1') };
    const made = await world.call<{ id: string }>('POST', 'reported-conduct', await world.as('TQ1'), body);
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    return made.body.id;
  };
  const decide = async (id: string): Promise<void> => {
    const body = { status: 'confirmed', note: 'Đúng' };
    const answer = await world.call('POST', `reported-conduct/${id}/decision`, await world.as('GD'), body);
    expect([answer.status, answer.body.code]).toEqual([204, undefined]);
  };
  const findings = async (): Promise<string[]> =>
    (
      await world.query<Record<string, string>>(
        `SELECT date::text, session_id AS session, rule, status, unsupported_at IS NOT NULL AS lost, explain_until IS NOT NULL AS clock FROM finding
         WHERE origin IN ('attendance', 'reported') ORDER BY date, session_id DESC, rule`,
      )
    ).map(({ date, session, rule, status, lost, clock }) =>
      [date, session, rule, status, lost ? 'lost' : '', clock && status === 'waiting' ? 'clock' : ''].join(' ').trim(),
    ); // prettier-ignore
  const told = async (): Promise<number> =>
    (await world.query(`SELECT FROM notice WHERE kind LIKE 'finding-%'`)).length;
  const reopen = async (): Promise<void> => {
    const ask = { reason: 'Có kết luận muộn' };
    const step = async (who: string, url: string, body: object) => {
      const answer = await world.call('POST', `closings/${closing}/${url}`, await world.as(who), body);
      expect([answer.status < 300, answer.body.code]).toEqual([true, undefined]);
    };
    await step('TC', 'reopenings', ask);
    await step('GD', 'reopenings/decision', { status: 'approved', note: 'Đồng ý' });
    await world.settle();
  };

  it('is not rewritten by what comes later: nobody is told, no clock runs and nothing is counted anew', async () => {
    const before = await told();
    expect(await findings()).toEqual([
      '2026-11-26 morning UX-02 confirmed', '2026-11-27 morning TG-02 confirmed',
    ]); // prettier-ignore
    // 12 minutes late instead of more, a complaint that is confirmed now, and one that is withdrawn.
    await world.scan(1, 27, '08:12');
    await decide(late);
    const body = { reason: 'Kết luận đã bị hủy' };
    expect((await world.call('POST', `reported-conduct/${early}/withdrawal`, await world.as('GD'), body)).status).toBe(204);
    expect(await world.query('SELECT FROM recurrence_change')).toEqual([]);
    await world.settle();
    expect(await findings()).toEqual([
      '2026-11-26 morning UX-02 confirmed', '2026-11-26 afternoon UX-02 provisional', '2026-11-27 morning TG-02 confirmed',
    ]);
    expect(await told()).toBe(before);
    expect(await world.query('SELECT FROM recurrence_change')).toEqual([]);
    // No trace of late lateness: the finding stands though its day shows none at all.
    await world.scan(1, 27, '07:50');
    expect(await findings()).toContain('2026-11-27 morning TG-02 confirmed');
    expect(await told()).toBe(before);
  }); // prettier-ignore

  it('is looked at once the month is opened again: then all of it is told, waits or is decided anew', async () => {
    const before = await told();
    await reopen();
    expect(await findings()).toEqual([
      '2026-11-26 morning UX-02 confirmed lost', '2026-11-26 afternoon UX-02 waiting  clock', '2026-11-27 morning TG-02 confirmed lost',
    ]);
    expect(await told()).toBeGreaterThan(before + 3);
    await world.settle();
    expect((await findings())[1]).toBe('2026-11-26 afternoon UX-02 waiting  clock');
  }); // prettier-ignore
});
