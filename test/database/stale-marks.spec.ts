import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { StalenessService, type FactMark } from '../../src/modules/staleness/staleness.service.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const [AN, BINH, CUC] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

describe('marks of facts about people', () => {
  let service: TestApp;
  let marks: StalenessService;
  beforeAll(async () => {
    service = await createTestApp();
    marks = service.app.get(StalenessService);
  });
  afterAll(() => service.close());
  beforeEach(() => service.database.dataSource.query('DELETE FROM stale_mark'));

  const transaction = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    service.database.dataSource.transaction(work);
  const mark = (employeeId: string, from: string, cause: string): Promise<void> =>
    transaction((manager) => marks.markEmployees(manager, [employeeId], from, null, cause));
  const claim = (limit: number): Promise<FactMark[]> =>
    transaction((manager) => marks.claimFacts(manager, limit));
  const causes = (claimed: FactMark[]): string[] =>
    claimed.map(({ employeeId, cause }) => `${employeeId.slice(-1)} ${cause}`);

  it('are claimed with all others of the same person, and no more people than asked for', async () => {
    await mark(BINH, '2026-10-01', 'posting');
    await mark(AN, '2026-10-01', 'posting');
    await mark(BINH, '2026-10-05', 'badge');
    await mark(AN, '2026-10-05', 'badge');
    expect(causes(await claim(1))).toEqual(['2 posting', '2 badge']);
    expect(causes(await claim(1))).toEqual(['1 posting', '1 badge']);
    expect(await claim(1)).toEqual([]);
  });

  it('of a person with many are claimed in several turns, as many at once as asked for and as many others', async () => {
    for (let day = 1; day <= 9; day += 1) await mark(AN, `2026-10-0${day}`, `cause-${day}`);
    expect(causes(await claim(2))).toEqual(['1 cause-1', '1 cause-2', '1 cause-3', '1 cause-4']);
    expect(await claim(9)).toHaveLength(5);
  });

  it('come by the oldest mark of each person', async () => {
    await mark(CUC, '2026-10-01', 'posting');
    await mark(AN, '2026-10-01', 'posting');
    await mark(BINH, '2026-10-01', 'posting');
    await mark(CUC, '2026-10-05', 'badge');
    expect(causes(await claim(3))).toEqual(['3 posting', '3 badge', '1 posting', '2 posting']);
  });

  it('that another server has in hand are left to it, and one that comes meanwhile to the next claim', async () => {
    await mark(AN, '2026-10-01', 'posting');
    await mark(BINH, '2026-10-01', 'posting');
    await transaction(async (manager) => {
      expect(causes(await marks.claimFacts(manager, 1))).toEqual(['1 posting']);
      await mark(AN, '2026-10-05', 'badge');
      expect(causes(await claim(1))).toEqual(['2 posting']);
      expect(causes(await claim(5))).toEqual(['1 badge']);
    });
    expect(await claim(5)).toEqual([]);
  });
});
