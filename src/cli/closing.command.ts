import type { Command } from 'commander';
import type { ClosingView } from '../modules/closing/closings.service.js';
import { ClosingsService } from '../modules/closing/closings.service.js';
import type { RevisionDifferences } from '../modules/closing/revision-reader.service.js';
import { VerificationService, type Verification } from '../modules/closing/verification.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { AppError } from '../platform/errors/app-error.js';
import { monthArgument } from './arguments.js';
import { print, withService } from './with-service.js';

interface VerifyOptions {
  readonly month: string;
  readonly unit: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `congvu closing verify`: whether a sealed month is what was sealed, and what differs today. */
export function addClosingCommand(program: Command): void {
  program
    .command('closing')
    .description('sealed months')
    .addHelpText('after', '\nExample:\n  congvu closing verify --month 2026-10 --unit TTHCC')
    .command('verify')
    .exitOverride()
    .description('check that every revision is what was sealed, and list what differs today; ends with 1 when one is not')
    .requiredOption('--month <month>', 'month, such as 2026-10', monthArgument)
    .requiredOption('--unit <code>', 'unit; closings of units below it are checked too')
    .option('--strict', 'end with 1 also when something differs today')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu closing verify --month 2026-10 --unit TTHCC')
    .action(async ({ month, unit, strict, json }: VerifyOptions) => {
      await withService('closing verify', async ({ services, caller }) => {
        const { id } = await services.get(UnitsService).unitByCode(unit);
        const found = await services.get(ClosingsService).ofMonth(caller, id, month);
        if (found.length === 0) throw new AppError('not-found');
        const closings: (ClosingView & Verification)[] = [];
        for (const closing of found)
          closings.push({ ...closing, ...(await services.get(VerificationService).verify(caller, closing.id)) });
        const ok = closings.every(({ intact }) => intact);
        const differences = closings.reduce((sum, each) => sum + countOf(each.differences), 0);
        print(json, { month, unit, ok, differences, closings }, closings.flatMap(linesOf).join('\n'));
        if (!ok || (strict === true && differences > 0)) process.exitCode = 1;
      });
    });
} // prettier-ignore

function countOf(differences: RevisionDifferences | null): number {
  if (differences === null) return 0;
  const { people, rules } = differences;
  return people.reduce((sum, { days, findings }) => sum + days.length + findings.length, rules.length);
}

function linesOf({
  unitCode,
  month,
  statusEn,
  revisions,
  differences,
}: ClosingView & Verification): string[] {
  return [
    `${month} ${unitCode}: ${statusEn}, ${revisions.length} revision(s), ${countOf(differences)} difference(s) today`,
    ...revisions.map(
      ({ revision, fingerprint, faults }) =>
        `  revision ${revision} ${fingerprint ?? '-'}: ${faults.length === 0 ? 'as it was sealed' : faults.join(', ')}`,
    ),
    ...(differences?.people ?? []).flatMap(({ employeeId, days, findings }) => [
      ...days.map(({ date, kind }) => `  ${date} ${employeeId}: ${kind}`),
      ...findings.map(
        ({ date, rule, sealed, now }) =>
          `  ${date} ${employeeId}: ${rule} ${sealed?.status ?? '-'} -> ${now?.status ?? '-'}`,
      ),
    ]),
    ...(differences?.rules ?? []).map(({ from, path }) => `  ${from} ${path}: another value`),
  ];
}
