import type { Command } from 'commander';
import { LeaveImportService } from '../modules/corrections/leave-import.service.js';
import { readInput } from './read-input.js';
import { print, withService } from './with-service.js';

const example = `
Example:
  congvu import excuses nghi-phep.csv --confirm "QĐ 15/QĐ-TTHCC ngày 03/11/2026"

  employee,kind,from,until,document,paid,symbol
  CB12,leave-annual,2026-11-05,2026-11-07,12/GNP,,
  CB15,trip,2026-11-05 13:00,2026-11-06,09/QĐ-CT,,CT

Kinds: leave-annual, leave-sick, leave-child-sick, leave-maternity, leave-accident, leave-personal-paid, leave-unpaid,
leave-compensatory, trip, training, stoppage, labour-duty, at-home-agency, other (which must say yes or no in "paid").
"until" is the first moment that is no longer covered: the first line covers 5 and 6 November.
Nothing counts before another person approves it, or it was imported with --confirm.`;

/** `congvu import excuses FILE`: leave, trips and other approved reasons. */
export function addImportExcusesCommand(group: Command): void {
  group
    .command('excuses <file>')
    .exitOverride()
    .description('import leave, trips and other reasons (CSV); a second time it changes nothing')
    .option('--confirm <document>', 'number and date of the decision: what was imported counts at once')
    .option('--json', 'one JSON line with a result per row')
    .addHelpText('after', example)
    .action(async (file: string, options: { confirm?: string; json?: boolean }) => {
      const text = (await readInput(file)).toString('utf8');
      await withService('import excuses', async ({ services, caller }) => {
        const result = await services
          .get(LeaveImportService)
          .importFile(caller, text, options.confirm ?? null);
        const { read, created, approved, unchanged, rejected, rows } = result;
        const lines = rows
          .filter(({ outcome }) => outcome !== 'unchanged')
          .map(
            ({ line, employee, outcome, reason, says }) =>
              `  ${line} ${employee}: ${outcome} ${reason ?? says}`,
          );
        const said = `read ${read}, waiting ${created}, approved ${approved}, unchanged ${unchanged}, rejected ${rejected}`;
        print(options.json, result, [said, ...lines].join('\n'));
        if (rejected > 0) process.exitCode = 1;
      });
    });
}
