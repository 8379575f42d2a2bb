import type { Options } from '../driver/option-check.js';
import type { ReaderClock } from '../driver/reader-clock.js';
import type { OpenReader, ReaderAddress, ReaderListener, Transport } from '../driver/transport.js';
import { reasonOf } from './reason-of.js';

/** What was plugged in at one moment. */
export interface Listing {
  readonly addresses: readonly ReaderAddress[];
  /** Why nothing could be listed, such as a missing system library; the addresses are then empty. */
  readonly fault: string | null;
  /** Goes up when something was plugged in or out, or the machine woke: reason enough to try again at once. */
  readonly revision: number;
}

/** Devices are polled: hidapi tells nothing of plugging (devices.md section 2). */
const POLL_MS = 1_000;
/** The wall clock ran this much more than the monotonic one: the machine slept, and USB may be numbered anew. */
const WAKE_MS = 2_000;

/**
 * Lists the devices of one transport once a second for all who follow it, and remembers who reads which, so that no device is
 * opened for two bindings. It polls only while somebody follows.
 */
export class ReaderLister {
  private readonly followers = new Set<(listing: Listing) => void>();
  private readonly readBy = new Map<string, string>();
  private latest: Listing = { addresses: [], fault: null, revision: 0 };
  private running: Promise<Listing> | undefined;
  private following: Promise<Listing> | undefined;
  private cancelPoll: (() => void) | undefined;
  private signature = '';
  private skewMs: number;

  constructor(
    private readonly transport: Transport,
    private readonly clock: ReaderClock,
  ) {
    this.skewMs = clock.wallMs() - clock.monotonicMs();
  }

  /** Tells every listing from now on; returns how to stop. */
  follow(follower: (listing: Listing) => void): () => void {
    this.followers.add(follower);
    if (this.followers.size === 1) this.poll();
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.stopPolling();
    };
  }

  /** A listing that began after this call; callers at the same time share one. */
  refresh(): Promise<Listing> {
    // Asked first: between the end of one listing and the beginning of the next nothing runs, but the next is on its way.
    if (this.following !== undefined) return this.following;
    if (this.running === undefined) return (this.running = this.list());
    const next = (): Promise<Listing> => {
      this.following = undefined;
      return (this.running = this.list());
    };
    // The one under way may have begun before what the caller wants to see.
    return (this.following = this.running.then(next));
  }

  /** Lets go of what listing needs unless somebody follows, so that a process which only looked once can end. */
  async rest(): Promise<void> {
    // A listing under way would take it up again.
    await (this.following ?? this.running);
    if (this.followers.size === 0) await this.transport.rest?.();
  }

  /** Opens a device, as the options of its binding say. @throws OpenError */
  open(address: ReaderAddress, listener: ReaderListener, options: Options = {}): Promise<OpenReader> {
    return this.transport.open(address, listener, options);
  }

  /** Takes a device for a binding; false when another binding reads it. */
  claim(path: string, reader: string): boolean {
    const holder = this.readBy.get(path);
    if (holder !== undefined && holder !== reader) return false;
    this.readBy.set(path, reader);
    return true;
  }

  release(path: string, reader: string): void {
    if (this.readBy.get(path) === reader) this.readBy.delete(path);
  }

  /** The binding that reads a device now. */
  holderOf(path: string): string | undefined {
    return this.readBy.get(path);
  }

  private async list(): Promise<Listing> {
    const { addresses, fault } = await this.transport.list().then(
      (found) => ({ addresses: found, fault: null }),
      (error: unknown) => ({ addresses: [], fault: reasonOf(error) }),
    );
    const signature = JSON.stringify([fault, addresses]);
    const changed = signature !== this.signature || this.woke();
    this.signature = signature;
    this.latest = { addresses, fault, revision: this.latest.revision + (changed ? 1 : 0) };
    this.running = undefined;
    for (const follower of [...this.followers]) follower(this.latest);
    return this.latest;
  }

  private woke(): boolean {
    const skewMs = this.clock.wallMs() - this.clock.monotonicMs();
    const jumped = Math.abs(skewMs - this.skewMs) > WAKE_MS;
    this.skewMs = skewMs;
    return jumped;
  }

  private poll(): void {
    this.cancelPoll = undefined;
    void this.refresh().then(() => {
      if (this.followers.size === 0 || this.cancelPoll !== undefined) return;
      this.cancelPoll = this.clock.after(POLL_MS, () => this.poll());
    });
  }

  private stopPolling(): void {
    this.cancelPoll?.();
    this.cancelPoll = undefined;
    void this.rest();
  }
}
