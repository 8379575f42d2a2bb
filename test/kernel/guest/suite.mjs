/** Runs inside the virtual machine: every check in order, one line each; the exit code is the number of failures. */
import { checks as gadget } from './gadget-checks.mjs';
import { checks as uhid } from './uhid-checks.mjs';

const LIMIT_MS = 120_000;
let failures = 0;
let number = 0;

for (const [name, check] of [...uhid, ...gadget]) {
  number += 1;
  const startedAt = Date.now();
  const ends = [];
  try {
    let timer;
    const limit = new Promise(
      (_, late) => (timer = setTimeout(() => late(new Error('took too long')), LIMIT_MS)),
    );
    await Promise.race([check((end) => ends.push(end)), limit]);
    clearTimeout(timer);
    console.log(`ok ${number} - ${name} (${Date.now() - startedAt} ms)`);
  } catch (error) {
    failures += 1;
    console.log(`not ok ${number} - ${name}\n${error.stack}`);
  }
  // Readers and processes of a check end with it, the last first.
  for (const end of ends.reverse())
    await Promise.resolve()
      .then(end)
      .catch(() => undefined);
}
console.log(`${number - failures} of ${number} checks passed`);
process.exit(Math.min(failures, 50));
