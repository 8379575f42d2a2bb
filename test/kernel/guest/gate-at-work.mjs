import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { eventually } from './eventually.mjs';

/** The account at the door: no root, and a member of the readers' group. */
export const BADGE = 1000;

/** `congvu gate run` as its own process, and what it says. */
export class GateAtWork {
  lines = [];

  constructor(folder) {
    const command = ['--import', '/app/guest/gate-ear.mjs', '/app/dist/src/cli.js', 'gate', 'run', '--data', folder, '--port', '0']; // prettier-ignore
    this.child = spawn(process.execPath, command, {
      uid: BADGE,
      gid: BADGE,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
    this.exit = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(code ?? signal)));
  }

  /** The first line from `from` on that fits. @throws Error with the last lines when it does not come in time */
  line(pattern, from = 0, milliseconds) {
    return eventually(
      () => this.lines.slice(from).find((line) => pattern.test(line)),
      () => `${pattern} not said: ${this.lines.slice(-25).join('\n')}`,
      milliseconds,
    );
  }

  /** Waits until it says that a reader is in `state`. */
  state(reader, state, from, milliseconds) {
    return this.line(new RegExp(`^${reader}: ${state}`), from, milliseconds);
  }

  /** The last state that it said of a reader. */
  stateOf(reader) {
    return this.lines.findLast((line) => line.startsWith(`${reader}: `))?.split(/[ (]+/)[1];
  }

  /** Devices that it opened, oldest first, as `{path, id}`; of one product only when it is named. */
  opened(from = 0, product) {
    const found = this.lines.slice(from).map((line) => /^opens (\S+) (\S+)/.exec(line));
    const devices = found.filter(Boolean).map(([, path, id]) => ({ path, id }));
    return devices.filter(({ id }) => product === undefined || id.endsWith(product));
  }

  /** How many cards it confirmed at the door. */
  get confirmed() {
    return this.lines.filter((line) => line.startsWith('✔')).length;
  }

  get files() {
    return readdirSync(`/proc/${this.child.pid}/fd`).length;
  }

  get residentBytes() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))[1]) * 1024;
  }

  /** Ends it and gives its exit code or signal and how long it took in ms. */
  async stop(signal = 'SIGTERM') {
    const startedAt = Date.now();
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    const code = await this.exit;
    clearTimeout(late);
    return { code, ms: Date.now() - startedAt };
  }
}
