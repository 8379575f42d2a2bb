import { InvalidArgumentError, Option, type Command } from 'commander';
import { DIGEST_PERIOD, type DigestPeriod } from '../core/time/digest-period.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import {
  digestEditions,
  editions,
  type DigestEdition,
  type Edition,
} from '../modules/reporting/exported-report.js';
import {
  documentFormats,
  ReportDocuments,
  type DocumentFormat,
} from '../modules/reporting/documents/report-documents.service.js';
import { DigestsService } from '../modules/reporting/digests/digests.service.js';
import { MonthlyReportService } from '../modules/reporting/monthly-report.service.js';
import { monthArgument } from './arguments.js';
import { print, withService } from './with-service.js';
import { writeWhole } from './write-whole.js';

interface MonthlyOptions {
  readonly month: string;
  readonly unit: string;
  readonly out: string;
  readonly edition?: Edition;
  readonly agency?: string;
  readonly format: 'xlsx' | DocumentFormat;
  readonly json?: boolean;
}

/** `congvu report monthly`: the workbook of a month. */
export function addReportCommand(program: Command): void {
  const report = program.command('report').description('reports as files');
  addDigestCommand(report);
  report
    .addHelpText(
      'after',
      '\nExample:\n  congvu report monthly --month 2026-10 --unit TTHCC --out thang-10.xlsx',
    )
    .command('monthly')
    .exitOverride()
    .description('write the monthly workbook of a unit and all below it')
    .requiredOption('--month <month>', 'month, such as 2026-10', monthArgument)
    .requiredOption('--unit <code>', 'unit that reports')
    .requiredOption('--out <file>', 'file to write (.xlsx)')
    .addOption(
      new Option(
        '--edition <edition>',
        'whom it is for: director unless said otherwise; of a document superiors or director',
      ).choices([...editions]),
    )
    .option('--agency <code>', 'the sending agency, for --edition agency')
    .addOption(
      new Option('--format <format>', 'the workbook, or the report as a document (pdf needs LibreOffice)')
        .choices(['xlsx', ...documentFormats])
        .default('xlsx'),
    )
    .option('--json', 'one JSON line')
    .addHelpText(
      'after',
      '\nExamples:\n  congvu report monthly --month 2026-10 --unit TTHCC --out thang-10.xlsx' +
        '\n  congvu report monthly --month 2026-10 --unit TTHCC --edition agency --agency STP --out so-tu-phap.xlsx' +
        '\n  congvu report monthly --month 2026-10 --unit TTHCC --format docx --out bao-cao.docx',
    )
    .action(async ({ month, unit, out, edition, agency, format, json }: MonthlyOptions) => {
      await withService('report monthly', async ({ services, caller }) => {
        const units = services.get(UnitsService);
        const { id } = await units.unitByCode(unit);
        if (format !== 'xlsx') {
          const made = await services
            .get(ReportDocuments)
            .document(caller, month, id, format, edition ?? 'superiors');
          await writeWhole(out, made.bytes);
          const { length } = made.bytes;
          print(json, { month, unit, format, out, bytes: length }, `Wrote ${out} (${length} bytes).`);
          return;
        }
        const agencyId = agency === undefined ? null : (await units.unitByCode(agency)).id;
        const { bytes, model } = await services
          .get(MonthlyReportService)
          .export(caller, month, id, { edition: edition ?? 'director', agencyId });
        await writeWhole(out, bytes);
        const { fingerprint } = model.data;
        const codes = model.sealed.map(({ code }) => code);
        print(
          json,
          {
            ...{
              month,
              unit,
              edition: model.edition,
              out,
              bytes: bytes.length,
              draft: model.draft,
              people: model.people,
            },
            ...{ fingerprint, codes },
          },
          `Wrote ${out} (${bytes.length} bytes, ${model.people} people${model.draft ? ', draft' : ''}).`,
        );
      });
    });
}

interface DigestOptions {
  readonly period: string;
  readonly unit: string;
  readonly out: string;
  readonly edition: DigestEdition;
  readonly json?: boolean;
}

/** `congvu report digest`: the workbook of a quarter or a year. */
function addDigestCommand(report: Command): void {
  report
    .command('digest')
    .exitOverride()
    .description('write the digest of a quarter or a year of a unit and all below it')
    .requiredOption('--period <period>', 'quarter or year, such as 2026-Q4 or 2026', periodArgument)
    .requiredOption('--unit <code>', 'unit that reports')
    .requiredOption('--out <file>', 'file to write (.xlsx)')
    .addOption(
      new Option('--edition <edition>', 'whom it is for').choices([...digestEditions]).default('director'),
    )
    .option('--json', 'one JSON line')
    .action(async ({ period, unit, out, edition, json }: DigestOptions) => {
      await withService('report digest', async ({ services, caller }) => {
        const { id: unitId } = await services.get(UnitsService).unitByCode(unit);
        const { bytes, model } = await services
          .get(DigestsService)
          .export(caller, { period, unitId, edition });
        await writeWhole(out, bytes);
        print(
          json,
          {
            period,
            unit,
            edition,
            out,
            bytes: bytes.length,
            draft: model.draft,
            fingerprint: model.data.fingerprint,
          },
          `Wrote ${out} (${bytes.length} bytes${model.draft ? ', draft' : ''}).`,
        );
      });
    });
}

function periodArgument(text: string): DigestPeriod {
  if (!DIGEST_PERIOD.test(text)) throw new InvalidArgumentError('Write it as 2026-Q4 or 2026.');
  return text;
}
