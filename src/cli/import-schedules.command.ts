import type { Command } from 'commander';
import { SchedulesService } from '../modules/schedules/schedules.service.js';
import { readInput } from './read-input.js';
import { print, withService } from './with-service.js';

const example = `
Example:
  congvu import schedules schedules.yaml

  schedules:
    - code: HC
      name: Giờ hành chính
      policy: each-session            # day-span, entry-only, exempt
      sessions: { mon: ["07:30-11:30", "13:30-17:00"] }   # tue ... sun; a day without is free
      seasons: [{ from: "04-16", until: "10-15", sessions: { mon: ["07:00-11:30", "13:30-17:00"] } }]
  assignments:
    - { schedule: HC, unit: TTHCC, from: 2026-01-01, until: 2027-01-01 }
  roster:
    - { employee: CB12, date: 2026-11-28, sessions: ["07:30-11:30"] }   # []: a free day
  reception:
    - { unit: TTHCC, from: 2026-01-01, sessions: { mon: ["07:30-11:00", "13:30-16:30"] } }

"until" of an assignment is the first day that no longer belongs to it; "until" of a season is its last day, as the notices
name it. A later assignment of the same unit or person ends the one that runs; a second time the file changes nothing.`;

/** `congvu import schedules FILE`: work schedules and whom they bind, rosters, reception hours. */
export function addImportSchedulesCommand(group: Command): void {
  group
    .command('schedules <file>')
    .exitOverride()
    .description('import work schedules, assignments, rosters and reception hours (YAML), all or nothing')
    .option('--json', 'one JSON line with a result per entry')
    .addHelpText('after', example)
    .action(async (file: string, options: { json?: boolean }) => {
      const text = (await readInput(file)).toString('utf8');
      await withService('import schedules', async ({ services, caller }) => {
        const { rows, ...counts } = await services.get(SchedulesService).importFile(caller, text);
        const sums = Object.entries(counts).map(([list, { created, updated, replaced, unchanged }]) => {
          return `${list}: created ${created}, updated ${updated}, replaced ${replaced}, unchanged ${unchanged}`;
        });
        const lines = rows.map(({ entry, name, outcome, says }) =>
          `  ${entry} ${name}: ${outcome} ${says}`.trimEnd(),
        );
        print(options.json, { ...counts, rows }, [sums.join('; '), ...lines].join('\n'));
      });
    });
}
