import { fileURLToPath } from 'node:url';

/** Absolute path of the package. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says something to the person at the terminal. Standard output belongs to the command that is run. */
export function say(line) {
  process.stderr.write(`congvu: ${line}\n`);
}

/** A refusal whose message is all that the person at the terminal needs to see. */
export class PrepareError extends Error {}
