import { readCardText } from '../../../../devices/driver/card-text.js';
import type { ReaderAddress } from '../../../../devices/driver/transport.js';
import type { LearnedCard } from '../../../../devices/gate/learned-card.js';
import { suggestProfiles, type KnownProfile } from '../../../../devices/profiles/known-profiles.js';
import type { CardFormat } from '../../../core/credential/card-format.js';
import type { ReadCandidate } from './read-gate-report.js';

/** One way to read what a reader gave. */
export interface LearnedFitView {
  readonly format: CardFormat;
  /** Options of the driver under which the binding reads this text. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the card then is. */
  readonly credential: string;
  /** A known kind of reader that looks like this one and reads so; null when none is known. */
  readonly suggestedBy: string | null;
}

/**
 * The ways in which a learned text is a card number, with its credential: what known readers of this kind do first, then in the
 * order of the gate. A suggestion only: other products show the same ids.
 */
export function learnedFits(
  learned: LearnedCard,
  candidate: ReadCandidate | null,
): readonly LearnedFitView[] {
  const known = candidate === null ? [] : suggestProfiles(addressOf(candidate));
  const fits = learned.fits ?? learned.formats.map((format) => ({ format, options: {} }));
  const ranked = fits.flatMap(({ format, options }): { rank: number; view: LearnedFitView }[] => {
    // A gate of an older version judged without lengths: what a binding would refuse is not offered.
    const reading = readCardText(format, options, learned.text ?? '');
    if (!reading.ok) return [];
    const rank = known.findIndex((one) => isLike(one, candidate, format, options));
    const suggestedBy = known[rank]?.name ?? null;
    return [
      {
        rank: rank < 0 ? known.length : rank,
        view: { format, options, credential: reading.credential, suggestedBy },
      },
    ];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ view }) => view);
}

function isLike(
  { profile }: KnownProfile,
  candidate: ReadCandidate | null,
  format: CardFormat,
  options: Readonly<Record<string, unknown>>,
): boolean {
  const usual = { terminator: 'enter', frame: 'rdm6300', ...profile.options } as Record<string, unknown>;
  const differs = Object.entries(options).some(([name, value]) => usual[name] !== value);
  return profile.driver === candidate?.driver && profile.format === format && !differs;
}

/** A reported candidate as profiles are matched: of what it did not report nothing is known. */
function addressOf({ driver, port, path, vendorId, productId, match }: ReadCandidate): ReaderAddress {
  return {
    transport: driver === 'keyboard-wedge' || driver === 'vendor-hid' ? 'hid' : driver,
    path,
    port,
    vendorId,
    productId,
    interface: match.interface ?? null,
    usagePage: match.usagePage ?? null,
    usage: match.usage ?? null,
    manufacturer: null,
    product: match.product ?? null,
    serial: null,
  };
}
