/**
 * Runs inside the virtual machine: starts the gate agent at a fake server, then every check in order, a line each; the exit code is
 * the number of failures. One run of the agent serves many checks, since starting it takes seconds under emulation.
 */
import * as bus from './bus-checks.mjs';
import * as delivery from './delivery-checks.mjs';
import { Door } from './door.mjs';
import * as reading from './reading-checks.mjs';

const LIMIT_MS = 60_000;
const checks = [bus.firstChecks, reading.checks, bus.checks, delivery.checks, bus.lastChecks, delivery.lastChecks].flat(); // prettier-ignore
let failures = 0;
let number = 0;

const plugged = bus.plugIn();
const door = new Door();
await door.open([...bus.bindings, ...reading.bindings]);

for (const [name, check] of checks) {
  number += 1;
  const startedAt = Date.now();
  const ends = [];
  let timer;
  try {
    const limit = new Promise((_, late) => {
      timer = setTimeout(() => late(new Error('took too long')), LIMIT_MS);
    });
    await Promise.race([check(door, (end) => ends.push(end), plugged), limit]);
    console.log(`ok ${number} - ${name} (${Date.now() - startedAt} ms)`);
  } catch (error) {
    failures += 1;
    console.log(`not ok ${number} - ${name}\n${error.stack}`);
  }
  clearTimeout(timer);
  // Readers of a check alone end with it, the last first.
  for (const end of ends.reverse())
    await Promise.resolve()
      .then(end)
      .catch(() => undefined);
}
console.log(`${number - failures} of ${number} checks passed`);
process.exit(Math.min(failures, 50));
