import type { DataSource } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import { printedForms } from '../../../core/credential/printed-forms.js';
import { requiredScope } from '../../../platform/access/scope.js';
import type { DeviceOrCaller } from '../device.guard.js';
import type { LiveScan } from './live-scan.dto.js';
import type { ScanEvent } from './scan-event.js';

/** What one watcher may hear, decided when the stream opens. */
export interface ScanWatch {
  /** Units whose devices are heard; null: all. */
  readonly units: ReadonlySet<string> | null;
  readonly cardNumbers: boolean;
}

/**
 * A device (the screen at a door) hears the devices of its own unit and shows the number of a card that nobody holds; a person
 * hears those of their scope and sees such numbers when they may read badges.
 * @throws AppError not-permitted
 */
export async function watchOf(dataSource: DataSource, watcher: DeviceOrCaller): Promise<ScanWatch> {
  if (watcher.device !== undefined) return { units: new Set([watcher.device.unitId]), cardNumbers: true };
  const roots = requiredScope(watcher.caller, 'scans:read');
  const cardNumbers = watcher.caller.scopes.has('badges:read');
  if (roots === 'everywhere') return { units: null, cardNumbers };
  const rows = await dataSource.query<{ id: string }[]>('SELECT unit_scope($1::uuid[]) AS id', [roots]);
  return { units: new Set(rows.map(({ id }) => id)), cardNumbers };
}

/** Whether the watcher hears of it. */
export function hears({ units }: ScanWatch, { device }: ScanEvent): boolean {
  return units === null || units.has(device.unitId);
}

/** What the watcher is shown. */
export function shownTo({ cardNumbers }: ScanWatch, { scan, device, employee }: ScanEvent): LiveScan {
  const { credential, reader, direction, scannedAt, receivedAt } = scan;
  const unknownCard =
    employee !== null
      ? null
      : {
          credential: cardNumbers ? credential : maskCredential(credential),
          printed: cardNumbers ? printedForms(credential).map(({ text }) => text) : [],
        };
  return {
    deviceId: device.id,
    deviceCode: device.code,
    reader,
    direction,
    scannedAt,
    receivedAt,
    employee,
    unknownCard,
  };
}
