import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, withFreshLists } from './tools.mjs';

/** What readers, real ones over USB and virtual ones, need of the kernel; `modprobe` finds the rest. */
const MODULES = ['hid', 'hid-generic', 'uhid', 'evdev', 'usbhid', 'dummy_hcd', 'libcomposite', 'usb_f_hid'];
/** Three USB controllers: two equal readers on two ports, and a keyboard that is no reader. */
const PARAMETERS = { dummy_hcd: 'num=3' };

/**
 * The Debian kernel of the day, unpacked below `cache` and not installed: its image and the modules in loading order.
 * The package is resolved anew each time, since its name changes with security updates, and fetched only when it is another.
 * @throws Error when apt does not know it or the tools are missing
 */
export function kernelPackage(cache) {
  const folder = withFreshLists(() => {
    const name = packageName();
    const target = join(cache, name);
    if (!existsSync(target)) unpack(name, cache, target);
    return target;
  });
  const version = readdirSync(join(folder, 'lib/modules'))[0];
  return {
    image: join(folder, 'boot', `vmlinuz-${version}`),
    modules: loadingOrder(folder, version),
    version,
  };
}

function packageName() {
  const name = /Depends: (linux-image-\S+)/.exec(run('apt-cache', ['depends', 'linux-image-amd64']))?.[1];
  if (name === undefined) throw new Error('apt does not know linux-image-amd64');
  return name;
}

function unpack(name, cache, folder) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  run('apt-get', ['download', '-q', name], { cwd: fresh });
  const file = readdirSync(fresh).find((one) => one.endsWith('.deb'));
  run('dpkg-deb', ['-x', file, '.'], { cwd: fresh });
  rmSync(join(fresh, file));
  const version = readdirSync(join(fresh, 'lib/modules'))[0];
  run('depmod', ['-b', resolve(fresh), version]);
  for (const old of readdirSync(cache).filter(
    (one) => one.startsWith('linux-image-') && !one.endsWith('.new'),
  ))
    rmSync(join(cache, old), { recursive: true });
  renameSync(fresh, folder);
  writeFileSync(join(cache, 'README'), 'Kernels for npm run test:kernel; may be deleted.\n');
}

/** Files and their parameters, each after those it needs. */
function loadingOrder(folder, version) {
  const order = new Map();
  for (const module of MODULES) {
    const lines = run('modprobe', ['-d', resolve(folder), '-S', version, '--show-depends', module]).split(
      '\n',
    );
    for (const file of lines.map((line) => /^insmod (\S+)/.exec(line)?.[1]).filter(Boolean))
      if (!order.has(file)) order.set(file, PARAMETERS[module] !== undefined && file.includes(`/${module}.ko`) ? PARAMETERS[module] : ''); // prettier-ignore
  }
  return [...order].map(([file, parameters]) => ({ file, parameters }));
}
