/**
 * `npm run test:kernel`: boots a Debian kernel in QEMU (software emulation) and reads readers made by uhid and a USB gadget
 * through the real /dev/hidraw. Fetches the kernel itself and keeps it under data/kernel-cache. Needs qemu-system-x86,
 * busybox-static, cpio, kmod and apt.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { initramfs } from '../test/kernel/initramfs.mjs';
import { kernelPackage } from '../test/kernel/kernel-package.mjs';

const LIMIT_SECONDS = 400;
/** QEMU's debug port makes 33 of a suite that ended with 0. */
const SUCCESS = 33;
const NEEDED = {
  'qemu-system-x86_64': 'qemu-system-x86',
  cpio: 'cpio',
  busybox: 'busybox-static',
  'dpkg-deb': 'dpkg',
  'apt-get': 'apt',
};

process.chdir(resolve(import.meta.dirname, '..'));
const missing = Object.keys(NEEDED).filter(
  (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
);
if (process.platform !== 'linux' || process.arch !== 'x64') end('the kernel test needs Linux on x64');
if (missing.length > 0)
  end(`apt-get install --no-install-recommends ${missing.map((tool) => NEEDED[tool]).join(' ')} kmod`);
if (!existsSync('node_modules/node-hid')) end('run npm ci first');

const cache = resolve('data/kernel-cache');
mkdirSync(cache, { recursive: true });
const startedAt = Date.now();
const kernel = kernelPackage(cache);
const initrd = initramfs(cache, kernel);
console.log(`kernel ${kernel.version}, prepared in ${seconds()} s`);
const code = await boot(kernel.image, initrd);
console.log(`kernel test ${code === SUCCESS ? 'passed' : `failed (${code})`} after ${seconds()} s`);
process.exit(code === SUCCESS ? 0 : 1);

/** Runs the machine; its serial console is our output. The limit ends it whatever happens. */
function boot(image, archive) {
  const machine = spawn(
    'timeout',
    [
      ...[
        '-k',
        '5',
        String(LIMIT_SECONDS),
        'qemu-system-x86_64',
        '-accel',
        'tcg',
        '-m',
        '640',
        '-nodefaults',
      ],
      ...['-no-user-config', '-no-reboot', '-display', 'none', '-serial', 'stdio', '-monitor', 'none'],
      ...['-device', 'isa-debug-exit,iobase=0xf4,iosize=0x04', '-kernel', image, '-initrd', archive],
      ...['-append', 'console=ttyS0 quiet panic=-1 mitigations=off'],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => machine.kill(signal));
  return new Promise((ended) => machine.once('exit', (exit, signal) => ended(exit ?? signal)));
}

function seconds() {
  return ((Date.now() - startedAt) / 1000).toFixed(1);
}

function end(message) {
  console.error(message);
  process.exit(1);
}
