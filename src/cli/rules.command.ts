import type { Command } from 'commander';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { loadRuleBook, RuleBookError } from '../modules/rules/load-rule-book.js';
import { RulesService } from '../modules/rules/rules.service.js';
import { dateArgument } from './arguments.js';
import { print, withService } from './with-service.js';

interface SetOptions {
  readonly from: string;
  readonly unit?: string;
  readonly document: string;
  readonly json?: boolean;
}

/** `congvu rules check|show|set`: the dated rules and the centre's own values. */
export function addRulesCommand(program: Command): void {
  const group = program
    .command('rules')
    .description('the rule book')
    .addHelpText('after', '\nExample:\n  congvu rules show --date 2026-10-01');
  addCheck(group);
  addShow(group);
  addSet(group);
}

function addCheck(group: Command): void {
  group
    .command('check')
    .exitOverride()
    .description('load the books and list their faults; needs no database')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu rules check')
    .action(({ json }: { json?: boolean }) => {
      try {
        const book = loadRuleBook('decision-1041', '');
        const counts = {
          instruments: book.instruments.size,
          parameters: book.parameters.size,
          conduct: book.conduct.size,
        };
        print(
          json,
          { ok: true, ...counts },
          `decision-1041: ${counts.parameters} parameters, ${counts.conduct} rules of conduct, ${counts.instruments} instruments, no fault`,
        );
      } catch (error) {
        if (!(error instanceof RuleBookError)) throw error;
        print(json, { ok: false, message: error.message }, error.message);
        process.exitCode = 1;
      }
    });
}

function addShow(group: Command): void {
  group
    .command('show')
    .exitOverride()
    .description('print the rules in force on a date with their sources')
    .requiredOption('--date <date>', 'civil date', dateArgument)
    .option('--unit <code>', 'as they stand for this unit')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu rules show --date 2026-10-01')
    .action(async ({ date, unit, json }: { date: string; unit?: string; json?: boolean }) => {
      await withService('rules show', async ({ services, caller }) => {
        const unitId = unit ? (await services.get(UnitsService).unitByCode(unit)).id : null;
        const rules = await services.get(RulesService).show(caller, date, unitId);
        const lines = rules.map(
          ({ path, value, instrument, article, basis, from }) =>
            `${path} = ${value}  (${[instrument, article].filter(Boolean).join(', ')}; ${basis}; from ${from})`,
        );
        print(json, { date, unit: unit ?? null, rules }, lines.join('\n'));
      });
    });
}

function addSet(group: Command): void {
  group
    .command('set <path> <value>')
    .exitOverride()
    .description('set the value that the centre decided, from a date on; nothing is overwritten')
    .requiredOption('--from <date>', 'first day on which it holds', dateArgument)
    .option('--unit <code>', 'unit with all below it; everybody when absent')
    .requiredOption('--document <text>', 'number of the document that decided it')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExample:\n  congvu rules set attendance.lateGraceMinutes 0 --from 2026-01-01 --unit TTHCC --document "12/QĐ-TTHCC"',
    )
    .action(async (path: string, value: string, { from, unit, document, json }: SetOptions) => {
      await withService('rules set', async ({ services, caller }) => {
        const unitId = unit ? (await services.get(UnitsService).unitByCode(unit)).id : null;
        const overlay = await services.get(RulesService).set(caller, { path, value, from, unitId, document });
        print(
          json,
          overlay,
          `${path} = ${overlay.value} from ${from}${unit ? ` in ${unit}` : ''} (${document})`,
        );
      });
    });
}
