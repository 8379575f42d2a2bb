import { claimReader, isSameDevice } from '../driver/match-reader.js';
import type { ReaderBinding } from '../driver/reader-binding.js';
import type { CancelTimer, ReaderClock } from '../driver/reader-clock.js';
import type { ReaderDriver } from '../driver/reader-driver.js';
import type { ReaderHealth } from '../driver/reader-health.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import { OpenError, type OpenReader, type ReaderAddress, type ReaderListener } from '../driver/transport.js';
import { CardReading } from './card-reading.js';
import { HealthRecord } from './health-record.js';
import { ambiguousHint, besidesHint, deniedHint, listingHint, takenHint } from './reader-hints.js';
import type { Listing } from './reader-lister.js';
import { reasonOf } from './reason-of.js';
import { RetryPlan } from './retry-plan.js';
import { ScanOutlet } from './scan-outlet.js';

export interface SupervisorOptions {
  readonly binding: ReaderBinding;
  readonly driver: ReaderDriver;
  readonly clock: ReaderClock;
  /** Each card, as soon as it is read. What it throws is counted and stops nothing. */
  readonly onScan: (scan: ReaderScan) => void | Promise<void>;
  /**
   * Where it stands after the first look, also when nothing is plugged in, then each change of state, hint or error; counters alone
   * are asked for with `health`. A reader that is being stopped says nothing: it is closed, not lost.
   */
  readonly onHealth?: (health: ReaderHealth) => void;
  /** For jitter, 0 to 1. */
  readonly random?: () => number;
}

interface Opened {
  readonly address: ReaderAddress;
  readonly reading: CardReading;
  readonly openedAt: number;
  reader: OpenReader | undefined;
  /** Why it is to be closed; undefined while it reads. */
  ending: string | undefined;
  /** Listings in a row that did not show it, and the last one that was looked at. */
  missed: number;
  judged: Listing | undefined;
}

/** A reader that stayed open this long is sound; one that fails sooner waits longer each time. */
const SOUND_MS = 5_000;
/** One listing may miss a device that is being set up; two say that it is gone. */
const MISSED_LISTINGS = 2;

/**
 * Keeps one bound reader open as long as it is plugged in: finds it, opens it, and after whatever error closes it, lists again
 * and opens it anew (an error does not mean unplugged, nor a path the same device: devices.md section 1.3). All steps run one
 * after another, so that nothing is ever opened twice.
 */
export class ReaderSupervisor {
  private readonly record: HealthRecord;
  private readonly outlet: ScanOutlet;
  private readonly retry: RetryPlan;
  /** Who hears what the reader reports besides, as long as they want. */
  private readonly eavesdroppers = new Set<ReaderListener>();
  private unfollow: (() => void) | undefined;
  private listing: Listing | undefined;
  private opened: Opened | undefined;
  private steps: Promise<void> | undefined;
  private again = false;
  private wasReady = false;
  /** The last opening failed: until one succeeds it is not about to be ready, however often it is tried. */
  private failing = false;
  private cancelRetry: CancelTimer | undefined;

  /** @throws RangeError when the driver finds fault with the binding. */
  constructor(private readonly options: SupervisorOptions) {
    const { binding, driver, clock } = options;
    const faults = driver.check(binding);
    if (faults.length > 0) throw new RangeError(`reader ${binding.code}: ${faults.join('; ')}`);
    this.retry = new RetryPlan(options.random ?? Math.random);
    this.record = new HealthRecord(
      binding.code,
      () => clock.wallMs(),
      (health) => this.tellHealth(health),
    );
    this.outlet = new ScanOutlet(binding, clock, this.record, options.onScan);
  }

  /** Begins to look for the reader; it may come and go from now on. */
  start(): void {
    this.unfollow ??= this.options.driver.lister.follow((listing) => {
      this.listing = listing;
      void this.advance();
    });
  }

  /** Resolves when the reader is closed; no card is told after that. May be called at any time, also twice. */
  async stop(): Promise<void> {
    this.unfollow?.();
    this.unfollow = undefined;
    this.cancelRetry?.();
    await this.advance();
  }

  health(): ReaderHealth {
    return this.record.health;
  }

  /**
   * Passes on what this reader reports, after its own decoder had it: a card counts as ever. `lost` when it is closed. Nothing is opened
   * for it. Returns how to end it.
   */
  overhear(listener: ReaderListener): () => void {
    this.eavesdroppers.add(listener);
    return () => void this.eavesdroppers.delete(listener);
  }

  /** Takes steps until nothing is left to do; calls meanwhile make it look once more. */
  private advance(): Promise<void> {
    this.again = true;
    this.steps ??= this.run();
    return this.steps;
  }

  private async run(): Promise<void> {
    // A turn later, so that a listener told in the first step and calling in again finds these steps under way.
    await Promise.resolve();
    try {
      while (this.again) {
        this.again = false;
        await this.step();
      }
    } finally {
      // In the same turn as the last look at `again`, or a call in between would wait for nobody.
      this.steps = undefined;
    }
  }

  private get wanted(): boolean {
    return this.unfollow !== undefined;
  }

  private async step(): Promise<void> {
    const { opened } = this;
    if (opened !== undefined) this.judge(opened);
    if (opened !== undefined && (opened.ending !== undefined || !this.wanted)) {
      await this.close(opened);
      // What was listed before the close may still show the device that has gone.
      if (this.wanted) this.listing = await this.options.driver.lister.refresh();
    }
    if (!this.wanted) {
      this.wasReady = false;
      this.record.stand('absent');
    } else if (this.opened !== undefined) {
      this.record.stand('ready', this.besides(this.opened));
    } else if (this.listing !== undefined) {
      await this.find(this.listing);
    }
  }

  /** Whether the open reader is still the device it was. */
  private judge(opened: Opened): void {
    if (this.listing === undefined || this.listing.fault !== null || this.listing === opened.judged) return;
    opened.judged = this.listing;
    const listed = this.listing.addresses.some((address) => isSameDevice(address, opened.address));
    opened.missed = listed ? 0 : opened.missed + 1;
    if (opened.missed >= MISSED_LISTINGS) opened.ending ??= 'no longer listed';
  }

  private async close(opened: Opened): Promise<void> {
    const { lister } = this.options.driver;
    opened.reading.end();
    this.tellEavesdroppers(opened.ending ?? 'closed');
    try {
      await opened.reader?.close();
    } catch (error) {
      this.record.fail(reasonOf(error));
    }
    lister.release(opened.address.path, this.options.binding.code);
    this.opened = undefined;
    if (!this.wanted) return;
    this.record.stand('lost');
    const now = this.options.clock.monotonicMs();
    if (now - opened.openedAt >= SOUND_MS) this.retry.reset();
    else this.retry.failed(now, this.listing?.revision ?? -1, false);
  }

  private async find(listing: Listing): Promise<void> {
    const { binding } = this.options;
    if (listing.fault !== null) {
      if (this.record.health.lastError !== listing.fault) this.record.fail(listing.fault);
      return this.record.stand(this.missing, listingHint(listing.fault));
    }
    const claim = claimReader(binding.match, this.notOthers(listing));
    if (claim.kind === 'ambiguous') return this.record.stand(this.missing, ambiguousHint(claim.addresses));
    if (claim.kind === 'none') return this.record.stand(this.missing, this.takenBy(listing));
    if (this.mustWait(listing)) return;
    await this.open(claim.address, listing);
  }

  /** A hint when an equal reader was plugged in later: this binding goes on reading the first, and nobody reads the other. */
  private besides({ address }: Opened): string | null {
    const { hint } = this.record.health;
    if (this.listing === undefined || this.listing.fault !== null) return hint;
    const claim = claimReader(this.options.binding.match, this.notOthers(this.listing));
    return claim.kind === 'ambiguous' ? besidesHint(address, claim.addresses) : null;
  }

  /** What no other binding reads. */
  private notOthers({ addresses }: Listing): ReaderAddress[] {
    const { binding, driver } = this.options;
    return addresses.filter(({ path }) => (driver.lister.holderOf(path) ?? binding.code) === binding.code);
  }

  /** Never seen, or gone. */
  private get missing(): 'absent' | 'lost' {
    return this.wasReady ? 'lost' : 'absent';
  }

  private takenBy(listing: Listing): string | null {
    const { binding, driver } = this.options;
    const claim = claimReader(binding.match, listing.addresses);
    const holder = claim.kind === 'one' ? driver.lister.holderOf(claim.address.path) : undefined;
    return holder === undefined ? null : takenHint(holder);
  }

  private mustWait(listing: Listing): boolean {
    const { clock } = this.options;
    const waitMs = this.retry.waitMs(clock.monotonicMs(), listing.revision);
    if (waitMs === 0) return false;
    this.cancelRetry?.();
    this.cancelRetry = clock.after(waitMs, () => void this.advance());
    return true;
  }

  private async open(address: ReaderAddress, listing: Listing): Promise<void> {
    const { binding, driver, clock } = this.options;
    if (!driver.lister.claim(address.path, binding.code)) return;
    this.cancelRetry?.();
    if (!this.failing && this.record.health.state !== 'denied')
      this.record.stand('opening', this.record.health.hint);
    const reading = new CardReading(driver.decoder(binding), clock, (output, at) =>
      this.outlet.take(output, at),
    );
    const opened: Opened = { address, reading, openedAt: clock.monotonicMs(), reader: undefined, ending: undefined, missed: 0, judged: listing }; // prettier-ignore
    try {
      const listener: ReaderListener = {
        report: (bytes, at) => {
          this.record.report();
          reading.report(bytes, at);
          for (const eavesdropper of [...this.eavesdroppers]) eavesdropper.report(bytes, at);
        },
        lost: (reason) => this.lose(opened, reason),
      };
      opened.reader = await driver.lister.open(address, listener, binding.profile.options);
      this.opened = opened;
      this.wasReady = true;
      this.failing = false;
      this.record.stand('ready');
      this.again = true;
    } catch (error) {
      reading.end();
      driver.lister.release(address.path, binding.code);
      this.refused(error, address, listing);
    }
  }

  private lose(opened: Opened, reason: string): void {
    if (opened.ending !== undefined) return;
    opened.ending = reason;
    this.record.fail(reason);
    void this.advance();
  }

  private tellEavesdroppers(reason: string): void {
    const told = [...this.eavesdroppers];
    this.eavesdroppers.clear();
    for (const eavesdropper of told) eavesdropper.lost(reason);
  }

  private refused(error: unknown, address: ReaderAddress, listing: Listing): void {
    this.record.fail(reasonOf(error));
    this.tellEavesdroppers(reasonOf(error));
    const fault = error instanceof OpenError ? error.fault : 'failed';
    this.failing = fault === 'failed';
    if (fault === 'gone') this.record.stand(this.missing);
    else if (fault === 'failed') this.record.stand('lost');
    else if (fault === 'denied') this.record.stand('denied', deniedHint(address));
    // The listing it was opened by, not the latest: what was plugged in meanwhile is reason to try again at once.
    this.retry.failed(this.options.clock.monotonicMs(), listing.revision, fault === 'denied');
    this.again = true;
  }

  private tellHealth(health: ReaderHealth): void {
    if (!this.wanted) return;
    try {
      this.options.onHealth?.(health);
    } catch {
      // Who looks on must not stop the reading, and there is nobody else to tell.
    }
  }
}
