import { isRefusal, RefusalError, UnreachableError } from '../../api/refusal.js';
import type { LiveScan } from '../../api/scan-stream.js';
import {
  KioskLink,
  type ArrivalView,
  type KioskCheck,
  type ScanAnswers,
  type SentScan,
} from './kiosk-link.js';
import { kioskReport, READER } from './kiosk-report.js';
import { KioskSpool, type KioskScan } from './kiosk-spool.js';
import type { Pairing } from './pairing.js';
import { randomId } from './random-id.js';
import { ServerTime } from './server-time.js';

/** What the screen shows of a card. */
export type Shown =
  /** On the disk of this machine; the server has not answered yet. */
  | { readonly kind: 'kept'; readonly at: string; readonly isPin: boolean }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly name: string;
      readonly code: string;
      readonly at: string;
    }
  | { readonly kind: 'unknown'; readonly number: string }
  /** A PIN that nobody holds, typed here. */
  | { readonly kind: 'wrong-pin' }
  /** The server takes no PINs of this machine for a while. */
  | { readonly kind: 'pins-paused' }
  /** The server has it, and its time waits for somebody's word. */
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'unreadable' }
  /** It was read and kept here, and the server will not take it. */
  | { readonly kind: 'not-taken' }
  | { readonly kind: 'not-kept' };

export interface KioskState {
  /** `away`: the server does not answer; `revoked`: the key counts no more. */
  readonly link: 'connecting' | 'open' | 'away' | 'revoked';
  readonly waiting: number;
  readonly refused: number;
}

export interface KioskEars {
  onShown(shown: Shown): void;
  /** What is known of a person besides the name, a moment after them. */
  onArrival(id: string, arrival: ArrivalView): void;
  onState(state: KioskState): void;
}

/** Why the server refuses a PIN after many that nobody holds. */
const TOO_MANY_PINS = 'too-many-pins';
const BATCH = 200;
const MOST_SUSPECTS = 5;
const REPORT_EVERY_MS = 20_000;
const SOONEST_AGAIN_MS = 1_000;
const LATEST_AGAIN_MS = 15_000;
/** Older scans were kept while the server was away: they concern nobody who stands here now. The clock may be two minutes off. */
const FRESH_MS = 150_000;
/** When it is asked again how late somebody came, while their scan is not counted yet. */
const COUNTED_AFTER_MS = [1_000, 2_000];

/**
 * The gate of a browser: keeps each card on the disk before anything else, sends oldest first, lets go of what the server answered for one
 * by one, reports how it is, and hears who scanned at the devices of its unit.
 */
export class KioskAgent {
  private readonly stopping = new AbortController();
  private readonly link: KioskLink;
  private readonly runId = randomId();
  private readonly time = new ServerTime(this.runId);
  private readonly startedMs = Date.now();
  private readonly sleepers = new Set<() => void>();
  /** When the cards were shown that are being written to the disk. */
  private readonly writing = new Set<number>();
  private state: KioskState = { link: 'connecting', waiting: 0, refused: 0 };
  private scans = 0;
  private lastScanMs: number | null = null;
  /** The card that was shown here last, by its key: what became of another says nothing to whoever stands here now. */
  private lastTaken: string | null = null;
  private batch = BATCH;
  /** Scans that the server could not read even alone, by sequence; nobody knows yet whether they are to blame. */
  private readonly suspects = new Map<number, KioskScan>();
  private lastHeard = '';

  private constructor(
    private readonly pairing: Pairing,
    private spool: KioskSpool,
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

  /** Takes the text of a card from the reader, or a PIN that was typed at the pad. */
  async take(raw: string, isPin = false): Promise<void> {
    const moment = this.time.moment();
    this.writing.add(moment.wallMs);
    try {
      const { sequence } = await this.keep({ ...moment, raw, isPin, aheadMs: this.time.aheadAt(moment) });
      this.lastTaken = this.keyOf(sequence);
    } catch {
      this.lastTaken = null;
      this.ears.onShown({ kind: 'not-kept' });
      return;
    } finally {
      this.writing.delete(moment.wallMs);
    }
    this.scans += 1;
    this.lastScanMs = moment.wallMs;
    this.ears.onShown({ kind: 'kept', at: new Date(moment.wallMs).toISOString(), isPin });
    await this.tellFacts();
    this.wakeAll();
  }

  /** Lets what the server refused wait again. */
  async sendRefusedAgain(): Promise<void> {
    await this.spool.sendAgain();
    await this.tellFacts();
    this.wakeAll();
  }

  private keyOf(sequence: number): string {
    return `${this.spool.bootId}:${sequence}`;
  }

  /** `Đề nghị kiểm tra` of a guard. @throws RefusalError, UnreachableError */
  ask(check: KioskCheck): Promise<void> {
    return this.link.ask(check, this.stopping.signal);
  }

  private async keep(card: Parameters<KioskSpool['append']>[0]): Promise<KioskScan> {
    try {
      return await this.spool.append(card);
    } catch {
      // The browser closes what it could not write to; once there is room again it opens anew.
      this.spool.close();
      this.spool = await KioskSpool.open(randomId);
      return this.spool.append(card);
    }
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
    this.suspects.clear();
    for (;;) {
      const scans = (await this.spool.oldest(this.batch + this.suspects.size)).filter(({ sequence }) => !this.suspects.has(sequence)).slice(0, this.batch);
      if (scans.length === 0) return;
      // Without the server's time nobody could tell how far the clock was off at these scans.
      if (this.time.aheadAt(this.time.moment()) === null) await this.report();
      try {
        const taken = await this.send(scans);
        this.batch = BATCH;
        if (taken) await this.tryLastTime([...this.suspects.values()]);
      } catch (error) {
        const [only] = scans;
        if (!isFaultOfAScan(error) || only === undefined) throw error;
        // One of them is nothing that the server takes: it is found by halving.
        if (scans.length === 1) this.suspects.set(only.sequence, only);
        // So many, and none that it takes: the fault lies elsewhere.
        if (this.suspects.size >= MOST_SUSPECTS) throw error;
        this.batch = Math.ceil(scans.length / 2);
      }
      this.tell({ link: 'open' });
    }
  }

  /** Returns whether the server took one of them. */
  private async send(scans: readonly KioskScan[]): Promise<boolean> {
    const asked = this.time.moment();
    const answers = await this.link.send(scans.map((scan) => this.sent(scan)), this.stopping.signal);
    this.time.note(answers.receivedAt, asked);
    return this.settle(scans, answers);
  }

  /** The server has just taken another scan: what it still cannot read is to blame, and put aside. */
  private async tryLastTime(suspects: readonly KioskScan[]): Promise<void> {
    for (const scan of suspects) {
      this.suspects.delete(scan.sequence);
      try {
        await this.send([scan]);
      } catch (error) {
        if (!isFaultOfAScan(error)) throw error;
        await this.spool.settle([], [scan]);
        if (this.keyOf(scan.sequence) === this.lastTaken) this.ears.onShown({ kind: 'not-taken' });
        await this.tellFacts();
      }
    }
  }

  private async settle(scans: readonly KioskScan[], { results }: ScanAnswers): Promise<boolean> {
    const answers = new Map(results.map((result) => [`${result.bootId}:${result.sequence}`, result]));
    const answerTo = ({ sequence }: KioskScan): ScanAnswers['results'][number] | undefined => answers.get(this.keyOf(sequence));
    const isRefused = (scan: KioskScan): boolean => ['rejected', 'conflict'].includes(answerTo(scan)?.outcome ?? '');
    const answered = scans.filter((scan) => answerTo(scan) !== undefined);
    if (answered.length === 0) throw new UnreachableError('an answer that names no scan');
    const taken = answered.filter((scan) => !isRefused(scan));
    await this.spool.settle(taken, answered.filter(isRefused));
    const last = answered.find(({ sequence }) => this.keyOf(sequence) === this.lastTaken);
    if (last !== undefined && answerTo(last)?.outcome === 'quarantined') this.ears.onShown({ kind: 'doubtful' });
    if (last !== undefined && isRefused(last)) this.ears.onShown({ kind: whyRefused(answerTo(last)?.reason) });
    await this.tellFacts();
    return taken.length > 0;
  }

  /** A scan as the server takes it. What was known of the clock when it was shown counts before what is known now. */
  private sent(scan: KioskScan): SentScan {
    const { sequence, raw, isPin = false, wallMs, monotonicMs, aheadMs } = scan;
    const format = isPin ? 'PIN' : this.pairing.format;
    const ahead = aheadMs ?? this.time.aheadAt(scan);
    return {
      bootId: this.spool.bootId,
      sequence,
      credential: isPin ? `pin:${raw}` : format === null ? raw : `${format}:${raw}`,
      scannedAt: new Date(wallMs).toISOString(),
      reader: READER,
      // The digits are in the credential, where they are masked.
      raw: isPin ? '' : raw,
      monotonicMs,
      ...(format === null ? {} : { format }),
      ...(ahead === null ? {} : { clockOffsetMs: ahead }),
    };
  }

  private async report(): Promise<void> {
    const asked = this.time.moment();
    const writing = [...this.writing];
    const facts = await this.spool.facts();
    const { runId, startedMs, scans, lastScanMs } = this;
    const report = kioskReport({
      runId, startedMs, scans, lastScanMs, facts, writing, nowMs: asked.wallMs, aheadMs: this.time.aheadAt(asked),
    });
    const { serverAt } = await this.link.report(report, this.stopping.signal);
    this.time.note(serverAt, asked);
    this.tell({ link: 'open' });
  }

  private async hear(): Promise<void> {
    await this.link.listen(
      this.lastHeard,
      ({ name, id, data }) => {
        if (name !== 'scan') return;
        this.lastHeard = id;
        const scan = JSON.parse(data) as LiveScan;
        const shown = shownOf(scan);
        // A PIN mistyped at another door concerns nobody here.
        if (shown.kind === 'wrong-pin' && scan.deviceCode !== this.pairing.code) return;
        if (this.time.now() - Date.parse(scan.scannedAt) >= FRESH_MS) return;
        this.ears.onShown(shown);
        if (shown.kind === 'person') void this.tellMore(shown.id);
      },
      this.stopping.signal,
    );
  }

  /** Nothing more is said of whom the server tells nothing: the name stands already. */
  private async tellMore(id: string): Promise<void> {
    try {
      for (const again of [...COUNTED_AFTER_MS, null]) {
        const arrival = await this.link.arrival(id, this.stopping.signal);
        this.ears.onArrival(id, arrival);
        if (!arrival.showsLateness || arrival.lateMinutes !== null || again === null) return;
        await new Promise((resolve) => setTimeout(resolve, again));
      }
    } catch (error) {
      if (!(error instanceof RefusalError || error instanceof UnreachableError)) throw error;
    }
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
} // prettier-ignore

/** Whether the server refuses what was sent, rather than the sender or the moment. */
function isFaultOfAScan(error: unknown): boolean {
  return error instanceof RefusalError && [400, 413, 422].includes(error.problem.status);
}

function shownOf({ employee, unknownCard, scannedAt }: LiveScan): Shown {
  if (employee !== null)
    return { kind: 'person', id: employee.id, name: employee.fullName, code: employee.code, at: scannedAt };
  if (unknownCard?.credential.startsWith('pin:') === true) return { kind: 'wrong-pin' };
  return { kind: 'unknown', number: unknownCard?.printed[0] ?? unknownCard?.credential ?? '' };
}

/** What is said of a scan that the server refused. */
function whyRefused(reason: string | null | undefined): 'pins-paused' | 'unreadable' | 'not-taken' {
  if (reason === TOO_MANY_PINS) return 'pins-paused';
  return reason === 'bad-credential' ? 'unreadable' : 'not-taken';
}
