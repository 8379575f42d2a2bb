/**
 * `npm run test:kernel`: boots a Debian kernel in QEMU (software emulation) and runs the gate agent there, with readers made by
 * uhid and a USB gadget behind the real /dev/hidraw. Fetches what it needs: tools as root on Debian, the kernel of the day into
 * data/kernel-cache.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { initramfs } from '../test/kernel/initramfs.mjs';
import { kernelPackage } from '../test/kernel/kernel-package.mjs';
import { haveTools } from '../test/kernel/tools.mjs';

const LIMIT_SECONDS = 400;
/** QEMU's debug port makes 33 of a suite that ended with 0. */
const SUCCESS = 33;

process.chdir(resolve(import.meta.dirname, '..'));
if (process.platform !== 'linux' || process.arch !== 'x64') end('the kernel test needs Linux on x64');
if (!existsSync('node_modules/node-hid')) end('run npm ci first');
const startedAt = Date.now();
const { kernel, initrd } = prepare();
console.log(`kernel ${kernel.version}, prepared in ${seconds()} s`);
const code = await boot(kernel.image, initrd);
console.log(`kernel test ${code === SUCCESS ? 'passed' : `failed (${code})`} after ${seconds()} s`);
process.exit(code === SUCCESS ? 0 : 1);

function prepare() {
  const cache = resolve('data/kernel-cache');
  mkdirSync(cache, { recursive: true });
  try {
    haveTools();
    const kernel = kernelPackage(cache);
    return { kernel, initrd: initramfs(cache, kernel) };
  } catch (error) {
    return end(`the kernel test cannot run: ${error.message}`);
  }
}

/** Runs the machine; its serial console is our output. The limit ends it whatever happens. */
function boot(image, archive) {
  const limit = ['-k', '5', String(LIMIT_SECONDS), 'qemu-system-x86_64'];
  // Two processors: the readers' side and the agent's run beside each other.
  const hardware = ['-accel', 'tcg,thread=multi', '-smp', '2', '-m', '768', '-nodefaults'];
  const console_ = ['-no-user-config', '-no-reboot', '-display', 'none', '-serial', 'stdio', '-monitor', 'none']; // prettier-ignore
  const exit = ['-device', 'isa-debug-exit,iobase=0xf4,iosize=0x04'];
  const system = ['-kernel', image, '-initrd', archive];
  const append = ['-append', 'console=ttyS0 quiet panic=-1 mitigations=off rcupdate.rcu_expedited=1'];
  const machine = spawn('timeout', [...limit, ...hardware, ...console_, ...exit, ...system, ...append], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
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
