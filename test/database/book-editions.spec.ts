import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookEdition } from '../../src/modules/rules/book-edition.entity.js';
import { BookEditionsService } from '../../src/modules/rules/book-editions.service.js';
import type { StandingValues } from '../../src/core/rules/standing-values.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { WholeWay } from '../support/whole-way.js';

const UNITS = 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,\nQ1,Quầy một,counter,TT,,,';
const PEOPLE = [
  'code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until',
  'CB1,Lò Văn Ẩn,công chức,,,Q1,card:32:00000001,2020-01-01,',
  'CB2,Đặng Thị Ước,công chức,,,Q1,card:32:00000002,2020-01-01,',
].join('\n');
const GRACE = 'attendance.lateGraceMinutes';

describe('an upgrade to a rule book that says something else', () => {
  let service: TestApp;
  let editions: BookEditionsService;
  let current: StandingValues;
  beforeAll(async () => {
    service = await createTestApp();
    await new WholeWay(service.app).centre(UNITS, PEOPLE, 'Q1', 'Asia/Ho_Chi_Minh');
    editions = service.app.get(BookEditionsService);
    await editions.compare();
    current = (await service.database.dataSource.manager.findOneByOrFail(BookEdition, {})).standing;
  });
  afterAll(() => service.close());
  beforeEach(() => query('DELETE FROM stale_mark'));

  const query = <T>(sql: string): Promise<T[]> => service.database.dataSource.query<T[]>(sql);
  const marks = (): Promise<{ from: string; until: string | null; cause: string }[]> =>
    query('SELECT DISTINCT from_date::text AS from, until_date::text AS until, cause FROM stale_mark');
  const wasRead = async (standing: StandingValues): Promise<void> => {
    await service.database.dataSource.manager.update(BookEdition, { bookId: 'decision-1041' }, { standing });
  };

  it('marks nothing while it says what was read', async () => {
    expect(await editions.compare()).toBeNull();
    expect(await marks()).toEqual([]);
  });

  it('marks the days of everybody from the first date on which it differs, once', async () => {
    const last = current[GRACE]!.at(-1)!;
    await wasRead({ ...current, [GRACE]: [...current[GRACE]!, { ...last, from: '2026-10-01', value: 7 }] });
    expect(await editions.compare()).toBe('2026-10-01');
    expect(await marks()).toEqual([{ from: '2026-10-01', until: null, cause: 'rules' }]);
    expect(await query('SELECT DISTINCT employee_id FROM stale_mark')).toHaveLength(2);
    await query('DELETE FROM stale_mark');
    expect(await editions.compare()).toBeNull();
    expect(await marks()).toEqual([]);
  });

  it('marks all days where nobody noted what they read', async () => {
    await query('DELETE FROM book_edition');
    const from = await editions.compare();
    const dates = Object.values(current).map(([first]) => first!.from);
    expect(from).toBe(dates.sort()[0]);
    expect(await marks()).toEqual([{ from, until: null, cause: 'rules' }]);
  });

  it('is compared by one server at a time: two that start together mark once', async () => {
    await query('DELETE FROM book_edition');
    const found = await Promise.all([editions.compare(), editions.compare(), editions.compare()]);
    expect(found.filter((from) => from !== null)).toHaveLength(1);
    expect(await query('SELECT employee_id FROM stale_mark')).toHaveLength(2);
  });
});
