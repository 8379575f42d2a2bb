/**
 * `npm test`: everything that proves the package, on a machine with nothing but git and Node. Arguments go to jest, and
 * then only jest runs. The last line on standard output is "N passed, N failed" (", N skipped").
 */
import { refuseForeignDatabase } from './test/refuse-foreign-database.mjs';
import { runJest } from './test/run-jest.mjs';
import { runSteps } from './test/run-steps.mjs';
import { checkNode } from './prepare/check-node.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

refuseForeignDatabase(process.env.TEST_DATABASE_URL);
const jestArguments = process.argv.slice(2).filter((argument) => argument !== '--');

const setUp = [
  { name: 'install', needed: true, run: async () => (checkNode(), ensureInstalled()) },
  { name: 'build', needed: true, run: ensureBuilt },
];
const checks = [
  { name: 'format', tool: ['prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'lint', tool: ['eslint/bin/eslint.js', '.'] },
  { name: 'types', tool: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'types of the web client', tool: ['typescript/bin/tsc', '-p', 'src/web', '--noEmit'] },
];
const jest = { name: 'jest', run: () => runJest(jestArguments) };

process.exitCode = await runSteps([...setUp, ...(jestArguments.length > 0 ? [] : checks), jest]);
