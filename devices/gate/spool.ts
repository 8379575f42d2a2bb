import type { ReaderScan } from '../driver/reader-scan.js';
import { SpoolLockedError } from './held-folder.js';
import { DamagedStoreError } from './spool-seal.js';
import { SpoolRefusal } from './spool-refusal.js';
import { defaultSpoolLimits, spoolAlarm, type KeepingAlarm, type SpoolLimits } from './spool-limits.js';
import { openLevelStore, type OpenSpoolStore, type SpoolStore, type StoreOperation } from './spool-store.js';
import type { Moment } from './moment.js';
import type { ReaderDowntime } from './reader-downtimes.js';
import type { SpoolRepair } from './spool-repair.js';
import type { DeadLetter, ScanTimes, SpooledScan } from './spooled-scan.js';

export interface SpoolOptions {
  readonly folder: string;
  readonly bootId: string;
  readonly wallMs: () => number;
  readonly limits?: SpoolLimits;
  readonly openStore?: OpenSpoolStore;
}

/** What became of a scan: taken by the server, or set aside because it never will be. */
export type Settlement =
  | { readonly sequence: number; readonly taken: true }
  | { readonly sequence: number; readonly taken: false; readonly reason: string };

/** Where the spool stands. */
export interface SpoolFacts {
  readonly depth: number;
  readonly deadLetters: number;
  /** When the scan was made that waits longest. */
  readonly oldest: ScanTimes | null;
  readonly alarm: KeepingAlarm | null;
  /** What the disk said. */
  readonly failure: string | null;
  /** False while the disk has not shown what waits there: then `depth` tells nothing. */
  readonly known: boolean;
  /** Nobody has taken note of it yet; stands beside whatever alarm there is. */
  readonly repair: SpoolRepair | null;
}

interface Waiting {
  readonly scan: ReaderScan;
  readonly offsetMs: number | null;
  readonly resolve: (scan: SpooledScan) => void;
  readonly reject: (refusal: SpoolRefusal) => void;
}

const SCANS = { gte: 'scan!', lt: 'scan"' };
const DEAD = { gte: 'dead!', lt: 'dead"' };
const SEQUENCE = 'meta!sequence';
const ALIVE = 'meta!alive';
const HEARD = 'meta!heard';
const DOWNTIMES = 'meta!downtimes';
const REPAIR = 'meta!repair';
const MOST_AT_ONCE = 500;
const EVERYTHING = -1;

/**
 * Scans that wait for the server, on the disk of the gate. A scan is there when `append` resolves and leaves only when it is
 * settled. After a failed write the store takes nothing more until it was opened anew: that is tried with the next scan.
 */
export class Spool {
  private store: SpoolStore | null = null;
  private reopening: Promise<void> | null = null;
  private readonly waiting: Waiting[] = [];
  private writing: Promise<void> = Promise.resolve();
  private busy = false;
  private sequence = 0;
  /** Times of the scans in the store, by sequence, in order. */
  private readonly stored = new Map<number, ScanTimes>();
  private dead = 0;
  private failure: string | null = null;
  /** Something in the store turned out not to be what was written. */
  private damaged = false;
  private known = false;
  private repair: SpoolRepair | null = null;
  /** Scans on their way to the disk. */
  private readonly inHand = new Set<Waiting>();
  private closed = false;
  /** Called after each write of new scans. */
  onAppended: () => void = () => undefined;

  /** How long ago a scan was made, in ms. Without anything better, as the wall clock says it, put right as far as it was known to be wrong. */
  ageOf: (scan: ScanTimes) => number = ({ wallMs, offsetMs }) =>
    this.options.wallMs() - wallMs - (offsetMs ?? 0);

  private constructor(private readonly options: SpoolOptions) {}

  /**
   * Opens the spool in its folder and reads what is left there. One that the disk does not let open refuses scans, with the alarm
   * `storage`, and is tried again with each: a gate whose disk is full starts all the same and tells people.
   * @throws SpoolLockedError
   */
  static async open(options: SpoolOptions): Promise<Spool> {
    const spool = new Spool(options);
    try {
      await spool.openStore();
    } catch (error) {
      if (error instanceof SpoolLockedError) throw error;
      spool.failure = messageOf(error);
    }
    return spool;
  }

  /**
   * Puts a scan on the disk and returns it with its sequence; only then may it be confirmed.
   * @throws SpoolRefusal when it is full or the disk does not take it: the person must be told
   */
  append(scan: ReaderScan, offsetMs: number | null = null): Promise<SpooledScan> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new SpoolRefusal('closing', 'the gate is stopping'));
      const one = { scan, offsetMs, resolve, reject };
      this.waiting.push(one);
      this.inHand.add(one);
      if (!this.busy) this.writing = this.writeWaiting();
    });
  }

  /** The oldest scans that wait, by sequence, leaving out those of `except`. */
  async oldest(limit: number, except: ReadonlySet<number> = new Set()): Promise<SpooledScan[]> {
    const entries = await this.reading(async (store) => {
      const expected = Math.min(limit + except.size, this.stored.size);
      const found = await store.entries(SCANS, limit + except.size);
      if (found.length < expected) throw new DamagedStoreError('scans that wait can no longer be read');
      return found;
    });
    return entries
      .map(([, value]) => JSON.parse(value) as SpooledScan)
      .filter(({ sequence }) => !except.has(sequence))
      .slice(0, limit);
  }

  /** Removes what the server took and sets aside what it refused, in one write. */
  async settle(settlements: readonly Settlement[]): Promise<void> {
    const operations: StoreOperation[] = [];
    for (const settlement of settlements) {
      const key = keyOf(settlement.sequence);
      if (!settlement.taken) {
        const value = await this.reading((store) => store.get(key));
        if (value === undefined && this.stored.has(settlement.sequence))
          throw this.noteDamage(new DamagedStoreError('a scan that waits can no longer be read'));
        if (value === undefined) continue;
        const letter = {
          scan: JSON.parse(value) as SpooledScan,
          reason: settlement.reason,
          setAsideAt: this.options.wallMs(),
        };
        operations.push({
          type: 'put',
          key: `dead!${key.slice(5)}`,
          value: JSON.stringify(letter satisfies DeadLetter),
        });
      }
      operations.push({ type: 'del', key });
    }
    await this.write(operations);
    for (const { sequence, taken } of settlements) if (this.stored.delete(sequence) && !taken) this.dead += 1;
  }

  /** Scans set aside, oldest first. */
  async deadLetters(limit = 100): Promise<DeadLetter[]> {
    const entries = await this.reading((store) => store.entries(DEAD, limit));
    return entries.map(([, value]) => JSON.parse(value) as DeadLetter);
  }

  /** Puts the scans set aside back among those that wait, in their old places; returns how many. */
  async sendAgain(): Promise<number> {
    const entries = await this.reading((store) => store.entries(DEAD, EVERYTHING));
    const letters = entries.map(([key, value]) => ({ key, scan: (JSON.parse(value) as DeadLetter).scan }));
    await this.write(
      letters.flatMap(({ key, scan }): StoreOperation[] => [
        { type: 'put', key: keyOf(scan.sequence), value: JSON.stringify(scan) },
        { type: 'del', key },
      ]),
    );
    const waiting = [...this.stored, ...letters.map(({ scan }) => [scan.sequence, timesOf(scan)] as const)];
    this.stored.clear();
    for (const [sequence, times] of waiting.sort(([one], [other]) => one - other))
      this.stored.set(sequence, times);
    this.dead -= letters.length;
    if (letters.length > 0) this.onAppended();
    return letters.length;
  }

  /** Notes that the agent is alive, for telling later how long it was not. */
  async noteAlive(at: Moment): Promise<void> {
    await this.write([{ type: 'put', key: ALIVE, value: JSON.stringify(at) }]);
  }

  /** The last {@link noteAlive} of the run before this; null when there is none. Read it before noting. */
  async lastAlive(): Promise<Moment | null> {
    const value = await this.reading((store) => store.get(ALIVE));
    return value === undefined ? null : (JSON.parse(value) as Moment);
  }

  /** Notes that it is `ms` at the server, told by the server itself: time is not before it any more. An earlier one puts right what was wrong. */
  async noteHeard(ms: number): Promise<void> {
    await this.write([{ type: 'put', key: HEARD, value: String(ms) }]);
  }

  /** The last {@link noteHeard} of any run; null when no run ever heard the server. */
  async lastHeard(): Promise<number | null> {
    const value = await this.reading((store) => store.get(HEARD));
    return value === undefined ? null : Number(value);
  }

  /** Keeps when readers were down, for the next run to tell. */
  async keepDowntimes(downtimes: readonly ReaderDowntime[]): Promise<void> {
    await this.write([{ type: 'put', key: DOWNTIMES, value: JSON.stringify(downtimes) }]);
  }

  /** What the run before this kept. */
  async keptDowntimes(): Promise<readonly ReaderDowntime[]> {
    const value = await this.reading((store) => store.get(DOWNTIMES));
    return value === undefined ? [] : (JSON.parse(value) as ReaderDowntime[]);
  }

  /** Somebody has taken note of the repair; false when there was none. */
  async acknowledgeRepair(): Promise<boolean> {
    if (this.repair === null) return false;
    await this.write([{ type: 'del', key: REPAIR }]);
    this.repair = null;
    return true;
  }

  /** How many scans wait, how many were set aside, since when the oldest waits, and what is wrong. */
  facts(): SpoolFacts {
    const oldest = this.stored.values().next().value ?? null;
    const { failure, known, repair } = this;
    return {
      depth: this.stored.size,
      deadLetters: this.dead,
      oldest,
      alarm: this.alarm(oldest),
      failure,
      known,
      repair,
    };
  }

  /** The scan that is not yet at the server and came first: of the store, else of those on their way to the disk. */
  undelivered(): SpoolFacts['oldest'] {
    const [coming] = this.inHand;
    if (coming === undefined) return this.facts().oldest;
    const { scan, offsetMs } = coming;
    return this.facts().oldest ?? timesOf({ ...scan, offsetMs, bootId: this.options.bootId });
  }

  /** Finishes the writes in hand and closes the store. */
  async close(): Promise<void> {
    this.closed = true;
    await this.writing;
    await this.reopening?.catch(() => undefined);
    await this.store?.close();
    this.store = null;
  }

  private alarm(oldest: ScanTimes | null): KeepingAlarm | null {
    if (this.failure !== null) return 'storage';
    return spoolAlarm(this.limits, this.stored.size, oldest === null ? 0 : this.ageOf(oldest));
  }

  private get limits(): SpoolLimits {
    return this.options.limits ?? defaultSpoolLimits;
  }

  /** All that came while the disk was busy goes in one write: no scan waits for a timer. */
  private async writeWaiting(): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0, MOST_AT_ONCE);
      try {
        await this.ready();
        if (this.facts().alarm === 'full')
          throw new SpoolRefusal('full', 'too many scans wait for the server');
        const scans = taken.map(({ scan, offsetMs }): SpooledScan => {
          this.sequence += 1;
          return { ...scan, bootId: this.options.bootId, sequence: this.sequence, offsetMs };
        });
        await this.write([
          ...scans.map((scan) => ({
            type: 'put' as const,
            key: keyOf(scan.sequence),
            value: JSON.stringify(scan),
          })),
          { type: 'put', key: SEQUENCE, value: String(this.sequence) },
        ]);
        for (const scan of scans) this.stored.set(scan.sequence, timesOf(scan));
        taken.forEach(({ resolve }, index) => resolve(scans[index] as SpooledScan));
        this.onAppended();
      } catch (error) {
        const refusal =
          error instanceof SpoolRefusal
            ? error
            : new SpoolRefusal('storage', messageOf(error), { cause: error });
        for (const { reject } of taken) reject(refusal);
      } finally {
        for (const one of taken) this.inHand.delete(one);
      }
    }
    // In the same turn as the look at the queue: nobody comes in between.
    this.busy = false;
  }

  private async write(operations: readonly StoreOperation[]): Promise<void> {
    if (operations.length === 0) return;
    await this.ready();
    try {
      await (this.store as SpoolStore).write(operations);
    } catch (error) {
      // LevelDB stays in its error; only a new opening gets it out. What it may have written all the same is found then.
      this.failure = messageOf(error);
      throw this.noteDamage(error);
    }
  }

  private async reading<T>(work: (store: SpoolStore) => Promise<T>): Promise<T> {
    await this.ready();
    try {
      return await work(this.store as SpoolStore);
    } catch (error) {
      throw this.noteDamage(error);
    }
  }

  /** A store that is damaged is opened anew, and repaired, with the next use of it. */
  private noteDamage<T>(error: T): T {
    if (!(error instanceof DamagedStoreError)) return error;
    this.damaged = true;
    this.failure = messageOf(error);
    return error;
  }

  /**
   * Opens the store anew after a failure. One opening at a time; whoever comes meanwhile waits for it, and has it tried again if it
   * failed: what it failed on may have been put right after it began.
   */
  private async ready(): Promise<void> {
    await this.reopening?.catch(() => undefined);
    if (this.store !== null && this.failure === null) return;
    if (this.closed && this.store === null) throw new SpoolRefusal('closing', 'the spool is closed');
    this.reopening ??= this.reopen().finally(() => (this.reopening = null));
    await this.reopening;
  }

  private async reopen(): Promise<void> {
    const { store } = this;
    this.store = null;
    try {
      await store?.close();
      await this.openStore();
      // Room for reading is not yet room for writing.
      await (this.store as SpoolStore | null)?.write([
        { type: 'put', key: SEQUENCE, value: String(this.sequence) },
      ]);
      this.failure = null;
    } catch (error) {
      this.failure = messageOf(error);
      throw error;
    }
  }

  /** What is sound from end to end may be damaged for who looks something up in it: then it is repaired at once. */
  private async openStore(): Promise<void> {
    try {
      await this.openAndRead();
    } catch (error) {
      if (!(error instanceof DamagedStoreError) || this.damaged) throw error;
      this.damaged = true;
      await this.openAndRead();
    }
  }

  private async openAndRead(): Promise<void> {
    const store = await (this.options.openStore ?? openLevelStore)(this.options.folder, this.damaged);
    this.damaged = false;
    try {
      const scans = await store.entries(SCANS, EVERYTHING);
      const dead = await store.entries(DEAD, EVERYTHING);
      await this.noteRepair(store, scans.length);
      this.stored.clear();
      for (const [, value] of scans) {
        const scan = JSON.parse(value) as SpooledScan;
        this.stored.set(scan.sequence, timesOf(scan));
      }
      this.dead = dead.length;
      const last = [...scans.slice(-1), ...dead.slice(-1)].map(([key]) => Number(key.slice(5)));
      this.sequence = Math.max(this.sequence, Number((await store.get(SEQUENCE)) ?? 0), ...last);
      this.store = store;
      this.known = true;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** Kept in the store itself, so that a restart does not make it forgotten; in memory first, should that fail. */
  private async noteRepair(store: SpoolStore, kept: number): Promise<void> {
    const text = await store.get(REPAIR);
    const noted = text === undefined ? null : (JSON.parse(text) as SpoolRepair);
    const { repaired } = store;
    if (repaired !== undefined && ![noted?.copy, this.repair?.copy].includes(repaired.copy))
      this.repair = {
        at: this.options.wallMs(),
        copy: repaired.copy,
        kept,
        missing: bothMissing(this.repair ?? noted, repaired.missing),
      };
    this.repair ??= noted;
    if (this.repair !== null && text !== JSON.stringify(this.repair))
      await store.write([{ type: 'put', key: REPAIR, value: JSON.stringify(this.repair) }]);
    // Should that fail, the next opening finds it once more, and noted.
    await repaired?.noted().catch(() => undefined);
  }
}

/** Of a repair that nobody has taken note of yet, and of another one after it. */
function bothMissing(before: SpoolRepair | null, missing: number | null): number | null {
  const first = before === null ? 0 : (before.missing ?? null);
  return first === null || missing === null ? null : first + missing;
}

function timesOf({ bootId, wallMs, monotonicMs, offsetMs }: ScanTimes): ScanTimes {
  return { bootId, wallMs, monotonicMs, offsetMs };
}

function keyOf(sequence: number): string {
  return `scan!${String(sequence).padStart(16, '0')}`;
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}
