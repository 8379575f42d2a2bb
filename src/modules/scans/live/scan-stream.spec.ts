import { describe, expect, it } from '@jest/globals';
import { NEVER, Subject } from 'rxjs';
import type { ScanEvent } from './scan-event.js';
import type { FeedItem, ScanFeed } from './scan-feed.js';
import { scanStream } from './scan-stream.js';

const event = (id: string): ScanEvent => ({
  scan: { id, deviceId: 'd', credential: 'card:32:00000001', reader: null, direction: null, scannedAt: '', receivedAt: '' },
  device: { id: 'd', code: 'CONG', unitId: 'u' },
  employee: null,
}); // prettier-ignore

/** A feed whose missed events come when the test says so. */
class FakeFeed {
  readonly items = new Subject<FeedItem>();
  latestId = () => undefined;
  answer: (events: ScanEvent[] | undefined) => void = () => undefined;
  listen = () => this.items;
  since = () => new Promise<ScanEvent[] | undefined>((resolve) => (this.answer = resolve));
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the stream of one watcher', () => {
  const watching = (lastId?: string) => {
    const feed = new FakeFeed();
    const heard: string[] = [];
    const stream = scanStream(
      feed as unknown as ScanFeed,
      { units: null, numbersOf: null, hidesPins: false },
      lastId,
      NEVER,
    );
    const subscription = stream.subscribe(({ type, id }) =>
      heard.push(type === 'scan' ? (id ?? '') : (type ?? '')),
    );
    return { feed, heard, subscription };
  };

  it('tells each scan once, though one that was missed is still on its way to those who listen', async () => {
    const { feed, heard, subscription } = watching('1');
    feed.items.next({ kind: 'scan', event: event('3') });
    feed.items.next({ kind: 'scan', event: event('4') });
    feed.answer([event('2'), event('3')]);
    await turn();
    feed.items.next({ kind: 'scan', event: event('3') });
    feed.items.next({ kind: 'scan', event: event('5') });
    subscription.unsubscribe();
    expect(heard).toEqual(['open', '2', '3', '4', '5']);
  });

  it('lets the browser come back with the last scan it knows, never with a number of its own', () => {
    const feed = new FakeFeed();
    const ids: (string | undefined)[] = [];
    const stream = scanStream(
      feed as unknown as ScanFeed,
      { units: null, numbersOf: null, hidesPins: false },
      undefined,
      NEVER,
    );
    const subscription = stream.subscribe(({ id }) => ids.push(id));
    feed.items.next({ kind: 'scan', event: event('8') });
    feed.items.next({ kind: 'gap' });
    subscription.unsubscribe();
    expect(ids).toEqual(['none', '8', 'none']);
  });

  it('says gap when the last event is no longer known, and goes on with what comes', async () => {
    const { feed, heard, subscription } = watching('0');
    feed.answer(undefined);
    await turn();
    feed.items.next({ kind: 'scan', event: event('7') });
    subscription.unsubscribe();
    expect(heard).toEqual(['open', 'gap', '7']);
  });

  it('tells nothing of units that are not the watcher’s', () => {
    const feed = new FakeFeed();
    const heard: string[] = [];
    const watch = { units: new Set(['other']), numbersOf: null, hidesPins: false };
    const subscription = scanStream(feed as unknown as ScanFeed, watch, undefined, NEVER).subscribe(
      ({ type }) => heard.push(type ?? ''),
    );
    feed.items.next({ kind: 'scan', event: event('1') });
    subscription.unsubscribe();
    expect(heard).toEqual(['open']);
  });
});
