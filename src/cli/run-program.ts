import { CommanderError, type Command } from 'commander';
import { explain } from './explain.js';
import { UsageError } from './usage-error.js';

/** Exit codes of every command: 0 done, 1 failed, 2 wrong usage. */
const WRONG_USAGE = 2;

/** Runs the command that the arguments name; a failure is told in a sentence and becomes the exit code. */
export async function runProgram(program: Command): Promise<void> {
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
}
