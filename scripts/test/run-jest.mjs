import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../prepare/root.mjs';
import { runInherited } from './run-inherited.mjs';
import { removeSpecGroups, writeSpecGroups } from './spec-groups.mjs';

/** Runs jest with its report shown and returns the counts with the names of what failed. Without arguments, in groups. */
export async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'congvu-jest-'));
  const outputFile = join(folder, 'results.json');
  const whole = args.length === 0;
  if (whole) process.env.CONGVU_GROUPED_SPECS = JSON.stringify(writeSpecGroups());
  try {
    const code = await runInherited([
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
      '--json',
      `--outputFile=${outputFile}`,
      ...args,
    ]);
    return summarise(readResults(outputFile), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (whole) removeSpecGroups();
  }
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A file that could not run counts as one failed test; so does a jest that failed without naming a test. */
function summarise(results, code) {
  if (!results)
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`jest ended with exit code ${code} and no results`],
    };
  const failures = results.testResults.flatMap(failuresOf);
  if (code !== 0 && failures.length === 0) failures.push(`jest ended with exit code ${code}`);
  const { numPassedTests: passed, numPendingTests, numTodoTests } = results;
  return { passed, failed: failures.length, skipped: numPendingTests + numTodoTests, failures };
}

function failuresOf(file) {
  const name = relative(root, file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length > 0) return failed.map((test) => `${specOf(test) ?? name}: ${test.fullName}`);
  return file.status === 'failed' ? [`${name}: the file could not be run`] : [];
}

/** The spec file that a failure came from, where its stack says so: the name of a group says little. */
function specOf({ failureMessages }) {
  return /test\/(?!groups)[\w-]+\/[\w.-]+\.spec\.ts/.exec(failureMessages.join('\n'))?.[0];
}
