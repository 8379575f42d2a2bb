import type { Command } from 'commander';
import type { ClosingView } from '../modules/closing/closings.service.js';
import { ClosingsService } from '../modules/closing/closings.service.js';
import type { RevisionDifferences } from '../modules/closing/revision-reader.service.js';
import type { RevisionResult } from '../modules/closing/revision-results.service.js';
import { VerificationService, type Verification } from '../modules/closing/verification.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { AppError } from '../platform/errors/app-error.js';
import { monthArgument } from './arguments.js';
import { UsageError } from './usage-error.js';
import { print, withService } from './with-service.js';

interface VerifyOptions {
  readonly month?: string;
  readonly unit?: string;
  readonly code?: string;
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
    .description('check that every revision is what was sealed and that its days come out of the sealed inputs, and list what differs today; ends with 1 when one is not')
    .option('--month <month>', 'month, such as 2026-10', monthArgument)
    .option('--unit <code>', 'unit; closings of units below it are checked too')
    .option('--code <code>', 'instead of month and unit: the code (Mã kiểm chứng) that a report prints')
    .option('--strict', 'end with 1 also when something differs today')
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExamples:\n  congvu closing verify --month 2026-10 --unit TTHCC\n  congvu closing verify --code 3FA9-C0D1-E2B4-7788',
    )
    .action(async ({ month, unit, code, strict, json }: VerifyOptions) => {
      if (code !== undefined) return verifyCode(code, json);
      if (month === undefined || unit === undefined) throw new UsageError('give --month and --unit, or --code');
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

async function verifyCode(code: string, json: boolean | undefined): Promise<void> {
  await withService('closing verify', async ({ services, caller }) => {
    const found = await services.get(VerificationService).byCode(caller, code);
    const { unitCode, month, revision, newest, faults } = found;
    const state = faults.length === 0 ? 'as it was sealed' : faults.join(', ');
    const later = newest ? '' : ' (a later revision was sealed since)';
    print(json, found, `${found.code}: ${month} ${unitCode}, revision ${revision}${later}: ${state}`);
    if (!found.intact) process.exitCode = 1;
  });
}

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
    ...revisions.flatMap(({ revision, fingerprint, faults, result }) => [
      `  revision ${revision} ${fingerprint ?? '-'}: ${faults.length === 0 ? 'as it was sealed' : faults.join(', ')}`,
      ...resultLines(result),
    ]),
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

/** What this software makes of the sealed inputs, and each day that does not come out as it was sealed. */
function resultLines(result: RevisionResult | null): string[] {
  if (result === null) return ['    sealed without the inputs of its days: only the hash can be checked'];
  const { sealedEngine, engine, days, withoutInputs, bare, differing, named } = result;
  const other = sealedEngine === engine ? '' : `, by version ${engine} (sealed by ${sealedEngine})`;
  const without = withoutInputs === 0 ? '' : `, ${withoutInputs} day(s) sealed without inputs`;
  return [
    `    ${days} day(s) computed again from what was sealed${other}: ${differing} come(s) out otherwise${without}`,
    ...named.map(({ date, employeeId, kind }) => `    ${date ?? 'whole month'} ${employeeId}: ${kind}`),
    ...bare.map(({ date, employeeId }) => `    ${date} ${employeeId}: sealed without inputs`),
    ...(withoutInputs > bare.length
      ? [`    and ${withoutInputs - bare.length} more sealed without inputs`]
      : []),
  ];
}
