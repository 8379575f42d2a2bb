import { answer, ended } from '../../api/indexed-db.js';
import type { Moment } from './server-time.js';

/** A card that was shown to the kiosk, before it is kept. */
export interface ShownCard extends Moment {
  /** As the reader typed it; of a PIN its digits, which leave with the scan. */
  readonly raw: string;
  /** Typed at the pad by somebody whose badge is not at hand. */
  readonly isPin?: boolean;
  /** Ms that the wall clock was ahead of the server's then, as it was known then; null when it was not. */
  readonly aheadMs: number | null;
}

/** A scan as it is kept until the server has it. */
export interface KioskScan extends ShownCard {
  readonly sequence: number;
}

export interface SpoolFacts {
  readonly depth: number;
  readonly oldest: KioskScan | null;
  /** Scans that the server refused for good: kept, so that nothing is lost. */
  readonly refused: number;
}

const [SCANS, REFUSED, META] = ['scans', 'refused', 'meta'];

/** Scans of this browser that the server does not have yet, on its disk: they outlive the page and the machine's power. */
export class KioskSpool {
  private constructor(
    private readonly database: IDBDatabase,
    /** With the sequence the key of a scan for ever; a browser whose data was cleared gets another one. */
    readonly bootId: string,
  ) {}

  /** @throws DOMException when the browser keeps nothing */
  static async open(newId: () => string): Promise<KioskSpool> {
    const opening = indexedDB.open('congvu-kiosk', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(SCANS, { keyPath: 'sequence', autoIncrement: true });
      opening.result.createObjectStore(REFUSED, { keyPath: 'sequence' });
      opening.result.createObjectStore(META);
    };
    const database = await answer(opening);
    const change = database.transaction(META, 'readwrite');
    const meta = change.objectStore(META);
    const known = (await answer(meta.get('bootId'))) as string | undefined;
    const bootId = known ?? newId();
    if (known === undefined) meta.put(bootId, 'bootId');
    await ended(change);
    return new KioskSpool(database, bootId);
  }

  /** Keeps a card; once this has come back it is on the disk. @throws DOMException when the disk is full */
  async append(card: ShownCard): Promise<KioskScan> {
    const change = this.database.transaction(SCANS, 'readwrite', { durability: 'strict' });
    const adding = change.objectStore(SCANS).add(card);
    await ended(change);
    return { ...card, sequence: Number(adding.result) };
  }

  /** The oldest scans that wait. */
  async oldest(limit: number): Promise<KioskScan[]> {
    const store = this.database.transaction(SCANS).objectStore(SCANS);
    return (await answer(store.getAll(null, limit))) as KioskScan[];
  }

  /** Lets go of what the server has, and puts aside what it refused. */
  async settle(stored: readonly KioskScan[], refused: readonly KioskScan[]): Promise<void> {
    const change = this.database.transaction([SCANS, REFUSED], 'readwrite', { durability: 'strict' });
    for (const { sequence } of [...stored, ...refused]) change.objectStore(SCANS).delete(sequence);
    for (const scan of refused) change.objectStore(REFUSED).put(scan);
    await ended(change);
  }

  async facts(): Promise<SpoolFacts> {
    const reading = this.database.transaction([SCANS, REFUSED]);
    const [depth, refused, [oldest]] = await Promise.all([
      answer(reading.objectStore(SCANS).count()),
      answer(reading.objectStore(REFUSED).count()),
      answer(reading.objectStore(SCANS).getAll(null, 1)) as Promise<KioskScan[]>,
    ]);
    return { depth, refused, oldest: oldest ?? null };
  }

  /** Lets what the server refused wait again, once what was wrong has been put right. */
  async sendAgain(): Promise<void> {
    const change = this.database.transaction([SCANS, REFUSED], 'readwrite', { durability: 'strict' });
    const refused = (await answer(change.objectStore(REFUSED).getAll())) as KioskScan[];
    for (const scan of refused) change.objectStore(SCANS).put(scan);
    change.objectStore(REFUSED).clear();
    await ended(change);
  }

  close(): void {
    this.database.close();
  }
}
