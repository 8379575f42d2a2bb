import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseAccessEvents, type AccessEvent } from '../../../../devices/hikvision/access-event.js';
import { parseCardNumber } from '../../../core/credential/card-format.js';
import { cardCredential, pinCredential, type Credential } from '../../../core/credential/credential.js';
import type { Direction } from '../../../core/attendance/punch.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { KnownDevice } from '../device-keys.service.js';
import { DevicesService } from '../devices.service.js';
import type { IncomingScan } from '../incoming-scan.js';
import { ScansService } from '../scans.service.js';

const directions: Readonly<Record<string, Direction>> = {
  checkIn: 'in',
  checkOut: 'out',
  overtimeIn: 'in',
  overtimeOut: 'out',
};

/** Stores what Hikvision terminals notify. */
@Injectable()
export class HikvisionEventsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly scans: ScansService,
    private readonly devices: DevicesService,
    private readonly logger: Logger,
  ) {}

  /**
   * Stores the scans of a notification; heartbeats, door contacts and what cannot be read are passed over, since the terminal
   * would send the same again for ever. Returns after the commit.
   */
  async notify(device: KnownDevice, body: Uint8Array): Promise<void> {
    const scans: IncomingScan[] = [];
    for (const result of parseAccessEvents(body)) {
      const scan = result.kind === 'event' ? scanOf(result.event, device) : undefined;
      if (scan !== undefined) scans.push(scan);
      else if (result.kind !== 'ignored') {
        const reason = result.kind === 'fault' ? result.reason : 'bad-credential';
        this.logger.warn('a notification of a terminal is no scan', { device: device.code, reason });
      }
    }
    if (scans.length === 0) return;
    const results = await this.scans.accept({ deviceId: device.id, source: 'api', scans });
    const now = this.clock.now();
    const sane = scans.filter((scan, index) => {
      const outcome = results[index]?.outcome;
      return (outcome === 'stored' || outcome === 'duplicate') && scan.scannedAt <= now;
    });
    const newest = Math.max(...sane.map(({ scannedAt }) => scannedAt.getTime()));
    if (sane.length > 0)
      await this.devices.noteDelivery(this.dataSource.manager, device.id, new Date(newest));
  }
}

/** The scan of an event; undefined when it names nobody by a number that can be one. The person's number is preferred. */
function scanOf(event: AccessEvent, device: KnownDevice): IncomingScan | undefined {
  const credential = credentialOf(event, device.group);
  if (credential === undefined) return undefined;
  const { date, second, offsetMinutes } = event;
  const epochMs =
    offsetMinutes === null
      ? zoneClock(device.zone).toEpochMs(date, second)
      : zoneClock('UTC').toEpochMs(date, second) - offsetMinutes * 60_000;
  return {
    key: event.key,
    credential,
    scannedAt: new Date(epochMs),
    localTime: event.dateTime,
    localYear: Number(date.slice(0, 4)),
    direction: directions[event.attendanceStatus ?? ''] ?? null,
    state: null,
    verify: event.minor,
    raw: JSON.stringify({ employeeNo: event.employeeNo, cardNo: event.cardNo, minor: event.minor }),
  };
}

function credentialOf({ employeeNo, cardNo }: AccessEvent, group: string): Credential | undefined {
  const pin = employeeNo === null ? undefined : pinCredential(group, employeeNo);
  if (pin !== undefined || cardNo === null) return pin;
  // Hikvision readers write the 32 bits of a card in decimal.
  const reading = parseCardNumber('8H10D', cardNo);
  return reading.ok ? cardCredential(reading.card) : undefined;
}
