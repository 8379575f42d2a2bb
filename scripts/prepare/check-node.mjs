import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrepareError, root } from './root.mjs';

/** Throws a PrepareError when this Node.js is older than package.json asks for. */
export function checkNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [needMajor, needMinor] = engines.node.match(/\d+/g).map(Number);
  const [major, minor] = version.split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new PrepareError(
    `Công vụ needs Node.js ${needMajor}.${needMinor} or newer; this is ${version}. Install a newer one (24 LTS is recommended) and try again.`,
  );
}
