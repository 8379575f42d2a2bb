import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import { Notifications } from '../../../platform/database/notifications.js';
import type { DayMessage } from './day-message.js';

/** Written by the triggers on `attendance_day`. */
const CHANNEL = 'congvu_attendance_days';
/** Messages that a screen may have missed and still gets. */
const REMEMBERED = 2_000;

/** What a screen hears: days that changed, or that it may have missed some and should look anew. */
export type FeedItem = { readonly kind: 'changed'; readonly message: DayMessage } | { readonly kind: 'gap' };

/**
 * Which days changed, on whichever server. PostgreSQL hands the messages to every server after the commit, in the same order: so an
 * event has the same id everywhere, and a browser may come back to another server.
 */
@Injectable()
export class DayFeed implements BeforeApplicationShutdown {
  private readonly items = new Subject<FeedItem>();
  private readonly recent: DayMessage[] = [];
  private listening = false;

  constructor(private readonly notifications: Notifications) {}

  /** Everything from now on. */
  listen(): Observable<FeedItem> {
    if (!this.listening) {
      this.listening = true;
      this.notifications.subscribe(CHANNEL, (payload) => this.take(payload));
    }
    return this.items;
  }

  /** The message told last, for a screen that begins now; undefined when there was none yet. */
  latestId(): string | undefined {
    return this.recent.at(-1)?.id;
  }

  /** What came after the message `lastId`; undefined when that is no longer known. */
  since(lastId: string): readonly DayMessage[] | undefined {
    const place = this.recent.findIndex(({ id }) => id === lastId);
    return place < 0 ? undefined : this.recent.slice(place + 1);
  }

  beforeApplicationShutdown(): void {
    this.items.complete();
  }

  private take(payload: string | null): void {
    if (payload === null) {
      // What was said while the connection was away is not known: nothing may be replayed as if it were whole.
      this.recent.length = 0;
      this.items.next({ kind: 'gap' });
      return;
    }
    const message = JSON.parse(payload) as DayMessage;
    this.recent.push(message);
    if (this.recent.length > 2 * REMEMBERED) this.recent.splice(0, this.recent.length - REMEMBERED);
    this.items.next({ kind: 'changed', message });
  }
}
