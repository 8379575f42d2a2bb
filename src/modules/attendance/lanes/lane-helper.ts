import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../../../platform/logging/logger.js';
import type { LaneOrder } from './lane-thread.js';

const built = new URL('./lane-thread.js', import.meta.url);
/** So many turns one after the other that computed so many days each: more waits behind them. */
const HEAVY_TURNS = 4;
const HEAVY_DAYS = 500;
/** Megabytes of old objects in the thread: one that needs more ends, and the lanes here go on alone for a while. */
const MEMORY_MB = 192;
const AFTER_FAILURE_MS = 60_000;

/** What the helper is made of; tests give a script of their own. */
export interface LaneHelperOptions {
  readonly logger: Logger;
  readonly order: () => LaneOrder;
  readonly script?: URL;
  readonly afterFailureMs?: number;
  /** How many threads the machine can run at once. */
  readonly processors?: number;
}

/**
 * Calls a second thread to help while many days are stale: one thread computes on one processor however many lanes it has. The thread
 * claims from the queue as another server would, and ends when the queue is empty. On a machine of one processor there is none.
 */
export class LaneHelper {
  private heavyTurns = 0;
  private thread: Worker | undefined;
  private notBefore = 0;
  private stopped = false;
  private readonly script: URL | undefined;

  constructor(private readonly options: LaneHelperOptions) {
    const { script = built, processors = availableParallelism() } = options;
    // Sources that are not built have no script for a thread.
    this.script = processors > 1 && existsSync(script) ? script : undefined;
  }

  /** Whether a thread helps at this moment. */
  get helps(): boolean {
    return this.thread !== undefined;
  }

  /**
   * Hears how many days a turn of a lane computed; calls for help when it is much again and again. While people scan, turns are small and
   * nobody is called: with a second thread beside, 200 scans a second waited up to 932 ms (p99) for their days, without it 699 ms.
   */
  turned(days: number): void {
    this.heavyTurns = days >= HEAVY_DAYS ? this.heavyTurns + 1 : 0;
    if (this.heavyTurns >= HEAVY_TURNS) this.call();
  }

  /** Calls nobody any more and ends the thread: the transaction in hand is rolled back, and its claims are on the queue again. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.thread?.terminate();
  }

  private call(): void {
    const { script } = this;
    if (script === undefined || this.stopped || this.helps || performance.now() < this.notBefore) return;
    const { logger, order, afterFailureMs = AFTER_FAILURE_MS } = this.options;
    const thread = new Worker(script, {
      workerData: order(),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.thread = thread;
    logger.info('many days are stale: a second thread helps');
    // What it claimed is back on the queue; the lanes here go on, and after a while help is tried again.
    thread.on('error', (error: Error) => {
      this.notBefore = performance.now() + afterFailureMs;
      logger.error('the thread that helped with stale days ended', { why: error.message });
    });
    thread.on('exit', () => {
      this.thread = undefined;
      this.heavyTurns = 0;
    });
  }
}
