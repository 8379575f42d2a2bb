import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExceptionsPage, FaultsPage } from '../../src/modules/attendance/exceptions/exceptions.dto.js';
import { AttendanceWorld, punch } from '../support/attendance-world.js';
import { signInAs } from '../support/sign-in-as.js';

const DAYS = 'from=2026-11-19&until=2026-11-21';

describe('what needs attention', () => {
  let world: AttendanceWorld;
  let officer: { cookie: string };
  let head: { cookie: string };
  beforeAll(async () => {
    world = await AttendanceWorld.build();
    // On Saturday CB2 works though nobody planned it; on Wednesday CB1 leaves early.
    const more = [
      ...['09:00', '11:30'].map((time) => punch(2, 21, time)),
      ...['07:50', '12:01', '12:40', '16:00'].map((time) => punch(1, 18, time)),
    ];
    await world.way.attlog(more.join('\n'));
    await world.way.recompute('2026-11-01', '2026-12-01');
    officer = await signInAs(world.service, 'hr-officer', 'TT');
    head = await signInAs(world.service, 'unit-head', 'Q2');
  });
  afterAll(() => world.close());

  const inbox = (query: string, who = officer) =>
    world.get<ExceptionsPage>(`attendance/exceptions?${query}`, who);
  const lines = ({ items }: ExceptionsPage): string[] =>
    items.map(({ employeeCode, date, exceptions }) =>
      [employeeCode, date.slice(8), ...exceptions.map(({ kind }) => kind)].join(' '),
    );

  it('comes gravest first, then newest, with the counts by kind', async () => {
    const { body } = await inbox('from=2026-11-18&until=2026-11-22');
    expect(lines(body)).toEqual([
      'CB3 20 absence absence',
      ...lines(body).filter((line) => line.includes(' 18 absence')),
      'CB1 20 late-arrival missing-out',
      'CB1 18 early-departure',
      'CB2 21 unscheduled-work',
    ]);
    expect(body.counts).toEqual({
      days: 6,
      kinds: {
        absence: 6, 'missing-in': 0, 'missing-out': 1, 'late-arrival': 1, 'early-departure': 1, 'unscheduled-work': 1,
      },
    }); // prettier-ignore
    expect(body.items.at(-1)?.exceptions[0]).toMatchObject({
      againstPerson: false,
      sentence: 'Có mặt 150 phút ngoài giờ làm việc (09:00-11:30); không phải vi phạm.',
    });
  });

  it('is read page by page without a day lost or told twice, whatever the ranks', async () => {
    const all = lines((await inbox('from=2026-11-01&until=2026-11-30&limit=200')).body);
    expect(all.length).toBeGreaterThan(30);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await inbox(
        `from=2026-11-01&until=2026-11-30&limit=7${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(body.counts === null).toBe(cursor !== null);
      seen.push(...lines(body));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(all);
    expect((await inbox(`${DAYS}&cursor=bogus`)).status).toBe(422);
  });

  it('is narrowed by kind, unit, person and words; the counts follow', async () => {
    const { body } = await inbox(`${DAYS}&kind=late-arrival`);
    expect([lines(body), body.counts?.days]).toEqual([['CB1 20 late-arrival missing-out'], 1]);
    expect(lines((await inbox(`${DAYS}&employee=CB3`)).body)).toEqual(['CB3 20 absence absence']);
    expect((await inbox(`${DAYS}&unit=Q2`)).body).toMatchObject({ items: [], counts: { days: 0 } });
    expect(lines((await inbox(`${DAYS}&text=lo van`)).body)).toEqual(['CB1 20 late-arrival missing-out']);
    expect((await inbox('from=2026-01-01&until=2026-11-30')).status).toBe(422);
  });

  it('shows nothing of other units, and nothing to staff without the permission', async () => {
    expect(lines((await inbox('from=2026-11-20&until=2026-11-22', head)).body)).toEqual([
      'CB2 21 unscheduled-work',
    ]);
    expect((await inbox(`${DAYS}&unit=Q1`, head)).status).toBe(404);
    expect((await inbox(DAYS, await signInAs(world.service, 'employee', 'TT'))).status).toBe(403);
  });

  it('shows everybody their own, with counts and by kind, and of nobody else', async () => {
    const [cb1] = await world.service.database.dataSource.query<[{ id: string }]>(
      `SELECT id FROM employee WHERE code = 'CB1'`,
    );
    const own = await signInAs(world.service, 'employee', 'Q1', cb1.id);
    const read = (query: string) => world.get<ExceptionsPage>(`me/attendance/exceptions?${query}`, own);
    const { body } = await read('from=2026-11-18&until=2026-11-22');
    expect(lines(body)).toEqual(['CB1 20 late-arrival missing-out', 'CB1 18 early-departure']);
    expect(body.counts).toMatchObject({ days: 2, kinds: { 'late-arrival': 1, absence: 0 } });
    expect(lines((await read('from=2026-11-18&until=2026-11-22&kind=early-departure')).body)).toEqual([
      'CB1 18 early-departure',
    ]);
    expect(
      (await world.get('me/attendance/exceptions?from=2026-11-18&until=2026-11-22', officer)).status,
    ).toBe(404);
  });

  it('lists days that were set aside with their error, to those in whose unit they lie', async () => {
    const { dataSource } = world.service.database;
    for (const [code, date] of [['CB1', '2026-11-20'], ['CB2', '2026-11-19']] as const)
      await dataSource.query(
        `INSERT INTO attendance_day_fault (tenant_id, employee_id, date, error, at) VALUES (1, $1, $2, 'RangeError: sessions overlap', now())`,
        [await world.employee(code), date],
      ); // prettier-ignore
    const faults = async (query: string, who = officer) =>
      (await world.get<FaultsPage>(`attendance/faults?${query}`, who)).body;
    const { items, nextCursor } = await faults('limit=1');
    expect(items).toMatchObject([{ employeeCode: 'CB1', unitName: 'Quầy một', date: '2026-11-20', error: 'RangeError: sessions overlap' }]);
    expect((await faults(`limit=1&cursor=${nextCursor}`)).items).toMatchObject([{ employeeCode: 'CB2' }]);
    expect((await faults('', head)).items).toMatchObject([{ employeeCode: 'CB2' }]);
    expect((await faults('from=2026-11-20&unit=Q2')).items).toEqual([]);
  }); // prettier-ignore
});
