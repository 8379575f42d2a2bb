import type { Command } from 'commander';

/** `congvu gate`: the agent on the PC at the door. What it needs is loaded when it runs. */
export function addGateCommand(program: Command): void {
  program.command('gate').description('readers of this machine: the agent at the door');
}
