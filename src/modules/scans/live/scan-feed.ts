import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Subject, type Observable } from 'rxjs';
import { LONGEST_NOTIFICATION, Notifications } from '../../../platform/database/notifications.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { FiledScan } from '../ingest/scan-rows.js';
import type { ScanEvent, StoredScan } from './scan-event.js';
import { DeviceKeysService } from '../device-keys.service.js';
import { ScanEvents } from './scan-events.service.js';

const CHANNEL = 'congvu_scans';
const PACE_MS = 25;
/** An older scan is no news at a door: a gate catches up after days without the server. */
const NEWS_MS = 10 * 60_000;
/** Events that a screen may have missed and still gets. */
const REMEMBERED = 5_000;

/** What a screen hears: a scan, or that it may have missed some and should look anew. */
export type FeedItem = { readonly kind: 'scan'; readonly event: ScanEvent } | { readonly kind: 'gap' };

/** Tells the screens of every server who scanned, right after the commit. */
@Injectable()
export class ScanFeed implements BeforeApplicationShutdown {
  private readonly server = randomUUID();
  private readonly items = new Subject<FeedItem>();
  private readonly stirred = new Subject<void>();
  private readonly recent: StoredScan[] = [];
  private pending: StoredScan[] = [];
  private telling = false;
  private outgoing: StoredScan[] = [];
  private publishing = false;
  /** Other servers were not told of everything: with the next message they hear that. */
  private owesGap = false;
  private listening = false;

  constructor(
    private readonly notifications: Notifications,
    private readonly events: ScanEvents,
    private readonly keys: DeviceKeysService,
    private readonly logger: Logger,
  ) {}

  /** Everything from now on. */
  listen(): Observable<FeedItem> {
    this.hearOthers();
    return this.items;
  }

  /** Says only that somebody scanned, here or at another server: nobody is looked up for it. */
  stirs(): Observable<void> {
    this.hearOthers();
    return this.stirred;
  }

  /** The scan told last, for a screen that begins now; undefined when there was none yet. */
  latestId(): string | undefined {
    return this.recent.at(-1)?.id;
  }

  /** What came after the scan `lastId`, up to now; undefined when that is no longer known. */
  async since(lastId: string): Promise<ScanEvent[] | undefined> {
    const place = this.recent.findIndex(({ id }) => id === lastId);
    return place < 0 ? undefined : this.events.of(this.recent.slice(place + 1));
  }

  /** Called after the commit; returns at once. */
  stored(rows: readonly FiledScan[]): void {
    const news = rows
      .filter(({ receivedAt, scan }) => receivedAt.getTime() - scan.scannedAt.getTime() < NEWS_MS)
      .map(asStored);
    if (news.length === 0) return;
    this.take(news);
    this.outgoing.push(...news);
    if (!this.publishing) void this.publish();
  }

  beforeApplicationShutdown(): void {
    this.stirred.complete();
    this.items.complete();
  }

  private hearOthers(): void {
    if (this.listening) return;
    this.listening = true;
    this.keys.changed().subscribe((deviceId) => this.events.forget(deviceId));
    this.notifications.subscribe(CHANNEL, (payload) => {
      if (payload === null) {
        this.missedSome();
      } else {
        const { from, scans, gap } = JSON.parse(payload) as { from: string; scans: StoredScan[]; gap?: true };
        if (from === this.server) return;
        if (gap === true) this.missedSome();
        this.take(scans);
      }
    });
  }

  /** What other servers said meanwhile is not known: nothing may be replayed as if it were whole. */
  private missedSome(): void {
    this.recent.length = 0;
    this.items.next({ kind: 'gap' });
  }

  private take(scans: readonly StoredScan[]): void {
    this.stirred.next();
    this.recent.push(...scans);
    if (this.recent.length > 2 * REMEMBERED) this.recent.splice(0, this.recent.length - REMEMBERED);
    if (!this.items.observed) return;
    this.pending.push(...scans);
    if (!this.telling) void this.tell();
  }

  /** One message for all that wait; what comes meanwhile waits for the next. */
  private async publish(): Promise<void> {
    this.publishing = true;
    while (this.outgoing.length > 0) {
      const scans = this.outgoing;
      this.outgoing = [];
      try {
        if (this.owesGap) {
          await this.notifications.publish(
            CHANNEL,
            JSON.stringify({ from: this.server, scans: [], gap: true }),
          );
          this.owesGap = false;
        }
        for (const message of messagesOf(this.server, scans))
          await this.notifications.publish(CHANNEL, message);
        // The first went at once; under load one message a while carries many.
        await wait(PACE_MS);
      } catch (error) {
        this.owesGap = true;
        this.logger.warn('other servers could not be told of scans', { error });
      }
    }
    this.publishing = false;
  }

  /** One look-up for all that wait; what comes meanwhile waits for the next. */
  private async tell(): Promise<void> {
    this.telling = true;
    while (this.pending.length > 0) {
      const scans = this.pending;
      this.pending = [];
      try {
        for (const event of await this.events.of(scans)) this.items.next({ kind: 'scan', event });
      } catch (error) {
        this.logger.warn('scans could not be told to screens', { error });
        this.items.next({ kind: 'gap' });
      }
    }
    this.telling = false;
  }
}

function asStored({ id, deviceId, scan, receivedAt }: FiledScan): StoredScan {
  return {
    id,
    deviceId,
    credential: scan.credential,
    reader: scan.reader ?? null,
    direction: scan.direction,
    scannedAt: scan.scannedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
  };
}

/** The scans in as many messages as PostgreSQL's limit asks for. */
function messagesOf(from: string, scans: readonly StoredScan[]): string[] {
  const messages: string[] = [];
  const message = (parts: readonly string[]): string =>
    `{"from":${JSON.stringify(from)},"scans":[${parts.join(',')}]}`;
  let parts: string[] = [];
  let bytes = 100;
  for (const scan of scans) {
    const part = JSON.stringify(scan);
    const size = Buffer.byteLength(part) + 1;
    if (bytes + size > LONGEST_NOTIFICATION && parts.length > 0) {
      messages.push(message(parts));
      [parts, bytes] = [[], 100];
    }
    parts.push(part);
    bytes += size;
  }
  return [...messages, message(parts)];
}
