import { cardTextChecks } from '../driver/card-text.js';
import { checkOptions, oneOf, wholeNumber, type Options } from '../driver/option-check.js';

/** How a keyboard reader ends a card and what its reports look like. Times in ms. */
export interface WedgeOptions {
  /** `enter`: Enter or keypad Enter; `tab`: Tab or Enter; `idle`: no key for `idleGapMs`, or Enter. */
  readonly terminator: 'enter' | 'tab' | 'idle';
  readonly idleGapMs: number;
  /** Keys further apart are not of one card: what was typed before is discarded. */
  readonly keyTimeoutMs: number;
  /** First byte of every report when the reader numbers its reports; they are then 9 bytes long. */
  readonly reportId?: number;
}

/** devices.md section 4, "Decoder". */
const DEFAULTS: WedgeOptions = { terminator: 'enter', idleGapMs: 100, keyTimeoutMs: 500 };

export function checkWedgeOptions(options: Options): string[] {
  return checkOptions(options, {
    ...cardTextChecks,
    terminator: oneOf('enter', 'tab', 'idle'),
    idleGapMs: wholeNumber(20, 2_000),
    keyTimeoutMs: wholeNumber(100, 5_000),
    reportId: wholeNumber(1, 255),
  });
}

/** The options that were checked, defaults filled in. */
export function wedgeOptions(options: Options): WedgeOptions {
  return { ...DEFAULTS, ...(options as Partial<WedgeOptions>) };
}
