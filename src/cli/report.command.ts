import type { Command } from 'commander';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { MonthlyReportService } from '../modules/reporting/monthly-report.service.js';
import { monthArgument } from './arguments.js';
import { print, withService } from './with-service.js';
import { writeWhole } from './write-whole.js';

interface MonthlyOptions {
  readonly month: string;
  readonly unit: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `congvu report monthly`: the workbook of a month. */
export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('reports as files')
    .addHelpText(
      'after',
      '\nExample:\n  congvu report monthly --month 2026-10 --unit TTHCC --out thang-10.xlsx',
    )
    .command('monthly')
    .exitOverride()
    .description('write the monthly workbook of a unit and all below it')
    .requiredOption('--month <month>', 'month, such as 2026-10', monthArgument)
    .requiredOption('--unit <code>', 'unit that reports')
    .requiredOption('--out <file>', 'file to write (.xlsx)')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  congvu report monthly --month 2026-10 --unit TTHCC --out thang-10.xlsx',
    )
    .action(async ({ month, unit, out, json }: MonthlyOptions) => {
      await withService('report monthly', async ({ services, caller }) => {
        const { id } = await services.get(UnitsService).unitByCode(unit);
        const { bytes, model } = await services.get(MonthlyReportService).export(caller, month, id);
        await writeWhole(out, bytes);
        const { fingerprint } = model.data;
        print(
          json,
          { month, unit, out, bytes: bytes.length, draft: model.draft, people: model.people, fingerprint },
          `Wrote ${out} (${bytes.length} bytes, ${model.people} people${model.draft ? ', draft' : ''}).`,
        );
      });
    });
}
