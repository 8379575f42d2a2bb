import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ImportService } from '../modules/organization/import/import.service.js';
import { without } from '../modules/organization/without.js';
import { print, UsageError, withService } from './with-service.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `congvu import units|people FILE`. */
export function addImportCommand(program: Command): Command {
  const group = program
    .command('import')
    .description('import from Excel and CSV files')
    .addHelpText('after', '\nExample:\n  congvu import people people.xlsx --dry-run');
  add(group, 'units', 'org units (header code,name,kind,parentCode,zone,from,until)');
  add(
    group,
    'people',
    'employees with postings and badges (header code,fullName,staffKind,position,homeAgencyCode,unitCode,credential,from,until)',
  );
  return group;
}

function add(group: Command, what: 'units' | 'people', description: string): void {
  group
    .command(`${what} <file>`)
    .exitOverride()
    .description(`import ${description}`)
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--strict', 'store nothing when any row is bad')
    .option('--json', 'one JSON line with a result per row')
    .addHelpText('after', `\nExample:\n  congvu import ${what} ${what}.xlsx --dry-run`)
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new UsageError(`Cannot read ${file}. Check the name and that this user may read it.`, {
          cause,
        });
      });
      const settings = { dryRun: options.dryRun ?? false, strict: options.strict ?? false };
      await withService(`import ${what}`, async ({ services, caller }) => {
        const imports = services.get(ImportService);
        const result =
          what === 'units'
            ? await imports.importUnits(caller, bytes, basename(file), settings)
            : await imports.importPeople(caller, bytes, basename(file), settings);
        const faults = result.rows
          .filter((row) => row.status === 'rejected')
          .flatMap((row) => row.faults.map((fault) => `  ${fault.cell} ${row.code ?? ''}: ${fault.vi}`));
        const summary =
          `read ${result.read}, created ${result.created}, updated ${result.updated}, ` +
          `unchanged ${result.unchanged}, rejected ${result.rejected}${result.stored ? '' : ' (nothing stored)'}`;
        // What may end in a log names no cards.
        const told = { ...result, rows: result.rows.map((row) => without(row, 'cells')) };
        print(options.json, told, [summary, ...faults].join('\n'));
        if (result.rejected > 0) process.exitCode = 1;
      });
    });
}
