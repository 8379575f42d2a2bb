import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { eventTexts, type StreamEvent } from './event-texts.js';

type Schemas = components['schemas'];
export type SentScan = Schemas['SentScan'];
export type ScanAnswers = Schemas['ScanAnswers'];
/** What a guard asks for, with the guard's PIN. */
export type KioskCheck = Schemas['DoorRequestBody'];
/** What is shown of somebody besides the name. */
export type ArrivalView = Schemas['ArrivalView'];
export type CheckSubject = KioskCheck['about'];

/** Nobody waits longer for an answer: the next try is due. */
const PATIENCE_MS = 15_000;
/** Longer than the pause between two heartbeats of the stream. */
const SILENCE_MS = 60_000;

/** What the kiosk says to the server with its own key; the cookie of somebody who signed in at this browser plays no part. */
export class KioskLink {
  private readonly own: {
    readonly headers: { readonly authorization: string };
    readonly credentials: 'omit';
  };

  constructor(key: string) {
    this.own = { headers: { authorization: `Bearer ${key}` }, credentials: 'omit' };
  }

  /** @throws RefusalError, UnreachableError */
  send(scans: readonly SentScan[], stop: AbortSignal): Promise<ScanAnswers> {
    const body = { sentAt: new Date().toISOString(), scans: [...scans] };
    return patiently(stop, (signal) => answerOf(api.POST('/api/v1/scans', { body, ...this.own, signal })));
  }

  /** @throws RefusalError, UnreachableError */
  report(report: object, stop: AbortSignal): Promise<Schemas['GateAnswerView']> {
    const body = report as Schemas['GateReportBody'];
    return patiently(stop, (signal) =>
      answerOf(api.POST('/api/v1/gates/status', { body, ...this.own, signal })),
    );
  }

  /** What is shown of somebody who scanned just now. @throws RefusalError, UnreachableError */
  arrival(id: string, stop: AbortSignal): Promise<ArrivalView> {
    return patiently(stop, (signal) =>
      answerOf(api.GET('/api/v1/arrivals/{id}', { params: { path: { id } }, ...this.own, signal })),
    );
  }

  /** `Đề nghị kiểm tra`. @throws RefusalError, UnreachableError */
  async ask(body: KioskCheck, stop: AbortSignal): Promise<void> {
    await patiently(stop, (signal) =>
      answerOf(api.POST('/api/v1/inspection-requests/at-door', { body, ...this.own, signal })),
    );
  }

  /**
   * Hears who scans until the stream ends, after `lastId` where that is known. A stream that says nothing for long, not even its heartbeat, is
   * ended. @throws whatever the network says
   */
  async listen(lastId: string, onEvent: (event: StreamEvent) => void, stop: AbortSignal): Promise<void> {
    const giveUp = new AbortController();
    const end = (): void => giveUp.abort();
    let timer = setTimeout(end, SILENCE_MS);
    stop.addEventListener('abort', end);
    try {
      const headers = lastId === '' ? this.own.headers : { ...this.own.headers, 'last-event-id': lastId };
      const response = await fetch('/api/v1/scans/stream', { ...this.own, headers, signal: giveUp.signal });
      if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(timer);
        timer = setTimeout(end, SILENCE_MS);
        const read = eventTexts(rest + value);
        rest = read.rest;
        read.events.forEach(onEvent);
      }
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
    }
  }
}

/** Gives up after a while, so that a network that swallows everything does not hold the next try up. */
async function patiently<T>(stop: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  const end = (): void => giveUp.abort();
  const timer = setTimeout(end, PATIENCE_MS);
  stop.addEventListener('abort', end);
  try {
    return await work(giveUp.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}
