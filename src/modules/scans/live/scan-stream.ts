import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { ScanFeed, FeedItem } from './scan-feed.js';
import { hears, shownTo, type ScanWatch } from './scan-watch.js';

/** Proxies end connections that are silent. */
const HEARTBEAT_MS = 20_000;
/** A stream ends after this time, so that rights are looked at anew; the browser connects again by itself. */
const LONGEST_STREAM_MS = 15 * 60_000;

/**
 * The messages for one watcher: `open` at once, then what came after `lastId` (or `gap` when that is no longer known), then
 * everything that happens. It ends when `ended` fires, after a quarter of an hour, and when the service stops.
 */
export function scanStream(
  feed: ScanFeed,
  watch: ScanWatch,
  lastId: string | undefined,
  ended: Observable<unknown>,
): Observable<MessageEvent> {
  return new Observable<MessageEvent>((out) => {
    out.next({ type: 'open', data: {} });
    // What happens while the missed ones are read waits behind them.
    let waiting: FeedItem[] | undefined = lastId === undefined ? undefined : [];
    const tell = (item: FeedItem): void => {
      const message = messageOf(watch, item);
      if (message !== undefined) out.next(message);
    };
    const live = feed.listen().subscribe({
      next: (item) => (waiting === undefined ? tell(item) : waiting.push(item)),
      complete: () => out.complete(),
    });
    if (lastId !== undefined) {
      void missedSince(feed, lastId).then((missed) => {
        const later = waiting ?? [];
        waiting = undefined;
        for (const item of [...missed, ...later.filter((item) => !holds(missed, item))]) tell(item);
      });
    }
    const end = ended.subscribe(() => out.complete());
    const heartbeat = setInterval(() => out.next({ type: 'heartbeat', data: {} }), HEARTBEAT_MS).unref();
    const longest = setTimeout(() => out.complete(), LONGEST_STREAM_MS).unref();
    return () => {
      clearInterval(heartbeat);
      clearTimeout(longest);
      live.unsubscribe();
      end.unsubscribe();
    };
  });
}

async function missedSince(feed: ScanFeed, lastId: string): Promise<FeedItem[]> {
  const events = await feed.since(lastId).catch(() => undefined);
  return events === undefined ? [{ kind: 'gap' }] : events.map((event) => ({ kind: 'scan', event }));
}

function holds(items: readonly FeedItem[], item: FeedItem): boolean {
  if (item.kind === 'gap') return false;
  return items.some((each) => each.kind === 'scan' && each.event.scan.id === item.event.scan.id);
}

function messageOf(watch: ScanWatch, item: FeedItem): MessageEvent | undefined {
  if (item.kind === 'gap') return { type: 'gap', data: {} };
  if (!hears(watch, item.event)) return undefined;
  return { type: 'scan', id: item.event.scan.id, data: shownTo(watch, item.event) };
}
