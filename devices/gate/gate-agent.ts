import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { maskCredential } from '../../src/core/credential/mask-credential.js';
import type { ReaderBinding } from '../driver/reader-binding.js';
import type { ReaderHealth, ReaderState } from '../driver/reader-health.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import { bindingsOf, cacheBindings, readCachedBindings } from './bindings-file.js';
import { readEnrolment, type Enrolment } from './enrolment.js';
import type { DoorState, ServerContact } from './door-state.js';
import type { GateClock } from './gate-clock.js';
import type { GateEvent } from './gate-event.js';
import type { GateReaders } from './gate-readers.js';
import type { GateOrders, GateReport } from './gate-report.js';
import { Learning } from './learning.js';
import { settleMoment, type Moment } from './moment.js';
import { ReaderDowntimes, toldDowntime } from './reader-downtimes.js';
import { ReaderSet } from './reader-set.js';
import { refusedScan, type RefusedScan } from './refused-scan.js';
import { scanSender } from './scan-sender.js';
import type { Answer } from './server-client.js';
import { ServerTime, type TimedAnswer } from './server-time.js';
import { Spool } from './spool.js';
import { SpoolRefusal } from './spool-refusal.js';
import type { ScanTimes, SpooledScan } from './spooled-scan.js';
import { refusesCards, type KeepingAlarm, type SpoolLimits } from './spool-limits.js';
import { repairLine, type SpoolRepair } from './spool-repair.js';
import { alarmLine } from './status-lines.js';
import { StatusReporter } from './status-reporter.js';
import { Uploader } from './uploader.js';

export interface GateAgentOptions {
  readonly folder: string;
  readonly version: string;
  readonly hostName: string;
  readonly enrolment: Enrolment;
  readonly readers: GateReaders;
  readonly clock: GateClock;
  /** Bindings of a file on this machine; null takes those of the server. */
  readonly bindings: readonly ReaderBinding[] | null;
  readonly onEvent: (event: GateEvent) => void;
  /** For the operator; no card numbers. */
  readonly log: (line: string) => void;
  readonly limits?: SpoolLimits;
}

const NOTE_ALIVE_EVERY_MS = 10_000;
const MOST_REFUSED = 1_000;
const TIME_UNKNOWN = {
  kind: 'unavailable',
  error: 'the time of the server is not known yet',
  retryAfterMs: 0,
} as const;

/** The gate: readers, the spool behind them, and the way to the server. */
export class GateAgent {
  private readonly time: ServerTime;
  private readonly startedMs: number;
  private readonly downtimes = new ReaderDowntimes();
  private readonly states = new Map<string, ReaderState>();
  private readonly readers: ReaderSet;
  private readonly uploader: Uploader;
  private readonly reporter: StatusReporter;
  private readonly learning: Learning;
  private enrolment: Enrolment;
  private previousAlive: Moment | null = null;
  /** The latest time that the server told a run before this one. */
  private heardMs: number | null = null;
  /** What the run before this one kept was read. */
  private restored = false;
  private alarm: KeepingAlarm | null = null;
  private repairTold = false;
  private notedAliveMs = -Infinity;
  /** The downtimes that lie in the spool. */
  private keptDowntimes: string | null = null;
  private contact: ServerContact = 'unknown';
  /** The server has answered this run, whatever it said. */
  private answered = false;

  private constructor(
    private readonly options: GateAgentOptions,
    private readonly spool: Spool,
    private readonly runId: string,
    private bindings: readonly ReaderBinding[],
  ) {
    const { clock, readers, log } = options;
    this.enrolment = options.enrolment;
    this.time = new ServerTime(clock);
    this.startedMs = clock.monotonicMs();
    const who = (): Enrolment => this.enrolment;
    const send = scanSender({ who, clock, offsetMs: (scan) => this.offsetOf(scan) });
    this.uploader = new Uploader({
      spool,
      // Without the server's time nobody could tell how far the clock was off at these scans: first the report, which asks for it.
      send: (scans, signal) => (this.answered ? send(scans, signal) : Promise.resolve(TIME_UNKNOWN)),
      clock,
      random: Math.random,
      onTiming: (timing) => this.noteTime(timing),
      onSettled: (settled) => settled.forEach(({ scan, fate, reason }) => this.tell(fate, scan, reason)),
      onState: (state) => {
        if (state === 'waiting' || state === 'not-enrolled') this.reporter.poke();
      },
    });
    this.reporter = new StatusReporter({
      clock,
      who,
      report: () => this.report(),
      onAnswer: (answer, report) => this.hear(answer, report),
      log,
    });
    this.learning = new Learning(readers, () => this.reporter.poke());
    this.readers = new ReaderSet({
      readers,
      wallMs: () => clock.wallMs(),
      onScan: (scan) => this.take(scan),
      onHealth: (health) => this.noteHealth(health),
      onUnbound: (reader) => {
        this.downtimes.forget(reader, this.time.moment());
        void this.keepDowntimes();
      },
    });
    spool.onAppended = () => this.uploader.wake();
    spool.ageOf = (scan) => this.ageOf(scan);
    log(
      `${bindings.length} đầu đọc được gán, ${spool.facts().depth} lượt quẹt chờ gửi / readers bound, scans waiting`,
    );
  }

  /** Opens the spool and starts everything; a disk that takes nothing is said, and each card refused. @throws SpoolLockedError */
  static async start(options: GateAgentOptions): Promise<GateAgent> {
    const { folder, clock, limits } = options;
    const runId = randomUUID();
    const spool = await Spool.open({
      folder: join(folder, 'spool'),
      bootId: runId,
      wallMs: () => clock.wallMs(),
      ...(limits === undefined ? {} : { limits }),
    });
    const bindings = options.bindings ?? (await readCachedBindings(folder));
    const agent = new GateAgent(options, spool, runId, bindings);
    // What cannot be read now is read before anything is written in its place.
    await agent.restore().catch(() => undefined);
    agent.noteSpool();
    agent.uploader.start();
    await agent.readers.apply(bindings);
    agent.reporter.start();
    return agent;
  }

  /** Closes the readers, finishes the writes in hand, ends what is on its way to the server. */
  async stop(): Promise<void> {
    await Promise.all([this.readers.stop(), this.learning.stop()]);
    await Promise.all([this.reporter.stop(), this.uploader.stop()]);
    // After the reporter: each report lists what is plugged in.
    await this.options.readers.rest();
    await this.noteAlive(true);
    await this.keepDowntimes();
    await this.spool.close();
  }

  /** Scans that the server refused for good, oldest first. */
  async refused(): Promise<RefusedScan[]> {
    return (await this.spool.deadLetters(MOST_REFUSED)).map(refusedScan);
  }

  /** Sends them once more, when what was wrong has been put right; returns how many. */
  async sendRefusedAgain(): Promise<number> {
    const count = await this.spool.sendAgain();
    this.uploader.retry();
    this.reporter.poke();
    return count;
  }

  /** The repair of the spool that nobody has taken note of; null when there is none. */
  repair(): SpoolRepair | null {
    return this.spool.facts().repair;
  }

  /** Somebody has taken note of it; false when there was none. */
  async acknowledgeRepair(): Promise<boolean> {
    const done = await this.spool.acknowledgeRepair();
    this.noteSpool();
    return done;
  }

  /** What the screen at the door shows besides the cards. */
  door(): DoorState {
    const { deviceCode: gate, zone } = this.enrolment;
    const { depth: waiting, deadLetters: setAside, alarm, repair } = this.spool.facts();
    const readers = this.readers.health().map(({ reader, state }) => ({ reader, state }));
    return { gate, zone, readers, alarm, repaired: repair !== null, waiting, setAside, server: this.contact };
  }

  /** How the gate is now. */
  async report(): Promise<GateReport> {
    const { readers, version, hostName, clock } = this.options;
    this.noteSpool();
    const { depth, deadLetters, oldest, alarm, failure, known, repair } = this.spool.facts();
    const undelivered = this.spool.undelivered();
    const offset = this.time.offsetMs();
    const instant = (ms: number): string => new Date(ms).toISOString();
    const onServer = (wallMs: number, offsetMs: number | null): string => instant(wallMs + (offsetMs ?? offset ?? 0));
    const scannedAt = (scan: ScanTimes): string => onServer(scan.wallMs, this.offsetOf(scan));
    const since = (wallMs: number | null): string | null => (wallMs === null ? null : onServer(wallMs, offset));
    const now = this.time.now();
    const unsent = undelivered === null ? instant(now) : scannedAt(undelivered);
    const repairText = repair === null ? null : repairLine(repair);
    // By a clock that nobody has checked nothing is promised.
    const { isSure } = this.time;
    const isTimed = undelivered === null || isSure || undelivered.offsetMs !== null;
    return {
      runId: this.runId,
      version,
      hostName,
      startedAt: instant(now - (clock.monotonicMs() - this.startedMs)),
      previousAliveAt: typeof this.previousAlive === 'number' ? instant(this.previousAlive) : null,
      pastRead: this.restored,
      readers: this.readers.health().map((health) => ({
        ...health,
        since: onServer(health.since, offset),
        lastReportAt: since(health.lastReportAt),
        lastScanAt: since(health.lastScanAt),
      })),
      spool: {
        depth, oldestAt: oldest === null ? null : scannedAt(oldest), deadLetters, alarm: alarm ?? (repair === null ? null : 'repaired'),
        failure: failure ?? (alarm === null ? repairText : null), repair: repairText,
      },
      upload: { state: this.uploader.state, lastError: this.uploader.lastError },
      clockOffsetMs: isSure ? offset : null,
      // Of a spool that was never read nobody knows how long its scans have been waiting.
      // After a repair some may be missing that were confirmed: whether all has arrived is for somebody to say.
      deliveredUpTo: known && isTimed && repair === null ? unsent : instant(0),
      candidates: await readers.candidates(),
      learned: this.learning.result,
      downtimes: this.downtimes.timed().map(toldDowntime),
    };
  } // prettier-ignore

  /** What had to be added to the wall clock at the scan: measured where this run made it, else as it was known then. */
  private offsetOf({ bootId, wallMs, monotonicMs, offsetMs }: ScanTimes): number | null {
    return (bootId === this.runId ? this.time.offsetAt(wallMs, monotonicMs) : null) ?? offsetMs;
  }

  /** How long ago a scan was made: whatever was done to the wall clock meanwhile, where that can be known. */
  private ageOf({ bootId, wallMs, monotonicMs, offsetMs }: ScanTimes): number {
    const { clock } = this.options;
    if (bootId === this.runId) return clock.monotonicMs() - monotonicMs;
    const offset = this.time.offsetMs();
    // Both as the wall clock says them, or both by the server's.
    return offset === null ? clock.wallMs() - wallMs : this.time.now() - wallMs - (offsetMs ?? offset);
  }

  private async take(read: ReaderScan): Promise<void> {
    const scan = { ...read, monotonicMs: read.monotonicMs + this.options.clock.sleptMs() };
    try {
      const { wallMs, monotonicMs } = scan;
      const sure = this.time.isSure ? this.time.offsetAt(wallMs, monotonicMs) : null;
      const offset = sure ?? this.time.leastOffsetAt(wallMs, monotonicMs);
      this.tell('saved', await this.spool.append(scan, offset));
    } catch (error) {
      if (!(error instanceof SpoolRefusal)) throw error;
      this.tell('refused', scan, error.reason);
      this.reporter.poke();
    }
    this.noteSpool();
  }

  /** Says when the spool begins or ends to refuse cards, and counts it as a time in which nobody could badge. */
  private noteSpool(): void {
    const { alarm, failure, repair } = this.spool.facts();
    this.downtimes.block(refusesCards(alarm), this.time.moment());
    if (alarm === this.alarm && (repair !== null) === this.repairTold) return;
    const say = (what: Parameters<typeof alarmLine>[0], detail: string | null): void =>
      this.options.log(alarmLine(what, detail, join(this.options.folder, 'spool')));
    if (alarm !== this.alarm) say(alarm, failure);
    if (repair !== null && !this.repairTold) say('repaired', repairLine(repair));
    this.alarm = alarm;
    this.repairTold = repair !== null;
    void this.keepDowntimes();
    this.reporter.poke();
  }

  private tell(state: GateEvent['state'], scan: ReaderScan | SpooledScan, reason?: string): void {
    this.options.onEvent({
      state,
      ...('sequence' in scan ? { bootId: scan.bootId, sequence: scan.sequence } : {}),
      reader: scan.reader,
      maskedCredential: maskCredential(scan.credential),
      at: new Date(this.time.now()).toISOString(),
      ...(reason === undefined ? {} : { reason }),
    });
  }

  private noteHealth({ reader, state, hint }: ReaderHealth): void {
    this.downtimes.note(reader, state, this.time.moment());
    if (this.states.get(reader) === state) return;
    this.states.set(reader, state);
    void this.keepDowntimes();
    this.options.log(`${reader}: ${state}${hint === null ? '' : ` (${hint})`}`);
    this.reporter.poke();
  }

  private async hear(answer: Answer<GateOrders>, report: GateReport): Promise<void> {
    this.contact = answer.kind === 'unavailable' ? 'away' : answer.kind === 'unauthorised' ? 'not-enrolled' : 'there';
    this.tellTime(answer);
    await this.noteAlive();
    if (answer.kind !== 'ok') {
      await this.lookForNewKey();
      return;
    }
    this.learning.heard(report.learned);
    // Two may begin in the same millisecond, and one of them may have ended since: only what was told whole was heard of.
    const heard = new Set(report.downtimes.map((one) => JSON.stringify(one)));
    const over = this.downtimes.timed().filter((one) => one.until !== null && heard.has(JSON.stringify(toldDowntime(one))));
    this.downtimes.heard(over);
    await this.keepDowntimes();
    // The server sees at once that they are told.
    if (over.length > 0) this.reporter.poke();
    if (this.uploader.state === 'waiting') this.uploader.retry();
    this.learning.follow(answer.body.learn, answer.body.serverAt);
    await this.bind(answer.body);
  } // prettier-ignore

  /** Scans that waited for the server's time go now. A refusal tells it to the second only, which counts until there is better. */
  private tellTime({ kind, timing }: Answer<unknown>): void {
    if (timing === undefined) return;
    if (kind === 'ok') this.noteTime(timing);
    else this.time.note(timing, false);
    if (!this.answered) this.uploader.retry();
    this.answered = true;
  }

  /** With the first time that the server tells, what was noted by this machine's clock becomes right, and may be told. */
  private noteTime(timing: TimedAnswer): void {
    const wasSure = this.time.isSure;
    this.time.note(timing);
    if (wasSure || !this.time.isSure) return;
    this.settleMoments();
    this.reporter.poke();
  }

  private settleMoments(): void {
    const offset = this.time.ownOffsetMs();
    if (offset === null || !this.time.isSure) return;
    const nowMs = this.time.now();
    // What is still to come was never told by the server.
    const heardMs = this.heardMs !== null && this.heardMs <= nowMs ? this.heardMs : null;
    const told = { offsetMs: offset, heardMs, nowMs };
    this.downtimes.settle(told);
    if (this.previousAlive !== null) this.previousAlive = settleMoment(this.previousAlive, told);
  }

  private async bind(orders: GateOrders): Promise<void> {
    const bindings = bindingsOf(orders);
    if (this.options.bindings !== null || bindings === undefined) return;
    if (JSON.stringify(bindings) === JSON.stringify(this.bindings)) return;
    this.bindings = bindings;
    await this.readers.apply(bindings);
    try {
      await cacheBindings(this.options.folder, bindings);
    } catch (error) {
      // They are in use already; the next start asks the server.
      this.options.log(
        `bindings could not be kept: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  /** `congvu gate enrol` may have been run meanwhile. */
  private async lookForNewKey(): Promise<void> {
    try {
      const found = await readEnrolment(this.options.folder);
      if (found === undefined || found.key === this.enrolment.key) return;
      this.enrolment = found;
      this.options.log(`đã đăng ký lại: ${found.deviceCode} / enrolled anew`);
      this.uploader.retry();
      this.reporter.poke();
    } catch (error) {
      this.options.log(error instanceof Error ? error.message : String(error));
    }
  }

  private async keepDowntimes(): Promise<void> {
    try {
      await this.restore();
      const text = JSON.stringify(this.downtimes.list());
      if (text === this.keptDowntimes) return;
      this.keptDowntimes = text;
      await this.spool.keepDowntimes(this.downtimes.list());
    } catch {
      // A disk that takes nothing shows as the spool's alarm; this run tells the server all the same.
      this.keptDowntimes = null;
    }
  }

  private async noteAlive(last = false): Promise<void> {
    const now = this.options.clock.monotonicMs();
    if (!last && now - this.notedAliveMs < NOTE_ALIVE_EVERY_MS) return;
    try {
      await this.restore();
      await this.spool.noteAlive(this.time.moment());
      if (this.time.isSure) await this.spool.noteHeard(this.time.now());
      this.notedAliveMs = now;
    } catch {
      // A disk that takes nothing shows as the spool's alarm.
    }
    this.noteSpool();
  }

  /** Takes over what the run before this one kept, as soon as the disk lets it be read. @throws what the disk says */
  private async restore(): Promise<void> {
    if (this.restored) return;
    const aliveUntil = await this.spool.lastAlive();
    const heard = await this.spool.lastHeard();
    const kept = await this.spool.keptDowntimes();
    // Who waited for the same disk may have been first.
    if (this.restored) return;
    this.restored = true;
    this.previousAlive = aliveUntil;
    this.heardMs = heard;
    this.time.noteHeard(heard);
    this.downtimes.restore(kept, aliveUntil, new Set(this.bindings.map(({ code }) => code)));
    this.settleMoments();
  }
}
