import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { BadgeLookupService } from '../../organization/badges/badge-lookup.service.js';
import type { IncomingScan } from '../incoming-scan.js';
import { RequestLimiter } from '../terminals/request-limiter.js';

/** What a screen at a door says of a number that was typed there rather than read from a card. */
export const TYPED_PIN = 'PIN';
/** PINs that nobody holds and that one device may have tried within the window: a person mistypes, whoever guesses goes on. */
const WRONG_PINS = 10;
const WINDOW_MS = 10 * 60_000;

/** Slows down whoever guesses PINs at a door. In memory: each server counts for itself. */
@Injectable()
export class PinThrottle {
  private readonly wrong = new RequestLimiter(WRONG_PINS, 10_000, () => performance.now(), WINDOW_MS);

  constructor(private readonly badges: BadgeLookupService) {}

  /**
   * Which of these scans are not to be taken, because too many PINs that nobody holds were typed at the device of late; those that the
   * device does not call typed are no affair of this. Counts the wrong ones among them.
   */
  async refused(deviceId: string, scans: readonly IncomingScan[]): Promise<ReadonlySet<IncomingScan>> {
    const typed = scans.filter(({ format }) => format === TYPED_PIN);
    const refused = new Set<IncomingScan>();
    if (typed.length === 0) return refused;
    const shown = typed.map(({ credential, scannedAt }) => ({ credential, at: scannedAt }));
    const holders = await this.badges.resolveCredentials(shown);
    for (const [place, scan] of typed.entries()) {
      if (this.wrong.isUsedUp(deviceId)) refused.add(scan);
      else if (holders[place] === null) this.wrong.take(deviceId);
    }
    return refused;
  }

  /**
   * Who holds a PIN that was typed at a device now; null: nobody, which counts as a wrong one.
   * @throws AppError too-many-requests until the window is over
   */
  async holderOf(deviceId: string, credential: string, at: Date): Promise<string | null> {
    if (this.wrong.isUsedUp(deviceId)) throw new AppError('too-many-requests');
    const holder = await this.badges.resolveCredential(credential, at);
    if (holder === null) this.wrong.take(deviceId);
    return holder;
  }
}
