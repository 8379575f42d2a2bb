/**
 * `npm run bench [-- NAME…]`: measures the service against a yardstick in the same run and prints one JSON line per bench. Not a
 * test: nothing fails because a machine is slow.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareOrExit } from './prepare.mjs';
import { root } from './prepare/root.mjs';

const folder = join(root, 'test', 'bench');
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const [names, options] = [
  process.argv.slice(2).filter((word) => !word.startsWith('-')),
  process.argv.slice(2).filter((word) => word.startsWith('-')),
];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`congvu: no bench "${unknown.join('", "')}"; there are ${known.join(', ')}\n`);
  process.exit(2);
}
await prepareOrExit();
for (const name of names.length > 0 ? names : known) {
  const { bench } = await import(pathToFileURL(join(folder, `${name}.bench.mjs`)).href);
  process.stdout.write(`${JSON.stringify({ bench: name, ...(await bench(options)) }, null, 1)}\n`);
}
