import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UnreproducibleDaysView, VerificationView } from '../../src/modules/closing/closings.dto.js';
import { ClosingWorld } from '../support/closing-world.js';

/** November of five people was checked; then what the days of Lò Văn Ẩn follow from was lost behind the back of the service. */
describe('days that nobody can compute again', () => {
  let world: ClosingWorld;
  let id: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    id = await world.checkNovember();
  });
  afterAll(() => world.close());

  const asked = async (code: string): Promise<UnreproducibleDaysView> =>
    (
      await world.call<UnreproducibleDaysView>(
        'GET',
        `closings/${id}/unreproducible-days`,
        await world.as(code),
      )
    ).body;
  const seal = async (body?: object) => world.call<{ revision: number }>('POST', `closings/${id}/seal`, await world.as('GD'), body); // prettier-ignore

  it('are none as long as the facts give what is kept', async () => {
    expect(await asked('GD')).toMatchObject({ count: 0, named: [] });
  });

  it('are told before the month is sealed, by name and date', async () => {
    await world.tamper('badge', `UPDATE badge SET credential = 'pin:default:99' WHERE credential = 'pin:default:1'`);
    const { count, named, digest } = await asked('GD');
    const dates = ['2026-11-26', '2026-11-27', '2026-11-30'];
    expect(named.map(({ fullName, date }) => `${fullName} ${date}`)).toEqual(dates.map((date) => `Lò Văn Ẩn ${date}`));
    expect([count, digest.length]).toEqual([3, 64]);
    // Whoever looks at other units is told how many there are, and of nobody.
    expect(await asked('TQ1')).toMatchObject({ count: 3 });
  }); // prettier-ignore

  it('are computed once for all who ask for the month at the same moment, and each is answered', async () => {
    const codes = ['GD', 'TC', 'PGD', 'TQ1', 'GD'];
    for (const code of codes) await world.as(code);
    const answers = await Promise.all(codes.map((code) => asked(code)));
    expect(answers.map(({ count }) => count)).toEqual([3, 3, 3, 3, 3]);
  });

  it('are sealed by nobody who has not acknowledged just these', async () => {
    for (const body of [undefined, {}, { acknowledged: '0'.repeat(64) }]) {
      const answer = await seal(body);
      expect([answer.status, answer.body.code]).toEqual([409, 'closing-without-inputs']);
      expect(answer.body.detail).toContain('3 ngày công');
    }
    expect((await seal({ acknowledged: 'đã xem' })).body.code).toBe('invalid-input');
    expect(await world.query('SELECT FROM closing_line')).toEqual([]);
  });

  it('are named for ever once they are sealed, and the audit trail has how many', async () => {
    const { digest } = await asked('GD');
    expect((await seal({ acknowledged: digest })).status).toBe(201);
    const { body } = await world.call<VerificationView>('GET', `closings/${id}/verification`, await world.as('GD'));
    const [revision] = body.revisions;
    expect(revision).toMatchObject({ faults: [], result: { withoutInputs: 3, differing: 0 } });
    expect(revision?.result?.bare.map(({ fullName, unitName, date }) => [fullName, unitName, date])).toEqual(
      ['2026-11-26', '2026-11-27', '2026-11-30'].map((date) => ['Lò Văn Ẩn', 'Quầy một', date]),
    );
    expect(await world.query(`SELECT after->>'daysWithoutInputs' AS days FROM audit_entry WHERE action = 'closing.seal'`)).toEqual([
      { days: '3' },
    ]);
  }); // prettier-ignore
});
