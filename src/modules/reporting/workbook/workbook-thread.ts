import { parentPort } from 'node:worker_threads';
import type { PersonDays } from '../../attendance/timesheet/timesheet-reader.service.js';
import { layOut, type WorkbookOrder } from './workbook-maker.js';

/** What the thread is told: an order first, then people when it asks for them; null when there are no more. */
export type ToThread = { readonly order: WorkbookOrder } | { readonly batch: readonly PersonDays[] | null };
/** What it says: that it wants people, the workbook, or why there is none. */
export type FromThread = 'more' | { readonly bytes: Uint8Array } | { readonly error: Error };

const port = parentPort;
if (port !== null) {
  const inbox: ToThread[] = [];
  let wake: (() => void) | null = null;
  port.on('message', (message: ToThread) => {
    inbox.push(message);
    wake?.();
  });
  const next = async (): Promise<ToThread> => {
    for (;;) {
      const message = inbox.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const days = async function* (): AsyncGenerator<readonly PersonDays[]> {
    for (;;) {
      port.postMessage('more' satisfies FromThread);
      const message = await next();
      if (!('batch' in message) || message.batch === null) return;
      yield message.batch;
    }
  };
  for (;;) {
    const message = await next();
    if (!('order' in message)) continue;
    try {
      const bytes = new Uint8Array(await layOut(message.order, days()));
      port.postMessage({ bytes } satisfies FromThread, [bytes.buffer]);
    } catch (error) {
      port.postMessage({
        error: error instanceof Error ? error : new Error(String(error)),
      } satisfies FromThread);
    }
  }
}
