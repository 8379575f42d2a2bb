import { Worker } from 'node:worker_threads';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import type { DaysOfPeople, WorkbookOrder } from './workbook-maker.js';
import type { FromThread, ToThread } from './workbook-thread.js';

/** Megabytes of old objects in a thread: a month of thirty thousand people needs a fraction of them. */
const MEMORY_MB = 256;

/** A thread that lays out one workbook after another. */
export class WorkbookThread {
  private readonly worker: Worker;
  private fault: Error | null = null;
  private resting: NodeJS.Timeout | undefined;
  /** Of the workbook in hand. */
  private onMessage: ((message: FromThread) => void) | null = null;
  private onFault: ((fault: Error) => void) | null = null;

  /** @param ended hears that the thread is no more */
  constructor(script: URL, ended: (thread: WorkbookThread) => void) {
    this.worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const end = (fault: Error): void => {
      this.fault ??= fault;
      clearTimeout(this.resting);
      ended(this);
      this.onFault?.(this.fault);
    };
    this.worker.on('message', (message: FromThread) => this.onMessage?.(message));
    this.worker.on('error', end);
    this.worker.on('exit', (code) => end(new Error(`the workbook's thread ended with ${code}`)));
  }

  get hasEnded(): boolean {
    return this.fault !== null;
  }

  /** Takes it out of its rest. */
  wake(): void {
    clearTimeout(this.resting);
    this.worker.ref();
  }

  /** Ends it after this time, unless it is woken; it keeps no process alive. */
  rest(ms: number): void {
    this.worker.unref();
    this.resting = setTimeout(() => void this.end(), ms).unref();
  }

  /** Ends it, also in the middle of its work. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** Sends the order, then people as they are asked for: one batch is on its way while another is written. */
  async make(order: WorkbookOrder, days: DaysOfPeople): Promise<Buffer> {
    // One that ended before it got its order would never answer.
    if (this.fault !== null) throw this.fault;
    const batches = days[Symbol.asyncIterator]();
    const read = (): Promise<IteratorResult<readonly PersonDays[]>> => {
      const reading = batches.next();
      // Whoever awaits it gets the error; until then it must not end the process.
      reading.catch(() => undefined);
      return reading;
    };
    let ahead = read();
    try {
      return await new Promise((resolve, reject) => {
        const serve = async (): Promise<void> => {
          const next = await ahead;
          if (next.done !== true) ahead = read();
          this.worker.postMessage({ batch: next.done === true ? null : next.value } satisfies ToThread);
        };
        this.onFault = reject;
        this.onMessage = (message) => {
          if (message === 'more') serve().catch(reject);
          else if ('error' in message) reject(message.error);
          else resolve(Buffer.from(message.bytes.buffer));
        };
        this.worker.postMessage({ order } satisfies ToThread);
      });
    } finally {
      this.onMessage = null;
      this.onFault = null;
    }
  }
}
