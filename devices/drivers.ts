import { checkBinding, type MatchNeed } from './driver/check-binding.js';
import type { Decoder } from './driver/decoder.js';
import { driverNames, type DriverName, type ReaderBinding } from './driver/reader-binding.js';
import { systemReaderClock, type ReaderClock } from './driver/reader-clock.js';
import type { ReaderDriver } from './driver/reader-driver.js';
import { cardTextChecks } from './driver/card-text.js';
import { checkOptions, oneOf, oneOfNumbers, wholeNumber, type Options } from './driver/option-check.js';
import type { Transport, TransportName } from './driver/transport.js';
import { HidTransport } from './hid/hid-transport.js';
import { wedgeDecoder } from './keyboard-wedge/wedge-decoder.js';
import { checkWedgeOptions, wedgeOptions } from './keyboard-wedge/wedge-options.js';
import { PcscTransport } from './pcsc/pcsc-transport.js';
import { uidDecoder } from './pcsc/uid-decoder.js';
import { ReplayTransport } from './replay/replay-transport.js';
import { lineDecoder } from './serial/line-decoder.js';
import { rdm6300Decoder } from './serial/rdm6300-decoder.js';
import { SERIAL_SPEEDS } from './serial/serial-speeds.js';
import { SerialTransport } from './serial/serial-transport.js';
import { SimulatorTransport } from './simulator/simulator-transport.js';
import { ReaderLister } from './supervisor/reader-lister.js';
import { vendorDecoder } from './vendor-hid/vendor-decoder.js';
import { checkVendorOptions, vendorOptions } from './vendor-hid/vendor-options.js';

/** What a driver is apart from its transport: its options, what a binding must name, and its decoder. */
interface DriverPart {
  readonly transport: TransportName;
  readonly need: MatchNeed;
  readonly check: (options: Options) => readonly string[];
  readonly decoder: (options: Options) => Decoder<unknown>;
}

const PARTS: Readonly<Record<DriverName, DriverPart>> = {
  'keyboard-wedge': {
    transport: 'hid',
    need: 'usb-ids',
    check: checkWedgeOptions,
    decoder: (options) => wedgeDecoder(wedgeOptions(options)),
  },
  'vendor-hid': {
    transport: 'hid',
    need: 'usb-ids',
    check: checkVendorOptions,
    decoder: (options) => vendorDecoder(vendorOptions(options)),
  },
  serial: {
    transport: 'serial',
    need: 'any',
    check: (options) =>
      checkOptions(options, {
        ...cardTextChecks,
        frame: oneOf('rdm6300', 'line'),
        repeatGapMs: wholeNumber(100, 60_000),
        baudRate: oneOfNumbers(...SERIAL_SPEEDS),
      }),
    decoder: serialDecoder,
  },
  pcsc: {
    transport: 'pcsc',
    need: 'any',
    check: (options) => checkOptions(options, cardTextChecks),
    decoder: () => uidDecoder,
  },
  simulator: {
    transport: 'simulator',
    need: 'any',
    check: (options) => checkOptions(options, cardTextChecks),
    decoder: () => lineDecoder,
  },
  replay: {
    transport: 'replay',
    need: 'any',
    check: ({ as, ...options }) => {
      const played = typeof as === 'string' && Object.hasOwn(PARTS, as) ? PARTS[as as DriverName] : undefined;
      return played === undefined || as === 'replay'
        ? ['option as must be the driver the recording was made with']
        : played.check(options);
    },
    decoder: ({ as, ...options }) => PARTS[as as DriverName].decoder(options),
  },
};

/** A second between two frames of the same card means that it was shown again. */
const REPEAT_GAP_MS = 1_000;

function serialDecoder(options: Options): Decoder<unknown> {
  if (options['frame'] === 'line') return lineDecoder;
  return rdm6300Decoder({ repeatGapMs: (options['repeatGapMs'] as number | undefined) ?? REPEAT_GAP_MS });
}

export type ReaderDrivers = Readonly<Record<DriverName, ReaderDriver>>;

export interface DriversOptions {
  readonly clock?: ReaderClock;
  /** Where Linux shows its devices; null elsewhere. */
  readonly sysfs?: string | null;
  /** Recordings that `replay` lists. */
  readonly recordings?: readonly string[];
  /** Transports in place of the machine's own, for tests and demo. */
  readonly transports?: Partial<Record<TransportName, Transport>>;
}

/**
 * Every driver by name, with its transport: one transport of a kind, and one lister for all its readers. Nothing is loaded or
 * listed before a supervisor starts.
 */
export function readerDrivers(options: DriversOptions = {}): ReaderDrivers {
  const clock = options.clock ?? systemReaderClock;
  const sysfs = options.sysfs === undefined ? (process.platform === 'linux' ? '/sys' : null) : options.sysfs;
  const transports: Record<TransportName, Transport> = {
    hid: new HidTransport({ clock, sysfs }),
    serial: new SerialTransport({ clock, sysfs }),
    pcsc: new PcscTransport({ clock }),
    simulator: new SimulatorTransport(clock),
    replay: new ReplayTransport(clock, options.recordings ?? []),
    ...options.transports,
  };
  const listers = new Map(
    Object.values(transports).map((transport) => [transport.name, new ReaderLister(transport, clock)]),
  );
  const driver = (name: DriverName): ReaderDriver => {
    const { transport, need, check, decoder } = PARTS[name];
    return {
      name,
      lister: listers.get(transport) as ReaderLister,
      check: (binding: ReaderBinding) => checkBinding(binding, name, need, check),
      decoder: (binding: ReaderBinding) => decoder(binding.profile.options),
    };
  };
  return Object.fromEntries(driverNames.map((name) => [name, driver(name)])) as unknown as ReaderDrivers;
}
