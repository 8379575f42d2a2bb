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
      seasons: [{ from: "04-16", until: "10-16", sessions: { mon: ["07:00-11:30", "13:30-17:00"] } }]
  assignments:
    - { schedule: HC, unit: TTHCC, from: 2026-01-01, until: 2027-01-01 }

Periods are half-open: "until" is the first day that no longer belongs to them.`;

/** `congvu import schedules FILE`: work schedules and whom they bind. */
export function addImportSchedulesCommand(group: Command): void {
  group
    .command('schedules <file>')
    .exitOverride()
    .description('import work schedules and their assignments (YAML), all or nothing')
    .option('--json', 'one JSON line')
    .addHelpText('after', example)
    .action(async (file: string, options: { json?: boolean }) => {
      const text = (await readInput(file)).toString('utf8');
      await withService('import schedules', async ({ services, caller }) => {
        const result = await services.get(SchedulesService).importFile(caller, text);
        const { schedules, assignments } = result;
        print(
          options.json,
          result,
          `schedules: created ${schedules.created}, updated ${schedules.updated}, unchanged ${schedules.unchanged}; ` +
            `assignments: created ${assignments.created}, unchanged ${assignments.unchanged}`,
        );
      });
    });
}
