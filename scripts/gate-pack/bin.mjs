#!/usr/bin/env node
/** The command `congvu-gate` of the package for the PC at the door. */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [needMajor, needMinor] = engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needMajor || (major === needMajor && minor < needMinor)) {
  process.stderr.write(
    `Cần Node.js ${needMajor}.${needMinor} trở lên; máy này có ${process.versions.node}. / Node.js is too old.\n`,
  );
  process.exit(1);
}
await import('../dist/src/cli/congvu-gate.js');
