import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForDevices } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { RequestOfDevice } from '../device.guard.js';
import type { IncomingScan, ScanResult } from '../incoming-scan.js';
import { DevicesService } from '../devices.service.js';
import { ScansService } from '../scans.service.js';
import { PinThrottle, TYPED_PIN } from './pin-throttle.js';
import { MOST_SCANS, readScanBatch } from './read-scan-batch.js';
import { ScanAnswers, SentScans } from './scans.dto.js';
import { shownDelivery } from './shown-delivery.js';

const NONE: ReadonlySet<IncomingScan> = new Set();

/** Where gates and other systems hand in their scans. */
@ApiTags('scans')
@Controller('api/v1/scans')
export class ScansController {
  constructor(
    private readonly scans: ScansService,
    private readonly devices: DevicesService,
    private readonly clock: Clock,
    private readonly pins: PinThrottle,
  ) {}

  /**
   * Not validated as a class: a bad item is answered as rejected and stops no other. Takes the request as it is, since parameters that
   * pipes run through are promises each.
   */
  @Post()
  @HttpCode(200)
  @ForDevices()
  @ApiBearerAuth()
  @ApiBody({ type: SentScans })
  @ApiOkResponse({ type: ScanAnswers, description: 'answered after the commit' })
  async accept(@Req() { device, body }: RequestOfDevice): Promise<ScanAnswers> {
    if (device === undefined) throw new AppError('device-key-invalid');
    const receivedAt = this.clock.now();
    const batch = readScanBatch(body, device.group, receivedAt);
    if (!batch.ok) {
      if ('tooMany' in batch) throw new AppError('too-many-scans', { params: { limit: MOST_SCANS } });
      throw new AppError('invalid-input', { field: batch.field });
    }
    const read = batch.items.flatMap(({ scan }) => (typeof scan === 'string' ? [] : [scan]));
    // Nobody is looked up for cards.
    const typed = read.some(({ format }) => format === TYPED_PIN);
    const refused = typed ? await this.pins.refused(device.id, read) : NONE;
    const sound = typed ? read.filter((scan) => !refused.has(scan)) : read;
    const source = device.kind === 'gate' ? 'gate' : 'api';
    const outcomes = await this.scans.accept({ deviceId: device.id, source, scans: sound });
    // A gate reports its delivery itself.
    const deliveredUpTo = device.kind === 'api' ? shownDelivery(sound, outcomes, receivedAt) : undefined;
    if (deliveredUpTo !== undefined) await this.devices.noteDeliverySometimes(device.id, deliveredUpTo);
    let next = 0;
    return {
      receivedAt,
      results: batch.items.map(({ bootId, sequence, scan }) => {
        const reason = typeof scan === 'string' ? scan : refused.has(scan) ? 'too-many-pins' : null;
        const result: ScanResult =
          reason === null ? (outcomes[next++] as ScanResult) : { outcome: 'rejected', reason };
        return { bootId, sequence, ...result };
      }),
    };
  }
}
