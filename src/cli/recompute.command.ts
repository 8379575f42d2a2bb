import type { Command } from 'commander';
import { SingleBar } from 'cli-progress';
import { AttendanceService } from '../modules/attendance/attendance.service.js';
import { FindingsService } from '../modules/compliance/findings.service.js';
import { EmployeesService } from '../modules/organization/employees/employees.service.js';
import { UnitsService } from '../modules/organization/units/units.service.js';
import { Differences } from './day-differences.js';
import { dateArgument } from './arguments.js';
import { print, withService } from './with-service.js';

interface RecomputeOptions {
  readonly from: string;
  readonly until: string;
  readonly unit?: string;
  readonly employee?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `congvu recompute`: attendance days of a range anew, and the findings that follow. */
export function addRecomputeCommand(program: Command): void {
  program
    .command('recompute')
    .description('compute attendance days anew; says what came out differently and saves only that')
    .requiredOption('--from <date>', 'first civil date', dateArgument)
    .requiredOption('--until <date>', 'civil date after the last', dateArgument)
    .option('--unit <code>', 'only people of this unit and below')
    .option('--employee <code>', 'only this person')
    .option('--dry-run', 'say what would change, save nothing')
    .option('--json', 'one JSON line')
    .addHelpText('after', '\nExample:\n  congvu recompute --from 2026-10-01 --until 2026-11-01 --unit TTHCC')
    .action(async (options: RecomputeOptions) => {
      await withService('recompute', async ({ services, caller }) => {
        const { from, until, dryRun = false } = options;
        const unitId = options.unit ? (await services.get(UnitsService).unitByCode(options.unit)).id : null;
        const employeeId = options.employee
          ? (await services.get(EmployeesService).employeeByCode(options.employee)).id
          : null;
        const bar = new SingleBar({ format: '{bar} {value}/{total} days', stopOnComplete: true });
        const shown = process.stderr.isTTY && !options.json;
        if (shown) bar.start(1, 0);
        const differences = new Differences();
        const range = { from, until, unitId, employeeId, dryRun, onDifference: differences.add };
        const attendance = await services.get(AttendanceService).recompute(caller, range, (done, total) => {
          bar.setTotal(total);
          bar.update(done);
        });
        if (shown) bar.stop();
        const findings = dryRun ? null : await services.get(FindingsService).judgeChangedDays();
        const { days, created, changed, unchanged, removed, failed, kept } = attendance;
        print(
          options.json,
          { ...attendance, findings, ...(await differences.told(services)) },
          `${days} days${dryRun ? ' (nothing saved)' : ''}: created ${created}, changed ${changed}, unchanged ${unchanged}, ` +
            `removed ${removed}, set aside with an error ${failed}` +
            (kept > 0 ? `, left since their scans were destroyed ${kept}` : '') +
            (findings === null
              ? ''
              : `\nfindings: added ${findings.added}, changed ${findings.changed}, removed ${findings.removed}`),
        );
        if (!options.json) process.stdout.write(await differences.lines(services));
        if (failed > 0) process.exitCode = 1;
      });
    });
}
