import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { FakeScanServer } from '../support/gate/fake-scan-server.js';
import { cardsAtTheDoor, credentialOf } from '../support/gate/gate-at-work.js';
import { installGate, packGate, packGateAs } from '../support/gate/gate-package.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';

/** A PC at the door without internet: one file, npm and Node.js are all there is. */
describe('the gate as one file', () => {
  const folder = scratchFolder('gate-pack');
  const data = join(folder, 'data');
  const running: ServiceProcess[] = [];
  const server = new FakeScanServer();
  let address: string;
  let file: string;
  let installed: string;

  beforeAll(async () => {
    address = await server.listen();
    file = await packGate(folder);
    installed = await installGate(folder, file);
  }, 180_000);
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop('SIGKILL');
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The command as npm installed it, in a folder far from this checkout. */
  function gate(args: readonly string[], environment: Record<string, string> = {}): ServiceProcess {
    const process = new ServiceProcess(args, environment, { script: join(folder, 'prefix', 'bin', 'congvu-gate'), folder });
    running.push(process);
    return process;
  }
  const door = (cards: readonly number[], environment: Record<string, string> = {}): ServiceProcess =>
    gate(['run', '--data', data, '--port', '0', '--bindings', cardsAtTheDoor(folder, cards, 4)], environment);
  const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' });

  it('is small, holds the binaries of Windows, Linux and macOS, and runs no script when it is installed', () => {
    expect(statSync(file).size).toBeLessThan(6 * 1024 * 1024);
    const files = filesIn(installed);
    for (const part of ['classic-level', 'node-hid', '@serialport/bindings-cpp'])
      for (const system of ['win32-x64', 'win32-ia32', 'linux-x64', 'linux-arm64', 'darwin-'])
        expect(files.filter((path) => path.includes(`${part}/prebuilds/`) && path.includes(system) && path.endsWith('.node'))).not.toEqual([]);
    const manifests = files.filter((path) => path.endsWith('package.json')).map((path) => readFileSync(join(installed, path), 'utf8'));
    expect(manifests.length).toBeGreaterThan(20);
    for (const manifest of manifests) expect(manifest).not.toMatch(/"(pre|post)?install":|"gypfile": true/);
    expect(files.filter((path) => path.endsWith('binding.gyp') || lstatSync(join(installed, path)).isSymbolicLink())).toEqual([]);
    expect(files.filter((path) => /@nestjs|typeorm|\bpg\b|react/.test(path))).toEqual([]);
  });

  it('helps, by its own name, and says what to type while it is not enrolled', async () => {
    const help = gate(['--help']);
    expect([await help.exit(), help.stderr]).toEqual([0, '']);
    for (const command of ['enrol', 'run', 'status', 'refused', 'repaired', 'readers']) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(help.stdout).toContain('congvu-gate enrol --server');
    const unenrolled = gate(['run', '--data', join(folder, 'none')]);
    expect([await unenrolled.exit(), unenrolled.stderr]).toEqual([1, expect.stringContaining('chạy: congvu-gate enrol')]);
    const readers = gate(['readers', '--json']);
    expect([await readers.exit(), JSON.parse(readers.stdout)]).toEqual([0, { candidates: expect.any(Array) }]);
  });

  it('enrols, reads cards and brings them to the server with nothing from outside itself', async () => {
    const enrolling = gate(['enrol', '--server', address, '--code', 'K7QF-3M9P', '--data', data]);
    expect([await enrolling.exit(), enrolling.stderr]).toEqual([0, '']);
    expect(enrolling.stdout).toContain('Chạy: congvu-gate run');
    const run = door([1, 2, 3], { NODE_DEBUG: 'esm,module' });
    await eventually(async () => expect(server.stored.map(({ credential }) => credential)).toEqual([1, 2, 3].map(credentialOf)), 30_000);
    const status = gate(['status', '--data', data, '--json']);
    expect([await status.exit(), JSON.parse(status.stdout)]).toEqual([0, expect.objectContaining({ version: '0.1.0', spool: expect.objectContaining({ depth: 0 }) })]);
    const { port } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { port: number };
    for (const path of ['/', '/door.css', '/door.js']) expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200);
    const loaded = [...run.stderr.matchAll(/(?:file:\/\/|["'\s])(\/[^\s"',)]+\.(?:[cm]?js|node|json))\b/g)].map(([, path]) => path ?? '');
    expect(loaded.filter((path) => path.includes('classic-level'))).not.toEqual([]);
    expect(loaded.filter((path) => !path.startsWith(folder))).toEqual([]);
    if (existsSync('/proc/self/maps')) {
      const binaries = [...readFileSync(`/proc/${run.child.pid}/maps`, 'utf8').matchAll(/\/\S+\.node$/gm)].map(([path]) => path);
      expect(binaries).not.toEqual([]);
      expect(binaries.filter((path) => !path.startsWith(folder))).toEqual([]);
    }
    expect(await run.stop('SIGTERM')).toBe(0);
  });

  it('is brought up to date by the newer file, and what waited for the server is still there', async () => {
    server.always = { kind: 'status', status: 503 };
    const before = door([4, 5]);
    await eventually(async () => expect(before.stdout.match(/đã lưu/g)).toHaveLength(2), 30_000);
    await before.stop('SIGKILL');
    await installGate(folder, await packGateAs('0.1.1', installed, folder));
    const version = gate(['--version']);
    expect([await version.exit(), version.stdout.trim()]).toEqual([0, '0.1.1']);
    server.always = null;
    door([6]);
    await eventually(async () => expect(server.stored.map(({ credential }) => credential)).toEqual([1, 2, 3, 4, 5, 6].map(credentialOf)), 30_000);
    expect(server.requests.every(({ authorization }) => authorization === 'Bearer a-key-of-the-fake-server')).toBe(true);
  });
}); // prettier-ignore
