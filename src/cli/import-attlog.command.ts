import type { Command } from 'commander';
import { AttlogImportService } from '../modules/scans/attlog-import.service.js';
import { readInput } from './read-input.js';
import { print, withService } from './with-service.js';

/** `congvu import attlog FILE`: the file that a terminal exports to a stick. */
export function addImportAttlogCommand(group: Command): void {
  group
    .command('attlog <file>')
    .exitOverride()
    .description('import the attendance file of a terminal (attlog.dat); a second time it stores nothing')
    .requiredOption('--device <code>', 'device that recorded it; its zone and group count')
    .option(
      '--json',
      'one JSON line: read, stored, duplicate, quarantined, rejected; what is wrong with which line goes to stderr',
    )
    .addHelpText('after', '\nExample:\n  congvu import attlog 1_attlog.dat --device CONG-CHINH')
    .action(async (file: string, options: { device: string; json?: boolean }) => {
      const bytes = await readInput(file);
      await withService('import attlog', async ({ services, caller }) => {
        const result = await services.get(AttlogImportService).import(caller, options.device, bytes);
        const { read, stored, duplicate, quarantined, rejected, conflict, faults } = result;
        const lines = faults.map(
          ({ line, outcome, reason, excerpt }) => `  ${line}: ${outcome}, ${reason}: ${excerpt}`,
        );
        const counts = { read, stored, duplicate, quarantined, rejected: rejected + conflict };
        if (options.json && lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
        print(
          options.json,
          counts,
          [
            `read ${read}, stored ${stored}, duplicate ${duplicate}, quarantined ${quarantined}, rejected ${rejected}, conflict ${conflict}`,
            ...lines,
          ].join('\n'),
        );
        if (rejected + conflict > 0) process.exitCode = 1;
      });
    });
}
