import type { Command } from 'commander';
import { UnitsService } from '../modules/organization/units/units.service.js';
import type { BookFault } from '../core/rules/book-node.js';
import { plainValue } from '../core/rules/plain-value.js';
import type { RuleInForce } from '../core/rules/rules-in-force.js';
import { conductByArea, type AreaOfConduct } from '../modules/rules/conduct-by-area.js';
import { faultText, loadRuleBook, RuleBookError, shippedBooks } from '../modules/rules/load-rule-book.js';
import { RuleProposalsService } from '../modules/rules/rule-proposals.service.js';
import { RulesService } from '../modules/rules/rules.service.js';
import { dateArgument } from './arguments.js';
import { addRulesWhatIf } from './rules-what-if.js';
import { print, withService } from './with-service.js';

interface SetOptions {
  readonly from: string;
  readonly unit?: string;
  readonly document: string;
  readonly json?: boolean;
}

/** `congvu rules check|show|set|what-if`: the dated rules and the centre's own values. */
export function addRulesCommand(program: Command): void {
  const group = program
    .command('rules')
    .description('the rule book')
    .addHelpText('after', '\nExample:\n  congvu rules show --date 2026-10-01');
  addCheck(group);
  addShow(group);
  addSet(group);
  addRulesWhatIf(group);
}

function addCheck(group: Command): void {
  group
    .command('check')
    .exitOverride()
    .description('load the books and list their faults; needs no database')
    .option('--folder <path>', 'check the book in this folder instead of the shipped ones')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu rules check --folder ./decision-1041')
    .action(({ folder, json }: { folder?: string; json?: boolean }) => {
      const ids = folder === undefined ? shippedBooks() : [folder];
      const checks = ids.map((id) => checkBook(id, folder));
      const faults = checks.flatMap((check) => ('faults' in check ? check.faults : []));
      const ok = faults.length === 0;
      const whole = { ok, faults, books: checks.filter((check) => !('faults' in check)) };
      print(json, whole, checks.map(checkText).join('\n'));
      if (!ok) process.exitCode = 1;
    });
}

type BookCheck =
  | {
      readonly book: string;
      readonly instruments: number;
      readonly parameters: number;
      readonly conduct: number;
    }
  | { readonly book: string; readonly faults: readonly BookFault[] };

function checkBook(id: string, folder: string | undefined): BookCheck {
  try {
    const { instruments, parameters, conduct } = loadRuleBook(id, '', folder);
    return {
      book: id,
      instruments: instruments.size,
      parameters: parameters.size,
      conduct: conduct.size,
    };
  } catch (error) {
    if (!(error instanceof RuleBookError)) throw error;
    return { book: id, faults: error.faults };
  }
}

function checkText(check: BookCheck): string {
  if ('faults' in check)
    return [`${check.book}:`, ...check.faults.map((each) => `  ${faultText(each)}`)].join('\n');
  const { book, parameters, conduct, instruments } = check;
  return `${book}: ${parameters} parameters, ${conduct} rules of conduct, ${instruments} instruments, no fault`;
}

function addShow(group: Command): void {
  group
    .command('show')
    .exitOverride()
    .description('print the values and rules of conduct in force on a date with their sources')
    .requiredOption('--date <date>', 'civil date', dateArgument)
    .option('--unit <code>', 'as they stand for this unit')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu rules show --date 2026-10-01')
    .action(async ({ date, unit, json }: { date: string; unit?: string; json?: boolean }) => {
      await withService('rules show', async ({ services, caller }) => {
        const unitId = unit ? (await services.get(UnitsService).unitByCode(unit)).id : null;
        const service = services.get(RulesService);
        const rules = await service.show(caller, date, unitId);
        const conduct = conductByArea(service.book, date, rules);
        const lines = [
          ...rules.map(
            ({ path, value, instrument, article, basis, from }) =>
              `${path} = ${plainValue(value)}  (${[instrument, article].filter(Boolean).join(', ')}; ${basis}; from ${from})`,
          ),
          ...conduct.flatMap((area) => ['', area.area, ...area.rules.map(conductText)]),
        ];
        print(json, { date, unit: unit ?? null, rules, conduct }, lines.join('\n'));
      });
    });
}

function conductText({
  id,
  vi,
  severity,
  basis,
  cites,
}: AreaOfConduct<RuleInForce>['rules'][number]): string {
  const articles = cites.map(({ instrument, article }) => [instrument, article].filter(Boolean).join(', '));
  return `${id} ${vi}  (severity ${severity}; ${articles.join('; ')}; ${basis})`;
}

function addSet(group: Command): void {
  group
    .command('set <path> <value>')
    .exitOverride()
    .description(
      'set the value that the centre decided, from a date on: it counts at once, recorded as set by the operator of the server',
    )
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
        const overlay = await services
          .get(RuleProposalsService)
          .set(caller, { path, value, from, unitId, document });
        print(
          json,
          overlay,
          `${path} = ${plainValue(overlay.value)} from ${from}${unit ? ` in ${unit}` : ''} (${document}); no second person approved it, which reports and the page of rules say`,
        );
      });
    });
}
