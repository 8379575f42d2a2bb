import type { ReaderClock } from '../driver/reader-clock.js';
import type { OpenReader, ReaderListener } from '../driver/transport.js';
import type { PcscLibrary, PcscReader } from './pcsc-library.js';

/** "Get data: UID" of contactless cards. Source: PC/SC part 3, section 3.2.2.1.3. */
const GET_UID = Uint8Array.of(0xff, 0xca, 0x00, 0x00, 0x00);

/** A PC/SC reader that is read: asks each card laid on it for its UID, once. */
export class OpenPcscReader implements OpenReader {
  private present = false;
  private ended = false;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly reader: PcscReader,
    private readonly library: PcscLibrary,
    private readonly listener: ReaderListener,
    private readonly clock: ReaderClock,
    private readonly closed: () => void,
  ) {}

  /** Whether a card lies on the reader now; the service says so at every change of anything. */
  cardIs(present: boolean): void {
    const arrived = present && !this.present;
    this.present = present;
    if (arrived) this.asking = this.asking.then(() => this.ask());
  }

  lose(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    this.closed();
    this.listener.lost(reason);
  }

  async close(): Promise<void> {
    this.ended = true;
    this.closed();
    await this.asking;
  }

  /** A card drawn away too soon is no fault of the reader: the empty answer is no UID and is counted as that. */
  private async ask(): Promise<void> {
    if (this.ended) return;
    const answer = await this.answer().catch(() => new Uint8Array());
    if (!this.ended) this.listener.report(answer, this.clock.monotonicMs());
  }

  private async answer(): Promise<Uint8Array> {
    const card = await this.reader.connect(this.library.CardMode.SHARED);
    try {
      return await card.transmit(GET_UID);
    } finally {
      // A card that has gone meanwhile is disconnected already.
      await card.disconnect(this.library.CardDisposition.LEAVE).catch(() => undefined);
    }
  }
}
