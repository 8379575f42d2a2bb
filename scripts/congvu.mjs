#!/usr/bin/env node
/** The command `congvu`. A checkout is prepared first; an installed package has its dist and no sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode } from './prepare/check-node.mjs';
import { root, say } from './prepare/root.mjs';
import { prepareOrExit } from './prepare.mjs';
import { startCli } from './start-cli.mjs';

if (existsSync(join(root, 'src', 'cli.ts'))) {
  await prepareOrExit();
} else {
  try {
    checkNode();
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}
await startCli(process.argv.slice(2));
