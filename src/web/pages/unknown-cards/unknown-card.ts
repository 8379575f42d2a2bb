import type { components } from '../../api-types.js';
import type { LiveScan } from '../../api/scan-stream.js';

/** A card that nobody holds, as the page shows it. */
export interface UnknownCard {
  readonly credential: string;
  /** As it may be printed on the card; empty for those who may not see it. */
  readonly printed: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
  readonly scans: number;
  readonly deviceCode: string;
  readonly reader: string | null;
}

/** From the list of the service. */
export function listedCard({
  printed,
  device,
  ...card
}: components['schemas']['UnknownCardView']): UnknownCard {
  return { ...card, printed: numbersOf(printed.map(({ text }) => text)), deviceCode: device.code };
}

/** From a scan that has just happened; null when somebody holds the card. */
export function liveCard({ unknownCard, scannedAt, deviceCode, reader }: LiveScan): UnknownCard | null {
  if (unknownCard === null) return null;
  const printed = numbersOf(unknownCard.printed);
  const { credential } = unknownCard;
  return { credential, printed, firstAt: scannedAt, lastAt: scannedAt, scans: 1, deviceCode, reader };
}

/** Numbers that people compare with the card in their hand; frames of bits are printed on none. */
function numbersOf(printed: readonly string[]): readonly string[] {
  return [...new Set(printed)].filter((text) => !/^[01]{26,}$/.test(text));
}

/** Whether the number is shown in full: to those who may bind the card. */
export function isWhole({ credential }: UnknownCard): boolean {
  return !credential.includes('•');
}

/** The PIN by which a terminal knows the person, or null for a card. @example pinOf('pin:default:17') // { group: 'default', pin: '17' } */
export function pinOf(credential: string): { readonly group: string; readonly pin: string } | null {
  const [, group, pin] = /^pin:([^:]*):(.+)$/.exec(credential) ?? [];
  return group === undefined || pin === undefined ? null : { group, pin };
}

/**
 * The listed cards with what happened since on top, latest first. A live scan that the list knows by now adds
 * nothing to it.
 */
export function withLive(
  listed: readonly UnknownCard[],
  live: readonly UnknownCard[],
): readonly UnknownCard[] {
  const cards = new Map(listed.map((card) => [card.credential, card]));
  for (const scan of live) {
    const known = cards.get(scan.credential);
    if (known === undefined) cards.set(scan.credential, scan);
    else if (Date.parse(scan.lastAt) > Date.parse(known.lastAt)) {
      cards.set(scan.credential, { ...scan, firstAt: known.firstAt, scans: known.scans + 1 });
    }
  }
  return [...cards.values()].sort((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt));
}
