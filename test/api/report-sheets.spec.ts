import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ThreadedWorkbookMaker } from '../../src/modules/reporting/workbook/threaded-workbook-maker.js';
import { layOut, type WorkbookOrder } from '../../src/modules/reporting/workbook/workbook-maker.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { AtOnce } from '../../src/platform/work/at-once.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells } from '../support/xlsx-cells.js';

const built = new URL('../../dist/src/modules/reporting/workbook/workbook-thread.js', import.meta.url);

/** The story goes on from sentence to sentence: November of a centre with a counter, sealed, sealed anew. */
describe('the files of a month beside its report', () => {
  let world: ClosingWorld;
  let unitId: string;
  let employeeId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('Q1');
    employeeId = await world.employee('CB1');
    await world.query(
      `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, reason, warnings, steps, step, waiting_since,
         status, filed_by, filed_at, outcome_ids)
       VALUES (gen_random_uuid(), 'overtime', $1, $2, '2026-11-27', '2026-11-27', tstzrange('2026-11-27T11:00Z', '2026-11-27T13:00Z'), 0,
         'Việc gấp', '[]', '[{}]', 0, now(), 'approved', 'test', now(), '{}')`,
      [employeeId, unitId],
    );
  });
  afterAll(() => world.close());

  const files = async (): Promise<Buffer[]> => {
    const query = `month=2026-11&unitId=${unitId}`;
    const { cookie } = await world.as('TC');
    const all: Buffer[] = [];
    for (const url of [`overtime-sheets?${query}`, `person-sheets?${query}&employeeId=${employeeId}`, `payroll-handover?${query}`]) {
      const answer = await world.service.app.inject({ url: `/api/v1/${url}`, headers: { cookie } });
      expect([url, answer.statusCode]).toEqual([url, 200]);
      all.push(answer.rawPayload);
    }
    return all;
  }; // prettier-ignore
  const rename = (name: string) =>
    world.query('UPDATE employee SET full_name = $2 WHERE id = $1', [employeeId, name]);

  it('follow a change of name as long as the month is a draft', async () => {
    const before = await files();
    await rename('Lò Văn Đổi');
    const after = await files();
    expect(after.map((bytes, place) => bytes.equals(before[place] ?? bytes))).toEqual([false, false, false]);
    expect(await world.query('SELECT FROM report_sheet')).toEqual([]);
    await rename('Lò Văn Ẩn');
  });

  it('of a sealed month are the bytes that were made first, whatever people and units are called since', async () => {
    await world.sealNovember();
    const first = await files();
    await rename('Lò Văn Đổi');
    await world.query(`UPDATE org_unit SET name = 'Quầy khác' WHERE id = $1`, [unitId]);
    expect(await files()).toEqual(first);
    await expect(world.query(`UPDATE report_sheet SET content = ''`)).rejects.toThrow();
    const kept = await world.query<{ kind: string }>('SELECT kind FROM report_sheet ORDER BY kind');
    expect(kept.map(({ kind }) => kind)).toEqual(['overtime', 'payroll', 'person']);
  });

  it('are made anew once the month is sealed anew', async () => {
    const before = await files();
    await world.resealNovember();
    const after = await files();
    expect(after.map((bytes, place) => bytes.equals(before[place] ?? bytes))).toEqual([false, false, false]);
    expect(after[2]?.toString()).toContain('Lò Văn Đổi');
  });

  it('are laid out on a thread of their own as here', async () => {
    const maker = new ThreadedWorkbookMaker(new AtOnce(1), built, 5000);
    const words = { usual: { symbols: {}, mode: 'day', holiday: 'L', insurance: [] }, own: new Map() };
    const line = {
      employeeId, unitId, month: '2026-11', unitCode: 'Q1', employeeCode: 'CB1', fullName: '=Lò', lateArrivals: 1, lateMinutes: 20, sealed: false,
      code: '', from: '2026-11-01', to: '2026-11-30',
    }; // prettier-ignore
    const people = async function* () {
      yield await Promise.resolve([
        { employeeId, unitId, days: '2026-11-26 schedule [["morning",0.5,"earned",240]]' },
      ]);
    };
    const day = { date: '2026-11-26', shade: 'work' };
    const orders = [
      { file: 'payroll', lines: [line], words },
      {
        file: 'person',
        model: {
          month: '2026-11', period: null, draft: true, seal: null, madeAt: new Date('2026-12-01T00:00:00Z'), unit: 'Quầy một', fullName: 'Lò Văn Ẩn',
          employeeCode: 'CB1', days: [{ ...day, symbol: '+', credit: 1 }], totals: [{ words: 'Số công', value: 1, unit: 'công' }],
        },
      },
      {
        file: 'overtime',
        model: {
          month: '2026-11', period: null, unit: 'Quầy một', draft: true, seals: [], madeAt: new Date('2026-12-01T00:00:00Z'), days: [day], tellsNight: true,
          lines: [{ fullName: 'Lò Văn Ẩn', unit: 'Quầy một', days: [day], hours: [2], nightHours: [0] }],
        },
      },
    ] as unknown as WorkbookOrder[]; // prettier-ignore
    for (const order of orders) {
      const bench = await maker.open();
      const bytes = await bench.make(order, people() as never).finally(() => bench.close());
      expect(bytes.equals(await layOut(order, people() as never))).toBe(true);
    }
  });
});

describe('the director’s edition of a sealed month without its timesheet', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.sealNovember();
  });
  afterAll(() => world.close());

  it('is another file than the one with it, and each stays what it was', async () => {
    const unitId = await world.way.unit('TT');
    const made = async (withTimesheet: boolean): Promise<Buffer> => {
      world.service.environment.REPORTS_DIRECTOR_TIMESHEET = withTimesheet;
      return (
        await world.service.app.get(MonthlyReportService).export(systemCaller('test'), '2026-11', unitId)
      ).bytes;
    };
    const hasTimesheet = (bytes: Buffer): boolean => xlsxCells(bytes).has('PL1 Bảng chấm công');
    const whole = await made(true);
    const without = await made(false);
    expect([hasTimesheet(whole), hasTimesheet(without)]).toEqual([true, false]);
    await world.query(`UPDATE employee SET full_name = 'Tên khác'`);
    expect(await made(true)).toEqual(whole);
    expect(await made(false)).toEqual(without);
  });

  it('goes with an accounting edition, payroll file and persons’ sheets that only who reads health reasons may have', async () => {
    const unitId = await world.way.unit('TT');
    const { environment } = world.service;
    environment.REPORTS_DIRECTOR_TIMESHEET = true;
    const query = `month=2026-11&unitId=${unitId}`;
    const get = async (code: string, url: string): Promise<number> =>
      (await world.service.app.inject({ url: `/api/v1/${url}`, headers: { cookie: (await world.as(code)).cookie } })).statusCode;
    const asked = async (code: string, edition: string, unit = unitId) =>
      world.call<{ id: string }>('POST', 'reports/monthly', await world.as(code), { month: '2026-11', unitId: unit, edition });
    const listed = async (code: string, edition: string): Promise<number> => {
      const recipient = { unitId, edition, name: code, address: `${code}-${edition}@example.vn`, way: 'file' };
      return (await world.call('POST', 'report-recipients', await world.as(code), recipient)).status;
    };
    const own = `person-sheets?${query}&employeeId=${await world.employee('TC')}`;
    const { id } = (await asked('GD', 'accounting')).body;
    for (const url of [own, `payroll-handover?${query}`, `overtime-sheets?${query}`, `reports/${id}`]) expect([url, await get('GD', url)]).toEqual([url, 200]);
    environment.REPORTS_DIRECTOR_TIMESHEET = false;
    try {
      // GD is a director; TC is HR officer, too.
      for (const url of [own, `payroll-handover?${query}`, `reports/${id}`, `reports/${id}/file`]) expect([url, await get('GD', url)]).toEqual([url, 403]);
      for (const url of [own, `payroll-handover?${query}`, `reports/${id}`]) expect([url, await get('TC', url)]).toEqual([url, 200]);
      expect([(await asked('GD', 'accounting')).status, (await asked('TC', 'accounting')).status]).toEqual([403, 202]);
      expect([await listed('GD', 'accounting'), await listed('TC', 'accounting')]).toEqual([403, 201]);
      // What tells of nobody's health is as before.
      expect([(await asked('GD', 'director')).status, (await asked('GD', 'superiors')).status, await listed('GD', 'director')]).toEqual([202, 202, 201]);
      expect(await get('GD', `overtime-sheets?${query}`)).toBe(200);
    } finally {
      environment.REPORTS_DIRECTOR_TIMESHEET = true;
    }
  }); // prettier-ignore
});
