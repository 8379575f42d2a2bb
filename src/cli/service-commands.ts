import 'reflect-metadata';
import type { Command } from 'commander';
import { addAuditCommand } from './audit.command.js';
import { addClosingCommand } from './closing.command.js';
import { addDemoCommand } from './demo.command.js';
import { addDeviceCommand } from './device.command.js';
import { addImportAttlogCommand } from './import-attlog.command.js';
import { addImportCalendarCommand } from './import-calendar.command.js';
import { addImportExcusesCommand } from './import-excuses.command.js';
import { addImportSchedulesCommand } from './import-schedules.command.js';
import { addImportCommand } from './import.command.js';
import { addMigrateCommand } from './migrate.command.js';
import { addMonthCommand } from './month.command.js';
import { addRecomputeCommand } from './recompute.command.js';
import { addReportCommand } from './report.command.js';
import { addRulesCommand } from './rules.command.js';
import { addServeCommand } from './serve.command.js';
import { addTokenCommand } from './token.command.js';
import { addUserCommand } from './user.command.js';

/** The commands that need the service: Nest, the database and everything behind them. */
export function addServiceCommands(program: Command): void {
  addServeCommand(program);
  addMigrateCommand(program);
  addDemoCommand(program);
  addUserCommand(program);
  addTokenCommand(program);
  const imports = addImportCommand(program);
  addImportAttlogCommand(imports);
  addImportCalendarCommand(imports);
  addImportSchedulesCommand(imports);
  addImportExcusesCommand(imports);
  addDeviceCommand(program);
  addRulesCommand(program);
  addRecomputeCommand(program);
  addMonthCommand(program);
  addReportCommand(program);
  addAuditCommand(program);
  addClosingCommand(program);
}
