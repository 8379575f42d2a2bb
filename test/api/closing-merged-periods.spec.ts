import { describe, expect, it } from '@jest/globals';
import { ClosingWorld } from '../support/closing-world.js';
import { signInAs } from '../support/sign-in-as.js';

interface Sealed {
  items: { employeeCode: string; unitName: string; days: { date: string }[] }[];
}

/** A counter and a centre that report by other dates; on 1 December 2026 the centre takes over the counter. There are days on 26, 27 and 30 November. */
describe('units that reported by other dates until they were merged', () => {
  const begin = async (rule: 'TT' | 'Q1'): Promise<{ world: ClosingWorld; centre: string; counter: string }> => {
    const world = await ClosingWorld.build();
    const [centre, counter] = [await world.way.unit('TT'), await world.way.unit('Q1')];
    for (const code of ['TC', 'GD']) await world.as(code);
    await world.query(
      `INSERT INTO role_grant (id, account_id, role, unit_id, period, created_at)
       SELECT gen_random_uuid(), account_id, role, $2, period, created_at FROM role_grant WHERE unit_id = $1 AND role IN ('hr-officer', 'director')`,
      [centre, counter],
    );
    await world.query('UPDATE org_unit SET parent_id = NULL WHERE id = $1', [counter]);
    await world.way.setRule('closing.periodStartDay', '28', '2026-10-01', rule);
    await world.query(`UPDATE finding SET status = 'excused'`);
    world.at('2026-12-08T01:00:00Z');
    await world.settle();
    return { world, centre, counter };
  }; // prettier-ignore
  const merge = (world: ClosingWorld, from: string, to: string): Promise<unknown> =>
    Promise.all([
      world.query(`UPDATE org_unit SET valid_until = '2026-12-01' WHERE id = $1`, [from]),
      world.query(
        `INSERT INTO org_unit_succession (predecessor_id, successor_id, on_date) VALUES ($1, $2, '2026-12-01')`,
        [from, to],
      ),
    ]);
  const open = async (world: ClosingWorld, unitId: string, month: string): Promise<{ id: string; code: string | undefined }> => {
    const hr = await signInAs(world.service, 'hr-officer', unitId === (await world.way.unit('Q1')) ? 'Q1' : 'TT');
    const { body } = await world.call<{ id: string }>('POST', 'closings', hr, { unitId, month });
    return { id: body.id, code: body.code };
  }; // prettier-ignore
  /** Goes through the steps; gives what was sealed: who, and which dates. */
  const seal = async (world: ClosingWorld, id: string, head: string): Promise<string[]> => {
    await world.query(`UPDATE closing SET due_on = '2026-12-07' WHERE id = $1`, [id]);
    const confirmed = await world.confirmUnits(head, id);
    expect(confirmed.body.detail).toBeUndefined();
    for (const [code, what] of [['TC', 'check'], ['GD', 'seal']] as const) {
      const answer = await world.call('POST', `closings/${id}/${what}`, await world.as(code), {});
      expect([what, answer.body.detail]).toEqual([what, undefined]);
    }
    const { body } = await world.call<Sealed>('GET', `closings/${id}/revisions/1`, await world.as('GD'));
    return body.items.flatMap(({ employeeCode, days }) => days.map(({ date }) => `${employeeCode} ${date.slice(5)}`)).sort();
  }; // prettier-ignore
  const dated = (codes: readonly string[], dates: readonly string[]): string[] =>
    codes.flatMap((code) => dates.map((date) => `${code} ${date}`)).sort();
  const withDays = (all: readonly string[]): string[] =>
    all.filter((each) => ['11-26', '11-27', '11-30'].some((date) => each.endsWith(date)));
  const own = ['GD', 'PGD', 'TC'];
  const theirs = ['CB1', 'TQ1'];

  it('are closed in the month of the successor from the day after the last that was closed for them', async () => {
    const { world, centre, counter } = await begin('Q1');
    const narrow = await open(world, counter, '2026-11');
    await merge(world, counter, centre);
    expect(withDays(await seal(world, narrow.id, 'TQ1'))).toEqual(dated(theirs, ['11-26', '11-27']));
    const wide = await open(world, centre, '2026-11');
    expect(wide.code).toBeUndefined();
    expect(withDays(await seal(world, wide.id, 'PGD'))).toEqual(
      [...dated(own, ['11-26', '11-27', '11-30']), ...dated(theirs, ['11-30'])].sort(),
    );
    const { body } = await world.call<{ intact: boolean; differences: { people: object[] } }>(
      'GET',
      `closings/${wide.id}/verification`,
      await world.as('GD'),
    );
    expect([body.intact, body.differences.people]).toEqual([true, []]);
    await world.close();
  });

  it('are closed in its next month where its own of those days was sealed before: one bridging stretch, no day left out', async () => {
    const { world, centre, counter } = await begin('Q1');
    const narrow = await open(world, counter, '2026-11');
    const wide = await open(world, centre, '2026-11');
    expect(withDays(await seal(world, wide.id, 'PGD'))).toEqual(dated(own, ['11-26', '11-27', '11-30']));
    await seal(world, narrow.id, 'TQ1');
    await merge(world, counter, centre);
    world.at('2027-01-05T01:00:00Z');
    const next = await open(world, centre, '2026-12');
    expect(next.code).toBeUndefined();
    const { body } = await world.call<{ units: { unitName: string }[] }>(
      'GET',
      `closings/${next.id}`,
      await world.as('GD'),
    );
    expect(body.units.map(({ unitName }) => unitName)).toContain('Quầy một');
    // The rules of the bridging days are sealed with it: a value that changes there later is a difference, and nothing else is one.
    await world.way.recompute('2026-12-01', '2027-01-01');
    await world.query('UPDATE closing SET due_on = $2 WHERE id = $1', [next.id, '2027-01-04']);
    expect((await world.confirmUnits('PGD', next.id)).body.detail).toBeUndefined();
    for (const [code, what] of [['TC', 'check'], ['GD', 'seal']] as const) {
      const answer = await world.call('POST', `closings/${next.id}/${what}`, await world.as(code), {});
      expect([what, answer.body.detail]).toEqual([what, undefined]);
    } // prettier-ignore
    const rules = async (): Promise<object[]> => {
      const answer = await world.call<{ differences: { rules: object[] } }>('GET', `closings/${next.id}/verification`, await world.as('GD')); // prettier-ignore
      return answer.body.differences.rules;
    };
    expect(await rules()).toEqual([]);
    await world.way.setRule('findings.veryLateMinutes', '45', '2026-11-29', 'TT');
    await world.way.setRule('findings.veryLateMinutes', '30', '2026-12-01', 'TT');
    expect(await rules()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ path: 'findings.veryLateMinutes', from: '2026-11-29' }),
      ]),
    );
    await world.close();
  });

  it('are not closed twice where the successor begins earlier', async () => {
    const { world, centre, counter } = await begin('TT');
    const narrow = await open(world, counter, '2026-11');
    expect(withDays(await seal(world, narrow.id, 'TQ1'))).toEqual(dated(theirs, ['11-26', '11-27', '11-30']));
    expect((await open(world, centre, '2026-11')).code).toBeUndefined();
    await merge(world, counter, centre);
    world.at('2026-12-29T01:00:00Z');
    const next = await open(world, centre, '2026-12');
    expect(next.code).toBeUndefined();
    const { body } = await world.call<{ people: { count: number }; fromDate: string }>(
      'GET',
      `closings/${next.id}`,
      await world.as('GD'),
    );
    expect([body.fromDate, body.people.count]).toEqual(['2026-11-28', 3]);
    await world.close();
  });

  it('say so as before where both still exist', async () => {
    const { world, centre, counter } = await begin('Q1');
    await open(world, counter, '2026-11');
    await world.query(
      `INSERT INTO org_unit_succession (predecessor_id, successor_id, on_date) VALUES ($1, $2, '2026-12-01')`,
      [counter, centre],
    );
    expect((await open(world, centre, '2026-11')).code).toBe('closing-overlaps');
    await world.close();
  });
});
