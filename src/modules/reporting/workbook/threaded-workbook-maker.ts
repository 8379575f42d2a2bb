import { existsSync } from 'node:fs';
import type { Environment } from '../../../platform/config/environment.js';
import { AtOnce } from '../../../platform/work/at-once.js';
import { WorkbookMaker, WorkbookMakerHere, type Workbench } from './workbook-maker.js';
import { WorkbookThread } from './workbook-thread-handle.js';

const built = new URL('./workbook-thread.js', import.meta.url);
/** How long a thread waits for more work: whoever makes one report of a month makes others. */
const REST_MS = 60_000;

/** Lays out on threads of their own, so that the server goes on answering. Sources that are not built have no script for a thread. */
export function workbookMaker({ REPORTS_AT_ONCE }: Environment): WorkbookMaker {
  const places = new AtOnce(REPORTS_AT_ONCE);
  return existsSync(built) ? new ThreadedWorkbookMaker(places) : new WorkbookMakerHere(places);
}

/**
 * A thread that ends in the middle of its work, of itself or for want of memory, fails that workbook and nothing else. One that has done
 * its work waits a while for the next: what it loaded and what the machine learned of its code are half of the time of a month.
 */
export class ThreadedWorkbookMaker extends WorkbookMaker {
  private readonly idle: WorkbookThread[] = [];

  constructor(
    places: AtOnce,
    private readonly script: URL = built,
    private readonly restMs: number = REST_MS,
  ) {
    super(places);
  }

  /** The thread starts at once: loading what it needs takes as long as the first queries. */
  protected start(): Workbench {
    const thread = this.idle.pop() ?? new WorkbookThread(this.script, (ended) => this.forget(ended));
    thread.wake();
    let busy = false;
    return {
      make: async (order, days) => {
        busy = true;
        const bytes = await thread.make(order, days);
        busy = false;
        return bytes;
      },
      close: async () => {
        if (busy || thread.hasEnded) return thread.end();
        thread.rest(this.restMs);
        this.idle.push(thread);
      },
    };
  }

  private forget(thread: WorkbookThread): void {
    const place = this.idle.indexOf(thread);
    if (place >= 0) this.idle.splice(place, 1);
  }
}
