import type { ReaderMatch, ReaderProfile } from '../driver/reader-binding.js';
import { matchesReader } from '../driver/match-reader.js';
import type { ReaderAddress, TransportName } from '../driver/transport.js';

/** A kind of reader that is known, offered when one is bound. Never used without a person: other products carry the same ids. */
export interface KnownProfile {
  readonly name: string;
  readonly transport: TransportName;
  /** What such a reader shows; others may show the same. */
  readonly match: ReaderMatch;
  readonly profile: ReaderProfile;
  /** Where the facts come from. */
  readonly source: string;
}

/** A boot keyboard. */
const KEYBOARD = { usagePage: 1, usage: 6 };
const SYCREADER = { vendorId: 0xffff, productId: 0x0035, ...KEYBOARD };
const WEDGE = { driver: 'keyboard-wedge', options: { terminator: 'enter' } } as const;

/** In the order in which they are offered: the more is known, the earlier. */
export const knownProfiles: readonly KnownProfile[] = [
  {
    name: 'Sycreader 125 kHz (FFFF:0035)',
    transport: 'hid',
    match: SYCREADER,
    profile: { ...WEDGE, format: '8H10D' },
    source:
      'devices.md section 2: several products share FFFF:0035, with one or two interfaces and equal serial numbers (pyrfidhid #3, #8; pywinusb #78).',
  },
  {
    name: 'Neuftech 125 kHz (B018OYOR3E)',
    transport: 'hid',
    match: SYCREADER,
    profile: { ...WEDGE, format: '8H10D' },
    source:
      'devices.md section 2: keyboard only (rfid-chafon #2, pyusb-keyboard-alike #10). Its ids are those of a Sycreader where seen; to be confirmed with a unit.',
  },
  {
    name: 'EM4100 gõ 10 chữ số',
    transport: 'hid',
    match: KEYBOARD,
    profile: { ...WEDGE, format: '8H10D' },
    source:
      'devices.md section 2: most 125 kHz keyboard readers type 8H10D and Enter; ids met: 04D9:1702, 13BA:0018, 05FE:1010 (node-hid #208, #79, #64).',
  },
  {
    name: 'Mifare gõ UID thập phân, byte cao trước',
    transport: 'hid',
    match: KEYBOARD,
    profile: { ...WEDGE, format: 'UID-BE-D' },
    source: 'devices.md section 2: UID 04A1B2C3 is typed 0077705923.',
  },
  {
    name: 'Mifare gõ UID thập phân, byte thấp trước',
    transport: 'hid',
    match: KEYBOARD,
    profile: { ...WEDGE, format: 'UID-LE-D' },
    source: 'devices.md section 2: UID 04A1B2C3 is typed 3283263748.',
  },
  {
    name: 'RDM6300, 9.600 baud',
    transport: 'serial',
    match: {},
    profile: { driver: 'serial', format: '10H', options: { frame: 'rdm6300' } },
    source:
      'devices.md section 2: frame 02, 10 hex digits, XOR checksum, 03; repeats about every 65 ms (section 3.3).',
  },
  {
    name: 'ACR122U (PC/SC)',
    transport: 'pcsc',
    match: {},
    profile: { driver: 'pcsc', format: 'UID-BE', options: {} },
    source:
      'devices.md section 2: 072F:2200 is CCID and not in the HID list; UID by FF CA 00 00 00 (PC/SC part 3).',
  },
];

/** The known profiles a listed device may have, likeliest first; suggestions only. */
export function suggestProfiles(address: ReaderAddress): readonly KnownProfile[] {
  return knownProfiles.filter(
    ({ transport, match }) => transport === address.transport && matchesReader(match, address),
  );
}
