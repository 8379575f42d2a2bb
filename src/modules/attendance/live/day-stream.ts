import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { DayFeed, FeedItem } from './day-feed.js';
import { messageWithin } from './day-message.js';

/** Proxies end connections that are silent. */
const HEARTBEAT_MS = 20_000;
/** The id of a stream before anything was told. */
const NOTHING_YET = 'none';
/** A stream ends after this time, so that rights are looked at anew; the browser connects again by itself. */
const LONGEST_STREAM_MS = 15 * 60_000;

/**
 * The messages for one watcher: `open` at once, then what changed after `lastId` (or `gap` when that is no longer known), then
 * everything that changes in the watcher's `units` (null: all). It ends after a quarter of an hour and when the service stops.
 */
export function dayStream(
  feed: Pick<DayFeed, 'listen' | 'latestId' | 'since'>,
  units: ReadonlySet<string> | null,
  lastId: string | undefined,
): Observable<MessageEvent> {
  return new Observable<MessageEvent>((out) => {
    // Every message carries the id up to which the screen knows all, or the browser would come back with a number of its own.
    const tell = (item: FeedItem): void => {
      if (item.kind === 'gap') {
        out.next({ type: 'gap', id: feed.latestId() ?? NOTHING_YET, data: {} });
        return;
      }
      const own = messageWithin(item.message, units);
      if (own === undefined) return;
      const { id, days, many } = own;
      if (many !== undefined) out.next({ type: 'many', id, data: many });
      else {
        const changed = (days ?? []).map(([employeeId, date, unitId]) => ({ employeeId, date, unitId }));
        out.next({ type: 'days', id, data: { days: changed } });
      }
    };
    const live = feed.listen().subscribe({ next: tell, complete: () => out.complete() });
    out.next({ type: 'open', id: lastId ?? feed.latestId() ?? NOTHING_YET, data: {} });
    if (lastId !== undefined && lastId !== NOTHING_YET) {
      const missed = feed.since(lastId);
      if (missed === undefined) tell({ kind: 'gap' });
      else for (const message of missed) tell({ kind: 'changed', message });
    } else if (lastId === NOTHING_YET && feed.latestId() !== undefined) {
      // Something was told between the first stream and this one.
      tell({ kind: 'gap' });
    }
    const heartbeat = setInterval(() => out.next({ comment: 'heartbeat' }), HEARTBEAT_MS).unref();
    const longest = setTimeout(() => out.complete(), LONGEST_STREAM_MS).unref();
    return () => {
      clearInterval(heartbeat);
      clearTimeout(longest);
      live.unsubscribe();
    };
  });
}
