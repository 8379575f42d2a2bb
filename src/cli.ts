import { Command, CommanderError } from 'commander';
import { explain } from './cli/explain.js';
import { addGateCommand } from './cli/gate.command.js';
import { UsageError } from './cli/usage-error.js';

/** Exit codes of every command: 0 done, 1 failed, 2 wrong usage. */
const WRONG_USAGE = 2;

const program = new Command('congvu')
  .description('Công vụ: attendance and public-service culture for public administration centres')
  .version('0.1.0')
  .showHelpAfterError('Run "congvu <command> --help" for an example.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

addGateCommand(program);
// A gate starts fast and never loads Nest, the database or anything else of the server.
if (process.argv[2] !== 'gate') (await import('./cli/service-commands.js')).addServiceCommands(program);

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
