import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addGateCommand } from './cli/gate.command.js';
import { runProgram } from './cli/run-program.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('congvu')
  .description('Công vụ: attendance and public-service culture for public administration centres')
  .version(version)
  .showHelpAfterError('Run "congvu <command> --help" for an example.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

addGateCommand(program);
// A gate starts fast and never loads Nest, the database or anything else of the server.
if (process.argv[2] !== 'gate') (await import('./cli/service-commands.js')).addServiceCommands(program);

await runProgram(program);
