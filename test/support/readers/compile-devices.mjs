import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

/** What a module reads from beside itself. */
const SCREEN = 'devices/gate/door-screen';

/**
 * Compiles the drivers and the core, and `more` files or folders, into `folder` as a package of its own, so that a process
 * without the test runner can use them. The product's `dist` is left alone: it may be of another state, or just being replaced.
 */
export function compileDevices(folder, { linkPackages = true, more = [] } = {}) {
  for (const top of ['devices', 'src/core', ...more]) {
    const files = top.endsWith('.ts') ? [''] : readdirSync(top, { recursive: true, encoding: 'utf8' });
    for (const name of files.map((file) => join(top, file))) {
      if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
      const target = join(folder, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, transformFileSync(name, { sourceMaps: false }).code);
    }
  }
  cpSync(SCREEN, join(folder, SCREEN), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  if (linkPackages) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}
