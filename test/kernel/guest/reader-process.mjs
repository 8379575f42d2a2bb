import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that reads bound readers with the product's own transport and supervisor, and tells what happens. */
export class ReaderProcess {
  lines = [];

  constructor(bindings, options = {}) {
    this.child = spawn(process.execPath, ['guest/reader-child.mjs', '/app', JSON.stringify(bindings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      ...options,
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => this.lines.push(JSON.parse(line)));
  }

  order(line) {
    this.child.stdin.write(`${line}\n`);
  }

  /** The first line from `from` on that fits; throws with all lines when it does not come in time. */
  async line(fits, from = 0, milliseconds = 10_000) {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = this.lines.slice(from).find(fits);
      if (found !== undefined) return found;
      if (Date.now() > end || this.child.exitCode !== null)
        throw new Error(
          `not seen (exit ${this.child.exitCode}): ${JSON.stringify(this.lines.filter((one) => !('report' in one)).slice(-20))}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  state(state, from = 0, reader = 'A', milliseconds = 10_000) {
    return this.line((line) => line.state === state && line.reader === reader, from, milliseconds);
  }

  /** Ready, without waiting for the next second: it is asked to list again until then. */
  async found(from) {
    const asking = setInterval(() => this.order('refresh'), 100);
    try {
      await this.state('ready', from);
    } finally {
      clearInterval(asking);
    }
  }

  scan(text, from = 0) {
    return this.line((line) => line.scan === text, from);
  }

  async health() {
    const from = this.lines.length;
    this.order('health');
    return this.line((line) => 'health' in line, from);
  }

  get scans() {
    return this.lines.filter((line) => 'scan' in line).map((line) => line.scan);
  }

  get opened() {
    return this.lines.filter((line) => 'open' in line);
  }

  /** Asks it to stop; gives its exit code and how long it took in ms. */
  async end() {
    const startedAt = Date.now();
    const exit = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(code ?? signal)));
    if (this.child.exitCode !== null || this.child.signalCode !== null)
      return { code: this.child.exitCode, ms: 0 };
    this.order('stop');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    const code = await exit;
    clearTimeout(late);
    return { code, ms: Date.now() - startedAt };
  }
}
