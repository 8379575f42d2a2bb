import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readZip, unpacked, writeZip, zipEntry } from '../../reports/monthly-compliance/zip-file.js';
import { findOffice } from '../../src/modules/reporting/documents/pdf-converter.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { xlsxCells, type XlsxSheets } from '../support/xlsx-cells.js';
import { computed } from '../support/xlsx-formulas.js';

const PL2 = 'PL2 Tổng hợp đơn vị';

/** The columns of PL2 that the API of months has, in their order from C. */
const columns = [
  'people', 'plannedDays', 'presentDays', 'paidDays', 'provisionalDays', 'workedMinutes', 'lateArrivals', 'lateArrivalMinutes',
  'earlyDepartures', 'earlyDepartureMinutes', 'absences', 'missingIns', 'missingOuts',
] as const; // prettier-ignore

type Line = Record<(typeof columns)[number], number> & { unitId: string; unitName: string };
interface Finding {
  unitId: string;
  status: string;
}

const office = await findOffice();
/** Where LibreOffice is not installed, its part is left out; the test says so by its name. */
const withOffice = office === null ? it.skip : it;

/** What the workbook says is read back from its zip and XML, with nothing of the library that wrote it. */
describe('the totals of the workbook', () => {
  const folder = scratchFolder('totals');
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const workbook = async (): Promise<Buffer> =>
    (await world.service.app.get(MonthlyReportService).export(systemCaller('test'), '2026-11', unitId)).bytes;
  const items = async <T>(url: string): Promise<T[]> => {
    const answer = await world.call<{ items: T[] }>('GET', url, await world.as('TC'));
    expect([url, answer.status]).toEqual([url, 200]);
    return answer.body.items;
  };
  const rowOf = (sheets: XlsxSheets, name: string): string =>
    [...(sheets.get(PL2) ?? [])]
      .find(([at, { value }]) => at.startsWith('B') && value === name)?.[0]
      .slice(1) ?? '';
  const letter = (place: number): string => String.fromCharCode('C'.charCodeAt(0) + place);

  const agree = async (): Promise<void> => {
    const sheets = xlsxCells(await workbook());
    const cells = sheets.get(PL2);
    const lines = await items<Line>(`attendance/months/2026-11/units?unit=${unitId}&limit=200`);
    const findings = await items<Finding>('findings?month=2026-11&limit=200');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const row = rowOf(sheets, line.unitName);
      const shown = Object.fromEntries(columns.map((key, place) => [key, cells?.get(`${letter(place)}${row}`)?.value]));
      expect([line.unitName, shown]).toEqual([line.unitName, Object.fromEntries(columns.map((key) => [key, line[key]]))]);
      const own = findings.filter((finding) => finding.unitId === line.unitId);
      const count = (...statuses: string[]): number => own.filter(({ status }) => statuses.includes(status)).length;
      const [open, confirmed] = ['P', 'Q'].map((column) => cells?.get(`${column}${row}`)?.value);
      expect([line.unitName, open, confirmed]).toEqual([
        line.unitName, count('provisional', 'waiting'), count('confirmed', 'reminder', 'proposed'),
      ]);
    }
    const total = await world.call<Line>('GET', `attendance/months/2026-11?unit=${unitId}`, await world.as('TC'));
    const row = rowOf(sheets, 'Cộng');
    const sums = Object.fromEntries(columns.map((key, place) => [key, cells?.get(`${letter(place)}${row}`)?.value]));
    expect(sums).toEqual(Object.fromEntries(columns.map((key) => [key, total.body[key]])));
  }; // prettier-ignore

  /** Formulas of a workbook by sheet and cell, with the values that it says they have. */
  const formulas = (
    sheets: XlsxSheets,
  ): { sheet: string; at: string; formula: string; value: string | number }[] =>
    [...sheets].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([at, { formula, value }]) =>
        formula === null ? [] : [{ sheet, at, formula, value }],
      ),
    );
  const allRight = (sheets: XlsxSheets): void => {
    const all = formulas(sheets);
    expect(all.length).toBeGreaterThan(40);
    const wrong = all.filter(
      ({ sheet, formula, value }) => Math.abs(computed(sheets, sheet, formula) - Number(value)) > 1e-9,
    );
    expect(wrong).toEqual([]);
  };

  it('of a draft are those of the API, for every unit and in sum', () => agree());

  it('of a draft are what its formulas give', async () => {
    allRight(xlsxCells(await workbook()));
  });

  it('of a sealed month are those of the API, and what its formulas give', async () => {
    await world.sealNovember();
    await agree();
    allRight(xlsxCells(await workbook()));
  });

  withOffice(
    `are what LibreOffice computes anew from the formulas${office === null ? ' (left out: LibreOffice is not installed here)' : ''}`,
    async () => {
      const bytes = await workbook();
      mkdirSync(folder, { recursive: true });
      const file = join(folder, 'bare.xlsx');
      // Without the cached values: what comes back was computed.
      const bare = readZip(bytes).map((entry) =>
        entry.name.startsWith('xl/worksheets/sheet')
          ? zipEntry(entry.name, unpacked(entry).toString('utf8').replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
          : entry,
      );
      writeFileSync(file, writeZip(bare));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = join(folder, 'out');
      execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], { timeout: 120_000 });
      const again = xlsxCells(readFileSync(join(out, 'bare.xlsx')));
      for (const { sheet, at, value } of formulas(xlsxCells(bytes)))
        expect([sheet, at, Number(again.get(sheet)?.get(at)?.value)]).toEqual([sheet, at, expect.closeTo(Number(value), 9)]);
    },
    180_000,
  ); // prettier-ignore
});
