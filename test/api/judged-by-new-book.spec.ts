import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StandingValues } from '../../src/core/rules/standing-values.js';
import { BookEdition } from '../../src/modules/rules/book-edition.entity.js';
import { BookEditionsService } from '../../src/modules/rules/book-editions.service.js';
import { ComplianceWorld } from '../support/compliance-world.js';

/** On 19/11/2026 CB1 is 45 minutes late, which is very late (TG-02) from 30 minutes on. */
describe('an upgrade to a rule book that judges otherwise', () => {
  let world: ComplianceWorld;
  let editions: BookEditionsService;
  beforeAll(async () => {
    world = await ComplianceWorld.build();
    editions = world.service.app.get(BookEditionsService);
    await editions.compare();
    await world.settle();
  });
  afterAll(() => world.close());

  const queued = () => world.query<{ date: string }>('SELECT date FROM attendance_day_change ORDER BY date');
  const noted = async (change: (known: StandingValues) => StandingValues): Promise<void> => {
    const { manager } = world.service.database.dataSource;
    const { standing } = await manager.findOneByOrFail(BookEdition, { bookId: 'decision-1041' });
    await manager.update(BookEdition, { bookId: 'decision-1041' }, { standing: change(standing) });
  };

  it('judges the days from the first date on which it differs, and computes none', async () => {
    const path = 'findings.veryLateMinutes';
    await noted((known) => {
      const last = known[path]?.at(-1);
      if (last === undefined) throw new Error('no value');
      return { ...known, [path]: [...(known[path] ?? []), { ...last, from: '2026-11-20', value: 60 }] };
    });
    // As if the old book had left the finding of the 20th out.
    await world.query(`DELETE FROM finding WHERE date = '2026-11-20'`);
    expect(await editions.compare()).toBe('2026-11-20');
    const dates = (await queued()).map(({ date }) => date);
    expect([dates.length > 0, dates.every((date) => date >= '2026-11-20')]).toEqual([true, true]);
    expect(await world.query('SELECT FROM stale_mark')).toEqual([]);
    await world.settle();
    expect(await world.finding('CB1', 20, 'TG-01')).not.toBe('');
    expect([await editions.compare(), await queued()]).toEqual([null, []]);
  });

  it('does so where a rule of conduct is weighed otherwise', async () => {
    await noted((known) => ({ ...known, 'conduct.TG-02': [] }));
    expect(await editions.compare()).toBe('2018-12-27');
    expect(await queued()).not.toEqual([]);
  });
});
