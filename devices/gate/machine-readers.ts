import type { DriverName, ReaderBinding } from '../driver/reader-binding.js';
import { systemReaderClock } from '../driver/reader-clock.js';
import { OpenError, type OpenReader, type ReaderAddress } from '../driver/transport.js';
import { readerDrivers, type ReaderDrivers } from '../drivers.js';
import { CardReading } from '../supervisor/card-reading.js';
import type { ReaderLister } from '../supervisor/reader-lister.js';
import { ReaderSupervisor } from '../supervisor/reader-supervisor.js';
import type { GateReaders, ReaderListener, SupervisedReader } from './gate-readers.js';
import { formatsOf, type LearnedCard } from './learned-card.js';
import { candidateOf, type ReaderCandidate } from './reader-candidate.js';

/** Drivers that make sense of a reader nobody described yet; a report layout of its own must be described first. */
const LEARNABLE: readonly DriverName[] = ['keyboard-wedge', 'serial', 'pcsc', 'simulator'];
/** What is listed for choosing; recordings and simulators are bound by hand. */
const LISTED: readonly DriverName[] = ['keyboard-wedge', 'serial', 'pcsc'];

interface Found {
  readonly candidate: ReaderCandidate;
  readonly address: ReaderAddress;
  readonly lister: ReaderLister;
}

/** The readers that hang on this machine. */
export class MachineReaders implements GateReaders {
  constructor(
    private readonly drivers: ReaderDrivers = readerDrivers(),
    private readonly listed: readonly DriverName[] = LISTED,
    private readonly clock = systemReaderClock,
  ) {}

  supervise(binding: ReaderBinding, { onScan, onHealth }: ReaderListener): SupervisedReader {
    const driver = (this.drivers as Partial<ReaderDrivers>)[binding.profile.driver];
    if (driver === undefined)
      throw new RangeError(`reader ${binding.code}: there is no driver ${binding.profile.driver}`);
    return new ReaderSupervisor({ binding, driver, clock: this.clock, onScan, onHealth });
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
    if (typeof first === 'object')
      return { candidateId, text: first.text, formats: formatsOf(first.text), problem: null };
    return { ...nothing, problem: first };
  }

  async rest(): Promise<void> {
    await Promise.all([...this.listers()].map((lister) => lister.rest()));
  }

  private async firstCard(
    { candidate, address, lister }: Found,
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<{ text: string } | 'timeout' | 'gone' | 'denied' | 'failed'> {
    const binding: ReaderBinding = {
      code: 'HOC-THE',
      match: candidate.match,
      profile: { driver: candidate.driver, format: '8H10D', options: {} },
    };
    let reading: CardReading | undefined;
    let opening: Promise<OpenReader> | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => resolve('timeout'), milliseconds);
        signal.addEventListener('abort', () => resolve('timeout'), { once: true });
        const card = new CardReading(
          this.drivers[candidate.driver].decoder(binding),
          this.clock,
          (output) => {
            // What is no card number is nobody's business: somebody may have picked a keyboard.
            if (output.kind === 'text' && formatsOf(output.text).length > 0) resolve({ text: output.text });
          },
        );
        reading = card;
        opening = lister.open(address, {
          report: (bytes, at) => card.report(bytes, at),
          lost: () => resolve('gone'),
        });
        opening.catch(reject);
      });
    } catch (error) {
      return error instanceof OpenError ? error.fault : 'failed';
    } finally {
      clearTimeout(timer);
      reading?.end();
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
          const candidate = candidateOf(address, addresses);
          return candidate === undefined ? [] : [{ candidate, address, lister }];
        });
      }),
    );
    return lists.flat();
  }

  private listers(): Set<ReaderLister> {
    return new Set(this.listed.map((name) => this.drivers[name].lister));
  }
}
