import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller } from '../access/caller.js';

/** What belongs to one request, job or command: logs and audit entries read it. */
export interface RequestContext {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  caller?: Caller;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` inside `context`. */
export function withRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of what runs now, or undefined outside any. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}
