import { describe, expect, it } from '@jest/globals';
import { NEVER } from 'rxjs';
import type { Notifications } from '../../../platform/database/notifications.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { DeviceKeysService } from '../device-keys.service.js';
import type { FiledScan } from '../ingest/scan-rows.js';
import type { StoredScan } from './scan-event.js';
import type { ScanEvents } from './scan-events.service.js';
import { ScanFeed } from './scan-feed.js';

/** PostgreSQL's channel between two servers, which can be cut. */
class Channel {
  cut = false;
  private readonly hearers: ((payload: string | null) => void)[] = [];

  readonly notifications = {
    publish: async (_channel: string, payload: string) => {
      if (this.cut) throw new Error('the database is away');
      for (const hear of this.hearers) hear(payload);
    },
    subscribe: (_channel: string, hear: (payload: string | null) => void) => void this.hearers.push(hear),
  } as unknown as Notifications;
}

const events = {
  of: async (scans: readonly StoredScan[]) =>
    scans.map((scan) => ({ scan, device: { id: 'd', code: 'C', unitId: 'u' }, employee: null })),
  forget: () => undefined,
} as unknown as ScanEvents;
const keys = { changed: () => NEVER } as unknown as DeviceKeysService;

describe('the feed of several servers', () => {
  const channel = new Channel();
  const server = (): ScanFeed => new ScanFeed(channel.notifications, events, keys, new Logger('error', { write: () => true }));
  const stored = (id: string): FiledScan =>
    ({
      id, deviceId: 'd', receivedAt: new Date(0),
      scan: { credential: 'card:32:00000001', direction: null, scannedAt: new Date(0) },
    }) as unknown as FiledScan;
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

  it('tells the screens of the others that they missed some as soon as it can speak again, and nothing missed is replayed as whole', async () => {
    const [here, there] = [server(), server()];
    const heard: string[] = [];
    here.listen().subscribe();
    there.listen().subscribe((item) => heard.push(item.kind === 'gap' ? 'gap' : item.event.scan.id));
    here.stored([stored('1')]);
    await settled();
    channel.cut = true;
    here.stored([stored('2')]);
    await settled();
    channel.cut = false;
    here.stored([stored('3')]);
    await settled();
    here.stored([stored('4')]);
    await settled();
    expect(heard).toEqual(['1', 'gap', '3', '4']);
    expect(await there.since('1')).toBeUndefined();
    expect((await there.since('3'))?.map(({ scan }) => scan.id)).toEqual(['4']);
  });
}); // prettier-ignore
