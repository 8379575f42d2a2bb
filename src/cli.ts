import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addDemoCommand } from './cli/demo.command.js';
import { addImportCommand } from './cli/import.command.js';
import { addMigrateCommand } from './cli/migrate.command.js';
import { addServeCommand } from './cli/serve.command.js';
import { addTokenCommand } from './cli/token.command.js';
import { addUserCommand } from './cli/user.command.js';
import { addAuditCommand } from './cli/audit.command.js';
import { addDeviceCommand } from './cli/device.command.js';
import { addImportAttlogCommand } from './cli/import-attlog.command.js';
import { addImportSchedulesCommand } from './cli/import-schedules.command.js';
import { addMonthCommand } from './cli/month.command.js';
import { addRecomputeCommand } from './cli/recompute.command.js';
import { addReportCommand } from './cli/report.command.js';
import { addRulesCommand } from './cli/rules.command.js';
import { explain } from './cli/explain.js';
import { UsageError } from './cli/with-service.js';

/** Exit codes of every command: 0 done, 1 failed, 2 wrong usage. */
const WRONG_USAGE = 2;

const program = new Command('congvu')
  .description('Công vụ: attendance and public-service culture for public administration centres')
  .version('0.1.0')
  .showHelpAfterError('Run "congvu <command> --help" for an example.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

addServeCommand(program);
addMigrateCommand(program);
addDemoCommand(program);
addUserCommand(program);
addTokenCommand(program);
const imports = addImportCommand(program);
addImportAttlogCommand(imports);
addImportSchedulesCommand(imports);
addDeviceCommand(program);
addRulesCommand(program);
addRecomputeCommand(program);
addMonthCommand(program);
addReportCommand(program);
addAuditCommand(program);

for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = error instanceof UsageError ? WRONG_USAGE : 1;
  }
}
