import type { DataSource } from 'typeorm';
import { maskCredential } from '../../../core/credential/mask-credential.js';
import { printedForms } from '../../../core/credential/printed-forms.js';
import { scopeOf, type ScopeRoots } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import type { DeviceOrCaller } from '../device.guard.js';
import type { LiveScan } from './live-scan.dto.js';
import type { ScanEvent } from './scan-event.js';

/** What one watcher may hear, decided when the stream opens. */
export interface ScanWatch {
  /** Units whose devices are heard; null: all. */
  readonly units: ReadonlySet<string> | null;
  /** Units whose unknown cards are shown with their number; null: all. */
  readonly numbersOf: ReadonlySet<string> | null;
  /** Whether PINs that nobody holds stay hidden: one that was mistyped is nearly somebody's. */
  readonly hidesPins: boolean;
}

/**
 * A device (the screen at a door) hears the devices of its own unit and shows the number of a card that nobody holds, never a PIN; a person
 * hears those of their scope and sees such numbers in the units where they may bind the card, as in the list of unknown cards.
 * @throws AppError not-permitted
 */
export async function watchOf(dataSource: DataSource, watcher: DeviceOrCaller): Promise<ScanWatch> {
  if (watcher.device !== undefined) {
    const own = new Set([watcher.device.unitId]);
    return { units: own, numbersOf: own, hidesPins: true };
  }
  const units = await unitsOf(dataSource, requiredScope(watcher.caller, 'scans:read'));
  const numbersOf = await unitsOf(dataSource, scopeOf(watcher.caller, 'badges:write') ?? []);
  return { units, numbersOf, hidesPins: false };
}

/** The units of a scope; null: all. */
async function unitsOf(dataSource: DataSource, roots: ScopeRoots): Promise<ReadonlySet<string> | null> {
  if (roots === 'everywhere') return null;
  if (roots.length === 0) return new Set();
  const rows = await dataSource.query<{ id: string }[]>('SELECT unit_scope($1::uuid[]) AS id', [roots]);
  return new Set(rows.map(({ id }) => id));
}

/** Whether the watcher hears of it. */
export function hears({ units }: ScanWatch, { device }: ScanEvent): boolean {
  return units === null || units.has(device.unitId);
}

/** Whether the watcher sees the number of an unknown card. */
export function seesNumber({ numbersOf, hidesPins }: ScanWatch, { scan, device }: ScanEvent): boolean {
  if (hidesPins && scan.credential.startsWith('pin:')) return false;
  return numbersOf === null || numbersOf.has(device.unitId);
}

/** What a watcher is shown who sees the numbers of unknown cards there, or does not. */
export function shownTo(cardNumbers: boolean, { scan, device, employee }: ScanEvent): LiveScan {
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
