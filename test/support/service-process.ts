import { spawn, type ChildProcess } from 'node:child_process';

/** A run of the command line as its own process, the way people start it. */
export class ServiceProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  private readonly ended: Promise<number>;

  /** `script` is run in `folder`; by default the command line of this checkout. */
  constructor(
    args: readonly string[],
    environment: Record<string, string>,
    { script = 'scripts/run.mjs', folder }: { readonly script?: string; readonly folder?: string } = {},
  ) {
    const { PORT, NODE_ENV, ...inherited } = process.env;
    void PORT;
    void NODE_ENV;
    this.child = spawn(process.execPath, [script, ...args], {
      ...(folder === undefined ? {} : { cwd: folder }),
      env: { ...inherited, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString('utf8')));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString('utf8')));
    this.ended = new Promise((resolve) => {
      this.child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
    });
  }

  /** The first line of standard output that `pattern` matches. @throws Error when the process ends before. */
  async line(pattern: RegExp, milliseconds = 60_000): Promise<RegExpExecArray> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const match = pattern.exec(this.stdout);
      if (match) return match;
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.stderr}`);
      if (Date.now() > end) throw new Error(`never printed ${pattern}: ${this.stdout}\n${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a signal and gives the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    return this.ended;
  }

  /** The exit code, when the process ends by itself. */
  exit(): Promise<number> {
    return this.ended;
  }
}
