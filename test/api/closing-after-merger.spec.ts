import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealedMonths } from '../../src/modules/closing/sealed-months.service.js';
import { ClosingWorld, type Answer } from '../support/closing-world.js';
import { signInAs } from '../support/sign-in-as.js';

/** Counter and centre open November each for itself; then the centre takes over from the counter. The story goes on. */
describe('the months of units that were merged after they had been opened', () => {
  let world: ClosingWorld;
  let centre: string;
  let counter: string;
  let wide: string;
  let narrow: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    [centre, counter] = [await world.way.unit('TT'), await world.way.unit('Q1')];
    await world.query('UPDATE org_unit SET parent_id = NULL WHERE id = $1', [counter]);
    const open = async (who: { cookie: string }, unitId: string): Promise<string> =>
      (await world.call<{ id: string }>('POST', 'closings', who, { unitId, month: '2026-11' })).body.id;
    wide = await open(await world.as('TC'), centre);
    narrow = await open(await signInAs(world.service, 'hr-officer', 'Q1'), counter);
    await world.query(
      `INSERT INTO org_unit_succession (predecessor_id, successor_id, on_date) VALUES ($1, $2, '2026-12-01')`,
      [counter, centre],
    );
    await world.query(`UPDATE finding SET status = 'excused'`);
    world.at('2026-12-08T01:00:00Z');
    await world.settle();
  });
  afterAll(() => world.close());

  const step = async (code: string, id: string, what: string): Promise<Answer<object>> =>
    what === 'head-confirmation'
      ? world.confirmUnits(code, id)
      : world.call('POST', `closings/${id}/${what}`, await world.as(code), {});
  const sealedUnits = async (): Promise<string[]> => {
    const { manager } = world.service.database.dataSource;
    const parts = await world.service.app.get(SealedMonths).of(manager, centre, '2026-11');
    return parts.flatMap(({ unitIds }) => unitIds).sort();
  };

  it('wait for the narrower one, and say for which', async () => {
    for (const [code, what] of [['PGD', 'head-confirmation'], ['TC', 'check'], ['GD', 'seal']] as const) {
      const refused = await step(code, wide, what);
      expect([what, refused.body.code, refused.body.detail]).toEqual([what, 'closing-narrower-first', expect.stringContaining('Quầy một')]);
    }
  }); // prettier-ignore

  it('are both sealed then, and no day twice', async () => {
    for (const [id, head] of [[narrow, 'TQ1'], [wide, 'PGD']] as const)
      for (const [code, what] of [[head, 'head-confirmation'], ['TC', 'check'], ['GD', 'seal']] as const) {
        const answer = await step(code, id, what);
        expect([what, answer.body.detail]).toEqual([what, undefined]);
      }
    const lines = await world.query('SELECT employee_id, unit_id FROM closing_line GROUP BY 1, 2 HAVING count(*) > 1');
    expect(lines).toEqual([]);
    expect(await sealedUnits()).toEqual([centre, counter].sort());
  }); // prettier-ignore

  it('are told once also where a unit was sealed twice before', async () => {
    await world.tamper(
      'closing_revision',
      `UPDATE closing_revision SET header = replace(header, E'\\nunits ', E'\\nunits ' || $1 || ' ') WHERE closing_id = $2`,
      [counter, wide],
    );
    expect(await sealedUnits()).toEqual([centre, counter].sort());
  });
});
