import { backOffMs } from './back-off.js';
import type { GateClock } from './gate-clock.js';
import type { ScanFate } from './gate-event.js';
import type { ScanAcknowledgement, SendScans } from './scan-sender.js';
import type { TimedAnswer } from './server-time.js';
import type { Settlement, Spool } from './spool.js';
import type { SpooledScan } from './spooled-scan.js';

/**
 * `idle`: nothing waits; `sending`; `waiting`: the server does not answer or does not take anything, tried again;
 * `not-enrolled`: the key is none any more, everything is kept until the gate is enrolled anew.
 */
export const uploadStates = ['idle', 'sending', 'waiting', 'not-enrolled'] as const;

export type UploadState = (typeof uploadStates)[number];

/** A scan and what the server made of it, with its reason where it gave one. */
export interface SettledScan {
  readonly scan: SpooledScan;
  readonly fate: ScanFate;
  readonly reason?: string;
}

export interface UploaderOptions {
  readonly spool: Pick<Spool, 'oldest' | 'settle'>;
  readonly send: SendScans;
  readonly clock: GateClock;
  /** 0 to 1, for the jitter of waits. */
  readonly random: () => number;
  /** An answer of the server told the time. */
  readonly onTiming: (timing: TimedAnswer) => void;
  /** These scans wait no more: each has left the spool, or was set aside in it. */
  readonly onSettled: (settled: readonly SettledScan[]) => void;
  readonly onState: (state: UploadState) => void;
}

const BATCH = 200;
/** What an answer means; one that an older gate does not know leaves the scan waiting. */
const FATES: Readonly<Partial<Record<string, ScanFate>>> = {
  stored: 'sent',
  duplicate: 'sent',
  quarantined: 'quarantined',
  conflict: 'set-aside',
  rejected: 'set-aside',
};
/** So many scans that the server cannot read, and none that it takes: the fault lies elsewhere. */
const MOST_SUSPECTS = 5;

/** Brings scans to the server, oldest first, one request at a time, until each was answered by itself. */
export class Uploader {
  state: UploadState = 'idle';
  lastError: string | null = null;
  private batchSize = BATCH;
  private failures = 0;
  /** Scans that the server could not read even alone. */
  private readonly suspects = new Map<number, { readonly scan: SpooledScan; readonly reason: string }>();
  /** Suspects to be tried once more because the server has just taken another scan: refused now, they are to blame. */
  private retrials: SpooledScan[] = [];
  private readonly stopping = new AbortController();
  private waking = new AbortController();
  /** A scan came since the spool was last looked at. */
  private dirty = false;
  private running: Promise<void> | null = null;

  constructor(private readonly options: UploaderOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** There is something new; what waits for a server that is away goes on waiting. */
  wake(): void {
    this.dirty = true;
    if (this.state === 'idle') this.waking.abort();
  }

  /** The server is there again, or the gate has a new key: try now. */
  retry(): void {
    this.waking.abort();
  }

  /** Ends the request in hand: what it carried is sent again by the next run. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.waking.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.step();
      } catch (error) {
        // The disk: reading or settling failed. Nothing is lost; the spool opens itself anew.
        await this.wait('waiting', error instanceof Error ? error.message : String(error), 0);
      }
    }
  }

  private async step(): Promise<void> {
    this.dirty = false;
    if (this.waking.signal.aborted) this.waking = new AbortController();
    const retrial = this.retrials.shift();
    const scans =
      retrial === undefined
        ? await this.options.spool.oldest(this.batchSize, new Set(this.suspects.keys()))
        : [retrial];
    if (scans.length === 0) return this.rest();
    this.become('sending');
    const answer = await this.options.send(scans, this.stopping.signal);
    if (this.stopping.signal.aborted && answer.kind !== 'ok') return;
    switch (answer.kind) {
      case 'ok':
        this.options.onTiming(answer.timing);
        return this.acknowledge(scans, answer.body.results);
      case 'too-large':
        return this.halve(scans, 'too-large', retrial !== undefined);
      case 'refused':
        return this.halve(scans, answer.code, retrial !== undefined);
      case 'unauthorised':
        return this.wait('not-enrolled', 'device-key-invalid', 0);
      case 'unavailable':
        return this.wait('waiting', answer.error, answer.retryAfterMs);
    }
  }

  /** Nothing to send. Suspects alone are tried again after a while. */
  private async rest(): Promise<void> {
    if (this.suspects.size > 0) {
      const error = [...this.suspects.values()].map(({ reason }) => reason).join(', ');
      this.suspects.clear();
      return this.wait('waiting', error, 0);
    }
    if (this.dirty) return;
    this.become('idle');
    await onAbort(this.waking.signal);
  }

  private async acknowledge(
    scans: readonly SpooledScan[],
    results: readonly ScanAcknowledgement[],
  ): Promise<void> {
    const said = new Map(results.map((result) => [`${result.bootId}/${result.sequence}`, result]));
    const settled = scans.flatMap((scan): SettledScan[] => {
      const result = said.get(`${scan.bootId}/${scan.sequence}`);
      const fate = FATES[result?.outcome ?? ''];
      if (result === undefined || fate === undefined) return [];
      return [{ scan, fate, ...(result.reason === undefined ? {} : { reason: result.reason }) }];
    });
    if (settled.length === 0) return this.wait('waiting', 'the server acknowledged nothing', 0);
    await this.options.spool.settle(
      settled.map(({ scan: { bootId, sequence }, fate, reason }): Settlement =>
        fate === 'set-aside'
          ? { sequence, taken: false, reason: reason ?? said.get(`${bootId}/${sequence}`)?.outcome ?? fate }
          : { sequence, taken: true },
      ),
    );
    for (const { scan } of settled) this.suspects.delete(scan.sequence);
    if (settled.some(({ fate }) => fate !== 'set-aside'))
      this.retrials = [...this.suspects.values()].map(({ scan }) => scan);
    this.failures = 0;
    this.lastError = null;
    this.batchSize = Math.min(BATCH, this.batchSize * 2);
    this.options.onSettled(settled);
  }

  /** The server could not read the request: halves are tried until the scan is found that is to blame. */
  private async halve(scans: readonly SpooledScan[], reason: string, convicted: boolean): Promise<void> {
    this.lastError = reason;
    if (convicted) return this.setAside(scans, reason);
    this.batchSize = Math.max(1, Math.floor(scans.length / 2));
    const [only] = scans;
    if (scans.length > 1 || only === undefined) return;
    this.suspects.set(only.sequence, { scan: only, reason });
    if (this.suspects.size < MOST_SUSPECTS) return;
    this.suspects.clear();
    await this.wait('waiting', reason, 0);
  }

  private async setAside(scans: readonly SpooledScan[], reason: string): Promise<void> {
    await this.options.spool.settle(scans.map(({ sequence }) => ({ sequence, taken: false, reason })));
    for (const { sequence } of scans) this.suspects.delete(sequence);
    this.options.onSettled(scans.map((scan) => ({ scan, fate: 'set-aside', reason })));
  }

  private async wait(state: UploadState, error: string, retryAfterMs: number): Promise<void> {
    this.failures += 1;
    this.retrials = [];
    this.lastError = error;
    this.become(state);
    const { clock, random } = this.options;
    await clock.sleep(backOffMs(this.failures, random(), retryAfterMs), this.waking.signal);
  }

  private become(state: UploadState): void {
    if (this.state === state) return;
    this.state = state;
    this.options.onState(state);
  }
}

function onAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
