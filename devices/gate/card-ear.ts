import type { Decoder } from '../driver/decoder.js';
import type { Options } from '../driver/option-check.js';
import type { DriverName } from '../driver/reader-binding.js';
import type { CancelTimer, ReaderClock } from '../driver/reader-clock.js';
import { CardReading } from '../supervisor/card-reading.js';
import { fitsOf, type LearnedFit } from './learned-card.js';

/** The first card that an ear made sense of. */
export interface HeardCard {
  readonly text: string;
  readonly fits: readonly LearnedFit[];
}

export interface CardEarOptions {
  readonly driver: DriverName;
  readonly decoder: (options: Options) => Decoder<unknown>;
  readonly clock: ReaderClock;
  /** Options that the reader was opened with; part of what a binding needs. */
  readonly opened: Options;
  readonly found: (card: HeardCard) => void;
}

/** After a card that an unlikelier setting read: a likelier one may still come to its end, with the Enter after a pause say. */
const HOLD_MS = 700;
const BOOT_REPORT_LENGTH = 8;

/** Listens to one reader in every way it may be set, at the same time, and tells the first card by the likeliest setting that read it. */
export class CardEar {
  private readings: readonly CardReading[] | undefined;
  private best: (HeardCard & { readonly rank: number }) | undefined;
  private cancelHold: CancelTimer | undefined;
  private ended = false;

  constructor(private readonly options: CardEarOptions) {}

  /** Whether the reader sent anything. */
  get heard(): boolean {
    return this.readings !== undefined;
  }

  report(bytes: Uint8Array, at: number): void {
    this.readings ??= settingsOf(this.options.driver, bytes).map((setting, rank) => this.reading(setting, rank));
    for (const reading of this.readings) if (!this.ended) reading.report(bytes, at);
  }

  end(): void {
    this.ended = true;
    this.cancelHold?.();
    for (const reading of this.readings ?? []) reading.end();
  }

  private reading(setting: Options, rank: number): CardReading {
    const { decoder, clock, opened } = this.options;
    const options = { ...opened, ...setting };
    return new CardReading(decoder(options), clock, (output) => {
      if (this.ended || output.kind !== 'text') return;
      // Without an end key a text may be half a card: only one that is whole counts. What is no card number is nobody's
      // business: somebody may have picked a keyboard.
      const fits = fitsOf(output.text, options, setting['terminator'] !== 'idle');
      if (fits.length === 0 || (this.best !== undefined && this.best.rank <= rank)) return;
      this.best = { text: output.text, fits, rank };
      if (rank === 0) this.tell();
      else this.cancelHold ??= clock.after(HOLD_MS, () => this.tell());
    });
  }

  private tell(): void {
    if (this.ended || this.best === undefined) return;
    const { text, fits } = this.best;
    this.end();
    this.options.found({ text, fits });
  }
} // prettier-ignore

/** How a reader of a driver may be set, the likeliest first; the first bytes tell whether it numbers its reports. */
function settingsOf(driver: DriverName, first: Uint8Array): readonly Options[] {
  if (driver === 'serial') return [{ frame: 'rdm6300' }, { frame: 'line' }];
  if (driver !== 'keyboard-wedge') return [{}];
  const [number = 0] = first;
  const numbered = first.length === BOOT_REPORT_LENGTH + 1 && number > 0 ? { reportId: number } : {};
  return [numbered, { ...numbered, terminator: 'tab' }, { ...numbered, terminator: 'idle' }];
}
