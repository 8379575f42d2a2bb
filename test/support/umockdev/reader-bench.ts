import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ReaderBinding } from '../../../devices/driver/reader-binding.js';

const PYTHON = '/usr/bin/python3';

/** Why umockdev cannot be used on this machine, undefined when it can. */
export function umockdevMissing(): string | undefined {
  if (process.platform !== 'linux') return 'umockdev is for Linux';
  if (spawnSync('umockdev-wrapper', ['true']).status !== 0) return 'umockdev is not installed';
  const probe = 'import gi; gi.require_version("UMockdev", "1.0"); from gi.repository import UMockdev';
  if (!existsSync(PYTHON) || spawnSync(PYTHON, ['-c', probe]).status !== 0)
    return 'gir1.2-umockdev-1.0 and python3-gi are not installed';
  return undefined;
}

type Line = Readonly<Record<string, unknown>>;

/** A machine with mocked readers and a process that reads them with the real node-hid. Everything ends with {@link end}. */
export class ReaderBench {
  readonly lines: Line[] = [];
  errors = '';
  private readonly process: ChildProcess;
  private waiting: (() => void)[] = [];

  constructor(compiled: string, bindings: readonly ReaderBinding[]) {
    const reader = [
      process.execPath,
      'test/support/readers/reader-child.mjs',
      compiled,
      JSON.stringify(bindings),
    ];
    // The limit is for the case that the runner itself is killed: nothing may be left behind.
    this.process = spawn(
      'timeout',
      ['-k', '2', '60', 'umockdev-wrapper', PYTHON, 'test/support/umockdev/testbed.py', ...reader],
      { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
    );
    this.process.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString('utf8')));
    createInterface({ input: this.process.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('{')) this.lines.push(JSON.parse(line) as Line);
      else this.errors += `${line}\n`;
      for (const look of this.waiting.splice(0)) look();
    });
  }

  /** Gives an order to the test bed and waits until it is done. */
  async order(op: string, rest: Line = {}): Promise<void> {
    const from = this.lines.length;
    this.process.stdin?.write(`${JSON.stringify({ op, ...rest })}\n`);
    await this.line((line) => line['done'] === op, from);
  }

  plug(node: string, rest: Line = {}): Promise<void> {
    return this.order('plug', { node, vendor: 'FFFF', product: '0035', ...rest });
  }

  /** Sends reports one by one: the mocked node is a terminal and merges what was not read yet. */
  async reports(node: string, reports: readonly Uint8Array[], isRead = true): Promise<void> {
    for (const bytes of reports) {
      const from = this.lines.length;
      await this.order('report', { node, hex: Buffer.from(bytes).toString('hex') });
      if (isRead) await this.line((line) => line['report'] !== undefined, from);
    }
  }

  /** The first line from `from` on that fits. @throws Error with all lines when it does not come in time. */
  async line(fits: (line: Line) => boolean, from = 0, milliseconds = 10_000): Promise<Line> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = this.lines.slice(from).find(fits);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`not seen: ${JSON.stringify(this.lines)} ${this.errors}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  state(state: string, reader: string, from = 0): Promise<Line> {
    return this.line((line) => line['state'] === state && line['reader'] === reader, from);
  }

  get scans(): unknown[] {
    return this.lines.flatMap((line) => ('scan' in line ? [line['scan']] : []));
  }

  get opened(): unknown[] {
    return this.lines.flatMap((line) => ('open' in line ? [line['open']] : []));
  }

  /** Ends the whole group: the test bed, which ends its child, and whatever is left of them. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode === null && this.process.signalCode === null) {
      this.process.stdin?.end();
      const grace = setTimeout(() => this.killGroup(), 3_000);
      await ended;
      clearTimeout(grace);
    }
    this.killGroup();
  }

  private killGroup(): void {
    try {
      process.kill(-(this.process.pid as number), 'SIGKILL');
    } catch {
      // The group has ended already.
    }
  }
}
