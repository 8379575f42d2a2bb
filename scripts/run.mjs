/** `node scripts/run.mjs <command> [...args]`: prepares the checkout, then runs the command line. */
import { prepareOrExit } from './prepare.mjs';
import { startCli } from './start-cli.mjs';

await prepareOrExit();
await startCli(process.argv.slice(2));
