import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DaysInTime1764000038000 } from '../../migrations/1764000038000-days-in-time.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells } from '../support/xlsx-cells.js';

interface UnitFigures {
  unitCode: string;
  plannedDays: number;
  dueDays: number;
  onTimeDays: number;
}

/** CB1 is late on the 27th; TC has leave on the whole of the 26th, PGD on the morning of the 30th. Everybody else is in time. */
describe('the share of days in time', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await leave('TC', '2026-11-26T00:00:00Z', '2026-11-26T11:00:00Z');
    await leave('PGD', '2026-11-30T00:00:00Z', '2026-11-30T05:30:00Z');
    await world.settle();
  });
  afterAll(() => world.close());

  const leave = async (code: string, from: string, until: string): Promise<void> => {
    await world.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, proposed_by, proposed_at, decided_by, decided_at)
       VALUES (gen_random_uuid(), 'leave-annual', true, $1, tstzrange($2, $3), 'approved', 'Nghỉ phép', 'TC', $2, 'GD', $2)`,
      [await world.employee(code), from, until],
    );
  };
  const figures = async (): Promise<UnitFigures[]> => {
    const answer = await world.call<{ items: UnitFigures[] }>(
      'GET', 'compliance/months/2026-11/units', await world.as('GD'),
    ); // prettier-ignore
    return answer.body.items.map(({ unitCode, plannedDays, dueDays, onTimeDays }) => ({
      unitCode, plannedDays, dueDays, onTimeDays,
    })); // prettier-ignore
  };
  let definition = '';
  /** Unit, days to be attended, days in time and their share, as PL2 prints them. */
  const printed = async (anew = false): Promise<(string | number | undefined)[][]> => {
    const reports = world.service.app.get(MonthlyReportService);
    const [caller, unit] = [systemCaller('test'), await world.way.unit('TT')];
    const recipient = { edition: 'director', agencyId: null } as const;
    const report = anew
      ? await reports.laidOut(caller, '2026-11', unit, recipient, () => Promise.resolve(null))
      : await reports.export(caller, '2026-11', unit);
    const cells = xlsxCells(report.bytes).get('PL2 Tổng hợp đơn vị') ?? new Map<string, never>();
    const at = (head: string): string =>
      [...cells].find(([, { value }]) => value === head)?.[0].replace(/\d+$/, '') ?? '';
    const columns = ['Ngày phải có mặt', 'Ngày đúng giờ', 'Tỷ lệ đúng giờ'].map(at);
    const first = Number(
      [...cells].find(([, { value }]) => value === 'Ngày đúng giờ')?.[0].replace(/\D+/, ''),
    );
    definition = String(cells.get(`A${first + 4}`)?.value);
    return [first + 1, first + 2, first + 3].map((row) =>
      ['B', ...columns].map((column) => cells.get(`${column}${row}`)?.value),
    );
  };
  const table = [
    ['Quầy một', 6, 5, 5 / 6],
    ['Trung tâm Phục vụ hành chính công', 8, 8, 1],
    ['Cộng', 14, 13, 13 / 14],
  ];

  it('leaves a whole day of leave out of both, and takes half a day of leave for in time where the rest was', async () => {
    expect(await figures()).toEqual([
      { unitCode: 'Q1', plannedDays: 6, dueDays: 6, onTimeDays: 5 },
      { unitCode: 'TT', plannedDays: 9, dueDays: 8, onTimeDays: 8 },
    ]);
  });

  it('is the same in PL2, of the draft and of the sealed month', async () => {
    expect(await printed()).toEqual(table);
    await world.sealNovember();
    expect(await printed()).toEqual(table);
  });

  it('says what both shares are of', async () => {
    await printed(true);
    expect(definition).toMatch(/^Tỷ lệ có mặt = Ngày có mặt \/ Ngày phải làm \(kể cả ngày nghỉ phép/);
    expect(definition).toContain('Tỷ lệ đúng giờ = Ngày đúng giờ / Ngày phải có mặt.');
    expect(definition).not.toContain('Riêng số liệu');
  });

  it('is told of a month that was sealed before it was so as then, of all planned days, and the sheet says it', async () => {
    const [{ header }] = (await world.query('SELECT header FROM closing_revision')) as [{ header: string }];
    const older = header.split('\n').filter((line) => !line.startsWith('witness inspections ')).join('\n');
    await world.tamper('closing_revision', 'UPDATE closing_revision SET header = $1', [older]);
    // TC was there on the day of leave: planned, and in time.
    expect(await printed(true)).toEqual([
      ['Quầy một', 6, 5, 5 / 6],
      ['Trung tâm Phục vụ hành chính công', 9, 9, 1],
      ['Cộng', 15, 14, 14 / 15],
    ]);
    expect(definition).toContain('Riêng số liệu đã khóa công trước khi áp dụng cách tính này (Trung tâm Phục vụ hành chính công)');
    await world.tamper('closing_revision', 'UPDATE closing_revision SET header = $1', [header]);
    expect(await printed(true)).toEqual(table);
  }); // prettier-ignore

  it('is known of days that were computed before it was kept', async () => {
    const days = (): Promise<object[]> =>
      world.query('SELECT employee_id, date, in_time FROM attendance_day ORDER BY 1, 2');
    const before = await days();
    const owner = await new DataSource({
      type: 'postgres',
      url: world.service.database.ownerUrl,
    }).initialize();
    const runner = owner.createQueryRunner();
    const migration = new DaysInTime1764000038000();
    try {
      await migration.down(runner);
      // Half of them as before their texts were kept.
      await runner.query(
        `UPDATE attendance_day SET timesheet = NULL WHERE extract(day FROM date)::int % 2 = 0`,
      );
      await migration.up(runner);
    } finally {
      await runner.release();
      await owner.destroy();
    }
    expect(await days()).toEqual(before);
  });
});
