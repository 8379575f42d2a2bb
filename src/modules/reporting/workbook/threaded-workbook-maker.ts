import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import type { Environment } from '../../../platform/config/environment.js';
import { AtOnce } from '../../../platform/work/at-once.js';
import {
  WorkbookMaker,
  WorkbookMakerHere,
  type DaysOfPeople,
  type Workbench,
  type WorkbookOrder,
} from './workbook-maker.js';
import type { FromThread, ToThread } from './workbook-thread.js';

const script = new URL('./workbook-thread.js', import.meta.url);
/** Megabytes of old objects in a thread: a month of thirty thousand people needs a fraction of them. */
const MEMORY_MB = 256;

/** Lays out on threads of their own, so that the server goes on answering. Sources that are not built have no script for a thread. */
export function workbookMaker({ REPORTS_AT_ONCE }: Environment): WorkbookMaker {
  const places = new AtOnce(REPORTS_AT_ONCE);
  return existsSync(script) ? new ThreadedWorkbookMaker(places) : new WorkbookMakerHere(places);
}

/** A thread that ends in the middle of its work, of itself or for want of memory, fails that workbook and nothing else. */
export class ThreadedWorkbookMaker extends WorkbookMaker {
  constructor(
    places: AtOnce,
    private readonly thread: URL = script,
  ) {
    super(places);
  }

  /** The thread starts at once: loading what it needs takes as long as the first queries. */
  protected start(): Workbench {
    const worker = new Worker(this.thread, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    let fault: Error | null = null;
    worker.on('error', (error: Error) => (fault = error));
    // One that has ended before it got its order would never answer.
    worker.on('exit', (code) => (fault ??= new Error(`the workbook's thread ended with ${code}`)));
    return {
      make: async (order, days) => {
        if (fault !== null) throw fault;
        return workbookOf(worker, order, days);
      },
      close: async () => {
        await worker.terminate();
      },
    };
  }
}

/** Sends the order, then people as they are asked for: one batch is on its way while another is written. */
function workbookOf(worker: Worker, order: WorkbookOrder, days: DaysOfPeople): Promise<Buffer> {
  const batches = days[Symbol.asyncIterator]();
  const read = (): Promise<IteratorResult<readonly PersonDays[]>> => {
    const reading = batches.next();
    // Whoever awaits it gets the error; until then it must not end the process.
    reading.catch(() => undefined);
    return reading;
  };
  let ahead = read();
  return new Promise((resolve, reject) => {
    const serve = async (): Promise<void> => {
      const next = await ahead;
      if (next.done !== true) ahead = read();
      worker.postMessage({ batch: next.done === true ? null : next.value } satisfies ToThread);
    };
    worker.on('message', (message: FromThread) => {
      if (message === 'more') serve().catch(reject);
      else resolve(Buffer.from(message.bytes.buffer));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the workbook's thread ended with ${code}`)));
    worker.postMessage({ order } satisfies ToThread);
  });
}
