import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { Command } from 'commander';
import { addGateCommands } from './gate-commands.js';
import { gateFolder, mayWrite } from './gate-folder.js';
import { runProgram } from './run-program.js';

/** The command `congvu-gate`: what `congvu gate` does, as a package of its own for the PC at the door (`npm run gate:pack`). */
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const folder = gateFolder({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  exists: existsSync,
  mayWrite,
});

const program = new Command('congvu-gate')
  .description('Công vụ, cổng quẹt thẻ: readers of this machine, kept scans, the way to the server')
  .version(version)
  .showHelpAfterError('Run "congvu-gate <command> --help" for an example.')
  .exitOverride();

addGateCommands(program, { name: 'congvu-gate', version, folder, folderHelp: folder });
await runProgram(program);
