import type { CardFormat } from '../../src/core/credential/card-format.js';

/** The folders of `devices/` that read cards. */
export const driverNames = ['keyboard-wedge', 'vendor-hid', 'serial', 'pcsc', 'simulator', 'replay'] as const;

export type DriverName = (typeof driverNames)[number];

/** Which plugged-in device a binding claims: every field given must be equal; absent fields match anything. */
export interface ReaderMatch {
  readonly path?: string;
  readonly port?: string;
  readonly vendorId?: number;
  readonly productId?: number;
  readonly interface?: number;
  readonly usagePage?: number;
  readonly usage?: number;
  readonly product?: string;
  readonly serial?: string;
}

/** How the bytes of a kind of reader become a card; data, no code. `options` are those of the driver, checked by it. */
export interface ReaderProfile {
  readonly driver: DriverName;
  readonly format: CardFormat;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A reader that somebody bound: nothing else is ever opened. */
export interface ReaderBinding {
  /** Short name of the reader on its machine, such as `CUA-CHINH-1`. */
  readonly code: string;
  readonly match: ReaderMatch;
  readonly profile: ReaderProfile;
}
