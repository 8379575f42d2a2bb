import type { Command } from 'commander';
import { CalendarService } from '../modules/calendar/calendar.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { readInput } from './read-input.js';
import { print, withService } from './with-service.js';

const example = `
Example:
  congvu import calendar ngay-nghi-2026.csv --confirm "TB 9441/TB-BNV ngày 16/10/2025"

  date,weekday,kind,name,pair_date
  2026-08-22,Sat,makeup_work,Làm bù,2026-08-31
  2026-08-31,Mon,swapped_off,Hoán đổi,2026-08-22

Kinds: holiday, holiday_on_restday, substitute, swapped_off, makeup_work; with --unit also ordinary: a day as any other there.
Nothing counts before it is confirmed: here with --confirm, or on the calendar page; until then what counted before goes on counting.`;

/** `congvu import calendar FILE`: holidays, substitute days and swaps. */
export function addImportCalendarCommand(group: Command): void {
  group
    .command('calendar <file>')
    .exitOverride()
    .description('import holidays, substitute days and swaps (CSV); a second time it changes nothing')
    .option('--unit <code>', 'only for this unit and below; default: everybody')
    .option('--confirm <document>', 'number and date of the announcement: what was imported counts at once')
    .option('--json', 'one JSON line with what is wrong with which line')
    .addHelpText('after', example)
    .action(async (file: string, options: { unit?: string; confirm?: string; json?: boolean }) => {
      const text = (await readInput(file)).toString('utf8');
      await withService('import calendar', async ({ services, caller }) => {
        const unit =
          options.unit === undefined ? null : await services.get(UnitsService).unitByCode(options.unit);
        const result = await services
          .get(CalendarService)
          .importFile(caller, text, unit?.id ?? null, options.confirm ?? null);
        const { read, created, updated, unchanged, rejected, faults } = result;
        const lines = faults.map(({ line, reason }) => `  ${line}: ${reason}`);
        const said = `read ${read}, created ${created}, updated ${updated}, unchanged ${unchanged}, rejected ${rejected}`;
        print(options.json, result, [said, ...lines].join('\n'));
        if (rejected > 0) process.exitCode = 1;
      });
    });
}
