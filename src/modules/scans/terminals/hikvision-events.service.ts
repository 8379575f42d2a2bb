import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseAccessEvents, type AccessEvent } from '../../../../devices/hikvision/access-event.js';
import { parseCardNumber } from '../../../core/credential/card-format.js';
import { cardCredential, pinCredential, type Credential } from '../../../core/credential/credential.js';
import type { Direction } from '../../../core/attendance/punch.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { KnownDevice } from '../device-keys.service.js';
import { DevicesService } from '../devices.service.js';
import type { IncomingScan, ScanResult } from '../incoming-scan.js';
import { ScansService } from '../scans.service.js';
import { FaultLinesService, type FaultLine } from './fault-lines.service.js';

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
    private readonly faults: FaultLinesService,
  ) {}

  /**
   * Stores the scans of a notification; heartbeats and door contacts are passed over. What cannot be read, names nobody or
   * contradicts what is stored is set aside and counted, since the terminal would send the same again for ever. Returns after the
   * commit.
   */
  async notify(device: KnownDevice, body: Uint8Array): Promise<void> {
    const scans: IncomingScan[] = [];
    const faults: FaultLine[] = [];
    for (const result of parseAccessEvents(body)) {
      if (result.kind === 'fault') faults.push({ raw: masked(result.text), reason: result.reason });
      if (result.kind !== 'event') continue;
      const scan = scanOf(result.event, device);
      if (scan === undefined)
        faults.push({ raw: masked(JSON.stringify(result.event)), reason: 'bad-credential' });
      else scans.push(scan);
    }
    const newest = await this.accept(device, scans, faults);
    if (faults.length === 0 && newest === undefined) return;
    await this.dataSource.transaction(async (manager) => {
      await this.faults.setAside(manager, { id: device.id, name: device.code }, faults);
      if (newest !== undefined) await this.devices.noteDelivery(manager, device.id, newest);
    });
  }

  /** Stores the scans; returns the time of the newest whose clock is believed, one sent again included. */
  private async accept(
    device: KnownDevice,
    scans: readonly IncomingScan[],
    faults: FaultLine[],
  ): Promise<Date | undefined> {
    const results = await this.scans.accept({ deviceId: device.id, source: 'api', scans });
    const now = this.clock.now();
    let newest: Date | undefined;
    scans.forEach((scan, index) => {
      const { outcome, reason } = results[index] as ScanResult;
      if (outcome === 'conflict' || (outcome === 'rejected' && reason !== 'period-destroyed'))
        faults.push({ raw: masked(`${scan.key} ${scan.raw}`), reason: reason ?? outcome });
      const counts = (outcome === 'stored' || outcome === 'duplicate') && scan.scannedAt <= now;
      if (counts && (newest === undefined || scan.scannedAt > newest)) newest = scan.scannedAt;
    });
    return newest;
  }
}

/** Card numbers but for their last four digits: whoever looks after terminals need not know them. */
function masked(text: string): string {
  return text.replace(/(cardNo\W{1,8})([0-9A-Fa-f]+)/gi, (_all, name: string, number: string) => {
    return `${name}${'•'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;
  });
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
