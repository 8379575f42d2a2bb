import type { Options } from '../driver/option-check.js';
import type { DriverName, ReaderBinding } from '../driver/reader-binding.js';
import { systemReaderClock } from '../driver/reader-clock.js';
import {
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener as TransportListener,
} from '../driver/transport.js';
import { readerDrivers, type ReaderDrivers } from '../drivers.js';
import { SERIAL_SPEEDS, USUAL_SPEED } from '../serial/serial-speeds.js';
import type { ReaderLister } from '../supervisor/reader-lister.js';
import { ReaderSupervisor } from '../supervisor/reader-supervisor.js';
import { CardEar, type HeardCard } from './card-ear.js';
import type { GateReaders, ReaderListener, SupervisedReader } from './gate-readers.js';
import type { LearnedCard } from './learned-card.js';
import { candidateOf, type ReaderCandidate } from './reader-candidate.js';

/** Drivers that make sense of a reader nobody described yet; a report layout of its own must be described first. */
const LEARNABLE: readonly DriverName[] = ['keyboard-wedge', 'serial', 'pcsc', 'simulator'];
/** What is listed for choosing; recordings and simulators are bound by hand. */
const LISTED: readonly DriverName[] = ['keyboard-wedge', 'serial', 'pcsc'];

/** Ways to open a serial port; the usual speed is not named in a binding. */
const SPEEDS: readonly Options[] = SERIAL_SPEEDS.map((baudRate) =>
  baudRate === USUAL_SPEED ? {} : { baudRate },
);
/** Bytes of which nothing came within this are those of another speed. */
const UNCLEAR_MS = 1_500;
/** Too short for a card. */
const LEAST_MS = 100;

type Problem = NonNullable<LearnedCard['problem']>;

interface Found {
  readonly candidate: ReaderCandidate;
  readonly address: ReaderAddress;
  readonly lister: ReaderLister;
}

/** Holds a reader that no binding reads while it is learned; shown to a binding that wants it meanwhile. */
const LEARNING = '“quẹt một thẻ ngay bây giờ”';

/** Has a reader report to the listener; what it gives back ends that. */
type Opening = (listener: TransportListener) => Promise<OpenReader>;

/** The readers that hang on this machine. */
export class MachineReaders implements GateReaders {
  /** By the code of the binding. */
  private readonly bound = new Map<
    string,
    { readonly supervisor: ReaderSupervisor; readonly options: Options }
  >();

  constructor(
    private readonly drivers: ReaderDrivers = readerDrivers(),
    private readonly listed: readonly DriverName[] = LISTED,
    private readonly clock = systemReaderClock,
  ) {}

  supervise(binding: ReaderBinding, { onScan, onHealth }: ReaderListener): SupervisedReader {
    const driver = (this.drivers as Partial<ReaderDrivers>)[binding.profile.driver];
    if (driver === undefined)
      throw new RangeError(`reader ${binding.code}: there is no driver ${binding.profile.driver}`);
    const supervisor = new ReaderSupervisor({ binding, driver, clock: this.clock, onScan, onHealth });
    this.bound.set(binding.code, { supervisor, options: binding.profile.options });
    return supervisor;
  }

  async candidates(): Promise<readonly ReaderCandidate[]> {
    return (await this.find()).map(({ candidate }) => candidate);
  }

  async learn(candidateId: string, milliseconds: number, signal: AbortSignal): Promise<LearnedCard> {
    const nothing = { candidateId, text: null, formats: [] };
    const found = (await this.find()).find(({ candidate }) => candidate.id === candidateId);
    if (found === undefined) return { ...nothing, problem: 'gone' };
    if (!LEARNABLE.includes(found.candidate.driver)) return { ...nothing, problem: 'not-learnable' };
    const first = await this.firstCard(found, milliseconds, signal);
    if (typeof first === 'string') return { ...nothing, problem: first };
    const { text, fits } = first;
    return { candidateId, text, formats: fits.map(({ format }) => format), fits, problem: null };
  }

  async rest(): Promise<void> {
    await Promise.all([...this.listers()].map((lister) => lister.rest()));
  }

  /** Listens until a card came: never two openings of one reader, whoever wants it meanwhile. */
  private async firstCard(
    found: Found,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<HeardCard | Problem> {
    const { lister, address } = found;
    const holder = lister.holderOf(address.path);
    if (holder !== undefined) {
      const reader = this.bound.get(holder);
      if (reader === undefined) return 'failed';
      const { supervisor, options } = reader;
      const overhear: Opening = (listener) => {
        const end = supervisor.overhear(listener);
        return Promise.resolve({ close: async () => end() });
      };
      // At another speed its own binding would hear nothing: it is heard as it is.
      const { baudRate } = options;
      return this.hear(
        found,
        overhear,
        baudRate === undefined ? {} : { baudRate },
        Infinity,
        milliseconds,
        signal,
      );
    }
    lister.claim(address.path, LEARNING);
    try {
      return await this.firstCardOpening(found, milliseconds, signal);
    } finally {
      lister.release(address.path, LEARNING);
    }
  }

  /** Opens it. A serial port whose bytes make no sense is opened at the next speed: the card is shown once more. */
  private async firstCardOpening(
    found: Found,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<HeardCard | Problem> {
    const until = this.clock.monotonicMs() + milliseconds;
    const openings = found.candidate.driver === 'serial' ? SPEEDS : [{}];
    let understood = true;
    for (let turn = 0; ; turn += 1) {
      const opened = openings[turn % openings.length] ?? {};
      const leftMs = Math.max(0, until - this.clock.monotonicMs());
      const came = await this.hear(
        found,
        (listener) => found.lister.open(found.address, listener, opened),
        opened,
        openings.length > 1 ? UNCLEAR_MS : Infinity,
        leftMs,
        signal,
      );
      if (came === 'not-understood') understood = false;
      if (came === 'timeout' && !understood && !signal.aborted) return 'not-understood';
      if (came !== 'not-understood' || until - this.clock.monotonicMs() < LEAST_MS) return came;
    }
  }

  /** One listening to a reader. `not-understood`: it sent bytes, and no card came of them within `patienceMs` of the first or in time. */
  private async hear(
    { candidate }: Found,
    begin: Opening,
    opened: Options,
    patienceMs: number,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<HeardCard | Problem> {
    let opening: Promise<OpenReader> | undefined;
    const timers: NodeJS.Timeout[] = [];
    let ear: CardEar | undefined;
    try {
      return await new Promise((resolve, reject) => {
        const listening = new CardEar({
          driver: candidate.driver,
          decoder: (options) => this.drivers[candidate.driver].decoder(bindingOf(candidate, options)),
          clock: this.clock,
          opened,
          found: resolve,
        });
        ear = listening;
        timers.push(setTimeout(() => resolve(listening.heard ? 'not-understood' : 'timeout'), milliseconds));
        signal.addEventListener('abort', () => resolve('timeout'), { once: true });
        if (signal.aborted) resolve('timeout');
        opening = begin({
          report: (bytes, at) => {
            if (!listening.heard && patienceMs < milliseconds)
              timers.push(setTimeout(() => resolve('not-understood'), patienceMs));
            listening.report(bytes, at);
          },
          lost: () => resolve('gone'),
        });
        opening.catch(reject);
      });
    } catch (error) {
      return error instanceof OpenError ? error.fault : 'failed';
    } finally {
      timers.forEach(clearTimeout);
      ear?.end();
      // It may have reported before it said that it is open.
      const reader = await opening?.catch(() => undefined);
      await reader?.close().catch(() => undefined);
    }
  }

  private async find(): Promise<Found[]> {
    const lists = await Promise.all(
      [...this.listers()].map(async (lister) => {
        const { addresses } = await lister.refresh();
        return addresses.flatMap((address): Found[] => {
          const candidate = candidateOf(address, addresses, this.boundAs(lister.holderOf(address.path)));
          return candidate === undefined ? [] : [{ candidate, address, lister }];
        });
      }),
    );
    return lists.flat();
  }

  private boundAs(holder: string | undefined): string | null {
    return holder !== undefined && this.bound.has(holder) ? holder : null;
  }

  private listers(): Set<ReaderLister> {
    return new Set(this.listed.map((name) => this.drivers[name].lister));
  }
}

/** A binding of what is being learned, for its decoder. */
function bindingOf({ driver, match }: ReaderCandidate, options: Options): ReaderBinding {
  return { code: 'HOC-THE', match, profile: { driver, format: '8H10D', options } };
}
