import { isRefusal, UnreachableError } from '../../api/refusal.js';
import type { LiveScan } from '../../api/scan-stream.js';
import { KioskLink, type ScanAnswers, type SentScan } from './kiosk-link.js';
import { KioskSpool, type KioskScan } from './kiosk-spool.js';
import { VERSION, type Pairing } from './pairing.js';
import { randomId } from './random-id.js';
import { ServerTime } from './server-time.js';

/** What the screen shows of a card. */
export type Shown =
  /** On the disk of this machine; the server has not answered yet. */
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'person'; readonly name: string; readonly code: string; readonly at: string }
  | { readonly kind: 'unknown'; readonly number: string }
  /** The server has it, and its time waits for somebody's word. */
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-kept' };

export interface KioskState {
  /** `away`: the server does not answer; `revoked`: the key counts no more. */
  readonly link: 'connecting' | 'open' | 'away' | 'revoked';
  readonly waiting: number;
  readonly refused: number;
}

export interface KioskEars {
  onShown(shown: Shown): void;
  onState(state: KioskState): void;
}

const BATCH = 200;
const REPORT_EVERY_MS = 20_000;
const SOONEST_AGAIN_MS = 1_000;
const LATEST_AGAIN_MS = 15_000;
const FRESH_MS = 60_000;
const READER = 'KIOSK';

/**
 * The gate of a browser: keeps each card on the disk before anything else, sends oldest first, lets go of what the server answered for one
 * by one, reports how it is, and hears who scanned at the devices of its unit.
 */
export class KioskAgent {
  private readonly stopping = new AbortController();
  private readonly link: KioskLink;
  private readonly time = new ServerTime();
  private readonly runId = randomId();
  private readonly startedAt = new Date();
  private state: KioskState = { link: 'connecting', waiting: 0, refused: 0 };
  private scans = 0;
  private lastScanMs: number | null = null;
  private readonly sleepers = new Set<() => void>();

  private constructor(
    private readonly pairing: Pairing,
    private readonly spool: KioskSpool,
    private readonly ears: KioskEars,
  ) {
    this.link = new KioskLink(pairing.key);
  }

  /** @throws DOMException when the browser keeps nothing */
  static async start(pairing: Pairing, ears: KioskEars): Promise<KioskAgent> {
    const agent = new KioskAgent(pairing, await KioskSpool.open(randomId), ears);
    await agent.tellFacts();
    void agent.repeat(() => agent.sendAll(), LATEST_AGAIN_MS);
    void agent.repeat(() => agent.report(), REPORT_EVERY_MS);
    void agent.repeat(() => agent.hear(), SOONEST_AGAIN_MS);
    return agent;
  }

  stop(): void {
    this.stopping.abort();
    this.wakeAll();
    this.spool.close();
  }

  /** Takes the text of a card from the reader. */
  async take(text: string): Promise<void> {
    const [wallMs, monotonicMs] = [Date.now(), performance.now()];
    const { format } = this.pairing;
    const credential = format === null ? text : `${format}:${text}`;
    try {
      await this.spool.append({ credential, raw: text, wallMs, monotonicMs, runId: this.runId });
    } catch {
      this.ears.onShown({ kind: 'not-kept' });
      return;
    }
    this.scans += 1;
    this.lastScanMs = wallMs;
    this.ears.onShown({ kind: 'kept', at: new Date(wallMs).toISOString() });
    await this.tellFacts();
    this.wakeAll();
  }

  /** Works until the kiosk stops; after a failure later and later, after a success at the pace asked for. */
  private async repeat(work: () => Promise<void>, everyMs: number): Promise<void> {
    let again = SOONEST_AGAIN_MS;
    while (!this.stopping.signal.aborted && this.state.link !== 'revoked') {
      try {
        await work();
        again = SOONEST_AGAIN_MS;
        await this.pause(everyMs);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.noteFailure(error);
        await this.pause(again);
        again = Math.min(again * 2, LATEST_AGAIN_MS);
      }
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const scans = await this.spool.oldest(BATCH);
      if (scans.length === 0) return;
      const askedMs = performance.now();
      const answers = await this.link.send(
        scans.map((scan) => this.sent(scan)),
        this.stopping.signal,
      );
      this.time.note(answers.receivedAt, askedMs, performance.now());
      await this.settle(scans, answers);
      this.tell({ link: 'open' });
    }
  }

  private async settle(scans: readonly KioskScan[], { results }: ScanAnswers): Promise<void> {
    const outcomes = new Map(
      results.map(({ bootId, sequence, outcome }) => [`${bootId}:${sequence}`, outcome]),
    );
    const outcomeOf = ({ sequence }: KioskScan): string | undefined =>
      outcomes.get(`${this.spool.bootId}:${sequence}`);
    const isRefused = (scan: KioskScan): boolean => ['rejected', 'conflict'].includes(outcomeOf(scan) ?? '');
    const answered = scans.filter((scan) => outcomeOf(scan) !== undefined);
    await this.spool.settle(
      answered.filter((scan) => !isRefused(scan)),
      answered.filter(isRefused),
    );
    const last = scans.at(-1);
    if (last !== undefined && last.runId === this.runId) {
      if (isRefused(last)) this.ears.onShown({ kind: 'unreadable' });
      if (outcomeOf(last) === 'quarantined') this.ears.onShown({ kind: 'doubtful' });
    }
    await this.tellFacts();
  }

  private sent({ sequence, credential, raw, wallMs, monotonicMs, runId }: KioskScan): SentScan {
    const ahead = runId === this.runId ? this.time.aheadAt(wallMs, monotonicMs) : null;
    return {
      bootId: this.spool.bootId,
      sequence,
      credential,
      scannedAt: new Date(wallMs).toISOString(),
      reader: READER,
      raw,
      monotonicMs,
      ...(this.pairing.format === null ? {} : { format: this.pairing.format }),
      ...(ahead === null ? {} : { clockOffsetMs: ahead }),
    };
  }

  private async report(): Promise<void> {
    const { depth, oldest, refused } = await this.spool.facts();
    const [wallMs, askedMs] = [Date.now(), performance.now()];
    const instant = (ms: number): string => new Date(ms).toISOString();
    const onServer = (ms: number): string => instant(ms - (this.time.aheadAt(wallMs, askedMs) ?? 0));
    const report = {
      runId: this.runId,
      version: VERSION,
      hostName: 'Kiosk',
      startedAt: onServer(this.startedAt.getTime()),
      previousAliveAt: null,
      readers: [
        {
          reader: READER, state: 'ready', since: onServer(this.startedAt.getTime()), scans: this.scans, malformed: 0, errors: 0,
          lastReportAt: this.lastScanMs === null ? null : onServer(this.lastScanMs),
          lastScanAt: this.lastScanMs === null ? null : onServer(this.lastScanMs), lastError: null, hint: null,
        },
      ],
      spool: { depth, oldestAt: oldest === null ? null : onServer(oldest.wallMs), deadLetters: refused, alarm: null, failure: null },
      upload: { state: depth === 0 ? 'idle' : 'waiting', lastError: null },
      clockOffsetMs: negated(this.time.aheadAt(wallMs, askedMs)),
      deliveredUpTo: onServer(oldest === null ? wallMs : oldest.wallMs),
      candidates: [],
      learned: null,
      downtimes: [],
    }; // prettier-ignore
    const { serverAt } = await this.link.report(report, this.stopping.signal);
    this.time.note(serverAt, askedMs, performance.now());
    this.tell({ link: 'open' });
  }

  private async hear(): Promise<void> {
    await this.link.listen(({ name, data }) => {
      if (name !== 'scan') return;
      const scan = JSON.parse(data) as LiveScan;
      // What was kept while the server was away concerns nobody who stands here now.
      if (this.time.now() - Date.parse(scan.scannedAt) < FRESH_MS) this.ears.onShown(shownOf(scan));
    }, this.stopping.signal);
  }

  private noteFailure(error: unknown): void {
    if (isRefusal(error, 'device-key-invalid')) this.tell({ link: 'revoked' });
    else if (error instanceof UnreachableError) this.tell({ link: 'away' });
  }

  private async tellFacts(): Promise<void> {
    const { depth, refused } = await this.spool.facts();
    this.tell({ waiting: depth, refused });
  }

  private tell(change: Partial<KioskState>): void {
    this.state = { ...this.state, ...change };
    if (!this.stopping.signal.aborted) this.ears.onState(this.state);
  }

  /** Until the time is over or a card came. */
  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.sleepers.add(end);
    });
  }

  private wakeAll(): void {
    for (const end of [...this.sleepers]) end();
  }
}

function negated(ms: number | null): number | null {
  return ms === null ? null : -ms;
}

function shownOf({ employee, unknownCard, scannedAt }: LiveScan): Shown {
  if (employee !== null)
    return { kind: 'person', name: employee.fullName, code: employee.code, at: scannedAt };
  return { kind: 'unknown', number: unknownCard?.printed[0] ?? unknownCard?.credential ?? '' };
}
