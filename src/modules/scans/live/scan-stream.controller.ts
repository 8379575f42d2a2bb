import { Controller, Headers, Sse, type MessageEvent } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { filter, finalize, NEVER, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { ForDevices } from '../../../platform/access/access.decorators.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DeviceKeysService } from '../device-keys.service.js';
import { CurrentDeviceOrCaller, type DeviceOrCaller } from '../device.guard.js';
import { LiveScan } from './live-scan.dto.js';
import { ScanFeed } from './scan-feed.js';
import { scanStream } from './scan-stream.js';
import { watchOf } from './scan-watch.js';

/** Every open stream costs a write a scan: a wall of screens is fine, a flood is not. */
const MOST_OF_ONE = 12;
const MOST_OF_ALL = 400;

/** Who scanned, as it happens. */
@ApiTags('scans')
@Controller('api/v1/scans')
export class ScanStreamController {
  private readonly open = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly feed: ScanFeed,
    private readonly dataSource: DataSource,
    private readonly keys: DeviceKeysService,
  ) {}

  /**
   * Server-sent events: `open`, `scan` with its id, `gap` when some may have been missed, `heartbeat`. A device hears the devices
   * of its own unit and is cut off when its key is revoked; a person hears those of their scope.
   */
  @Sse('stream')
  @ForDevices({ orPermission: 'scans:read' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: LiveScan, description: 'text/event-stream; this is the data of its events `scan`' })
  async stream(
    @CurrentDeviceOrCaller() watcher: DeviceOrCaller,
    @Headers('last-event-id') lastId?: string,
  ): Promise<Observable<MessageEvent>> {
    const watch = await watchOf(this.dataSource, watcher);
    const { device, caller } = watcher;
    const revoked = device === undefined ? NEVER : this.keys.changed().pipe(filter((id) => id === device.id));
    const who = device?.id ?? caller?.sessionId ?? caller?.tokenId ?? caller?.label ?? '';
    const open = this.open.get(who) ?? 0;
    if (open >= MOST_OF_ONE || this.all >= MOST_OF_ALL) throw new AppError('too-many-streams');
    this.count(who, 1);
    return scanStream(this.feed, watch, lastId, revoked).pipe(finalize(() => this.count(who, -1)));
  }

  private count(who: string, change: 1 | -1): void {
    const open = (this.open.get(who) ?? 0) + change;
    if (open > 0) this.open.set(who, open);
    else this.open.delete(who);
    this.all += change;
  }
}
