import { join } from 'node:path';
import { root } from '../prepare/root.mjs';
import { runInherited } from './run-inherited.mjs';

/**
 * Runs the steps one after another, each reported on a line with its time. A step counts as one test unless it returns
 * counts of its own; the set-up counts only when it fails, and ends the run then. Prints all failures and, last, the sums;
 * returns the exit code: 0 only when something passed and nothing failed.
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const step of steps) {
    const since = performance.now();
    const result = await runStep(step);
    total.passed += step.needed ? 0 : result.passed;
    for (const key of ['failed', 'skipped']) total[key] += result[key];
    total.failures.push(...result.failures);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    print(`${result.failed > 0 ? 'FAILED' : 'ok'}: ${step.name} (${seconds} s)`);
    if (interrupted || (step.needed && result.failed > 0)) break;
  }
  if (interrupted) total.failures.push('interrupted');
  for (const failure of total.failures) print(`  failed: ${failure}`);
  if (total.passed + total.failed === 0) print('No test was run.');
  print(
    `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  return interrupted ? 130 : total.failed > 0 || total.passed === 0 ? 1 : 0;
}

let interrupted = false;
/** The terminal signals the running step too; we wait for it and go no further. */
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true));

async function runStep({ name, tool, run }) {
  try {
    if (run) return (await run()) ?? { passed: 1, failed: 0, skipped: 0, failures: [] };
    const code = await runInherited([join(root, 'node_modules', tool[0]), ...tool.slice(1)]);
    if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] };
    return { passed: 0, failed: 1, skipped: 0, failures: [`${name} (exit code ${code})`] };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`${name}: ${error.message}`] };
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
