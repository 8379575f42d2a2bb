import type { Command } from 'commander';
import { MonthsService } from '../modules/attendance/months/months.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { monthArgument } from './arguments.js';
import { print, withService } from './with-service.js';

/** `congvu month`: the totals of a month. */
export function addMonthCommand(program: Command): void {
  program
    .command('month')
    .description('print the totals of a month, the sums of its days')
    .requiredOption('--month <month>', 'month, such as 2026-10', monthArgument)
    .option('--unit <code>', 'only this unit and below')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu month --month 2026-10 --unit TTHCC')
    .action(async ({ month, unit, json }: { month: string; unit?: string; json?: boolean }) => {
      await withService('month', async ({ services, caller }) => {
        const unitId = unit ? (await services.get(UnitsService).unitByCode(unit)).id : null;
        const { symbols, ...totals } = await services.get(MonthsService).total(caller, month, unitId);
        const lines = [
          ...Object.entries(totals).map(([name, value]) => `  ${name.padEnd(22)} ${String(value)}`),
          ...symbols.map(({ symbol, days }) => `  ${symbol.padEnd(22)} ${days}`),
        ];
        print(
          json,
          { month, unit: unit ?? null, ...totals, symbols },
          [`${month}${unit ? ` ${unit}` : ''}`, ...lines].join('\n'),
        );
      });
    });
}
