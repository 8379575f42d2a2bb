import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { ScanEvent } from './scan-event.js';
import type { ScanFeed, FeedItem } from './scan-feed.js';
import { hears, seesNumber, shownTo, type ScanWatch } from './scan-watch.js';

/** Proxies end connections that are silent. */
const HEARTBEAT_MS = 20_000;
/** The id of a stream before any scan was told. */
const NOTHING_YET = 'none';
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
    // Every message carries the scan up to which the screen knows all, or the browser would come back with a number of its own.
    let upTo = lastId ?? feed.latestId() ?? NOTHING_YET;
    out.next({ type: 'open', id: upTo, data: {} });
    // What happens while the missed ones are read waits behind them; one that was among them may still be on its way to the others.
    let waiting: FeedItem[] | undefined = lastId === undefined ? undefined : [];
    const replayed = new Set<string>();
    const tell = (item: FeedItem): void => {
      upTo = item.kind === 'scan' ? item.event.scan.id : (feed.latestId() ?? NOTHING_YET);
      const message = messageOf(watch, item, upTo);
      if (message !== undefined) out.next(message);
    };
    const tellNews = (item: FeedItem): void => {
      if (item.kind === 'gap' || !replayed.has(item.event.scan.id)) tell(item);
    };
    const live = feed.listen().subscribe({
      next: (item) => (waiting === undefined ? tellNews(item) : waiting.push(item)),
      complete: () => out.complete(),
    });
    if (lastId !== undefined) {
      void missedSince(feed, lastId).then((missed) => {
        for (const item of missed) {
          if (item.kind === 'scan') replayed.add(item.event.scan.id);
          tell(item);
        }
        const later = waiting ?? [];
        waiting = undefined;
        later.forEach(tellNews);
      });
    }
    const end = ended.subscribe(() => out.complete());
    const heartbeat = setInterval(() => out.next({ comment: 'heartbeat' }), HEARTBEAT_MS).unref();
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

function messageOf(watch: ScanWatch, item: FeedItem, upTo: string): MessageEvent | undefined {
  if (item.kind === 'gap') return { type: 'gap', id: upTo, data: {} };
  if (!hears(watch, item.event)) return undefined;
  return { type: 'scan', id: upTo, data: written(watch, item.event) };
}

/** Events as they are written, one text for all watchers who see the same: a hundred screens cost hardly more than one. */
const texts = new WeakMap<ScanEvent, Map<boolean, string>>();

function written(watch: ScanWatch, event: ScanEvent): string {
  const known = texts.get(event) ?? new Map<boolean, string>();
  texts.set(event, known);
  const cardNumbers = seesNumber(watch, event);
  const text = known.get(cardNumbers) ?? JSON.stringify(shownTo(cardNumbers, event));
  known.set(cardNumbers, text);
  return text;
}
