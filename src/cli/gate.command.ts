import { join } from 'node:path';
import type { Command } from 'commander';
import { addGateCommands } from './gate-commands.js';

/** `congvu gate`: the agent on the PC at the door. */
export function addGateCommand(program: Command): void {
  const gate = program
    .command('gate')
    .description('the agent at the door: readers of this machine, kept scans, the way to the server');
  addGateCommands(gate, {
    name: 'congvu gate',
    version: program.version() ?? '',
    folder: join(process.env['CONGVU_DATA_DIR'] || 'data', 'gate'),
    folderHelp: 'gate in CONGVU_DATA_DIR',
  });
}
